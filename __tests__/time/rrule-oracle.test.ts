import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { loadRrule } from "../../src/time/rrule.ts";

/** A rule as this test thinks of it. Weeks begin on Monday. */
interface Model {
  readonly frequency: "YEARLY" | "MONTHLY" | "WEEKLY" | "DAILY";
  readonly interval: number;
  readonly months: readonly number[];
  readonly monthDays: readonly number[];
  readonly weeks: readonly number[];
  readonly days: readonly { readonly day: number; readonly nth: number }[];
  readonly positions: readonly number[];
  readonly hours: readonly number[];
}

const NAMES = ["", "MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const UNITS = { YEARLY: "years", MONTHLY: "months", WEEKLY: "weeks", DAILY: "days" } as const;

function some<T>(values: readonly T[], most: number): fc.Arbitrary<T[]> {
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant<T[]>([]) },
    fc.subarray([...values], { minLength: 1, maxLength: most }),
  );
}

const model: fc.Arbitrary<Model> = fc
  .record({
    frequency: fc.constantFrom("YEARLY", "MONTHLY", "WEEKLY", "DAILY") as fc.Arbitrary<Model["frequency"]>,
    interval: fc.integer({ min: 1, max: 4 }),
    months: some([1, 2, 3, 6, 11, 12], 4),
    monthDays: some([1, 2, 13, 28, 29, 30, 31, -1, -2, -31], 5),
    weeks: some([1, 2, 20, 52, 53, -1], 3),
    days: fc.oneof(
      fc.constant([]),
      fc.uniqueArray(
        fc.record({ day: fc.integer({ min: 1, max: 7 }), nth: fc.constantFrom(0, 1, 2, 4, -1, -2) }),
        {
          minLength: 1,
          maxLength: 3,
        },
      ),
    ),
    positions: some([1, 2, -1, -2], 2),
    hours: some([0, 9, 23], 2),
  })
  .map(toAllowed);

/** Leaves out what does not go together. */
function toAllowed(given: Model): Model {
  const { frequency, months, monthDays, days, hours } = given;
  const weeks = frequency === "YEARLY" ? given.weeks : [];
  const own = frequency === "WEEKLY" ? [] : monthDays;
  const hasNth = frequency === "MONTHLY" || (frequency === "YEARLY" && weeks.length === 0);
  const others = [months, own, weeks, days, hours].some((list) => list.length > 0);
  return {
    ...given,
    weeks,
    monthDays: own,
    days: hasNth ? days : days.map(({ day }) => ({ day, nth: 0 })),
    positions: others ? given.positions : [],
  };
}

function render(rule: Model): string {
  const parts = [
    ["BYMONTH", rule.months.join(",")],
    ["BYMONTHDAY", rule.monthDays.join(",")],
    ["BYWEEKNO", rule.weeks.join(",")],
    ["BYDAY", rule.days.map(({ day, nth }) => `${nth === 0 ? "" : nth}${NAMES[day]}`).join(",")],
    ["BYHOUR", rule.hours.join(",")],
    ["BYSETPOS", rule.positions.join(",")],
  ].filter(([, value]) => value !== "");
  return [`FREQ=${rule.frequency};INTERVAL=${rule.interval}`, ...parts.map((part) => part.join("="))].join(
    ";",
  );
}

/** The starts before `end`: period by period, as RFC 5545 describes it. */
function expand(rule: Model, first: Temporal.PlainDateTime, end: Temporal.PlainDateTime): string[] {
  const found: string[] = [];
  const origin = toPeriodStart(rule, first.toPlainDate());
  for (let count = 0; ; count += rule.interval) {
    const start = origin.add({ [UNITS[rule.frequency]]: count });
    if (Temporal.PlainDate.compare(start, end.toPlainDate()) > 0) return found;
    const times = toTimes(rule, first, start, start.add({ [UNITS[rule.frequency]]: 1 }));
    for (const time of toChosen(times, rule.positions)) {
      const isIn =
        Temporal.PlainDateTime.compare(first, time) <= 0 && Temporal.PlainDateTime.compare(time, end) < 0;
      if (isIn) found.push(time.toString());
    }
  }
}

