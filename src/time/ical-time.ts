import type { Duration } from "./duration.ts";
import { toMonthLength, toWallTime, type WallTime } from "./wall.ts";

/** A time as iCalendar writes it (RFC 5545 §3.3.4 and §3.3.5): a date, a local time, or a time in UTC, whose `wall` is its instant. */
export interface IcalTime {
  readonly form: "date" | "local" | "utc";
  readonly wall: WallTime;
}

const PATTERN = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z)?)?$/i;

/** Parses `20261127`, `20261127T150000` or `20261127T150000Z`; null where the text is none of them. */
export function parseIcalTime(text: string): IcalTime | null {
  const match = PATTERN.exec(text);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const isDate = month >= 1 && month <= 12 && day >= 1 && day <= toMonthLength(year, month);
  if (!isDate || hour > 23 || minute > 59 || second > 60) return null;
  // 60 is a leap second, which no clock here has.
  const time = (hour * 3600 + minute * 60 + Math.min(second, 59)) * 1000;
  const form = match[4] === undefined ? "date" : match[7] === undefined ? "local" : "utc";
  return { form, wall: toWallTime(year, month, day) + time };
}

const DURATION = /^\+?P(?:(\d{1,5})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,9})S)?)?$/i;

/** Parses a duration of RFC 5545 §3.3.6, such as `P1DT12H`; null where it is none or negative. Weeks and days are the calendar's. */
export function parseIcalDuration(text: string): Duration | null {
  const match = DURATION.exec(text);
  if (match === null || !/\d/.test(text)) return null;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  return { days: weeks * 7 + days, milliseconds: (hours * 3600 + minutes * 60 + seconds) * 1000 };
}
