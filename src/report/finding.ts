import type { Finding } from "../decision/decision.ts";
import type { Rule } from "../policy/policy.ts";
import type { Fact } from "./fact.ts";
import { renderInstant } from "./instant.ts";
import { findRule, toRuleName, type Voice } from "./voice.ts";

// The five years that a decision looks ahead.
const HORIZON = 5 * 366 * 86_400_000;

const FREEZE_WORDS: Readonly<Record<Finding["status"], string>> = {
  "not-covered": "does not cover this deployment",
  inactive: "not active now",
  active: "blocks",
  upcoming: "blocks, because it begins before the deployment would be over",
  lifted: "lifted by an override",
  reported: "would block, but is in report mode",
};

const WINDOW_WORDS: Readonly<Record<Finding["status"], string>> = {
  "not-covered": "does not cover this deployment",
  inactive: "closed now",
  active: "open now",
  upcoming: "opens before the deployment would be over",
  lifted: "closed now, lifted by an override",
  reported: "closed now, but in report mode",
};

/** What a rule had to say of the request, under its name: `freeze, blocks until Mon 30 Nov 2026 06:00 CET (Fridays from 12:00 …)`. */
export function toFindingFact(voice: Voice, finding: Finding): Fact {
  const { rule: id, kind, source, status } = finding;
  const label = voice.markup.text(toRuleName(voice, id, source));
  const words = `${kind}, ${(kind === "freeze" ? FREEZE_WORDS : WINDOW_WORDS)[status]}`;
  const rule = findRule(voice, id, source);
  if (rule === null) return { label, value: words };
  const more = status === "not-covered" ? sayScope(voice, rule) : sayTimes(voice, rule, finding);
  return { label, value: `${words}${more} (${voice.markup.text(rule.description)})` };
}

function sayScope({ markup }: Voice, { scope }: Rule): string {
  const keys = Object.entries(scope).flatMap(([key, patterns]: [string, readonly string[] | null]) =>
    patterns === null ? [] : [`${key} ${patterns.map(markup.quote).join(", ")}`],
  );
  return keys.length === 0 ? "" : `: its scope is ${keys.join("; ")}`;
}

function sayTimes(voice: Voice, rule: Rule, { source, status }: Finding): string {
  const { at } = voice.decision.request;
  const zone = voice.policies[source]?.timezone ?? voice.zone;
  const limit = at + HORIZON;
  const next = rule.occurrences.endingAfter(at, limit);
  if (next === null) return status === "inactive" ? "; not within the next five years" : "";
  // An end beyond the limit is not exact.
  const until = next.end < limit ? `until ${renderInstant(next.end, zone)}` : "with no end within five years";
  if (next.start > at) return `; next from ${renderInstant(next.start, zone)} ${until}`;
  return status === "active" ? ` ${until}` : `; active ${until}`;
}
