import type { Replayed } from "../decision/replay.ts";
import type { Delay, ReplaySummary, ShownDeployment } from "../decision/replay-summary.ts";
import type { Paragraph } from "./account.ts";
import type { Fact } from "./fact.ts";
import { renderDuration, renderInstant } from "./instant.ts";
import { toLines } from "./layout.ts";
import type { Terminal } from "./text.ts";
import { renderUntrusted } from "./untrusted.ts";
import { sayList } from "./voice.ts";

const MINUTE = 60_000;
const HOUR = 3_600_000;
const MOST_RULES = 50;

/** The answer of `replay`: how many were blocked, by which rules, and when each could have gone out, in a zone. Ends with a line feed. */
export function renderReplay(
  summary: ReplaySummary,
  zone: string,
  isComparing: boolean,
  { columns }: Pick<Terminal, "columns">,
): string {
  const head = isComparing ? sayChanges(summary) : sayOutcomes(summary);
  const delay = summary.delay.deployments === 0 ? [] : [sayDelay(summary.delay)];
  const paragraphs: Paragraph[] = [{ sentences: [head, ...delay], facts: [] }];
  if (summary.rules.length > 0) paragraphs.push({ sentences: ["Blocked by:"], facts: toRuleFacts(summary) });
  if (summary.shown.length > 0) paragraphs.push(toShown(summary, zone, isComparing));
  return `${toLines(paragraphs, columns).join("\n")}\n`;
}

function sayOutcomes({ deployments, outcomes }: ReplaySummary): string {
  const of = (outcome: Parameters<typeof outcomes.get>[0]) => outcomes.get(outcome) ?? 0;
  const errors = of("error") === 0 ? "" : `, ${of("error")} not decided`;
  return `${sayCount(deployments)}: ${of("allowed")} allowed, ${of("blocked")} blocked, ${of("overridden")} overridden${errors}.`;
}

function sayChanges({ deployments, changes }: ReplaySummary): string {
  if (changes.size === 0) return `${sayCount(deployments)}: none comes out otherwise.`;
  const differing = [...changes.values()].reduce((sum, count) => sum + count, 0);
  const parts = [...changes].map(([change, count]) => `${count} from ${change}`);
  return `${sayCount(deployments)}, ${differing} of which ${differing === 1 ? "comes" : "come"} out otherwise: ${sayList(parts)}.`;
}

function sayCount(deployments: number): string {
  return `${deployments} deployment${deployments === 1 ? "" : "s"}`;
}

function sayDelay({ deployments, sumMs, longestMs, neverOpen }: Delay): string {
  const never = neverOpen === 0 ? "" : ` ${neverOpen} would not have gone out within five years.`;
  const opened = deployments - neverOpen;
  if (opened === 0) return never.trim();
  const each = `${toHours(sumMs / opened)} h on average and ${toHours(longestMs)} h at most`;
  return `What is blocked would have waited ${toHours(sumMs)} h in all, ${each}.${never}`;
}

function toHours(durationMs: number): string {
  return String(Math.round((durationMs / HOUR) * 10) / 10);
}

function toRuleFacts({ rules }: ReplaySummary): readonly Fact[] {
  const shown = rules.slice(0, MOST_RULES).map(([rule, count]) => ({
    label: renderUntrusted(rule),
    value: sayCount(count),
  }));
  const more = rules.length - shown.length;
  return more === 0 ? shown : [...shown, { label: "…", value: `and ${more} more rules` }];
}

function toShown({ shown, more }: ReplaySummary, zone: string, isComparing: boolean): Paragraph {
  const facts = shown.map((one) => toShownFact(one, zone));
  const rest = more === 0 ? [] : [{ label: "…", value: `and ${more} more; --json has all of them` }];
  const head = isComparing ? "What differs:" : "When each could have gone out:";
  return { sentences: [head], facts: [...facts, ...rest] };
}

function toShownFact({ replayed, nextOpen }: ShownDeployment, zone: string): Fact {
  const { at } = replayed.deployment.request;
  const before = replayed.before === null ? "" : `${replayed.before.outcome} before, now `;
  const opens =
    nextOpen === null
      ? "not within five years"
      : `${renderInstant(nextOpen, zone)}, ${renderDuration(nextOpen - at)} later`;
  const { outcome } = replayed.verdict;
  const now = outcome === "blocked" ? `by ${sayBlockers(replayed)}; open ${opens}` : outcome;
  const value = `${before}${before !== "" && outcome === "blocked" ? "blocked " : ""}${now}`;
  // Nobody reads the seconds of a past deployment.
  return { label: renderInstant(at - (at % MINUTE), zone), value: `${sayWhich(replayed)}${value}` };
}

function sayWhich({ deployment: { id, request } }: Replayed): string {
  const parts = [id === null ? null : String(id), request.repository, request.environment, request.branch];
  const known = parts.filter((part) => part !== null).map((part) => renderUntrusted(part, 100));
  return known.length === 0 ? "" : `${known.join(", ")}: `;
}

function sayBlockers({ verdict }: Replayed): string {
  return verdict.blockers.length === 0
    ? "the closed default"
    : sayList(verdict.blockers.map((name) => renderUntrusted(name)));
}
