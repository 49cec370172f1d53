import fc from "fast-check";
import { describeDates, parseDates, renderDates } from "../../src/time/dates.ts";
import type { Parsed } from "../../src/time/mistake.ts";
import { describeMonthly, parseMonthly, renderMonthly } from "../../src/time/monthly.ts";
import { describeWeekly, parseWeekly, renderWeekly } from "../../src/time/weekly.ts";
import { describeYearly, parseYearly, renderYearly } from "../../src/time/yearly.ts";
import { zoneMistake } from "../../src/time/zone-name.ts";

type Kind = "weekly" | "monthly" | "yearly" | "dates";

/** Parses a text; then a rendering of it, and its words. */
function read(kind: Kind, text: string) {
  switch (kind) {
    case "weekly":
      return readWith(text, parseWeekly, renderWeekly, describeWeekly);
    case "monthly":
      return readWith(text, parseMonthly, renderMonthly, describeMonthly);
    case "yearly":
      return readWith(text, parseYearly, renderYearly, describeYearly);
    case "dates":
      return readWith(text, parseDates, renderDates, describeDates);
  }
}

function readWith<T>(
  text: string,
  parse: (text: string) => Parsed<T>,
  render: (value: T) => string,
  describeIt: (value: T) => string,
) {
  const result = parse(text);
  if ("mistake" in result) return { mistake: result.mistake };
  const rendered = render(result.value);
  return { value: result.value, rendered, again: parse(rendered), words: describeIt(result.value) };
}

describe("a mistake in a schedule is told with its place and the way out", () => {
  const rows: readonly [Kind, string, string, string, string | null][] = [
    ["weekly", "mon 09:00-16:00, fri", "unexpected-comma", ",", 'use a list: ["mon 09:00-16:00", "fri"]'],
    ["weekly", "fri 09:00 to 17:00", "missing-day", "17:00", 'write "fri 09:00-17:00"'],
    ["weekly", "daily 22:00 to 06:00", "missing-day", "06:00", 'write "daily 22:00-06:00"'],
    ["weekly", "mon - thu", "spaced-range", "-", 'write "mon-thu" or "mon to thu"'],
    ["weekly", "mon–thu", "wrong-dash", "mon–thu", 'write a hyphen: "mon-thu"'],
    ["weekly", "mon 09:00–16:00", "wrong-dash", "09:00–16:00", 'write a hyphen: "09:00-16:00"'],
    ["weekly", "mon 9:00-16:00", "invalid-time", "9:00", 'write "09:00"'],
    ["weekly", "mon 9am-5pm", "invalid-time", "9am-5pm", 'write "09:00-17:00"'],
    ["weekly", "weekdays 9-17", "invalid-time", "9-17", 'write "09:00-17:00"'],
    ["weekly", "09:00-16:00", "missing-days", "09:00-16:00", 'write "daily 09:00-16:00"'],
    ["weekly", "fri 25:00-26:00", "invalid-time", "25:00", "times run from 00:00 to 24:00"],
    ["weekly", "fri 23:60-24:00", "invalid-time", "23:60", "times run from 00:00 to 24:00"],
    ["weekly", "fri 24:00-06:00", "invalid-time", "24:00", 'write "00:00" of the next day'],
    ["weekly", "fri 10:00-10:00", "empty-span", "10:00-10:00", 'write "00:00-24:00" for a whole day'],
    ["weekly", "fri 12:00 to fri 12:00", "empty-span", "fri 12:00 to fri 12:00", null],
    ["weekly", "fridays", "unknown-day", "fridays", 'write "fri"'],
    ["weekly", "fryday", "unknown-day", "fryday", 'did you mean "fri"?'],
    [
      "weekly",
      "mon 09:00",
      "incomplete-hours",
      "09:00",
      'write hours such as "09:00-24:00", or a span with "to"',
    ],
    ["weekly", "mon to", "incomplete-schedule", "o", null],
    [
      "weekly",
      "mon-thu to fri",
      "span-of-list",
      "mon-thu",
      'write for example "fri 16:00 to mon 08:00", and use a list for several spans',
    ],
    [
      "weekly",
      "fri to mon 09:00-16:00",
      "hours-after-span",
      "09:00-16:00",
      'use during: { weekly: "daily 09:00-16:00" }',
    ],
    ["monthly", "1-3", "unknown-day", "1-3", 'write "1 to 3"'],
    ["monthly", "0", "unknown-day", "0", "days run from 1 to 31, or from -1 to -31 counted from the end"],
    ["monthly", "3rd sat", "unknown-day", "3rd", 'write "third"'],
    ["monthly", "fri", "unknown-day", "fri", 'say which one: "first fri"'],
    ["monthly", "third", "incomplete-schedule", "d", null],
    ["yearly", "02-30", "invalid-date", "02-30", null],
    ["yearly", "24-12", "invalid-date", "24-12", 'write the month first: "12-24"'],
    [
      "yearly",
      "2026-12-24",
      "unknown-day",
      "2026-12-24",
      'a date with its year belongs in dates; write "12-24" for each year',
    ],
    ["yearly", "12/24", "unknown-day", "12/24", 'write month and day as two digits each: "12-24"'],
    ["yearly", "fourth thu nov", "unexpected-word", "nov", 'write for example "fourth thu of nov"'],
    ["dates", "2026-02-30", "invalid-date", "2026-02-30", null],
    [
      "dates",
      "2026-12-19 to 2026-12-23 09:00-16:00",
      "hours-after-span",
      "09:00-16:00",
      'use during: { weekly: "daily 09:00-16:00" }',
    ],
    ["dates", "2027-01-01 to 2026-01-01", "end-before-start", "2027-01-01 to 2026-01-01", null],
    ["dates", "2026-1-5", "invalid-date", "2026-1-5", 'write "2026-01-05"'],
    [
      "dates",
      "2026-11-26T18:00 to 2026-11-27T18:00",
      "invalid-instant",
      "2026-11-26T18:00",
      'end it with "Z" for UTC, or with an offset such as "+01:00"',
    ],
    [
      "dates",
      "2026-12-04 to 2026-12-04T10:00:00Z",
      "mixed-times",
      "2026-12-04T10:00:00Z",
      "write both as instants, or both as local times",
    ],
  ];

  it.each(rows)("%s: %s", (kind, text, code, marked, hint) => {
    const { mistake } = read(kind, text);
    expect(mistake?.code).toBe(code);
    expect(text.slice(mistake?.offset, (mistake?.offset ?? 0) + (mistake?.length ?? 0))).toBe(marked);
    expect(mistake?.hint).toBe(hint);
  });
});

