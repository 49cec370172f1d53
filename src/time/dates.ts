import { MONTHS } from "./day-name.ts";
import type { Interval } from "./interval.ts";
import { type Parsed, parsed } from "./mistake.ts";
import { toDaySpan, toSpanEnd, toSpanStart } from "./span.ts";
import {
  describeDayTerms,
  describeSpanTerms,
  parseTerms,
  rejectEmptySpan,
  renderTerms,
  type Terms,
} from "./terms.ts";
import { toCalendarDate, toMonthLength, toWallTime, type WallSpan, type WallTime } from "./wall.ts";
import { toList } from "./weekly.ts";
import { rejectWord, toWords, type Word, type Words } from "./words.ts";

/** `2026-12-04` · `2026-12-19 to 2027-01-03`: days as the wall time of their midnight. */
export interface Dates {
  readonly kind: "dates";
  readonly terms: Terms<WallTime, WallTime>;
}

/** `2026-11-26T18:00:00Z to 2026-11-30T06:00:00Z`: instants, for which no zone matters. */
export interface Instants {
  readonly kind: "instants";
  readonly interval: Interval;
  /** As written, since an offset is lost in an instant. */
  readonly text: string;
}

const EXPECTED = 'a date such as "2026-12-04"';
const INSTANT = /^\d{4}-\d\d-\d\dT/i;
const RFC_3339 = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d)(\.\d{1,3})?)?(Z|([+-])(\d\d):(\d\d))$/i;

/** Parses the text of `dates`. */
export function parseDates(text: string): Parsed<Dates | Instants> {
  return parsed(() => {
    const words = toWords(text);
    if (INSTANT.test(words.peek()?.text ?? "")) return toInstants(words);
    const terms = parseTerms(words, { example: "2026-12-19 to 2027-01-03", takeDays, takeEnd });
    if (terms.form === "span") rejectBackwards(words, terms);
    return { kind: "dates", terms };
  });
}

function takeDays(words: Words): readonly WallTime[] {
  return [takeEnd(words)];
}

function takeEnd(words: Words): WallTime {
  const word = words.take(EXPECTED);
  if (INSTANT.test(word.text)) {
    rejectWord(
      word,
      "mixed-times",
      `"${word.text}" is an instant beside a local date`,
      "write both as instants, or both as local times",
    );
  }
  return toMidnight(word);
}

function toMidnight(word: Word): WallTime {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(word.text);
  if (match === null)
    rejectWord(
      word,
      "invalid-date",
      `"${word.text}" is not a date of the form YYYY-MM-DD`,
      toDateHint(word.text),
    );
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12) rejectWord(word, "invalid-date", `there is no month ${match[2]}`);
  if (day < 1 || day > toMonthLength(year, month)) {
    rejectWord(word, "invalid-date", `${MONTHS[month - 1]} ${match[1]} has no day ${match[3]}`);
  }
  return toWallTime(year, month, day);
}

function toDateHint(text: string): string {
  const match = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (match !== null)
    return `write "${match[1]}-${match[2]?.padStart(2, "0")}-${match[3]?.padStart(2, "0")}"`;
  if (/^\d\d-\d\d$/.test(text)) return "a day without a year belongs in yearly";
  return 'write for example "2026-12-04"';
}

function rejectBackwards(
  words: Words,
  terms: { from: WallTime; fromTime: number | null; to: WallTime; toTime: number | null },
): void {
  const start = toSpanStart(terms.from, terms.fromTime);
  const end = toSpanEnd(terms.to, terms.toTime);
  if (start === end) rejectEmptySpan(words);
  if (end < start) rejectEndBeforeStart(words);
}

function rejectEndBeforeStart(words: Words): never {
  const text = words.text.trim();
  const offset = words.text.length - words.text.trimStart().length;
  rejectWord({ text, offset }, "end-before-start", `"${text}" ends before it starts`);
}

function toInstants(words: Words): Instants {
  const start = parseInstantWord(words.take("an instant"));
  const to = words.take('"to"');
  if (to.text.toLowerCase() !== "to") {
    rejectWord(
      to,
      "unexpected-word",
      `expected "to" and another instant, not "${to.text}"`,
      'write "2026-11-26T18:00:00Z to 2026-11-30T06:00:00Z"',
    );
  }
  const end = parseInstantWord(words.take("an instant"));
  const rest = words.peek();
  if (rest !== null)
    rejectWord(
      rest,
      "unexpected-word",
      `"${rest.text}" is not expected here`,
      "use a list for several spans",
    );
  if (start === end) rejectEmptySpan(words);
  if (end < start) rejectEndBeforeStart(words);
  return { kind: "instants", interval: { start, end }, text: words.text.trim().replace(/\s+/g, " ") };
}

function parseInstantWord(word: Word): number {
  const at = parseInstant(word.text);
  if (at !== null) return at;
  const hint = /(Z|[+-]\d\d:\d\d)$/i.test(word.text)
    ? 'write for example "2026-11-26T18:00:00Z"'
    : 'end it with "Z" for UTC, or with an offset such as "+01:00"';
  rejectWord(word, "invalid-instant", `"${word.text}" is not an instant of RFC 3339`, hint);
}

/** The instant of an RFC 3339 text with `Z` or an offset; seconds may be left out. Null where it is none. */
export function parseInstant(text: string): number | null {
  const match = RFC_3339.exec(text);
  if (match === null) return null;
  const [
    ,
    date = "",
    hour = "",
    minute = "",
    second = "00",
    fraction = "",
    ,
    sign,
    offsetHour = "0",
    offsetMinute = "0",
  ] = match;
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const isDate = month >= 1 && month <= 12 && day >= 1 && day <= toMonthLength(year, month);
  const isTime = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  if (!isDate || !isTime || Number(offsetHour) > 23 || Number(offsetMinute) > 59) return null;
  const wall =
    toWallTime(year, month, day) + (Number(hour) * 60 + Number(minute)) * 60_000 + Number(second) * 1000;
  const offset = (Number(offsetHour) * 60 + Number(offsetMinute)) * 60_000 * (sign === "-" ? -1 : 1);
  return wall + Math.round(Number(`0${fraction}`) * 1000) - offset;
}

/** Parses back to the same schedule. */
export function renderDates(schedule: Dates | Instants): string {
  if (schedule.kind === "instants") return schedule.text;
  return renderTerms(schedule.terms, (days) => days.map(renderDate).join(", "), renderDate);
}

function renderDate(midnight: WallTime): string {
  const { year, month, day } = toCalendarDate(midnight);
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join(
    "-",
  );
}

/** Says the schedule in words: "from 19 December 2026 to 3 January 2027". */
export function describeDates(schedule: Dates | Instants): string {
  if (schedule.kind === "instants") return `from ${schedule.text}`;
  const { terms } = schedule;
  if (terms.form === "days")
    return describeDayTerms(`on ${toList(terms.days.map(describeDate))}`, terms.hours);
  return describeSpanTerms(describeDate(terms.from), describeDate(terms.to), terms);
}

function describeDate(midnight: WallTime): string {
  const { year, month, day } = toCalendarDate(midnight);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/** All spans of the schedule, in no order. */
export function toDateSpans(dates: Dates): WallSpan[] {
  const { terms } = dates;
  if (terms.form === "days") return terms.days.map((day) => toDaySpan(day, terms.hours));
  return [{ start: toSpanStart(terms.from, terms.fromTime), end: toSpanEnd(terms.to, terms.toTime) }];
}
