import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import type { CronRule } from "./cron-text.ts";
import type { NamedOracleRule, OraclePolicy, OracleSchedules } from "./oracle.ts";

/** Zones with ordinary, half-hour, midnight, negative, two-hour, twice-a-year and skipped-day changes, and odd fixed offsets. */
export const ZONES = [
  "UTC",
  "Europe/Berlin",
  "Europe/London",
  "Europe/Dublin",
  "Atlantic/Azores",
  "America/New_York",
  "America/Los_Angeles",
  "America/Havana",
  "America/St_Johns",
  "America/Sao_Paulo",
  "America/Santiago",
  "America/Asuncion",
  "America/Nuuk",
  "America/Caracas",
  "America/Scoresbysund",
  "Africa/Casablanca",
  "Africa/Cairo",
  "Africa/Johannesburg",
  "Asia/Beirut",
  "Asia/Gaza",
  "Asia/Amman",
  "Asia/Tehran",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Asia/Pyongyang",
  "Asia/Tokyo",
  "Europe/Istanbul",
  "Europe/Chisinau",
  "Australia/Lord_Howe",
  "Australia/Sydney",
  "Australia/Adelaide",
  "Pacific/Auckland",
  "Pacific/Chatham",
  "Pacific/Apia",
  "Pacific/Norfolk",
  "Antarctica/Troll",
] as const;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const FIRST = Date.UTC(2010, 0, 1);
const LAST = Date.UTC(2035, 0, 1);

export const arbitraryZone = fc.constantFrom(...ZONES);

const changesOf = new Map<string, readonly number[]>();

/** The instants between 2010 and 2035 at which the clocks of a zone change. */
export function clockChanges(zone: string): readonly number[] {
  const found = changesOf.get(zone) ?? findChanges(zone);
  changesOf.set(zone, found);
  return found;
}

function findChanges(zone: string): number[] {
  const changes: number[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(FIRST)
    .toZonedDateTimeISO(zone)
    .getTimeZoneTransition("next");
  for (; at !== null && at.epochMilliseconds < LAST; at = at.getTimeZoneTransition("next")) {
    changes.push(at.epochMilliseconds);
  }
  return changes;
}

const randomInstant = fc
  .integer({ min: FIRST / MINUTE, max: LAST / MINUTE })
  .map((minutes) => minutes * MINUTE);

/** A whole minute to build a case around: mostly a change of the zone's clocks. */
export function arbitraryAnchor(zone: string): fc.Arbitrary<number> {
  const changes = clockChanges(zone);
  if (changes.length === 0) return randomInstant;
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...changes) },
    { weight: 1, arbitrary: randomInstant },
  );
}

/** An instant near an anchor: mostly within hours, to the minute or a millisecond beside it. */
export function arbitraryInstant(anchor: number): fc.Arbitrary<number> {
  const near = fc.integer({ min: -6 * 12, max: 6 * 12 }).map((fives) => anchor + fives * 5 * MINUTE);
  const far = fc.integer({ min: -40 * 24, max: 40 * 24 }).map((hours) => anchor + hours * HOUR);
  const whole = fc.oneof(
    { weight: 3, arbitrary: near },
    { weight: 2, arbitrary: far },
    { weight: 1, arbitrary: randomInstant },
  );
  return fc.tuple(whole, fc.constantFrom(0, 0, -1, 1)).map(([instant, beside]) => instant + beside);
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const LONG_WEEKDAYS = ["Monday", "tuesday", "WED", "Thursday", "FRIDAY", "Sat", "Sunday"] as const;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] as const;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Clocks change in the small hours, so most times lie there. */
const time = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.integer({ min: 0, max: 4 }), fc.constantFrom(0, 15, 30, 45)) },
  { weight: 1, arbitrary: fc.tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 1, 30, 59)) },
);
const startTime = time.map(([hour, minute]) => `${two(hour)}:${two(minute)}`);
const endTime = fc.oneof({ weight: 5, arbitrary: startTime }, { weight: 1, arbitrary: fc.constant("24:00") });
const hours = fc
  .tuple(startTime, endTime)
  .filter(([start, end]) => start !== end)
  .map(([start, end]) => `${start}-${end}`);
const weekday = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("sat", "sun", "Sunday", "mon") },
  { weight: 2, arbitrary: fc.constantFrom(...WEEKDAYS, ...LONG_WEEKDAYS) },
);

function withHours(days: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(days, fc.option(hours, { freq: 4, nil: null }))
    .map(([list, span]) => (span === null ? list : `${list} ${span}`));
}

function listOf(item: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .uniqueArray(item, { minLength: 1, maxLength: 3 })
    .chain((items) => fc.constantFrom(", ", ",").map((by) => items.join(by)));
}

