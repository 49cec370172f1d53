import type { Duration } from "./duration.ts";
import type { Interval } from "./interval.ts";
import type { Edges } from "./schedule.ts";
import { DAY, type WallSpan, type WallTime } from "./wall.ts";
import { REACH, toInstant, type Zone } from "./zone.ts";

/** Occurrences that start at wall-clock times and last for a duration each: `cron` and `rrule`. */
export interface Recurrence {
  readonly lasts: Duration;
  /** The starts in `[from, to]`, in order. */
  startsBetween(from: WallTime, to: WallTime): readonly WallTime[];
}

/** The starts of the occurrences that touch `[from, to]`: those that began as long before as one lasts count too. */
export function toStarts(
  { lasts, startsBetween }: Recurrence,
  from: WallTime,
  to: WallTime,
): readonly WallTime[] {
  return startsBetween(from - lasts.days * DAY - lasts.milliseconds - DAY, to);
}

/** The spans of occurrences that last whole days: both boundaries are wall-clock times. */
export function toDayLongSpans(recurrence: Recurrence, from: WallTime, to: WallTime): WallSpan[] {
  return toStarts(recurrence, from, to).map((start) => ({ start, end: start + recurrence.lasts.days * DAY }));
}

/**
 * The intervals of occurrences whose duration is elapsed time, in order. The days of the duration count
 * first, on the calendar. Where the clock shows a start twice, a freeze covers both and a window what both share.
 */
export function toElapsedIntervals(
  recurrence: Recurrence,
  zone: Zone,
  edges: Edges,
  from: WallTime,
  to: WallTime,
): Interval[] {
  const { days, milliseconds } = recurrence.lasts;
  const starts = toThinned(toStarts(recurrence, from, to), zone, days * DAY + milliseconds);
  return starts.map((start) => ({
    start: toInstant(zone, start, edges.start),
    end: toInstant(zone, start + days * DAY, edges.end) + milliseconds,
  }));
}

/** Leaves out starts between two others that reach each other: a duration that outlasts its period is one long occurrence. */
function toThinned(starts: readonly WallTime[], zone: Zone, length: number): WallTime[] {
  const kept: WallTime[] = [];
  starts.forEach((start, index) => {
    const before = kept[kept.length - 1];
    const after = starts[index + 1];
    const isBridged = before !== undefined && after !== undefined && after - before <= length;
    // Near a jump of the clock the distance of two wall times says nothing about that of their instants.
    if (!isBridged || zone.jumpsBetween(before - REACH, after + length + REACH).length > 0) kept.push(start);
  });
  return kept;
}