function toPeriodStart({ frequency }: Model, date: Temporal.PlainDate): Temporal.PlainDate {
  if (frequency === "YEARLY") return date.with({ month: 1, day: 1 });
  if (frequency === "MONTHLY") return date.with({ day: 1 });
  return frequency === "WEEKLY" ? date.subtract({ days: date.dayOfWeek - 1 }) : date;
}

function toTimes(
  rule: Model,
  first: Temporal.PlainDateTime,
  start: Temporal.PlainDate,
  end: Temporal.PlainDate,
): Temporal.PlainDateTime[] {
  const times: Temporal.PlainDateTime[] = [];
  for (let date = start; Temporal.PlainDate.compare(date, end) < 0; date = date.add({ days: 1 })) {
    if (!isDay(rule, first, date)) continue;
    const hours = rule.hours.length === 0 ? [first.hour] : rule.hours;
    times.push(...hours.map((hour) => date.toPlainDateTime(first.toPlainTime().with({ hour }))));
  }
  return times;
}

function isDay(rule: Model, first: Temporal.PlainDateTime, date: Temporal.PlainDate): boolean {
  const { frequency, months, monthDays, weeks, days } = rule;
  if (months.length > 0 && !months.includes(date.month)) return false;
  if (monthDays.length > 0 && !monthDays.some((day) => toMonthDay(day, date) === date.day)) return false;
  if (weeks.length > 0 && !weeks.some((week) => toWeek(week, date) === date.weekOfYear)) return false;
  if (days.length > 0) return days.some(({ day, nth }) => date.dayOfWeek === day && isNth(rule, nth, date));
  if (monthDays.length > 0 || frequency === "DAILY") return true;
  if (frequency === "WEEKLY" || weeks.length > 0) return date.dayOfWeek === first.dayOfWeek;
  return (
    date.day === first.day && (frequency === "MONTHLY" || months.length > 0 || date.month === first.month)
  );
}

function toMonthDay(day: number, date: Temporal.PlainDate): number {
  return day > 0 ? day : date.daysInMonth + 1 + day;
}

/** The last week of a year is that of its 28 December. */
function toWeek(week: number, date: Temporal.PlainDate): number {
  if (week > 0) return week;
  const last =
    Temporal.PlainDate.from({ year: date.yearOfWeek ?? date.year, month: 12, day: 28 }).weekOfYear ?? 0;
  return last + 1 + week;
}

function isNth({ frequency, months }: Model, nth: number, date: Temporal.PlainDate): boolean {
  if (nth === 0) return true;
  const field = frequency === "YEARLY" && months.length === 0 ? "year" : "month";
  const steps = nth > 0 ? nth : -nth;
  const step = nth > 0 ? -7 : 7;
  const outermost = date.add({ days: step * (steps - 1) });
  return outermost[field] === date[field] && outermost.add({ days: step })[field] !== date[field];
}

function toChosen<T>(times: readonly T[], positions: readonly number[]): T[] {
  if (positions.length === 0) return [...times];
  return times.filter(
    (_, index) => positions.includes(index + 1) || positions.includes(index - times.length),
  );
}

it("agrees with an expansion of periods in Temporal", async () => {
  const parse = await loadRrule();
  const start = fc
    .integer({ min: 0, max: 12 * 365 * 24 })
    .map((hour) => Date.UTC(2015, 0, 1) + hour * 3_600_000);
  fc.assert(
    fc.property(model, start, (rule, from) => {
      const first = Temporal.PlainDateTime.from(new Date(from).toISOString().slice(0, 19));
      const expected = expand(rule, first, first.add({ years: 3 }));
      const text = render(rule);
      const result = parse(text, from, { days: 1, milliseconds: 0 }, "Europe/Berlin");
      if ("mistake" in result) {
        expect(result.mistake.code).toBe("never-fires");
        expect(expected).toEqual([]);
        return;
      }
      const end = Date.parse(`${first.add({ years: 3 })}Z`);
      const found = result.value.startsBetween(from - 86_400_000, end - 1);
      expect({ text, found: found.map((at) => new Date(at).toISOString().slice(0, 19)) }).toEqual({
        text,
        found: expected,
      });
    }),
    { numRuns: 80 },
  );
});
