import { type Instant, type Interval, toDifference, toIntersection, toUnion } from "./interval.ts";
import { type Bias, isBounded, type Schedule, toIntervals, toOpposite } from "./schedule.ts";
import { loadZone, toWallClock } from "./zone.ts";

/** Schedules whose union is meant, in one zone. */
export interface ScheduleSet {
  readonly zone: string;
  readonly schedules: readonly Schedule[];
}

/** When a rule is active: inside its own schedules, and inside all of `during`, and in none of `except`. */
export interface ActiveTimes extends ScheduleSet {
  readonly during: readonly ScheduleSet[];
  readonly except: readonly ScheduleSet[];
}

/**
 * The times at which a rule is active: sorted half-open intervals of instants that do not touch,
 * produced as far as somebody asks and kept.
 */
export interface Occurrences {
  /**
   * The first interval that ends after `at`: the one that contains `at`, or else the next one. Null where
   * none starts before `limit`. The end of an interval that reaches beyond `limit` is some instant from
   * `limit` on; its start is exact only if it lies after `at`.
   */
  endingAfter(at: Instant, limit: Instant): Interval | null;
  /**
   * The last interval that starts at or before `at`. Null where none ends after `limit`. The start of an
   * interval that reaches back beyond `limit` is some instant up to `limit`; its end is exact only if it
   * lies at or before `at`.
   */
  startingBy(at: Instant, limit: Instant): Interval | null;
  /**
   * Why nobody knows whether the rule is active in `[from, to]`, both included; null where it is known.
   * Absent where it is known at every time. What is not known counts as that which allows less.
   */
  unknownIn?(from: Instant, to: Instant): string | null;
}

type ActiveBetween = (from: Instant, to: Instant) => readonly Interval[];

const DAY = 86_400_000;
const FIRST_REACH = 32 * DAY;
const LONGEST_REACH = 2 * 366 * DAY;
// A request this far from what is known starts afresh, so that a date in another century costs nothing.
const FAR = 20 * 366 * DAY;

/** Compiles the active times of a rule. The bias decides about boundaries that a clock shows twice, see `toInstant`. */
export function compileOccurrences(active: ActiveTimes, bias: Bias): Occurrences {
  const between = (from: Instant, to: Instant) => toActive(active, bias, from, to);
  if (!active.schedules.every(isBounded)) return { ...toLazyOccurrences(between), ...toDoubts(active) };
  const own = toIntervals(active.schedules, loadZone(active.zone), bias, 0, 0);
  const first = own[0];
  const last = own[own.length - 1];
  const known = first === undefined || last === undefined ? [] : between(first.start, last.end);
  return { ...toKnownOccurrences(known), ...toDoubts(active) };
}

/** Where there are holidays: whether it matters that the data does not have them all. */
function toDoubts(active: ActiveTimes): Pick<Occurrences, "unknownIn"> {
  const sets = [active, ...active.during, ...active.except];
  const parts = sets.flatMap(({ zone, schedules }) =>
    schedules.flatMap((schedule) =>
      schedule.kind === "holidays" ? [{ zone: loadZone(zone), holidays: schedule }] : [],
    ),
  );
  if (parts.length === 0) return {};
  const gapOf = (from: Instant, to: Instant) => {
    for (const { zone, holidays } of parts) {
      const gap = holidays.gapBetween(toWallClock(zone, from), toWallClock(zone, to));
      if (gap !== null) return gap;
    }
    return null;
  };
  let known: Interval = { start: 0, end: 0 };
  return {
    unknownIn(from, to) {
      if (known.start <= from && to < known.end) return null;
      const gap = gapOf(from, to);
      if (gap === null) {
        known = toKnown(known, { start: from - FIRST_REACH, end: to + FIRST_REACH }, gapOf);
        return null;
      }
      const most = toActive(active, "freeze", from, to + 1);
      const isSettled = toDifference(most, toActive(active, "window", from, to + 1)).length === 0;
      return isSettled ? null : gap;
    },
  };
}

