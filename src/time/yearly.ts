import {
  MONTHS,
  parseMonthName,
  parseWeekday,
  renderMonthName,
  renderWeekday,
  WEEKDAYS,
} from "./day-name.ts";
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

/** A day of the year: month 1 to 12, day 1 to 31; 02-29 exists in leap years only. */
export interface YearDay {
  readonly form: "date";
  readonly month: number;
  readonly day: number;
}

type Start = YearDay | (NthWeekday & { readonly month: number });
type End = YearDay | { readonly form: "weekday"; readonly weekday: Weekday };

/** `12-24` · `12-19 to 01-03` · `fourth thu of nov to sun`. */
export interface Yearly {
  readonly kind: "yearly";
  readonly terms: Terms<Start, End>;
}

const EXPECTED = 'a day of the year such as "12-24" or "fourth thu of nov"';
const LEAP_YEAR = 2024;
const COMMON_YEAR = 2023;

/** Parses the text of `yearly`. */
export function parseYearly(text: string): Parsed<Yearly> {
  return parsed(() => {
    const words = toWords(text);
    const terms = parseTerms(words, { example: "12-19 to 01-03", takeDays, takeEnd });
    if (terms.form === "span" && isSameDay(terms.from, terms.to) && isEmptyOnOneDay(terms))
      rejectEmptySpan(words);
    return { kind: "yearly", terms };
  });
}

function takeDays(words: Words): readonly Start[] {
  const nth = takeNthWeekday(words);
  return [nth === null ? toYearDay(words.take(EXPECTED)) : { ...nth, month: takeMonth(words) }];
}

function takeMonth(words: Words): number {
  const of = words.take('"of" and a month');
  if (of.text.toLowerCase() !== "of") {
    rejectWord(
      of,
      "unexpected-word",
      `expected "of" and a month, not "${of.text}"`,
      'write for example "fourth thu of nov"',
    );
  }
  const word = words.take("a month");
  return (
    parseMonthName(word.text) ??
    rejectWord(word, "unknown-month", `"${word.text}" is not a month`, 'write "jan" to "dec"')
  );
}

function takeEnd(words: Words): End {
  const word = words.take(EXPECTED);
  const weekday = parseWeekday(word.text);
  return weekday === null ? toYearDay(word) : { form: "weekday", weekday };
}

function toYearDay(word: Word): YearDay {
  const match = /^(\d\d)-(\d\d)$/.exec(word.text);
  if (match === null)
    rejectWord(word, "unknown-day", `"${word.text}" is not a day of the year`, toDayHint(word.text));
  const [month, day] = [Number(match[1]), Number(match[2])];
  if (month < 1 || month > 12)
    rejectWord(word, "invalid-date", `there is no month ${match[1]}`, toSwapHint(month, day));
  if (day < 1 || day > toMonthLength(LEAP_YEAR, month)) {
    rejectWord(word, "invalid-date", `${MONTHS[month - 1]} has no day ${match[2]}`, null);
  }
  return { form: "date", month, day };
}

function toSwapHint(month: number, day: number): string {
  const isSwapped = month >= 1 && month <= 31 && day >= 1 && day <= 12;
  return isSwapped
    ? `write the month first: "${toTwoDigits(day)}-${toTwoDigits(month)}"`
    : "write the month first, such as 12-24";
}

function toTwoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

function toDayHint(text: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text))
    return `a date with its year belongs in dates; write "${text.slice(5)}" for each year`;
  const match = /^(\d{1,2})[-/.](\d{1,2})\.?$/.exec(text);
  if (match !== null)
    return `write month and day as two digits each: "${toTwoDigits(Number(match[1]))}-${toTwoDigits(Number(match[2]))}"`;
  return toOrdinalHint(text) ?? 'write "12-24" or "fourth thu of nov"';
}

function isSameDay(from: Start, to: End): boolean {
  if (from.form === "date") return to.form === "date" && to.day === from.day && to.month === from.month;
  return to.form === "weekday" && to.weekday === from.weekday;
}

