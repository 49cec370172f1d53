import { type Cron, describeCron } from "./cron.ts";
import { type Dates, describeDates, type Instants, toDateSpans } from "./dates.ts";
import type { Holidays } from "./holidays.ts";
import { type Interval, toUnion } from "./interval.ts";
import { describeMonthly, type Monthly, toMonthlySpans } from "./monthly.ts";
import { toDayLongSpans, toElapsedIntervals } from "./recurrence.ts";
import { DAY, toMergedSpans, type WallSpan } from "./wall.ts";
import { describeWeekly, toList, toWeeklySpans, type Weekly } from "./weekly.ts";
import { describeYearly, toYearlySpans, type Yearly } from "./yearly.ts";
import { type Reading, toInstant, toWallClock, type Zone } from "./zone.ts";

/** At every time. */
export interface Always {
  readonly kind: "always";
}

/** When a rule is active. */
export type Schedule = Weekly | Monthly | Yearly | Dates | Instants | Cron | Holidays | Always;

/** Which way the boundaries that a clock shows twice fall: a freeze covers more time, a window less. */
export type Bias = "freeze" | "window";

/** Which reading of a repeated wall time starts an occurrence, and which ends it. */
export interface Edges {
  readonly start: Reading;
  readonly end: Reading;
}

const EDGES: Readonly<Record<Bias, Edges>> = {
  freeze: { start: "first", end: "second" },
  window: { start: "second", end: "first" },
};

/** The bias of what takes time away from a rule. */
export function toOpposite(bias: Bias): Bias {
  return bias === "freeze" ? "window" : "freeze";
}

/** Whether a schedule has a first and a last occurrence, so that all of them can be listed at once. */
export function isBounded(schedule: Schedule): boolean {
  return schedule.kind === "dates" || schedule.kind === "instants";
}

/** The half-open intervals of a union of schedules that touch `[from, to]`, merged. Those that touch it are whole. */
export function toIntervals(
  schedules: readonly Schedule[],
  zone: Zone,
  bias: Bias,
  from: number,
  to: number,
): Interval[] {
  const edges = EDGES[bias];
  const range = { start: toWallClock(zone, from) - MARGIN, end: toWallClock(zone, to) + MARGIN };
  const intervals = schedules.flatMap((schedule) => toOwnIntervals(schedule, zone, edges, range));
  // Spans that touch on the wall clock are one before their boundaries become instants.
  for (const span of toMergedSpans(schedules.flatMap((schedule) => toSpans(schedule, range, bias)))) {
    intervals.push({
      start: toInstant(zone, span.start, edges.start),
      end: toInstant(zone, span.end, edges.end),
    });
  }
  return toUnion(intervals);
}

// Further than any clock jumps, so that a boundary near an edge is not lost.
const MARGIN = 2 * DAY;

/** The occurrences whose boundaries are wall-clock times. */
function toSpans(schedule: Schedule, { start, end }: WallSpan, bias: Bias): readonly WallSpan[] {
  switch (schedule.kind) {
    case "weekly":
      return toWeeklySpans(schedule, start, end);
    case "monthly":
      return toMonthlySpans(schedule, start, end);
    case "yearly":
      return toYearlySpans(schedule, start, end);
    case "dates":
      return toDateSpans(schedule);
    case "cron":
      return schedule.lasts.milliseconds === 0 ? toDayLongSpans(schedule, start, end) : [];
    case "holidays":
      return schedule.spansBetween(start, end, bias === "freeze");
    case "instants":
    case "always":
      return [];
  }
}

/** The occurrences of which a boundary is an instant from the start. */
function toOwnIntervals(schedule: Schedule, zone: Zone, edges: Edges, range: WallSpan): readonly Interval[] {
  switch (schedule.kind) {
    case "instants":
      return [schedule.interval];
    case "always":
      return [{ start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY }];
    case "cron":
      if (schedule.lasts.milliseconds === 0) return [];
      return toElapsedIntervals(schedule, zone, edges, range.start, range.end);
    case "weekly":
    case "monthly":
    case "yearly":
    case "dates":
    case "holidays":
      return [];
  }
}

/** Says a union of schedules in words, without a zone. */
export function describeSchedules(schedules: readonly Schedule[]): string {
  return toList(schedules.map(describeSchedule));
}

function describeSchedule(schedule: Schedule): string {
  switch (schedule.kind) {
    case "weekly":
      return describeWeekly(schedule);
    case "monthly":
      return describeMonthly(schedule);
    case "yearly":
      return describeYearly(schedule);
    case "dates":
    case "instants":
      return describeDates(schedule);
    case "always":
      return "always";
    case "cron":
      return describeCron(schedule);
    case "holidays":
      return schedule.description;
  }
}