function isSameDayName(a: string, b: string): boolean {
  return a.slice(0, 3).toLowerCase() === b.slice(0, 3).toLowerCase();
}

/** `A [time] to B [time]` of two different days, or of one with a later end. */
function spanOf(sides: fc.Arbitrary<readonly [string, string]>): fc.Arbitrary<string> {
  const optionalStart = fc.option(startTime, { nil: null });
  const optionalEnd = fc.option(endTime, { nil: null });
  return fc
    .tuple(sides, optionalStart, optionalEnd)
    .filter(
      ([[start, end], from, to]) =>
        start.toLowerCase() !== end.toLowerCase() || (from ?? "00:00") < (to ?? "24:00"),
    )
    .map(([[start, end], from, to]) => `${join(start, from)} to ${join(end, to)}`);
}

function join(day: string, at: string | null): string {
  return at === null ? day : `${day} ${at}`;
}

const weeklyRange = fc
  .tuple(weekday, weekday)
  .filter(([a, b]) => !isSameDayName(a, b))
  .map(([a, b]) => `${a}-${b}`);
const weeklyItem = fc.oneof(weekday, weeklyRange, fc.constantFrom("daily", "weekdays", "weekends"));
const weeklySides = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(weekday, weekday).filter(([a, b]) => !isSameDayName(a, b)) },
  { weight: 1, arbitrary: weekday.map((day) => [day, day] as [string, string]) },
);

/** `weekly`; the end of a span may reach round the week. */
export const arbitraryWeekly = fc.oneof(
  { weight: 3, arbitrary: withHours(fc.oneof(weeklyItem, listOf(weekday), listOf(weeklyItem))) },
  { weight: 2, arbitrary: spanOf(weeklySides).filter((text) => !isWholeWeek(text)) },
);

// `sat 00:00 to fri 24:00`: whether its ends are equal is left open.
function isWholeWeek(text: string): boolean {
  const match = /^(\w+)( 00:00)? to (\w+)( 24:00| 00:00)?$/i.exec(text);
  if (match === null) return false;
  const [from, to] = [match[1], match[3]].map((name) =>
    WEEKDAYS.indexOf(name?.slice(0, 3).toLowerCase() as "mon"),
  );
  return match[2] !== match[4] && ((to ?? 0) + 1) % 7 === from;
}

const nthWeekday = fc
  .tuple(fc.constantFrom("first", "second", "third", "fourth", "fifth", "last", "last"), weekday)
  .map((words) => words.join(" "));
const monthDay = fc.oneof(
  fc.integer({ min: 1, max: 31 }),
  fc.constantFrom(28, 29, 30, 31, -1, -2, -3, -29, -30, -31),
);
const monthItem = fc.oneof(monthDay.map(String), nthWeekday);

/** Days of which the text decides alone whether the span wraps; negative ones that every month has. */
const numberSides = fc
  .tuple(
    fc.oneof(
      fc.integer({ min: 1, max: 31 }),
      fc.integer({ min: -28, max: -1 }),
      fc.constantFrom(28, 29, 30, 31, -1),
    ),
    fc.oneof(fc.integer({ min: 1, max: 31 }), fc.integer({ min: -28, max: -1 })),
  )
  .map(([a, b]) => [String(a), String(b)] as const);
const monthSides = fc.oneof(
  { weight: 4, arbitrary: numberSides },
  { weight: 1, arbitrary: fc.tuple(fc.integer({ min: 1, max: 31 }).map(String), weekday) },
  { weight: 1, arbitrary: differentWeekdays(fc.constantFrom("first", "second", "third", "fourth", "last")) },
  {
    weight: 1,
    arbitrary: fc.tuple(
      weekday.map((day) => `last ${day}`),
      fc.constantFrom("1", "5", "-1"),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(
      weekday.map((day) => `first ${day}`),
      fc.constantFrom("8", "15", "31", "-1"),
    ),
  },
);

function differentWeekdays(ordinal: fc.Arbitrary<string>): fc.Arbitrary<readonly [string, string]> {
  return fc
    .tuple(ordinal, weekday, weekday)
    .filter(([, a, b]) => !isSameDayName(a, b))
    .map(([nth, a, b]) => [`${nth} ${a}`, b] as const);
}

/** `monthly`; a single day may be an integer. */
export const arbitraryMonthly: fc.Arbitrary<string | number> = fc.oneof(
  { weight: 1, arbitrary: monthDay },
  { weight: 3, arbitrary: withHours(listOf(monthItem)) },
  { weight: 3, arbitrary: spanOf(monthSides) },
);

/** Most clocks change in spring and autumn. */
const month = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(3, 4, 9, 10, 11) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 12 }) },
);
const monthAndDay = month.chain((number) =>
  fc.integer({ min: 1, max: DAYS_IN_MONTH[number - 1] ?? 28 }).map((day) => `${two(number)}-${two(day)}`),
);
const monthName = month.chain((number) => {
  const name = MONTHS[number - 1] ?? "jan";
  return fc.constantFrom(name, name, name.toUpperCase());
});
const nthOfMonth = fc.tuple(nthWeekday, monthName).map((words) => words.join(" of "));
const yearItem = fc.oneof(
  { weight: 3, arbitrary: monthAndDay },
  { weight: 3, arbitrary: nthOfMonth },
  { weight: 1, arbitrary: fc.constant("02-29") },
);
const yearSides = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(monthAndDay, monthAndDay) },
  { weight: 1, arbitrary: fc.tuple(monthAndDay, weekday) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(differentWeekdays(fc.constantFrom("first", "second", "third", "fourth", "last")), monthName)
      .map(([[nth, end], name]) => [`${nth} of ${name}`, end] as const),
  },
);