/** Parses back to the same schedule. */
export function renderYearly(yearly: Yearly): string {
  return renderTerms(yearly.terms, (days) => days.map(renderStart).join(", "), renderEnd);
}

function renderStart(start: Start): string {
  if (start.form === "nth") return `${renderNthWeekday(start)} of ${renderMonthName(start.month)}`;
  return `${toTwoDigits(start.month)}-${toTwoDigits(start.day)}`;
}

function renderEnd(end: End): string {
  return end.form === "date" ? renderStart(end) : renderWeekday(end.weekday);
}

/** Says the schedule in words: "each year from 19 December to 3 January". */
export function describeYearly({ terms }: Yearly): string {
  if (terms.form === "days")
    return describeDayTerms(`each year on ${toList(terms.days.map(describeStart))}`, terms.hours);
  return `each year ${describeSpanTerms(describeStart(terms.from), describeEnd(terms.to), terms)}`;
}

function describeStart(start: Start): string {
  if (start.form === "nth") return `the ${describeNthWeekday(start)} of ${MONTHS[start.month - 1]}`;
  return `${start.day} ${MONTHS[start.month - 1]}`;
}

function describeEnd(end: End): string {
  return end.form === "date" ? describeStart(end) : WEEKDAYS[end.weekday];
}

/** The spans that touch `[from, to]`, in no order. */
export function toYearlySpans(yearly: Yearly, from: WallTime, to: WallTime): WallSpan[] {
  const spans: WallSpan[] = [];
  // A span ends in the year after its start at the latest, so two years back is far enough.
  for (let year = toCalendarDate(from).year - 2; year <= toCalendarDate(to).year; year += 1) {
    addSpansOf(yearly.terms, year, spans);
  }
  return spans.filter((span) => from <= span.end && span.start <= to);
}

function addSpansOf(terms: Terms<Start, End>, year: number, spans: WallSpan[]): void {
  if (terms.form === "span") {
    const span = toYearSpan(terms, year);
    if (span !== null) spans.push(span);
    return;
  }
  for (const day of terms.days) {
    const midnight = toMidnight(day, year);
    if (midnight !== null) spans.push(toDaySpan(midnight, terms.hours));
  }
}

function toMidnight(start: Start, year: number): WallTime | null {
  if (start.form === "nth") return toNthMidnight(start, year, start.month);
  return start.day > toMonthLength(year, start.month) ? null : toWallTime(year, start.month, start.day);
}

function toYearSpan(terms: SpanTerms<Start, End>, year: number): WallSpan | null {
  const found = toMidnight(terms.from, year);
  if (found === null && terms.from.form === "nth") return null;
  const midnight = found ?? toWallTime(year, terms.from.month + 1, 1);
  const start = toSpanStart(midnight, terms.fromTime);
  const end = toEnd(terms, start, midnight, year);
  return start < end ? { start, end } : null;
}

function toEnd(terms: SpanTerms<Start, End>, start: WallTime, midnight: WallTime, year: number): WallTime {
  if (terms.to.form === "weekday") {
    return toWeekdayEnd(midnight, start, terms.to.weekday, terms.toTime);
  }
  const endYear = year + (isWrapping(terms, terms.to) ? 1 : 0);
  const end = toMidnight(terms.to, endYear) ?? toWallTime(endYear, terms.to.month + 1, 0);
  return toSpanEnd(end, terms.toTime);
}

/** Whether the text says that the span ends in the next year: the year that it falls in does not matter. */
function isWrapping(terms: SpanTerms<Start, End>, end: YearDay): boolean {
  const { from } = terms;
  const earliest =
    from.form === "date" ? from.day : toEarliestDay(from, toMonthLength(COMMON_YEAR, from.month));
  if (end.month !== from.month) return end.month < from.month;
  if (end.day !== earliest || from.form === "nth") return end.day < earliest;
  return (terms.toTime ?? 1440) < (terms.fromTime ?? 0);
}
