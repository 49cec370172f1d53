/**
 * A wall-clock time without a zone, as the number of milliseconds from 1970-01-01 00:00 on a clock
 * that never jumps. Days are 86,400,000 ms long, so arithmetic on it is the calendar's, not the sun's.
 */
export type WallTime = number;

/** A half-open span `[start, end)` of wall-clock times. */
export interface WallSpan {
  readonly start: WallTime;
  readonly end: WallTime;
}

/** Minutes since midnight, 0 to 1440; 1440 is 24:00 and stands only for an end. */
export type ClockTime = number;

export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 86_400_000;

/** The wall time of midnight at the start of a day; a month or day beyond its range carries over, as in ISO 8601 ordinal arithmetic. */
export function toWallTime(year: number, month: number, day: number): WallTime {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}

/** A date of the calendar; month and day count from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The date that the clock shows at a wall time. */
export function toCalendarDate(wall: WallTime): CalendarDate {
  const date = new Date(wall);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The number of days of a month, 28 to 31. */
export function toMonthLength(year: number, month: number): number {
  return toCalendarDate(toWallTime(year, month + 1, 0)).day;
}

/** Monday is 0 and Sunday 6, as ISO 8601 orders the week. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** The weekday that the clock shows at a wall time. 1970-01-01 was a Thursday. */
export function toWeekday(wall: WallTime): Weekday {
  const days = Math.floor(wall / DAY) + 3;
  return (((days % 7) + 7) % 7) as Weekday;
}

/** The midnight of the first such weekday at or after a midnight. */
export function toNextWeekday(midnight: WallTime, weekday: Weekday): WallTime {
  return midnight + ((weekday - toWeekday(midnight) + 7) % 7) * DAY;
}

/**
 * Joins spans that touch or overlap. Boundaries become instants only after this: two days that touch
 * at a midnight which the clock shows twice are one span, not two with an hour between them.
 */
export function toMergedSpans(spans: WallSpan[]): WallSpan[] {
  spans.sort((a, b) => a.start - b.start);
  const merged: WallSpan[] = [];
  for (const span of spans) {
    const last = merged[merged.length - 1];
    if (last === undefined || last.end < span.start) merged.push(span);
    else if (last.end < span.end) merged[merged.length - 1] = { start: last.start, end: span.end };
  }
  return merged;
}