it.each<readonly [Kind, string, string]>([
  ["weekly", "FRI 12:00 to Monday 06:00", "Fridays from 12:00 to Monday 06:00"],
  ["weekly", "mon-wed 09:00-16:00", "Mondays to Wednesdays 09:00-16:00"],
  ["weekly", "sat, sun", "Saturdays and Sundays"],
  ["weekly", "daily 22:00-06:00", "every day 22:00-06:00"],
  ["monthly", "-1", "on the last day of each month"],
  ["monthly", "third sat 22:00 to sun 06:00", "each month from the third Saturday 22:00 to Sunday 06:00"],
  ["yearly", "12-19 to 01-03", "each year from 19 December to 3 January"],
  ["yearly", "fourth thu of nov", "each year on the fourth Thursday of November"],
  ["dates", "2026-12-19 to 2027-01-03", "from 19 December 2026 to 3 January 2027"],
])("%s: %s in words", (kind, text, words) => {
  expect(read(kind, text).words).toBe(words);
});

const pad = (number: number) => String(number).padStart(2, "0");
const oneOf = (...words: string[]) => fc.constantFrom(...words);
const day = oneOf("mon", "Tue", "WED", "thursday", "fri", "Saturday", "sun");
const minutes = fc.integer({ min: 0, max: 1439 }).map((at) => `${pad(Math.floor(at / 60))}:${pad(at % 60)}`);
const hours = fc
  .tuple(minutes, fc.oneof(minutes, fc.constant("24:00")))
  .filter(([a, b]) => a !== b)
  .map((both) => ` ${both.join("-")}`);
