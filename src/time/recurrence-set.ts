import { compileRuleDays, toPeriod, toPeriodEnd, toPeriodStart } from "./recurrence-days.ts";
import type { RecurrenceRule } from "./recurrence-rule.ts";
import { DAY, HOUR, MINUTE, toCalendarDate, toWallTime, type WallTime } from "./wall.ts";
import { toInstant, type Zone } from "./zone.ts";

/** The starts of a rule in `[from, to]`, in order, on a clock that never jumps. */
export type StartsBetween = (from: WallTime, to: WallTime) => readonly WallTime[];

/** Starts on one day, with the period that BYSETPOS counts in. */
interface Start {
  readonly period: number;
  readonly at: WallTime;
}

/** How many days are walked at once where starts have to be counted from the first. */
const STRETCH = 366 * DAY;

/**
 * Compiles a rule that begins at `first`; `isOver` says that a start lies after the rule's end. The work of
 * a call grows with the days of its range, whatever the rule; with COUNT, with the days since the first start.
 */
export function compileRecurrence(
  rule: RecurrenceRule,
  first: WallTime,
  isOver: (start: WallTime) => boolean,
): StartsBetween {
  const uncounted = compileUncounted(rule, first);
  const between: StartsBetween = (from, to) =>
    uncounted(Math.max(from, first), to).filter((start) => !isOver(start));
  return rule.count === null ? between : toCounted(between, rule.count, first);
}

function toCounted(between: StartsBetween, count: number, first: WallTime): StartsBetween {
  const known: WallTime[] = [];
  let reached = first;
  return (from, to) => {
    while (known.length < count && reached <= to) {
      for (const start of between(reached, reached + STRETCH - 1))
        if (known.length < count) known.push(start);
      reached += STRETCH;
    }
    return known.filter((start) => from <= start && start <= to);
  };
}

function compileUncounted(rule: RecurrenceRule, first: WallTime): StartsBetween {
  const firstDay = toDay(first);
  const isDay = compileRuleDays(rule, firstDay);
  const timesOf = compileTimes(rule, first);
  const { positions } = rule;
  return (from, to) => {
    const starts: Start[] = [];
    // Positions count within whole periods.
    const since = positions === null ? toDay(from) : toPeriodStart(rule, toDay(from));
    const until = positions === null ? to : toPeriodEnd(rule, toDay(to));
    for (let day = since; day <= until; day = toNextDay(rule, day)) {
      if (isDay(day)) starts.push(...timesOf(day));
    }
    const chosen = positions === null ? starts : toChosen(starts, positions);
    return chosen.map(({ at }) => at).filter((at) => from <= at && at <= to);
  };
}

/** The next day that may be one of the rule's: months that it does not name are skipped at once. */
function toNextDay({ months }: RecurrenceRule, day: WallTime): WallTime {
  if (months === null) return day + DAY;
  const { year, month } = toCalendarDate(day + DAY);
  return months.includes(month) ? day + DAY : toWallTime(year, month + 1, 1);
}

function toDay(wall: WallTime): WallTime {
  return Math.floor(wall / DAY) * DAY;
}

function toChosen(starts: readonly Start[], positions: readonly number[]): readonly Start[] {
  const chosen: Start[] = [];
  for (let index = 0; index < starts.length; ) {
    const period = starts[index]?.period;
    let end = index;
    while (end < starts.length && starts[end]?.period === period) end += 1;
    for (let at = index; at < end; at += 1) {
      const isChosen = positions.includes(at - index + 1) || positions.includes(at - end);
      if (isChosen) chosen.push(starts[at] as Start);
    }
    index = end;
  }
  return chosen;
}

function compileTimes(rule: RecurrenceRule, first: WallTime): (day: WallTime) => readonly Start[] {
  if (rule.frequency === "HOURLY") return compileSlots(rule, first, HOUR);
  if (rule.frequency === "MINUTELY") return compileSlots(rule, first, MINUTE);
  const time = first - toDay(first);
  const times = toSums([
    toMilliseconds(rule.hours, HOUR, Math.floor(time / HOUR) * HOUR),
    toMilliseconds(rule.minutes, MINUTE, Math.floor((time % HOUR) / MINUTE) * MINUTE),
    toMilliseconds(rule.seconds, 1000, time % MINUTE),
  ]);
  return (day) => {
    const period = toPeriod(rule, day);
    return times.map((rest) => ({ period, at: day + rest }));
  };
}

