import { parseWeekday, renderWeekday, WEEKDAYS } from "./day-name.ts";
import { type Parsed, parsed } from "./mistake.ts";
import {
  describeNthWeekday,
  type NthWeekday,
  renderNthWeekday,
  takeNthWeekday,
  toEarliestDay,
  toNthMidnight,
  toOrdinalHint,
} from "./nth-weekday.ts";
import { toDaySpan, toSpanEnd, toSpanStart, toWeekdayEnd } from "./span.ts";
import {
  describeDayTerms,
  describeSpanTerms,
  isEmptyOnOneDay,
  parseTerms,
  rejectEmptySpan,
  renderTerms,
  type SpanTerms,
  type Terms,
} from "./terms.ts";
import {
  toCalendarDate,
  toMonthLength,
  toWallTime,
  type WallSpan,
  type WallTime,
  type Weekday,
} from "./wall.ts";
import { toList } from "./weekly.ts";
import { rejectWord, toWords, type Word, type Words } from "./words.ts";

/** A day of the month: 1 to 31 from its start, -1 to -31 from its end. */
export interface MonthDay {
  readonly form: "day";
  readonly day: number;
}

type Start = MonthDay | NthWeekday;
type End = MonthDay | { readonly form: "weekday"; readonly weekday: Weekday };

/** `1` · `28 to 3` · `third sat 22:00 to sun 06:00`. */
export interface Monthly {
  readonly kind: "monthly";
  readonly terms: Terms<Start, End>;
}

const EXPECTED = 'a day of the month such as "1", "-1" or "third sat"';

/** Parses the text of `monthly`. */
export function parseMonthly(text: string): Parsed<Monthly> {
  return parsed(() => {
    const words = toWords(text);
    const terms = parseTerms(words, { example: "28 to 3", takeDays, takeEnd });
    if (terms.form === "span" && isSameDay(terms.from, terms.to) && isEmptyOnOneDay(terms))
      rejectEmptySpan(words);
    return { kind: "monthly", terms };
  });
}

function takeDays(words: Words): readonly Start[] {
  return [takeNthWeekday(words) ?? toMonthDay(words.take(EXPECTED))];
}

function takeEnd(words: Words): End {
  const word = words.take(EXPECTED);
  const weekday = parseWeekday(word.text);
  return weekday === null ? toMonthDay(word) : { form: "weekday", weekday };
}

function toMonthDay(word: Word): MonthDay {
  const day = Number(word.text);
  if (!/^[+-]?\d{1,2}$/.test(word.text)) {
    rejectWord(word, "unknown-day", `"${word.text}" is not a day of the month`, toDayHint(word.text));
  }
  if (day === 0 || Math.abs(day) > 31) {
    rejectWord(
      word,
      "unknown-day",
      `a month has no day ${word.text}`,
      "days run from 1 to 31, or from -1 to -31 counted from the end",
    );
  }
  return { form: "day", day };
}

function toDayHint(text: string): string {
  const range = /^(\d+)-(\d+)$/.exec(text);
  if (range !== null) return `write "${range[1]} to ${range[2]}"`;
  if (parseWeekday(text) !== null) return `say which one: "first ${text.slice(0, 3).toLowerCase()}"`;
  return toOrdinalHint(text) ?? 'write "1", "-1" for the last day, or "third sat"';
}

function isSameDay(from: Start, to: End): boolean {
  if (from.form === "day") return to.form === "day" && to.day === from.day;
  return to.form === "weekday" && to.weekday === from.weekday;
}

/** Parses back to the same schedule. */
export function renderMonthly(monthly: Monthly): string {
  return renderTerms(monthly.terms, (days) => days.map(renderStart).join(", "), renderEnd);
}

function renderStart(start: Start): string {
  return start.form === "day" ? String(start.day) : renderNthWeekday(start);
}

function renderEnd(end: End): string {
  return end.form === "day" ? String(end.day) : renderWeekday(end.weekday);
}