const time = fc.oneof(
  fc.constant(""),
  minutes.map((at) => ` ${at}`),
);
const endTime = fc.oneof(time, fc.constant(" 24:00"));
const nth = fc
  .tuple(oneOf("first", "second", "third", "fourth", "fifth", "last"), day)
  .map((both) => both.join(" "));
const monthDay = fc.integer({ min: 1, max: 31 }).chain((at) => oneOf(String(at), String(-at)));
const yearDay = fc
  .integer({ min: 0, max: 365 })
  .map((at) => new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(5, 10));
const nthOfMonth = fc
  .tuple(nth, oneOf("jan", "February", "MAR", "may", "nov", "dec"))
  .map((both) => both.join(" of "));
const date = fc
  .integer({ min: 0, max: 20_000 })
  .map((at) => new Date(at * 86_400_000).toISOString().slice(0, 10));

function terms(days: fc.Arbitrary<string>, start: fc.Arbitrary<string>, end: fc.Arbitrary<string>) {
  const list = fc.array(days, { minLength: 1, maxLength: 3 }).map((all) => all.join(", "));
  return fc.oneof(
    fc.tuple(list, fc.oneof(fc.constant(""), hours)).map((both) => both.join("")),
    fc.tuple(start, time, fc.constant(" to "), end, endTime).map((all) => all.join("")),
  );
}

const texts: Readonly<Record<Kind, fc.Arbitrary<string>>> = {
  weekly: terms(
    fc.oneof(
      day,
      fc.tuple(day, day).map((both) => both.join("-")),
      oneOf("daily", "weekdays", "weekends"),
    ),
    day,
    day,
  ),
  monthly: terms(fc.oneof(monthDay, nth), fc.oneof(monthDay, nth), fc.oneof(monthDay, day)),
  yearly: terms(fc.oneof(yearDay, nthOfMonth), fc.oneof(yearDay, nthOfMonth), fc.oneof(yearDay, day)),
  dates: terms(date, date, date),
};

it.each(Object.keys(texts) as Kind[])("%s: parsing what was rendered gives the same schedule", (kind) => {
  let read_ = 0;
  fc.assert(
    fc.property(texts[kind], (text) => {
      const { mistake, value, again } = read(kind, text);
      if (mistake !== undefined) return ["empty-span", "end-before-start"].includes(mistake.code);
      read_ += 1;
      expect(again).toEqual({ value });
      return true;
    }),
    { numRuns: 500 },
  );
  expect(read_).toBeGreaterThan(200);
});

it.each(Object.keys(texts) as Kind[])("%s: whatever the text, a mistake lies within it", (kind) => {
  const word = fc.oneof(
    texts[kind],
    oneOf("to", ",", "-", "24:00", "mon", "x", "9:00", "of", "–", " "),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 5 }), (words) => {
      const text = words.join(" ");
      const { mistake } = read(kind, text);
      return (
        mistake === undefined ||
        (mistake.offset >= 0 && mistake.offset + mistake.length <= Math.max(1, text.length))
      );
    }),
    { numRuns: 500 },
  );
});

it.each([
  ["EST", 'did you mean "America/New_York"?'],
  ["CET", 'did you mean "Europe/Berlin"?'],
  ["GB", 'did you mean "Europe/London"?'],
  ["Berlin", 'did you mean "Europe/Berlin"?'],
  ["Europe/Berln", 'did you mean "Europe/Berlin"?'],
  ["Amercia/New_York", 'did you mean "America/New_York"?'],
  ["Etc/UTC", 'write "UTC"'],
  ["GMT", 'write "UTC"'],
])("%s is no zone", (name, hint) => {
  expect(zoneMistake(name)?.hint).toBe(hint);
});

it.each(["+01:00", "UTC+2", "Etc/GMT+5", "GMT-3"])("%s is an offset", (name) => {
  expect(zoneMistake(name)?.message).toContain("is an offset, not a time zone");
});

it.each(["UTC", "Europe/Berlin", "America/Argentina/Buenos_Aires", "Asia/Kolkata", "Asia/Calcutta"])(
  "%s is a zone",
  (name) => {
    expect(zoneMistake(name)).toBeNull();
  },
);
