import { Temporal } from "temporal-polyfill";
import { type WallSpan, wallAt } from "./wall-time.ts";

/** What a text says of one local day: the occurrences that start on it. */
export type StartsOn = (text: string, day: Temporal.PlainDate) => WallSpan[];

const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const ORDINALS = ["first", "second", "third", "fourth", "fifth"];

const TIME = "(\\d\\d:\\d\\d)";
const SPAN = new RegExp(`^(.+?)(?: ${TIME})? to (.+?)(?: ${TIME})?$`);
const HOURS = new RegExp(`^(.+) ${TIME}-${TIME}$`);

/** From Monday, 1, to Sunday, 7; 0 for what is no weekday. */
export function weekdayNumber(name: string): number {
  return WEEKDAYS.indexOf(name.slice(0, 3)) + 1;
}

/** From January, 1; 0 for what is no month. */
export function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3)) + 1;
}

/** `A [time] to B [time]`. */
interface Span {
  readonly start: string;
  readonly startTime: string;
  readonly end: string;
  readonly endTime: string;
  /** Neither side has a time and both name the same day, so that it is that one day. */
  readonly isOneDay: boolean;
}

const read = new Map<string, Span | null>();

function readSpan(text: string): Span | null {
  const known = read.get(text);
  if (known !== undefined) return known;
  const span = parseSpan(text);
  read.set(text, span);
  return span;
}

function parseSpan(text: string): Span | null {
  const match = SPAN.exec(text);
  if (match === null) return null;
  const [, start = "", startTime, end = "", endTime] = match;
  const untimed = startTime === undefined && endTime === undefined;
  const isOneDay = untimed && (start === end || isSameWeekday(start, end));
  return { start, startTime: startTime ?? "00:00", end, endTime: endTime ?? "24:00", isOneDay };
}

function isSameWeekday(start: string, end: string): boolean {
  const name = start.split(" of ")[0]?.split(" ").at(-1) ?? "";
  return weekdayNumber(end) > 0 && weekdayNumber(name) === weekdayNumber(end);
}

/** `days [hours]` on a day that the list names. */
function onListedDays(text: string, day: Temporal.PlainDate, names: (item: string) => boolean): WallSpan[] {
  const match = HOURS.exec(text);
  const days = match?.[1] ?? text;
  if (!days.split(",").some((item) => names(item.trim()))) return [];
  const from = match?.[2] ?? "00:00";
  const to = match?.[3] ?? "24:00";
  return [{ start: wallAt(day, from), end: wallAt(to <= from ? day.add({ days: 1 }) : day, to) }];
}

/** The first end, walking day by day from `from`, that comes after the start. */
function spanUntil(
  start: string,
  from: Temporal.PlainDate,
  time: string,
  isEnd: (day: Temporal.PlainDate) => boolean,
): WallSpan[] {
  for (let day = from, walked = 0; walked < 800; day = day.add({ days: 1 }), walked += 1) {
    if (isEnd(day) && wallAt(day, time) > start) return [{ start, end: wallAt(day, time) }];
  }
  throw new Error(`the oracle found no end of the span that starts at ${start}`);
}

function isWeeklyItem(item: string, day: Temporal.PlainDate): boolean {
  if (item === "daily") return true;
  if (item === "weekdays") return day.dayOfWeek <= 5;
  if (item === "weekends") return day.dayOfWeek >= 6;
  const [first = "", last = first] = item.split("-");
  for (let number = weekdayNumber(first); ; number = (number % 7) + 1) {
    if (number === day.dayOfWeek) return true;
    if (number === weekdayNumber(last)) return false;
  }
}

/** `weekly`. */
export function weeklyOn(text: string, day: Temporal.PlainDate): WallSpan[] {
  const span = readSpan(text);
  if (span === null) return onListedDays(text, day, (item) => isWeeklyItem(item, day));
  if (weekdayNumber(span.start) !== day.dayOfWeek) return [];
  return spanUntil(
    wallAt(day, span.startTime),
    day,
    span.endTime,
    (d) => d.dayOfWeek === weekdayNumber(span.end),
  );
}

/** `third sat`, `last fri`: whether the day is that one of its month. Null where the text is not of that kind. */
function isNthWeekday(text: string, day: Temporal.PlainDate): boolean | null {
  const [ordinal = "", name = ""] = text.split(" ");
  if (ordinal !== "last" && !ORDINALS.includes(ordinal)) return null;
  if (day.dayOfWeek !== weekdayNumber(name)) return false;
  if (ordinal === "last") return day.day + 7 > day.daysInMonth;
  return Math.ceil(day.day / 7) === ORDINALS.indexOf(ordinal) + 1;
}