/** The times of a day for rules whose period, an hour or a minute, is shorter than it. */
function compileSlots(
  rule: RecurrenceRule,
  first: WallTime,
  length: number,
): (day: WallTime) => readonly Start[] {
  const origin = Math.floor(first / length);
  const time = first - toDay(first);
  const minute = Math.floor((time % HOUR) / MINUTE) * MINUTE;
  const within = toSums([
    length === MINUTE ? [0] : toMilliseconds(rule.minutes, MINUTE, minute),
    toMilliseconds(rule.seconds, 1000, time % MINUTE),
  ]);
  let slots: readonly number[] | null = null;
  return (day) => {
    slots ??= toSlots(rule, length);
    return slots.flatMap((slot) => {
      const period = (day + slot) / length;
      if ((period - origin) % rule.interval !== 0) return [];
      return within.map((rest) => ({ period, at: day + slot + rest }));
    });
  };
}

function toSlots({ hours, minutes }: RecurrenceRule, length: number): readonly number[] {
  const all = Array.from({ length: DAY / length }, (_, index) => index * length);
  return all.filter(
    (slot) =>
      (hours === null || hours.includes(Math.floor(slot / HOUR))) &&
      (length === HOUR || minutes === null || minutes.includes(Math.floor(slot / MINUTE) % 60)),
  );
}

function toMilliseconds(numbers: readonly number[] | null, unit: number, open: number): readonly number[] {
  return numbers === null ? [open] : [...new Set(numbers)].map((number) => number * unit);
}

/** All sums of one number from each list, in order where each list's steps are larger than the sums of those after it. */
function toSums(lists: readonly (readonly number[])[]): readonly number[] {
  return lists.reduce((sums, list) => sums.flatMap((sum) => list.map((number) => sum + number)), [0]);
}

/** How many starts a day a rule has at most, roughly: for limits, before it is walked. */
export function toDensity(rule: RecurrenceRule): number {
  const { frequency, interval } = rule;
  const hours = rule.hours?.length ?? (frequency === "HOURLY" || frequency === "MINUTELY" ? 24 : 1);
  const minutes = rule.minutes?.length ?? (frequency === "MINUTELY" ? 60 : 1);
  const seconds = rule.seconds?.length ?? 1;
  if (frequency === "MINUTELY") return Math.min(1440 / interval, hours * minutes) * seconds;
  if (frequency === "HOURLY") return Math.min(24 / interval, hours) * minutes * seconds;
  return hours * minutes * seconds * Math.min(1, toDayDensity(rule));
}

function toDayDensity({
  frequency,
  interval,
  months,
  weeks,
  yearDays,
  monthDays,
  days,
}: RecurrenceRule): number {
  if (frequency === "DAILY") return 1 / interval;
  if (frequency === "WEEKLY") return (days?.length ?? 1) / (7 * interval);
  const inMonth = monthDays?.length ?? (days === null ? 1 : days.length * 5);
  if (frequency === "MONTHLY") return inMonth / (28 * interval);
  const inWeeks = weeks === null ? 0 : weeks.length * 7;
  const inYear =
    yearDays?.length ?? (days === null && monthDays === null && weeks === null ? 1 : days === null ? 0 : 53);
  return ((months?.length ?? 12) * inMonth + inWeeks + inYear) / (365 * interval);
}

/** Makes the test whether a start lies after the end of its rule. A time that the clock shows twice is its first one, as RFC 5545 §3.3.5 has it. */
export function toIsOver({ until }: RecurrenceRule, zone: Zone): (start: WallTime) => boolean {
  if (until === null) return () => false;
  if (until.form === "wall") return (start) => start > until.wall;
  return (start) => toInstant(zone, start, "first") > until.at;
}
