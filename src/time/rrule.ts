import { type Duration, renderDuration } from "./duration.ts";
import type { Parsed } from "./mistake.ts";
import type { Recurrence } from "./recurrence.ts";
import type { WallTime } from "./wall.ts";

/** `{ rule: "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", from: 2026-11-26 00:00, for: 4d }`: RFC 5545 recurrence on the wall clock. */
export interface Rrule extends Recurrence {
  readonly kind: "rrule";
  readonly rule: string;
  /** DTSTART: where the rule begins. It is an occurrence only where the rule comes then. */
  readonly from: WallTime;
}

/** Parses a rule that begins at `from` in a zone; `from` is null where it is wrong, so that the rule alone is checked. */
export type ParseRrule = (
  rule: string,
  from: WallTime | null,
  lasts: Duration,
  zone: string,
) => Parsed<Rrule>;

/** Loads what reads recurrence rules. */
export async function loadRrule(): Promise<ParseRrule> {
  const { parseRrule } = await import("./rrule-parser.ts");
  return parseRrule;
}

/** Says the schedule in words: `by "FREQ=WEEKLY" (rrule) from 2026-11-26 00:00 for 4d`. */
export function describeRrule({ rule, from, lasts }: Rrule): string {
  const start = new Date(from).toISOString().slice(0, 16).replace("T", " ");
  return `by "${rule}" (rrule) from ${start} for ${renderDuration(lasts)}`;
}
