import type { Temporal } from "temporal-polyfill";
import { monthNumber, weekdayNumber } from "./schedule-texts.ts";
import { addDays, type InstantSpan, readings, type WallSpan, type WallText, wallAt } from "./wall-time.ts";

/** `cron: { at, for }` as a policy writes it. */
export interface CronRule {
  readonly at: string;
  readonly for: string;
}

export type OracleBias = "freeze" | "window";

/** How long an occurrence lasts: calendar days first, then elapsed minutes. */
interface Duration {
  readonly days: number;
  readonly minutes: number;
}

/** `1w2d3h4m`. */
export function readDuration(text: string): Duration {
  let days = 0;
  let minutes = 0;
  for (const [, digits, unit] of text.matchAll(/(\d+)([wdhm])/g)) {
    const count = Number(digits);
    if (unit === "w") days += 7 * count;
    if (unit === "d") days += count;
    if (unit === "h") minutes += 60 * count;
    if (unit === "m") minutes += count;
  }
  return { days, minutes };
}

/** Whether a number is in one field: a list of `*`, `n`, `a-b`, each with an optional `/step`; names go through `toNumber`. */
function isInField(
  field: string,
  number: number,
  lowest: number,
  toNumber: (text: string) => number,
): boolean {
  return field.split(",").some((part) => {
    const [range = "*", step = "1"] = part.split("/");
    const [first = "", last = first] = range.split("-");
    const low = range === "*" ? lowest : toNumber(first);
    const named = range === "*" ? 99 : toNumber(last);
    const high = named === 0 && low > 0 ? 7 : named; // `fri-sun`: a range ends with the Sunday that is 7.
    return low <= number && number <= high && (number - low) % Number(step) === 0;
  });
}

function toMonth(text: string): number {
  return monthNumber(text.toLowerCase()) || Number(text);
}

function toCronWeekday(text: string): number {
  const number = weekdayNumber(text.toLowerCase());
  return number === 0 ? Number(text) : number % 7;
}

/** Day of month and day of week are joined by "or" where both are restricted. */
function isCronDay(fields: readonly string[], day: Temporal.PlainDate): boolean {
  const [, , dayField = "*", monthField = "*", weekdayField = "*"] = fields;
  if (!isInField(monthField, day.month, 1, toMonth)) return false;
  const inDays = isInField(dayField, day.day, 1, Number);
  const weekdays = day.dayOfWeek === 7 ? [0, 7] : [day.dayOfWeek];
  const inWeekdays = weekdays.some((number) => isInField(weekdayField, number, 0, toCronWeekday));
  const eitherIsFree = dayField === "*" || weekdayField === "*";
  return eitherIsFree ? inDays && inWeekdays : inDays || inWeekdays;
}

/** Every minute of the local day that the five fields match. */
export function cronStartsOn(at: string, day: Temporal.PlainDate): WallText[] {
  const fields = at.trim().split(/\s+/);
  if (!isCronDay(fields, day)) return [];
  const starts: WallText[] = [];
  for (let hour = 0; hour < 24; hour += 1) {
    if (!isInField(fields[1] ?? "", hour, 0, Number)) continue;
    for (let minute = 0; minute < 60; minute += 1) {
      if (isInField(fields[0] ?? "", minute, 0, Number))
        starts.push(wallAt(day, `${two(hour)}:${two(minute)}`));
    }
  }
  return starts;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

/** Occurrences of calendar days alone end on the wall clock, like any span. */
export function cronSpansOn(rule: CronRule, day: Temporal.PlainDate): WallSpan[] {
  const { days, minutes } = readDuration(rule.for);
  if (minutes > 0) return [];
  return cronStartsOn(rule.at, day).map((start) => ({ start, end: addDays(start, days) }));
}

/** Occurrences with an elapsed part end at an instant, and so are intervals of instants already. */
export function cronInstantsOn(
  rule: CronRule,
  day: Temporal.PlainDate,
  zone: string,
  bias: OracleBias,
): InstantSpan[] {
  const duration = readDuration(rule.for);
  if (duration.minutes === 0) return [];
  return cronStartsOn(rule.at, day).flatMap((start) => elapsedSpans(start, duration, zone, bias));
}

/**
 * A start that comes twice: a freeze lasts from the first reading to the end of the second one's occurrence,
 * without a break, a window for what the occurrences of both share. After whole days the elapsed part counts
 * on from the last day's wall-clock time, and where that comes twice the same holds for it.
 */
function elapsedSpans(start: WallText, duration: Duration, zone: string, bias: OracleBias): InstantSpan[] {
  const [firstStart, secondStart] = readings(zone, start);
  const [firstBase, secondBase] = readings(zone, addDays(start, duration.days));
  const elapsed = duration.minutes * 60_000;
  const [firstEnd, secondEnd] = [firstBase + elapsed, secondBase + elapsed];
  if (bias === "window") return [[secondStart, firstEnd]];
  return [[firstStart, secondEnd]];
}
