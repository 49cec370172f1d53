import { loadPolicy } from "../../src/policy/load.ts";
import type { Rule } from "../../src/policy/policy.ts";
import type { Interval } from "../../src/time/interval.ts";

/** The schedule keys of a rule, as they stand in a policy. */
export type Schedule = Readonly<Record<string, unknown>>;

/** The rule that a freeze or a window with this schedule comes to. */
export async function ruleOf(kind: "freeze" | "window", schedule: Schedule, timezone: string): Promise<Rule> {
  const rule = { id: "rule", reason: "A test.", ...schedule };
  // JSON is YAML.
  const text = JSON.stringify({ version: 1, timezone, [`${kind}s`]: [rule] });
  const source = {
    kind: "policy",
    repository: null,
    path: "test.yml",
    ref: null,
    commit: null,
    digest: "",
  } as const;
  const { policy, problems } = await loadPolicy(text, source, { timezone: null });
  const compiled = policy?.freezes[0] ?? policy?.windows[0];
  if (compiled === undefined) throw new Error(problems.map((problem) => problem.message).join("\n"));
  return compiled;
}

const YEARS = 3 * 366 * 86_400_000;

/** The intervals of a rule that end after `from` and start before `to`, whole as long as they are shorter than three years. */
export function intervalsOf({ occurrences }: Rule, from: string, to: string): Interval[] {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  const found: Interval[] = [];
  for (let at = first; at < last; at = found[found.length - 1]?.end ?? last) {
    const next = occurrences.endingAfter(at, last + YEARS);
    if (next === null || next.start >= last) break;
    const begun = occurrences.startingBy(Math.max(at, next.start), first - YEARS);
    found.push({ start: begun?.start ?? next.start, end: next.end });
  }
  return found;
}

/** Whether a rule is active at an instant. */
export function isActive({ occurrences }: Rule, at: string | number): boolean {
  const instant = typeof at === "number" ? at : Date.parse(at);
  const next = occurrences.endingAfter(instant, instant + 1);
  return next !== null && next.start <= instant;
}

/** `2026-03-08T07:00Z/2026-03-08T07:30Z`, for tables. */
export function renderInterval({ start, end }: Interval): string {
  return `${renderInstant(start)}/${renderInstant(end)}`;
}

function renderInstant(at: number): string {
  return new Date(at).toISOString().replace(":00.000Z", "Z");
}
