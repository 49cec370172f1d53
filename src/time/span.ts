import type { Hours } from "./clock.ts";
import {
  type ClockTime,
  DAY,
  MINUTE,
  toNextWeekday,
  type WallSpan,
  type WallTime,
  type Weekday,
} from "./wall.ts";

/** The span of a day, or of hours on it; hours that end before they start run into the next day. */
export function toDaySpan(midnight: WallTime, hours: Hours | null): WallSpan {
  if (hours === null) return { start: midnight, end: midnight + DAY };
  const end = midnight + hours.end * MINUTE;
  return { start: midnight + hours.start * MINUTE, end: hours.end < hours.start ? end + DAY : end };
}

/** The start of a span on a day: midnight where no time is written. */
export function toSpanStart(midnight: WallTime, time: ClockTime | null): WallTime {
  return midnight + (time ?? 0) * MINUTE;
}

/** The end of a span on a day: the end of the day where no time is written. */
export function toSpanEnd(midnight: WallTime, time: ClockTime | null): WallTime {
  return midnight + (time ?? 1440) * MINUTE;
}

/** The end of a span that ends on a weekday: the first such day, from the one on which it starts, that ends it after its start. */
export function toWeekdayEnd(
  midnight: WallTime,
  start: WallTime,
  weekday: Weekday,
  time: ClockTime | null,
): WallTime {
  const end = toSpanEnd(toNextWeekday(midnight, weekday), time);
  return end <= start ? end + 7 * DAY : end;
}
