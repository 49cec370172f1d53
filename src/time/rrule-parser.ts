import type { Duration } from "./duration.ts";
import { type Parsed, parsed } from "./mistake.ts";
import { parseRecurrenceRule, type RecurrenceRule } from "./recurrence-rule.ts";
import { compileRecurrence, toDensity, toIsOver } from "./recurrence-set.ts";
import type { Rrule } from "./rrule.ts";
import { DAY, type WallTime } from "./wall.ts";
import { rejectWord, type Word } from "./words.ts";
import { loadZone } from "./zone.ts";

/** Parses a rule that begins at `from` in a zone. */
export function parseRrule(
  text: string,
  from: WallTime | null,
  lasts: Duration,
  zone: string,
): Parsed<Rrule> {
  return parsed(() => {
    const rule = parseRecurrenceRule(text);
    const word = { text, offset: 0 };
    rejectFrequent(word, rule, from);
    const startsBetween = compileRecurrence(rule, from ?? 0, toIsOver(rule, loadZone(zone)));
    if (from !== null) rejectNever(word, from, startsBetween);
    return { kind: "rrule", rule: text.trim(), from: from ?? 0, lasts, startsBetween };
  });
}

/** Every five minutes. */
const MOST_A_DAY = 288;
const MOST_STARTS = 100_000;

function rejectFrequent(word: Word, rule: RecurrenceRule, from: WallTime | null): void {
  const density = toDensity(rule);
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