/** `yearly`. */
export const arbitraryYearly = fc.oneof(
  { weight: 1, arbitrary: withHours(listOf(yearItem)) },
  { weight: 1, arbitrary: spanOf(yearSides) },
);

/** `dates` around an anchor. */
export function arbitraryDates(anchor: number): fc.Arbitrary<string> {
  const dayAt = (days: number) => new Date(anchor + days * DAY).toISOString().slice(0, 10);
  const offset = fc.integer({ min: -4, max: 4 });
  const date = fc
    .oneof({ weight: 3, arbitrary: fc.integer({ min: -1, max: 1 }) }, { weight: 1, arbitrary: offset })
    .map(dayAt);
  const instants = fc
    .tuple(fc.integer({ min: -100, max: 100 }), fc.integer({ min: 1, max: 100 }))
    .map(
      ([start, length]) =>
        `${toText(anchor + start * 15 * MINUTE)} to ${toText(anchor + (start + length) * 15 * MINUTE)}`,
    );
  const sides = fc
    .tuple(offset, fc.integer({ min: 0, max: 6 }))
    .map(([start, length]) => [dayAt(start), dayAt(start + length)] as const);
  return fc.oneof(
    { weight: 4, arbitrary: withHours(listOf(date)) },
    { weight: 3, arbitrary: spanOf(sides) },
    { weight: 1, arbitrary: instants },
  );
}

function toText(instant: number): string {
  return new Date(instant).toISOString().replace(".000Z", "Z");
}

const cronMinute = fc.constantFrom("0", "30", "15", "0,30", "*/20", "5-7", "45");
const cronHour = fc.constantFrom("0", "1", "2", "3", "*", "23", "0-3", "*/2", "1,2", "0-6/3", "12");
const cronDayAndWeekday = fc.oneof(
  fc.constant(["*", "*"] as const),
  fc
    .constantFrom("0", "7", "sun", "SAT", "mon-fri", "5-7", "sat,sun", "1,7", "fri-sun")
    .map((field) => ["*", field] as const),
  fc.constantFrom("1", "28-31", "1-7", "15,31").map((field) => [field, "*"] as const),
  fc.tuple(fc.constantFrom("1", "13", "1-7"), fc.constantFrom("fri", "0", "sun")),
);
const cronMonth = fc.constantFrom("*", "*", "*", "3,10,11", "mar-nov", "OCT", "*/2");
const cronFor = fc.constantFrom(
  "1h",
  "30m",
  "90m",
  "1d",
  "1d1h",
  "2h",
  "24h",
  "1w",
  "1d12h",
  "3h15m",
  "2d",
  "64h",
);

/** `cron`. */
export const arbitraryCron: fc.Arbitrary<CronRule> = fc
  .tuple(cronMinute, cronHour, cronDayAndWeekday, cronMonth, cronFor)
  .map(([minute, hour, [day, weekdays], months, lasting]) => ({
    at: `${minute} ${hour} ${day} ${months} ${weekdays}`,
    for: lasting,
  }));

/** The kinds of schedule that generated rules may have. */
export type ScheduleKind = "weekly" | "monthly" | "yearly" | "dates" | "cron";

function listArbitrary<T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.array(item, { minLength: 1, maxLength: 2 });
}

/** Hours of which one ends when the other starts: on the wall clock they are one, at an hour that comes twice too. */
const touchingWeekly = fc
  .tuple(startTime, startTime, startTime)
  .map((times) => [...times].sort())
  .filter(([a, b, c]) => a !== b && b !== c)
  .chain(([a, b, c]) =>
    fc.constantFrom([`daily ${a}-${b}`, `daily ${b}-${c}`], [`daily ${b}-24:00`, `daily 00:00-${b}`]),
  );

