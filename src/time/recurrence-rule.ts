import { parseIcalTime } from "./ical-time.ts";
import type { Instant } from "./interval.ts";
import type { Weekday } from "./wall.ts";
import { rejectWord, type Word } from "./words.ts";

/** How often a rule comes, from the longest period to the shortest. */
export type Frequency = "YEARLY" | "MONTHLY" | "WEEKLY" | "DAILY" | "HOURLY" | "MINUTELY";

/** A weekday of BYDAY: every one of the period where `nth` is null, or else the nth, negative from its end. */
export interface RuleDay {
  readonly weekday: Weekday;
  readonly nth: number | null;
}

/** The last time at which a rule may come, itself included: a wall time, or an instant where it was written in UTC. */
export type Until =
  | { readonly form: "wall"; readonly wall: number }
  | { readonly form: "instant"; readonly at: Instant; readonly wall: number };

/** A recurrence rule of RFC 5545 §3.3.10. Parts that are absent are null. */
export interface RecurrenceRule {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count: number | null;
  readonly until: Until | null;
  readonly weekStart: Weekday;
  readonly months: readonly number[] | null;
  readonly weeks: readonly number[] | null;
  readonly yearDays: readonly number[] | null;
  readonly monthDays: readonly number[] | null;
  readonly days: readonly RuleDay[] | null;
  readonly hours: readonly number[] | null;
  readonly minutes: readonly number[] | null;
  readonly seconds: readonly number[] | null;
  readonly positions: readonly number[] | null;
}

const FREQUENCIES: readonly Frequency[] = ["YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY"];
const DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const NAMES = [
  ...["FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYMONTH", "BYWEEKNO", "BYYEARDAY"],
  ...["BYMONTHDAY", "BYDAY", "BYHOUR", "BYMINUTE", "BYSECOND", "BYSETPOS"],
];

/** The names and values of a rule's parts, in upper case, with where the values stand. */
type Parts = ReadonlyMap<string, Word>;

/** Parses the text of a rule, such as `FREQ=MONTHLY;BYDAY=-1FR`. Gives up with a `MistakeError` that points at a part of it. */
export function parseRecurrenceRule(text: string): RecurrenceRule {
  const parts = toParts(text);
  const frequency = toFrequency(parts, text);
  const rule: RecurrenceRule = {
    frequency,
    interval: toNumber(parts, "INTERVAL", 9999) ?? 1,
    count: toNumber(parts, "COUNT", 999_999),
    until: toUntil(parts),
    weekStart: toWeekStart(parts),
    months: toNumbers(parts, "BYMONTH", 1, 12, false),
    weeks: toNumbers(parts, "BYWEEKNO", 1, 53, true),
    yearDays: toNumbers(parts, "BYYEARDAY", 1, 366, true),
    monthDays: toNumbers(parts, "BYMONTHDAY", 1, 31, true),
    days: toDays(parts),
    hours: toNumbers(parts, "BYHOUR", 0, 23, false),
    minutes: toNumbers(parts, "BYMINUTE", 0, 59, false),
    // 60 is a leap second, which no clock here has.
    seconds: toNumbers(parts, "BYSECOND", 0, 60, false)?.map((second) => Math.min(second, 59)) ?? null,
    positions: toNumbers(parts, "BYSETPOS", 1, 366, true),
  };
  checkTogether(parts, rule);
  return rule;
}

function toParts(text: string): Parts {
  const parts = new Map<string, Word>();
  for (const { 0: part, index } of text.matchAll(/[^;]+/g)) {
    const word = { text: part.trim(), offset: index + part.length - part.trimStart().length };
    if (word.text === "") continue;
    const [, name = "", value = ""] = /^([^=]*)=(.*)$/s.exec(word.text) ?? [];
    checkName(word, name.toUpperCase(), parts);
    const offset = word.offset + name.length + 1;
    if (value === "") reject(word, `"${name}" has no value`, null);
    parts.set(name.toUpperCase(), { text: value.toUpperCase(), offset });
  }
  return parts;
}

function checkName(word: Word, name: string, parts: Parts): void {
  if (name.startsWith("RRULE:")) reject(word, `the rule begins with "RRULE:"`, 'begin with "FREQ="');
  if (name === "DTSTART") reject(word, '"DTSTART" is not a part of the rule', 'write it as "from"');
  if (!NAMES.includes(name)) {
    reject(word, `"${word.text}" is not a part of a recurrence rule`, `parts are ${NAMES.join(", ")}`);
  }
  if (parts.has(name)) reject(word, `"${name}" is there twice`, "separate values with commas");
}

function toFrequency(parts: Parts, text: string): Frequency {
  const word = parts.get("FREQ");
  if (word === undefined) {
    reject({ text, offset: 0 }, `"${text}" has no FREQ`, 'begin with one, such as "FREQ=WEEKLY"');
  }
  const frequency = FREQUENCIES.find((known) => known === word.text);
  if (frequency !== undefined) return frequency;
  if (word.text === "SECONDLY") {
    const hint =
      'take a longer period; for what comes often, cron is simpler: { at: "*/5 * * * *", for: 1m }';
    reject(word, "a rule that recurs every second is too frequent", hint);
  }
  reject(word, `"${word.text}" is not a frequency`, `write one of ${FREQUENCIES.join(", ")}`);
}

