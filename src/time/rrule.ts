import { type Duration, renderDuration } from "./duration.ts";
import { type Parsed, parsed } from "./mistake.ts";
import type { Recurrence } from "./recurrence.ts";
import type { RecurrenceRule } from "./recurrence-rule.ts";
import { DAY, type WallTime } from "./wall.ts";
import { rejectWord, type Word } from "./words.ts";
import { loadZone, toInstant, type Zone } from "./zone.ts";

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
  const [{ parseRecurrenceRule }, set] = await Promise.all([
    import("./recurrence-rule.ts"),
    import("./recurrence-set.ts"),
  ]);
  return (text, from, lasts, zone) =>
    parsed(() => {
      const rule = parseRecurrenceRule(text);
      const word = { text, offset: 0 };
      rejectFrequent(word, rule, set.toDensity(rule), from);
      const startsBetween = set.compileRecurrence(rule, from ?? 0, toIsOver(rule, loadZone(zone)));
      if (from !== null) rejectNever(word, from, startsBetween);
      return { kind: "rrule", rule: text.trim(), from: from ?? 0, lasts, startsBetween };
    });
}

/** Makes the test whether a start lies after the end of its rule. A time that the clock shows twice is its first one, as RFC 5545 §3.3.5 has it. */
export function toIsOver({ until }: RecurrenceRule, zone: Zone): (start: WallTime) => boolean {
  if (until === null) return () => false;
  if (until.form === "wall") return (start) => start > until.wall;
  return (start) => toInstant(zone, start, "first") > until.at;
}

/** Every five minutes. */
const MOST_A_DAY = 288;
const MOST_STARTS = 100_000;

function rejectFrequent(word: Word, rule: RecurrenceRule, density: number, from: WallTime | null): void {
  const days =
    rule.until === null || from === null ? Number.POSITIVE_INFINITY : (rule.until.wall - from) / DAY;
  const starts = Math.min(rule.count ?? Number.POSITIVE_INFINITY, days * density);
  if (density <= MOST_A_DAY || starts <= MOST_STARTS) return;
  const hint = 'end it with COUNT or UNTIL, or use cron: { at: "* 9-17 * * *", for: 1m }';
  rejectWord(
    word,
    "too-frequent",
    `"${word.text}" recurs more often than every five minutes, for ever`,
    hint,
  );
}

function rejectNever(word: Word, from: WallTime, startsBetween: Rrule["startsBetween"]): void {
  for (let year = 0; year < 100; year += 1) {
    const since = from + year * 366 * DAY;
    if (startsBetween(since, since + 366 * DAY).length > 0) return;
  }
  const hint = 'check its days, its months and UNTIL: it counts from "from" on';
  rejectWord(word, "never-fires", `"${word.text}" never comes, not within a hundred years`, hint);
}

/** Says the schedule in words: `by "FREQ=WEEKLY" (rrule) from 2026-11-26 00:00 for 4d`. */
export function describeRrule({ rule, from, lasts }: Rrule): string {
  const start = new Date(from).toISOString().slice(0, 16).replace("T", " ");
  return `by "${rule}" (rrule) from ${start} for ${renderDuration(lasts)}`;
}