/** One kind of schedule, or two of which the union counts. */
export function arbitrarySchedules(
  anchor: number,
  kinds: readonly ScheduleKind[],
): fc.Arbitrary<OracleSchedules> {
  const byKind: Record<ScheduleKind, fc.Arbitrary<OracleSchedules>> = {
    weekly: fc
      .oneof(
        { weight: 3, arbitrary: listArbitrary(arbitraryWeekly) },
        { weight: 1, arbitrary: touchingWeekly },
      )
      .map((weekly) => ({ weekly })),
    monthly: listArbitrary(arbitraryMonthly).map((monthly) => ({ monthly })),
    yearly: listArbitrary(arbitraryYearly).map((yearly) => ({ yearly })),
    dates: listArbitrary(arbitraryDates(anchor)).map((dates) => ({ dates })),
    cron: arbitraryCron.map((cron) => ({ cron: [cron] })),
  };
  const one = fc.oneof(...kinds.map((kind) => byKind[kind]));
  const both = fc.tuple(one, one).map(([a, b]) => ({ ...a, ...b }));
  return fc.oneof({ weight: 3, arbitrary: one }, { weight: 1, arbitrary: both });
}

/** What a generated rule may have besides its schedules. */
export interface RuleOptions {
  readonly kinds: readonly ScheduleKind[];
  /** Whether rules may be narrowed by `during` and `except`. */
  readonly narrowed: boolean;
}

function arbitraryNarrowing(anchor: number, kinds: readonly ScheduleKind[]): fc.Arbitrary<OracleSchedules> {
  const otherZone = fc.option(arbitraryZone, { freq: 3, nil: null });
  return fc
    .tuple(arbitrarySchedules(anchor, kinds), otherZone)
    .map(([schedules, timezone]) => (timezone === null ? schedules : { ...schedules, timezone }));
}

/** A rule; `id` is its own business. */
export function arbitraryRule(
  anchor: number,
  options: RuleOptions,
  zone: string | null = null,
): fc.Arbitrary<Omit<NamedOracleRule, "id">> {
  const own = arbitrarySchedules(anchor, options.kinds);
  const inZone = zone === null ? own : own.map((schedules) => ({ ...schedules, timezone: zone }));
  if (!options.narrowed) return inZone;
  const narrowing = fc.option(arbitraryNarrowing(anchor, options.kinds), { freq: 2, nil: null });
  return fc.tuple(inZone, narrowing, narrowing).map(([schedules, during, except]) => ({
    ...schedules,
    ...(during === null ? {} : { during }),
    ...(except === null ? {} : { except }),
  }));
}

function named(rules: readonly Omit<NamedOracleRule, "id">[], prefix: string): NamedOracleRule[] {
  return rules.map((rule, index) => ({ id: `${prefix}-${index + 1}`, ...rule }));
}

/** A policy of a few freezes and windows, at least one of them. */
export function arbitraryPolicy(
  zone: string,
  anchor: number,
  options: RuleOptions,
): fc.Arbitrary<OraclePolicy> {
  const sometimesElsewhere = fc.oneof(
    { weight: 4, arbitrary: arbitraryRule(anchor, options) },
    { weight: 1, arbitrary: arbitraryZone.chain((other) => arbitraryRule(anchor, options, other)) },
  );
  return fc
    .record({
      freezes: fc.array(sometimesElsewhere, { maxLength: 3 }),
      windows: fc.array(sometimesElsewhere, { maxLength: 2 }),
      default: fc.constantFrom("open" as const, "open" as const, "open" as const, "closed" as const),
    })
    .filter(({ freezes, windows }) => freezes.length + windows.length > 0)
    .map((drawn) => ({
      timezone: zone,
      default: drawn.default,
      freezes: named(drawn.freezes, "freeze"),
      windows: named(drawn.windows, "window"),
    }));
}

/** A zone, an instant to build around, and what is built there. */
export interface OracleCase {
  readonly zone: string;
  readonly anchor: number;
  readonly policies: readonly OraclePolicy[];
  readonly instants: readonly number[];
  readonly durationMs: number;
}

/** Everything that a property needs; one policy, or two that judge together. */
export function arbitraryCase(options: RuleOptions, maxPolicies = 1): fc.Arbitrary<OracleCase> {
  return arbitraryZone.chain((zone) =>
    arbitraryAnchor(zone).chain((anchor) =>
      fc.record({
        zone: fc.constant(zone),
        anchor: fc.constant(anchor),
        policies: fc.array(arbitraryPolicy(zone, anchor, options), { minLength: 1, maxLength: maxPolicies }),
        instants: fc.array(arbitraryInstant(anchor), { minLength: 1, maxLength: 6 }),
        durationMs: fc.constantFrom(0, 0, 0, 1, 30 * MINUTE, 90 * MINUTE, 5 * HOUR, 1.5 * DAY),
      }),
    ),
  );
}
