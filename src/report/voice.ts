import type { Blocker, Decision } from "../decision/decision.ts";
import type { Policy, Rule, Source } from "../policy/policy.ts";
import type { Instant } from "../time/interval.ts";
import { renderDuration, renderInstant, renderUtc } from "./instant.ts";
import type { Markup } from "./markup.ts";

/** Where an account is read: what to do after a label has been put on depends on it. */
export type Place = "job" | "terminal";

/** Everything that a sentence about a decision needs. `policies[i]` is the policy of `decision.sources[i]`. */
export interface Voice {
  readonly decision: Decision;
  readonly policies: readonly Policy[];
  readonly markup: Markup;
  readonly place: Place;
  /** The step's mode: in `report` a blocked job goes on. */
  readonly mode: "enforce" | "report";
  /** The zone of times that belong to no rule: that of the first policy that blocks, or else of the first one. */
  readonly zone: string;
}

/** A voice for a decision: how, where and to whom it is told. */
export function toVoice(
  decision: Decision,
  policies: readonly Policy[],
  telling: Pick<Voice, "markup" | "place" | "mode">,
): Voice {
  const first = toStanding(decision)[0]?.source ?? 0;
  const zone = policies[first]?.timezone ?? policies[0]?.timezone ?? "UTC";
  return { decision, policies, ...telling, zone };
}

/** The blockers that no override has lifted. */
export function toStanding(decision: Decision): readonly Blocker[] {
  return decision.blockers.filter(({ liftedBy }) => liftedBy === null);
}

/** The rule of an id in the policy of a source, or null where the policy is not at hand. */
export function findRule(voice: Voice, id: string, source: number): Rule | null {
  const policy = voice.policies[source];
  if (policy === undefined) return null;
  return [...policy.freezes, ...policy.windows].find((rule) => rule.id === id) ?? null;
}

/** A rule's name in plain words: its id, and `file#id` where two files have the same. */
export function toRuleName({ decision }: Pick<Voice, "decision">, id: string, source: number): string {
  const clashes = decision.findings.some((finding) => finding.rule === id && finding.source !== source);
  return clashes ? `${toSourceName(decision.sources, source)}#${id}` : id;
}

/** What messages call a source: its path, after its repository where two have the same path. */
export function toSourceName(sources: readonly Source[], index: number): string {
  const source = sources[index];
  if (source === undefined) return "the policy";
  const isAlone = !sources.some((other, at) => at !== index && other.path === source.path);
  return isAlone || source.repository === null ? source.path : `${source.repository}:${source.path}`;
}

/** The names of a blocker: of its freeze, of its windows, or of the default of its file. */
export function toBlockerNames(voice: Pick<Voice, "decision">, blocker: Blocker): readonly string[] {
  if (blocker.kind !== "default") return blocker.rules.map((id) => toRuleName(voice, id, blocker.source));
  return [`the default of ${toSourceName(voice.decision.sources, blocker.source)}`];
}

/** A time with the reader's UTC beside it: `Mon 30 Nov 2026 09:00 CET (2026-11-30 08:00 UTC)`. */
export function sayTime(at: Instant, zone: string): string {
  return zone === "UTC" ? renderInstant(at, zone) : `${renderInstant(at, zone)} (${renderUtc(at)})`;
}

/** A time to come: `Mon 30 Nov 2026 09:00 CET, in 2 d 18 h (2026-11-30 08:00 UTC)`. */
export function sayComing({ decision, zone }: Voice, at: Instant): string {
  const coming = `${renderInstant(at, zone)}, in ${renderDuration(at - decision.request.at)}`;
  return zone === "UTC" ? coming : `${coming} (${renderUtc(at)})`;
}

/** Names in a row: `a, b and c`; more than ten are counted. */
export function sayList(items: readonly string[]): string {
  const most = 10;
  const shown = items.length > most ? [...items.slice(0, most), `${items.length - most} more`] : items;
  if (shown.length < 2) return shown.join("");
  return `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}
