import type { RecurrenceRule, RuleDay } from "./recurrence-rule.ts";
import {
  DAY,
  toCalendarDate,
  toMonthLength,
  toWallTime,
  toWeekday,
  type WallTime,
  type Weekday,
} from "./wall.ts";

/** A day as a rule looks at it. */
interface RuleDate {
  readonly midnight: WallTime;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly monthLength: number;
  readonly weekday: Weekday;
  /** From 1 on the first of January. */
  readonly yearDay: number;
  readonly yearLength: number;
}

/** The period of a rule that a day lies in, as a number that grows by one from each to the next. */
export function toPeriod({ frequency, weekStart }: RecurrenceRule, midnight: WallTime): number {
  if (frequency === "WEEKLY") return Math.floor((midnight / DAY + 3 - weekStart) / 7);
  if (frequency !== "YEARLY" && frequency !== "MONTHLY") return midnight / DAY;
  const { year, month } = toCalendarDate(midnight);
  return frequency === "YEARLY" ? year : year * 12 + month - 1;
}

/** The first day of the period that a day lies in. */
export function toPeriodStart(rule: RecurrenceRule, midnight: WallTime): WallTime {
  const { year, month } = toCalendarDate(midnight);
  if (rule.frequency === "YEARLY") return toWallTime(year, 1, 1);
  if (rule.frequency === "MONTHLY") return toWallTime(year, month, 1);
  if (rule.frequency !== "WEEKLY") return midnight;
  return (toPeriod(rule, midnight) * 7 - 3 + rule.weekStart) * DAY;
}

/** The last day of the period that a day lies in. */
export function toPeriodEnd(rule: RecurrenceRule, midnight: WallTime): WallTime {
  const { year, month } = toCalendarDate(midnight);
  if (rule.frequency === "YEARLY") return toWallTime(year, 12, 31);
  if (rule.frequency === "MONTHLY") return toWallTime(year, month + 1, 0);
  return rule.frequency === "WEEKLY" ? toPeriodStart(rule, midnight) + 6 * DAY : midnight;
}

/**
 * Makes the test whether a rule comes on a day. All parts of RFC 5545 §3.3.10 that speak of days are
 * conditions of a day, and what the rule leaves open is taken from its first day.
 */
export function compileRuleDays(rule: RecurrenceRule, first: WallTime): (midnight: WallTime) => boolean {
  const conditions = toConditions(rule, toRuleDate(first));
  const firstPeriod = toPeriod(rule, first);
  // Periods shorter than a day are counted where their times are.
  const step = rule.frequency === "HOURLY" || rule.frequency === "MINUTELY" ? 1 : rule.interval;
  return (midnight) => {
    if (step !== 1 && (toPeriod(rule, midnight) - firstPeriod) % step !== 0) return false;
    const date = toRuleDate(midnight);
    return conditions.every((holds) => holds(date));
  };
}

type Condition = (date: RuleDate) => boolean;

function toConditions(rule: RecurrenceRule, first: RuleDate): Condition[] {
  const { months, weeks, yearDays, monthDays, days } = rule;
  const conditions = toOpenConditions(rule, first);
  if (months !== null) conditions.push(({ month }) => months.includes(month));
  if (monthDays !== null) conditions.push(({ day, monthLength }) => includesNth(monthDays, day, monthLength));
  if (yearDays !== null)
    conditions.push(({ yearDay, yearLength }) => includesNth(yearDays, yearDay, yearLength));
  if (days !== null) conditions.push((date) => days.some((day) => isRuleDay(day, date, rule)));
  if (weeks !== null) conditions.push((date) => isInWeeks(weeks, date, rule.weekStart));
  return conditions;
}

/** What a rule leaves open: "this information would be the same as what is specified for DTSTART". */
function toOpenConditions(rule: RecurrenceRule, first: RuleDate): Condition[] {
  const { frequency, months, weeks, yearDays, monthDays, days } = rule;
  if (yearDays !== null || monthDays !== null || days !== null) return [];
  const isSameWeekday: Condition = ({ weekday }) => weekday === first.weekday;
  const isSameDay: Condition = ({ day }) => day === first.day;
  if (frequency === "WEEKLY") return [isSameWeekday];
  if (frequency === "MONTHLY") return [isSameDay];
  if (frequency !== "YEARLY") return [];
  if (weeks !== null) return [isSameWeekday];
  return months === null ? [isSameDay, ({ month }) => month === first.month] : [isSameDay];
}

function includesNth(numbers: readonly number[], nth: number, length: number): boolean {
  return numbers.includes(nth) || numbers.includes(nth - length - 1);
}

/** The nth weekday counts within the month, or within the year where a yearly rule names no month. */
function isRuleDay(
  { weekday, nth }: RuleDay,
  date: RuleDate,
  { frequency, months }: RecurrenceRule,
): boolean {
  if (date.weekday !== weekday) return false;
  if (nth === null) return true;
  const isOfYear = frequency === "YEARLY" && months === null;
  const day = isOfYear ? date.yearDay : date.day;
  const length = isOfYear ? date.yearLength : date.monthLength;
  return nth > 0 ? Math.ceil(day / 7) === nth : Math.ceil((length - day + 1) / 7) === -nth;
}

/** Whether a day is in a week of that number; weeks begin with `weekStart`, and the first has at least four days in its year. */
function isInWeeks(weeks: readonly number[], { midnight, weekday }: RuleDate, weekStart: Weekday): boolean {
  const intoWeek = (weekday - weekStart + 7) % 7;
  // The year of a week is that of its fourth day.
  const fourth = toRuleDate(midnight + (3 - intoWeek) * DAY);
  const firstFourth = ((fourth.yearDay - 1) % 7) + 1;
  const count = Math.floor((fourth.yearLength - firstFourth) / 7) + 1;
  return includesNth(weeks, Math.ceil(fourth.yearDay / 7), count);
}

function toRuleDate(midnight: WallTime): RuleDate {
  const { year, month, day } = toCalendarDate(midnight);
  return {
    midnight,
    year,
    month,
    day,
    monthLength: toMonthLength(year, month),
    weekday: toWeekday(midnight),
    yearDay: (midnight - toWallTime(year, 1, 1)) / DAY + 1,
    yearLength: toMonthLength(year, 2) + 337,
  };
}