/** What is known without a gap, after somebody asked near `around`: asked again, nobody need look it up. */
function toKnown(
  known: Interval,
  around: Interval,
  gapOf: (from: Instant, to: Instant) => string | null,
): Interval {
  if (gapOf(around.start, around.end) !== null) return known;
  const [joined, ...others] = toUnion([known, around]);
  return joined !== undefined && others.length === 0 ? joined : around;
}

function toActive(active: ActiveTimes, bias: Bias, from: Instant, to: Instant): readonly Interval[] {
  const ofSet = (set: ScheduleSet, setBias: Bias) =>
    toIntervals(set.schedules, loadZone(set.zone), setBias, from, to);
  let intervals = toIntersection(ofSet(active, bias), [{ start: from, end: to }]);
  for (const set of active.during) intervals = toIntersection(intervals, ofSet(set, bias));
  for (const set of active.except) intervals = toDifference(intervals, ofSet(set, toOpposite(bias)));
  return intervals;
}

/** Occurrences that are all known. */
export function toKnownOccurrences(intervals: readonly Interval[]): Occurrences {
  return {
    endingAfter(at, limit) {
      const found = intervals[toIndexEndingAfter(intervals, at)];
      return found !== undefined && found.start < limit ? found : null;
    },
    startingBy(at, limit) {
      const found = intervals[toIndexStartingAfter(intervals, at) - 1];
      return found !== undefined && found.end > limit ? found : null;
    },
  };
}

function toLazyOccurrences(between: ActiveBetween): Occurrences {
  let known: Interval[] = [];
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;

  function reach(at: Instant): void {
    if (!(from - FAR < at && at < to + FAR)) {
      from = at - FIRST_REACH;
      to = at + FIRST_REACH;
      known = [...between(from, to)];
    }
    while (at < from) reachBack();
    while (to <= at) reachOn();
  }

  function reachOn(): void {
    const until = to + toReach(from, to);
    known = toJoined(known, between(to, until));
    to = until;
  }

  function reachBack(): void {
    const since = from - toReach(from, to);
    known = toJoined([...between(since, from)], known);
    from = since;
  }

  return {
    endingAfter(at, limit) {
      reach(at);
      for (;;) {
        const found = known[toIndexEndingAfter(known, at)];
        if (to >= limit || (found !== undefined && found.end < to)) {
          return found !== undefined && found.start < limit ? found : null;
        }
        reachOn();
      }
    },
    startingBy(at, limit) {
      reach(at);
      for (;;) {
        const found = known[toIndexStartingAfter(known, at) - 1];
        if (from <= limit || (found !== undefined && found.start > from)) {
          return found !== undefined && found.end > limit ? found : null;
        }
        reachBack();
      }
    },
  };
}

function toReach(from: Instant, to: Instant): number {
  return Math.min(to - from, LONGEST_REACH);
}

/** Appends to `left` in place: what touches at the seam was one interval before it was cut. */
function toJoined(left: Interval[], right: readonly Interval[]): Interval[] {
  const last = left[left.length - 1];
  const first = right[0];
  if (last === undefined || first === undefined || last.end < first.start) return pushAll(left, right, 0);
  left[left.length - 1] = { start: last.start, end: first.end };
  return pushAll(left, right, 1);
}

function pushAll(left: Interval[], right: readonly Interval[], from: number): Interval[] {
  for (let index = from; index < right.length; index += 1) left.push(right[index] as Interval);
  return left;
}

function toIndexEndingAfter(intervals: readonly Interval[], at: Instant): number {
  let low = 0;
  let high = intervals.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((intervals[middle] as Interval).end > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

function toIndexStartingAfter(intervals: readonly Interval[], at: Instant): number {
  let low = 0;
  let high = intervals.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((intervals[middle] as Interval).start > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