/** The day of the month that a positive or negative number means there; null where the month lacks it. */
function dayOfMonth(number: number, month: Temporal.PlainDate): number | null {
  const day = number > 0 ? number : month.daysInMonth + 1 + number;
  return day >= 1 && day <= month.daysInMonth ? day : null;
}

function isMonthlyItem(item: string, day: Temporal.PlainDate): boolean {
  return isNthWeekday(item, day) ?? dayOfMonth(Number(item), day) === day.day;
}

/** `monthly`. */
export function monthlyOn(text: string, day: Temporal.PlainDate): WallSpan[] {
  const span = readSpan(text);
  if (span === null) return onListedDays(text, day, (item) => isMonthlyItem(item, day));
  const spans: WallSpan[] = [];
  if (isMonthlyItem(span.start, day)) spans.push(...monthlySpan(span, day, day));
  const before = day.subtract({ months: 1 });
  const isNumber = /^-?\d+$/.test(span.start);
  if (day.day === 1 && isNumber && dayOfMonth(Number(span.start), before) === null) {
    spans.push(...monthlySpan(span, day, before));
  }
  return spans;
}

/** The span that starts on `day` and belongs to the month of `owner`. */
function monthlySpan(span: Span, day: Temporal.PlainDate, owner: Temporal.PlainDate): WallSpan[] {
  const start = wallAt(day, span.startTime);
  if (span.isOneDay) {
    return owner.month === day.month ? [{ start, end: wallAt(day, span.endTime) }] : [];
  }
  const weekday = weekdayNumber(span.end);
  if (weekday > 0) return spanUntil(start, day, span.endTime, (d) => d.dayOfWeek === weekday);
  const number = Number(span.end);
  const month = wrapsIntoNextMonth(span, number) ? owner.with({ day: 1 }).add({ months: 1 }) : owner;
  const end = wallAt(month.with({ day: dayOfMonth(number, month) ?? month.daysInMonth }), span.endTime);
  return end > start ? [{ start, end }] : [];
}

/** The text alone decides: the nth weekday counts as positive and stands in its week, the last one as negative. */
function wrapsIntoNextMonth(span: Span, end: number): boolean {
  const start = toNumber(span.start);
  if (Math.sign(start) !== Math.sign(end)) return start < 0;
  return end < start || (end === start && span.endTime <= span.startTime);
}

function toNumber(mday: string): number {
  const ordinal = mday.split(" ")[0] ?? "";
  if (ordinal === "last") return -7;
  const nth = ORDINALS.indexOf(ordinal);
  return nth < 0 ? Number(mday) : nth * 7 + 1;
}

function monthDay(day: Temporal.PlainDate): string {
  return day.toString().slice(5);
}

function isYearlyItem(item: string, day: Temporal.PlainDate): boolean {
  const nth = /^(\w+ \w+) of (\w+)$/.exec(item);
  if (nth === null) return monthDay(day) === item;
  return day.month === monthNumber(nth[2] ?? "") && isNthWeekday(nth[1] ?? "", day) === true;
}

function isYearlyEnd(end: string, day: Temporal.PlainDate): boolean {
  if (end === "02-29" && !day.inLeapYear) return monthDay(day) === "02-28";
  return monthDay(day) === end;
}

/** `yearly`. */
export function yearlyOn(text: string, day: Temporal.PlainDate): WallSpan[] {
  const span = readSpan(text);
  if (span === null) return onListedDays(text, day, (item) => isYearlyItem(item, day));
  if (!isYearlyItem(span.start, day)) return [];
  const start = wallAt(day, span.startTime);
  if (span.isOneDay) return [{ start, end: wallAt(day, span.endTime) }];
  const weekday = weekdayNumber(span.end);
  if (weekday === 0) return spanUntil(start, day, span.endTime, (d) => isYearlyEnd(span.end, d));
  return spanUntil(start, day, span.endTime, (d) => d.dayOfWeek === weekday);
}

/** `dates` of local times. */
export function datesOn(text: string, day: Temporal.PlainDate): WallSpan[] {
  const span = readSpan(text);
  if (span === null) return onListedDays(text, day, (item) => item === day.toString());
  if (span.start !== day.toString()) return [];
  return [
    { start: wallAt(day, span.startTime), end: wallAt(Temporal.PlainDate.from(span.end), span.endTime) },
  ];
}