function toNumber(parts: Parts, name: string, most: number): number | null {
  const word = parts.get(name);
  if (word === undefined) return null;
  const number = /^\+?\d{1,9}$/.test(word.text) ? Number(word.text) : 0;
  if (number >= 1 && number <= most) return number;
  return reject(word, `"${word.text}" is not a value of ${name}`, `write a number from 1 to ${most}`);
}

function toNumbers(
  parts: Parts,
  name: string,
  least: number,
  most: number,
  isSigned: boolean,
): readonly number[] | null {
  const word = parts.get(name);
  if (word === undefined) return null;
  const numbers = toItems(word).map((item) => {
    const number = /^[+-]?\d{1,3}$/.test(item.text) ? Number(item.text) : Number.NaN;
    const size = isSigned ? Math.abs(number) : number;
    if (size >= least && size <= most) return number;
    const range = `${least} to ${most}${isSigned ? `, or -${most} to -${least} from the end` : ""}`;
    return reject(item, `"${item.text}" is not a value of ${name}`, `write ${range}`);
  });
  return [...new Set(numbers)].sort((a, b) => a - b);
}

function toItems(word: Word): Word[] {
  let offset = word.offset;
  return word.text.split(",").map((text) => {
    const item = { text, offset };
    offset += text.length + 1;
    return item.text === "" ? { text: word.text, offset: word.offset } : item;
  });
}

function toDays(parts: Parts): readonly RuleDay[] | null {
  const word = parts.get("BYDAY");
  if (word === undefined) return null;
  return toItems(word).map((item) => {
    const [, nth, day = ""] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(item.text) ?? [];
    const weekday = DAYS.indexOf(day);
    if (weekday === -1 || Math.abs(Number(nth ?? 1)) < 1 || Math.abs(Number(nth ?? 1)) > 53) {
      const hint = `write ${DAYS.join(", ")}, with a number before them for the nth: "4TH", "-1FR"`;
      reject(item, `"${item.text}" is not a day of BYDAY`, hint);
    }
    return { weekday: weekday as Weekday, nth: nth === undefined ? null : Number(nth) };
  });
}

function toWeekStart(parts: Parts): Weekday {
  const word = parts.get("WKST");
  if (word === undefined) return 0;
  const weekday = DAYS.indexOf(word.text);
  if (weekday === -1) reject(word, `"${word.text}" is not a day`, `write one of ${DAYS.join(", ")}`);
  return weekday as Weekday;
}

function toUntil(parts: Parts): Until | null {
  const word = parts.get("UNTIL");
  if (word === undefined) return null;
  const time = parseIcalTime(word.text);
  if (time === null) {
    reject(
      word,
      `"${word.text}" is not a time of iCalendar`,
      'write "20261231", or "20261231T235959Z" in UTC',
    );
  }
  if (time.form === "utc") return { form: "instant", at: time.wall, wall: time.wall };
  // A date alone means that day, as people read it.
  return { form: "wall", wall: time.form === "date" ? time.wall + 86_399_999 : time.wall };
}

function checkTogether(parts: Parts, rule: RecurrenceRule): void {
  const { frequency } = rule;
  const both = parts.get("COUNT");
  if (both !== undefined && rule.until !== null) {
    reject(both, "COUNT and UNTIL exclude each other", "keep one of them");
  }
  if (frequency !== "YEARLY") refuse(parts, "BYWEEKNO", frequency);
  if (["MONTHLY", "WEEKLY", "DAILY"].includes(frequency)) refuse(parts, "BYYEARDAY", frequency);
  if (frequency === "WEEKLY") refuse(parts, "BYMONTHDAY", frequency);
  checkNths(parts, rule);
  const position = parts.get("BYSETPOS");
  const others = [...parts.keys()].filter((name) => name.startsWith("BY") && name !== "BYSETPOS");
  if (position !== undefined && others.length === 0) {
    reject(
      position,
      "BYSETPOS chooses among the times of another part, and there is none",
      "add one, such as BYDAY",
    );
  }
}

function refuse(parts: Parts, name: string, frequency: Frequency): void {
  const word = parts.get(name);
  if (word !== undefined) reject(word, `${name} does not go with FREQ=${frequency}`, null);
}

function checkNths(parts: Parts, { frequency, days, weeks }: RecurrenceRule): void {
  const word = parts.get("BYDAY");
  if (word === undefined) return;
  for (const [index, { nth }] of (days ?? []).entries()) {
    if (nth === null) continue;
    const item = toItems(word)[index] ?? word;
    const goes = frequency === "MONTHLY" || (frequency === "YEARLY" && weeks === null);
    if (!goes) {
      reject(
        item,
        `"${item.text}" has a number, which goes with FREQ=MONTHLY or YEARLY alone`,
        "leave it out",
      );
    }
    if (frequency === "MONTHLY" && Math.abs(nth) > 5) {
      reject(item, `a month has no "${item.text}"`, "write 1 to 5, or -1 to -5 from the end");
    }
  }
}

function reject(word: Word, message: string, hint: string | null): never {
  return rejectWord(word, "invalid-rrule", message, hint);
}