/** Says the schedule in words: "on the last Friday of each month 18:00-24:00". */
export function describeMonthly({ terms }: Monthly): string {
  if (terms.form === "days")
    return describeDayTerms(`on ${describeStarts(terms.days)} of each month`, terms.hours);
  return `each month ${describeSpanTerms(describeStarts([terms.from]), describeEnd(terms.to), terms)}`;
}

function describeStarts(days: readonly Start[]): string {
  return toList(
    days.map((day) => (day.form === "day" ? describeDay(day.day) : `the ${describeNthWeekday(day)}`)),
  );
}

function describeEnd(end: End): string {
  return end.form === "day" ? describeDay(end.day) : WEEKDAYS[end.weekday];
}

function describeDay(day: number): string {
  if (day === -1) return "the last day";
  return day > 0 ? `day ${day}` : `day ${-day} from the end`;
}

/** The spans that touch `[from, to]`, in no order. */
export function toMonthlySpans(monthly: Monthly, from: WallTime, to: WallTime): WallSpan[] {
  const first = toCalendarDate(from);
  const last = toCalendarDate(to);
  const spans: WallSpan[] = [];
  // A span ends in the month after its start at the latest, and a weekday at most a week later; an absent start is one month late.
  for (let month = first.year * 12 + first.month - 4; month <= last.year * 12 + last.month - 1; month += 1) {
    addSpansOf(monthly.terms, Math.floor(month / 12), (month % 12) + 1, spans);
  }
  return spans.filter((span) => from <= span.end && span.start <= to);
}

function addSpansOf(terms: Terms<Start, End>, year: number, month: number, spans: WallSpan[]): void {
  if (terms.form === "span") {
    const span = toMonthSpan(terms, year, month);
    if (span !== null) spans.push(span);
    return;
  }
  for (const day of terms.days) {
    const midnight = toMidnight(day, year, month);
    if (midnight !== null) spans.push(toDaySpan(midnight, terms.hours));
  }
}

function toMidnight(start: Start, year: number, month: number): WallTime | null {
  if (start.form === "nth") return toNthMidnight(start, year, month);
  const length = toMonthLength(year, month);
  const day = start.day > 0 ? start.day : length + 1 + start.day;
  return day < 1 || day > length ? null : toWallTime(year, month, day);
}

function toMonthSpan(terms: SpanTerms<Start, End>, year: number, month: number): WallSpan | null {
  const found = toMidnight(terms.from, year, month);
  if (found === null && terms.from.form === "nth") return null;
  const midnight = found ?? toWallTime(year, month + 1, 1);
  const start = toSpanStart(midnight, terms.fromTime);
  const end = toEnd(terms, start, midnight, year, month);
  return start < end ? { start, end } : null;
}

function toEnd(
  terms: SpanTerms<Start, End>,
  start: WallTime,
  midnight: WallTime,
  year: number,
  month: number,
): WallTime {
  if (terms.to.form === "weekday") {
    return toWeekdayEnd(midnight, start, terms.to.weekday, terms.toTime);
  }
  const endMonth = month + (isWrapping(terms, terms.to.day) ? 1 : 0);
  const end = toMidnight(terms.to, year, endMonth) ?? toWallTime(year, endMonth + 1, 0);
  return toSpanEnd(end, terms.toTime);
}

/** Whether the text says that the span ends in the next month: the months that it falls in do not matter. */
function isWrapping(terms: SpanTerms<Start, End>, end: number): boolean {
  const start = terms.from.form === "day" ? terms.from.day : toEarliest(terms.from);
  if (start < 0 !== end < 0) return start < 0;
  if (start !== end || terms.from.form === "nth") return end < start;
  return (terms.toTime ?? 1440) < (terms.fromTime ?? 0);
}

function toEarliest(day: NthWeekday): number {
  return day.nth === -1 ? -7 : toEarliestDay(day, 31);
}
