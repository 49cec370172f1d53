/** An instant: milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/**
 * A half-open interval `[start, end)` of instants. `-Infinity` and `Infinity` stand for a side
 * without a boundary. Lists of intervals are sorted, disjoint and do not touch, unless said otherwise.
 */
export interface Interval {
  readonly start: Instant;
  readonly end: Instant;
}

/** All that lies in any of the intervals, in whatever order they come: sorted, with touching ones joined and empty ones dropped. */
export function toUnion(intervals: readonly Interval[]): Interval[] {
  const sorted = intervals.filter((interval) => interval.start < interval.end);
  sorted.sort((a, b) => a.start - b.start);
  const union: Interval[] = [];
  for (const interval of sorted) {
    const last = union[union.length - 1];
    if (last === undefined || last.end < interval.start) union.push(interval);
    else if (last.end < interval.end) union[union.length - 1] = { start: last.start, end: interval.end };
  }
  return union;
}

/** All that lies in both lists. */
export function toIntersection(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const shared: Interval[] = [];
  let i = 0;
  let j = 0;
  for (;;) {
    const left = a[i];
    const right = b[j];
    if (left === undefined || right === undefined) return shared;
    const start = Math.max(left.start, right.start);
    const end = Math.min(left.end, right.end);
    if (start < end) shared.push({ start, end });
    if (left.end < right.end) i += 1;
    else j += 1;
  }
}

/** All that lies in none of the intervals. */
export function toComplement(intervals: readonly Interval[]): Interval[] {
  const gaps: Interval[] = [];
  let start = Number.NEGATIVE_INFINITY;
  for (const interval of intervals) {
    if (start < interval.start) gaps.push({ start, end: interval.start });
    start = interval.end;
  }
  if (start < Number.POSITIVE_INFINITY) gaps.push({ start, end: Number.POSITIVE_INFINITY });
  return gaps;
}

/** All of `a` that does not lie in `b`. */
export function toDifference(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  return b.length === 0 ? [...a] : toIntersection(a, toComplement(b));
}
