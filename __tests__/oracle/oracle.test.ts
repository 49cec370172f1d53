import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { arbitraryCase, clockChanges, ZONES } from "./arbitraries.ts";
import type { OracleBias } from "./cron-text.ts";
import {
  type NamedOracleRule,
  type OraclePolicy,
  type OracleRule,
  type OracleSchedules,
  oracleDecide,
  oracleDecideEach,
  oracleIntervals,
  oracleNextClose,
  oracleNextOpen,
  walkNextOpen,
} from "./oracle.ts";
import { readClock, readings } from "./wall-time.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function policyOf(kind: OracleBias, timezone: string, rule: Omit<NamedOracleRule, "id">): OraclePolicy {
  return kind === "freeze"
    ? { timezone, freezes: [{ id: "rule", ...rule }] }
    : { timezone, windows: [{ id: "rule", ...rule }] };
}

interface ClockChange {
  readonly kind: OracleBias;
  readonly rule: Omit<NamedOracleRule, "id">;
  readonly zone: string;
  readonly note: string;
  readonly open: readonly string[];
  readonly blocked: readonly string[];
}

const CLOCK_CHANGES: readonly ClockChange[] = [
  {
    kind: "freeze",
    rule: { weekly: ["fri 00:00-24:00"] },
    zone: "America/New_York",
    note: "Fridays in winter and in summer",
    open: ["2026-03-06T04:59:59Z", "2026-03-07T05:00:00Z", "2026-07-03T03:59:59Z", "2026-07-04T04:00:00Z"],
    blocked: ["2026-03-06T05:00:00Z", "2026-03-07T04:59:59Z", "2026-07-03T04:00:00Z", "2026-07-04T03:59:59Z"],
  },
  {
    kind: "freeze",
    rule: { weekly: ["sun 02:30-03:30"] },
    zone: "America/New_York",
    note: "a start in the skipped hour is the jump",
    open: ["2026-03-08T06:59:59Z", "2026-03-08T07:30:00Z"],
    blocked: ["2026-03-08T07:00:00Z", "2026-03-08T07:29:59Z"],
  },
  {
    kind: "freeze",
    rule: { weekly: ["sun 01:30-02:30"] },
    zone: "America/New_York",
    note: "a freeze in the repeated hour is one",
    open: ["2026-11-01T05:29:59Z", "2026-11-01T07:30:00Z"],
    blocked: [
      "2026-11-01T05:30:00Z",
      "2026-11-01T06:00:00Z",
      "2026-11-01T06:29:59Z",
      "2026-11-01T06:30:00Z",
      "2026-11-01T07:29:59Z",
    ],
  },
  {
    kind: "freeze",
    rule: { weekly: ["sat 22:00-06:00"] },
    zone: "America/New_York",
    note: "hours over midnight end on the wall clock, nine hours later",
    open: ["2026-10-31T23:59:00Z", "2026-11-01T11:00:00Z"],
    blocked: ["2026-11-01T02:00:00Z", "2026-11-01T10:59:59Z"],
  },
  {
    kind: "window",
    rule: { weekly: ["sat, sun"] },
    zone: "America/Havana",
    note: "Havana: midnight comes twice; adjacent days merge before they become instants",
    open: ["2026-10-31T22:00:00Z", "2026-11-02T04:59:59Z"],
    blocked: ["2026-11-02T05:00:00Z"],
  },
  {
    kind: "window",
    rule: { weekly: ["sun 00:00-02:00"] },
    zone: "America/Havana",
    note: "Havana: a window from a repeated midnight starts at the second",
    open: ["2026-11-01T05:00:00Z", "2026-11-01T06:59:59Z"],
    blocked: ["2026-11-01T00:00:00Z", "2026-11-01T04:59:59Z", "2026-11-01T07:00:00Z"],
  },
  {
    kind: "freeze",
    rule: { weekly: ["fri"] },
    zone: "America/Havana",
    note: "Havana: ordinary Friday in winter",
    open: ["2026-11-05T00:00:00Z", "2026-11-06T04:59:59Z", "2026-11-07T05:00:00Z"],
    blocked: ["2026-11-06T05:00:00Z", "2026-11-07T04:59:59Z"],
  },
  {
    kind: "freeze",
    rule: { weekly: ["sat 20:00-06:00"], except: { weekly: ["sun 01:00-01:30"] } },
    zone: "America/New_York",
    note: "an except inside the repeated hour: its end is the first reading and its start the second, so it is empty",
    open: ["2026-10-31T20:00:00Z", "2026-10-31T23:59:59Z", "2026-11-01T11:00:00Z"],
    blocked: ["2026-11-01T00:00:00Z", "2026-11-01T10:59:59Z"],
  },
  {
    kind: "freeze",
    rule: { weekly: ["sat 20:00-06:00"], except: { weekly: ["sun 01:00-03:00"] } },
    zone: "America/New_York",
    note: "an except that begins in the repeated hour begins at the second reading",
    open: [
      "2026-10-31T20:00:00Z",
      "2026-10-31T23:59:59Z",
      "2026-11-01T06:00:00Z",
      "2026-11-01T07:59:59Z",
      "2026-11-01T11:00:00Z",
    ],
    blocked: ["2026-11-01T00:00:00Z", "2026-11-01T05:59:59Z", "2026-11-01T08:00:00Z", "2026-11-01T10:59:59Z"],
  },
  {
    kind: "window",
    rule: { weekly: ["fri"] },
    zone: "Pacific/Apia",
    note: "Apia skipped Friday 2011-12-30: a Friday window never opens",
    open: [],
    blocked: ["2011-12-29T00:00:00Z"],
  },
];
describe("the oracle where clocks change", () => {
  it.each(CLOCK_CHANGES)("$kind in $zone: $note", ({ kind, rule, zone, open, blocked }) => {
    const policy = policyOf(kind, zone, rule);
    const outcome = (at: string) => oracleDecide(policy, Date.parse(at), 0).outcome;
    expect(open.map(outcome)).toEqual(open.map(() => "allowed"));
    expect(blocked.map(outcome)).toEqual(blocked.map(() => "blocked"));
  });
});

interface Expected {
  readonly schedules: OracleSchedules & Pick<OracleRule, "during" | "except">;
  readonly zone: string;
  readonly range: string;
  readonly bias?: OracleBias;
  readonly intervals: readonly string[];
}

/** `2026-11-01T05:30Z/2026-11-01T07:30Z`. */
function renderIntervals(intervals: readonly (readonly [number, number])[]): string[] {
  const text = (at: number) => new Date(at).toISOString().replace(":00.000Z", "Z");
  return intervals.map(([start, end]) => `${text(start)}/${text(end)}`);
}

function expectIntervals({ schedules, zone, range, bias, intervals }: Expected): void {
  const [from = "", to = ""] = range.split("/");
  const found = oracleIntervals(
    { timezone: zone, ...schedules },
    bias ?? "freeze",
    Date.parse(from),
    Date.parse(to),
  );
  expect(renderIntervals(found)).toEqual(intervals);
}

// 2026-11-01 is a Sunday; November 2026 has five Sundays and Mondays.
const NOVEMBER = { zone: "UTC", range: "2026-11-01T00:00Z/2026-12-01T00:00Z" };
const FEBRUARY = { zone: "UTC", range: "2026-02-01T00:00Z/2026-03-15T00:00Z" };
const APRIL_ON = { zone: "UTC", range: "2026-04-10T00:00Z/2026-06-01T00:00Z" };
const YEARS = { zone: "UTC", range: "2026-01-01T00:00Z/2029-01-01T00:00Z" };

const WEEKLY: readonly Expected[] = [
  {
    ...NOVEMBER,
    range: "2026-11-01T00:00Z/2026-11-10T00:00Z",
    schedules: { weekly: ["fri"] },
    intervals: ["2026-11-06T00:00Z/2026-11-07T00:00Z"],
  },
  {
    ...NOVEMBER,
    range: "2026-11-01T00:00Z/2026-11-10T00:00Z",
    schedules: { weekly: ["Sat-Mon"] },
    intervals: ["2026-11-01T00:00Z/2026-11-03T00:00Z", "2026-11-07T00:00Z/2026-11-10T00:00Z"],
  },
  {
    ...NOVEMBER,
    range: "2026-11-02T00:00Z/2026-11-09T00:00Z",
    schedules: { weekly: ["weekdays 09:00-16:00"] },
    intervals: [
      "2026-11-02T09:00Z/2026-11-02T16:00Z",
      "2026-11-03T09:00Z/2026-11-03T16:00Z",
      "2026-11-04T09:00Z/2026-11-04T16:00Z",
      "2026-11-05T09:00Z/2026-11-05T16:00Z",
      "2026-11-06T09:00Z/2026-11-06T16:00Z",
    ],
  },
  {
    ...NOVEMBER,
    range: "2026-11-05T12:00Z/2026-11-10T00:00Z",
    schedules: { weekly: ["fri 16:00 to mon 08:00"] },
    intervals: ["2026-11-06T16:00Z/2026-11-09T08:00Z"],
  },
  {
    ...NOVEMBER,
    range: "2026-11-05T12:00Z/2026-11-10T00:00Z",
    schedules: { weekly: ["fri 22:00-06:00", "sat 06:00-24:00"] },
    intervals: ["2026-11-06T22:00Z/2026-11-08T00:00Z"],
  },
  {
    ...NOVEMBER,
    range: "2026-11-06T00:00Z/2026-11-14T00:00Z",
    schedules: { weekly: ["fri 12:00 to fri 09:00"] },
    intervals: [
      "2026-11-06T00:00Z/2026-11-06T09:00Z",
      "2026-11-06T12:00Z/2026-11-13T09:00Z",
      "2026-11-13T12:00Z/2026-11-14T00:00Z",
    ],
  },
  {
    ...NOVEMBER,
    range: "2026-11-06T00:00Z/2026-11-30T00:00Z",
    schedules: { weekly: ["fri to thu"] },
    intervals: ["2026-11-06T00:00Z/2026-11-30T00:00Z"],
  },
  {
    ...NOVEMBER,
    range: "2026-11-06T00:00Z/2026-11-13T00:00Z",
    schedules: { weekly: ["fri to fri"] },
    intervals: ["2026-11-06T00:00Z/2026-11-07T00:00Z"],
  },
  {
    zone: "Asia/Kathmandu",
    range: "2026-11-05T00:00Z/2026-11-08T00:00Z",
    schedules: { weekly: ["fri"] },
    intervals: ["2026-11-05T18:15Z/2026-11-06T18:15Z"],
  },
  {
    zone: "Pacific/Chatham",
    range: "2026-07-02T00:00Z/2026-07-05T00:00Z",
    schedules: { weekly: ["fri"] },
    intervals: ["2026-07-02T11:15Z/2026-07-03T11:15Z"],
  },
];

const MONTHLY: readonly Expected[] = [
  {
    ...FEBRUARY,
    schedules: { monthly: [1, -1] },
    intervals: ["2026-02-01T00:00Z/2026-02-02T00:00Z", "2026-02-28T00:00Z/2026-03-02T00:00Z"],
  },
  { ...FEBRUARY, schedules: { monthly: [31, "fifth mon"] }, intervals: [] },
  {
    ...FEBRUARY,
    schedules: { monthly: ["28 to 3"] },
    intervals: ["2026-02-01T00:00Z/2026-02-04T00:00Z", "2026-02-28T00:00Z/2026-03-04T00:00Z"],
  },
  { ...FEBRUARY, schedules: { monthly: ["-3 to -1"] }, intervals: ["2026-02-26T00:00Z/2026-03-01T00:00Z"] },
  {
    ...FEBRUARY,
    schedules: { monthly: ["-1 18:00 to 1 06:00"] },
    intervals: ["2026-02-01T00:00Z/2026-02-01T06:00Z", "2026-02-28T18:00Z/2026-03-01T06:00Z"],
  },
  {
    ...FEBRUARY,
    schedules: { monthly: ["-1 to -27"] },
    intervals: ["2026-02-01T00:00Z/2026-02-03T00:00Z", "2026-02-28T00:00Z/2026-03-06T00:00Z"],
  },
  { ...FEBRUARY, schedules: { monthly: ["27 to -3"] }, intervals: [] },
  {
    ...FEBRUARY,
    schedules: { monthly: ["30 to 2"] },
    intervals: ["2026-02-01T00:00Z/2026-02-03T00:00Z", "2026-03-01T00:00Z/2026-03-03T00:00Z"],
  },
  {
    ...APRIL_ON,
    schedules: { monthly: ["28 to 31"] },
    intervals: ["2026-04-28T00:00Z/2026-05-01T00:00Z", "2026-05-28T00:00Z/2026-06-01T00:00Z"],
  },
  {
    ...APRIL_ON,
    schedules: { monthly: ["30 to 31 12:00"] },
    intervals: ["2026-04-30T00:00Z/2026-04-30T12:00Z", "2026-05-30T00:00Z/2026-05-31T12:00Z"],
  },
  {
    ...NOVEMBER,
    schedules: { monthly: ["third sat 22:00 to sun 06:00"] },
    intervals: ["2026-11-21T22:00Z/2026-11-22T06:00Z"],
  },
  {
    ...NOVEMBER,
    schedules: { monthly: ["last fri 18:00-24:00", "fifth sun"] },
    intervals: ["2026-11-27T18:00Z/2026-11-28T00:00Z", "2026-11-29T00:00Z/2026-11-30T00:00Z"],
  },
  {
    ...NOVEMBER,
    schedules: { monthly: ["5, -2 22:00-02:00"] },
    intervals: ["2026-11-05T22:00Z/2026-11-06T02:00Z", "2026-11-29T22:00Z/2026-11-30T02:00Z"],
  },
];

const YEARLY: readonly Expected[] = [
  { ...YEARS, schedules: { yearly: ["02-29"] }, intervals: ["2028-02-29T00:00Z/2028-03-01T00:00Z"] },
  {
    ...YEARS,
    schedules: { yearly: ["12-19 to 01-03"] },
    intervals: [
      "2026-01-01T00:00Z/2026-01-04T00:00Z",
      "2026-12-19T00:00Z/2027-01-04T00:00Z",
      "2027-12-19T00:00Z/2028-01-04T00:00Z",
      "2028-12-19T00:00Z/2029-01-01T00:00Z",
    ],
  },
  {
    ...YEARS,
    range: "2026-11-01T00:00Z/2027-12-01T00:00Z",
    schedules: { yearly: ["fourth thu of nov to sun"] },
    intervals: ["2026-11-26T00:00Z/2026-11-30T00:00Z", "2027-11-25T00:00Z/2027-11-29T00:00Z"],
  },
  {
    ...YEARS,
    range: "2026-11-01T00:00Z/2027-11-01T00:00Z",
    schedules: { yearly: ["12-24 12:00 to 12-27 06:00"] },
    intervals: ["2026-12-24T12:00Z/2026-12-27T06:00Z"],
  },
  {
    ...YEARS,
    range: "2026-11-01T00:00Z/2027-11-01T00:00Z",
    schedules: { yearly: ["12-24, fourth thu of November 18:00-02:00"] },
    intervals: ["2026-11-26T18:00Z/2026-11-27T02:00Z", "2026-12-24T18:00Z/2026-12-25T02:00Z"],
  },
  {
    ...YEARS,
    range: "2026-11-01T00:00Z/2028-11-01T00:00Z",
    schedules: { yearly: ["12-25 12:00 to sat 18:00"] },
    intervals: ["2026-12-25T12:00Z/2026-12-26T18:00Z", "2027-12-25T12:00Z/2027-12-25T18:00Z"],
  },
  {
    ...YEARS,
    range: "2026-03-01T00:00Z/2027-11-01T00:00Z",
    schedules: { yearly: ["03-05 to 03-04"] },
    intervals: ["2026-03-01T00:00Z/2027-11-01T00:00Z"],
  },
];

const DATES: readonly Expected[] = [
  {
    ...NOVEMBER,
    schedules: { dates: ["2026-11-04", "2026-11-06 22:00-02:00"] },
    intervals: ["2026-11-04T00:00Z/2026-11-05T00:00Z", "2026-11-06T22:00Z/2026-11-07T02:00Z"],
  },
  {
    ...NOVEMBER,
    schedules: { dates: ["2026-10-19 to 2026-11-03"] },
    intervals: ["2026-11-01T00:00Z/2026-11-04T00:00Z"],
  },
  {
    ...NOVEMBER,
    schedules: { dates: ["2026-11-26 18:00 to 2026-11-30 06:00"] },
    intervals: ["2026-11-26T18:00Z/2026-11-30T06:00Z"],
  },
  {
    zone: "Europe/Berlin",
    range: NOVEMBER.range,
    schedules: { dates: ["2026-11-26T18:00:00Z to 2026-11-30T06:00:00Z"] },
    intervals: ["2026-11-26T18:00Z/2026-11-30T06:00Z"],
  },
  {
    zone: "Pacific/Apia",
    range: "2011-12-29T00:00Z/2012-01-01T00:00Z",
    schedules: { dates: ["2011-12-30"] },
    intervals: [],
  },
  {
    zone: "Pacific/Apia",
    range: "2011-12-29T00:00Z/2012-01-02T00:00Z",
    schedules: { dates: ["2011-12-29 12:00 to 2011-12-31 12:00"] },
    intervals: ["2011-12-29T22:00Z/2011-12-30T22:00Z"],
  },
  {
    zone: "Australia/Lord_Howe",
    range: "2026-04-04T00:00Z/2026-04-05T00:00Z",
    schedules: { dates: ["2026-04-05 01:00-01:45"] },
    intervals: ["2026-04-04T14:00Z/2026-04-04T15:15Z"],
  },
  {
    zone: "Australia/Lord_Howe",
    range: "2026-04-04T00:00Z/2026-04-05T00:00Z",
    schedules: { dates: ["2026-04-05 01:00-01:45"] },
    bias: "window",
    intervals: ["2026-04-04T14:00Z/2026-04-04T14:45Z"],
  },
  {
    zone: "Australia/Lord_Howe",
    range: "2026-10-03T00:00Z/2026-10-04T00:00Z",
    schedules: { dates: ["2026-10-04 02:10-02:40"] },
    intervals: ["2026-10-03T15:30Z/2026-10-03T15:40Z"],
  },
  {
    zone: "Antarctica/Troll",
    range: "2026-03-28T00:00Z/2026-03-30T00:00Z",
    schedules: { dates: ["2026-03-29 01:30-02:30"] },
    intervals: [],
  },
  {
    zone: "Europe/Dublin",
    range: "2026-03-29T00:00Z/2026-03-29T12:00Z",
    schedules: { dates: ["2026-03-29 00:30-02:30"] },
    intervals: ["2026-03-29T00:30Z/2026-03-29T01:30Z"],
  },
  {
    zone: "Asia/Beirut",
    range: "2026-03-28T12:00Z/2026-03-29T12:00Z",
    schedules: { dates: ["2026-03-29 00:00-03:00"] },
    intervals: ["2026-03-28T22:00Z/2026-03-29T00:00Z"],
  },
];

const BERLIN_AUTUMN = { zone: "Europe/Berlin", range: "2026-10-24T12:00Z/2026-10-25T12:00Z" };
const BERLIN_SPRING = { zone: "Europe/Berlin", range: "2026-03-28T12:00Z/2026-03-29T12:00Z" };

const CRON: readonly Expected[] = [
  {
    ...NOVEMBER,
    schedules: { cron: [{ at: "0 16 * * fri", for: "64h" }] },
    intervals: [
      "2026-11-01T00:00Z/2026-11-02T08:00Z",
      "2026-11-06T16:00Z/2026-11-09T08:00Z",
      "2026-11-13T16:00Z/2026-11-16T08:00Z",
      "2026-11-20T16:00Z/2026-11-23T08:00Z",
      "2026-11-27T16:00Z/2026-11-30T08:00Z",
    ],
  },
  {
    ...NOVEMBER,
    range: "2026-11-07T00:00Z/2026-11-14T00:00Z",
    schedules: { cron: [{ at: "0 6 13 * 7", for: "30m" }] },
    intervals: ["2026-11-08T06:00Z/2026-11-08T06:30Z", "2026-11-13T06:00Z/2026-11-13T06:30Z"],
  },
  {
    ...NOVEMBER,
    range: "2026-11-07T00:00Z/2026-11-08T00:00Z",
    schedules: { cron: [{ at: "5-45/20,50 6 * nov Sat", for: "5m" }] },
    intervals: [
      "2026-11-07T06:05Z/2026-11-07T06:10Z",
      "2026-11-07T06:25Z/2026-11-07T06:30Z",
      "2026-11-07T06:45Z/2026-11-07T06:55Z",
    ],
  },
  {
    ...BERLIN_AUTUMN,
    schedules: { cron: [{ at: "0 2 25 10 *", for: "1d" }] },
    intervals: ["2026-10-25T00:00Z/2026-10-25T12:00Z"],
  },
  {
    ...BERLIN_AUTUMN,
    schedules: { cron: [{ at: "0 3 24 10 *", for: "1d" }] },
    intervals: ["2026-10-24T12:00Z/2026-10-25T02:00Z"],
  },
  {
    ...BERLIN_AUTUMN,
    schedules: { cron: [{ at: "30 2 25 10 *", for: "90m" }] },
    intervals: ["2026-10-25T00:30Z/2026-10-25T03:00Z"],
  },
  {
    ...BERLIN_AUTUMN,
    schedules: { cron: [{ at: "30 2 25 10 *", for: "90m" }] },
    bias: "window",
    intervals: ["2026-10-25T01:30Z/2026-10-25T02:00Z"],
  },
  {
    ...BERLIN_AUTUMN,
    schedules: { cron: [{ at: "30 2 25 10 *", for: "30m" }] },
    bias: "window",
    intervals: [],
  },
  {
    ...BERLIN_AUTUMN,
    schedules: { cron: [{ at: "30 2 25 10 *", for: "30m" }] },
    intervals: ["2026-10-25T00:30Z/2026-10-25T02:00Z"],
  },
  {
    ...BERLIN_AUTUMN,
    schedules: { cron: [{ at: "30 2 24 10 *", for: "1d1h" }] },
    intervals: ["2026-10-24T12:00Z/2026-10-25T02:30Z"],
  },
  {
    ...BERLIN_AUTUMN,
    schedules: { cron: [{ at: "30 2 24 10 *", for: "1d1h" }] },
    bias: "window",
    intervals: ["2026-10-24T12:00Z/2026-10-25T01:30Z"],
  },
  {
    ...BERLIN_SPRING,
    schedules: { cron: [{ at: "30 2 * * sun", for: "1h" }] },
    intervals: ["2026-03-29T01:00Z/2026-03-29T02:00Z"],
  },
];

const NARROWED: readonly Expected[] = [
  {
    ...NOVEMBER,
    schedules: {
      weekly: ["fri to sun"],
      during: { dates: ["2026-11-07 to 2026-11-21"] },
      except: { monthly: ["second sun"] },
    },
    intervals: [
      "2026-11-07T00:00Z/2026-11-08T00:00Z",
      "2026-11-13T00:00Z/2026-11-16T00:00Z",
      "2026-11-20T00:00Z/2026-11-22T00:00Z",
    ],
  },
  {
    ...NOVEMBER,
    schedules: { weekly: ["fri"], during: { timezone: "Asia/Kathmandu", dates: ["2026-11-06"] } },
    intervals: ["2026-11-06T00:00Z/2026-11-06T18:15Z"],
  },
  {
    ...BERLIN_AUTUMN,
    schedules: { dates: ["2026-10-25 00:00-06:00"], during: { dates: ["2026-10-25 02:30-04:00"] } },
    intervals: ["2026-10-25T00:30Z/2026-10-25T03:00Z"],
  },
  {
    ...BERLIN_AUTUMN,
    schedules: { dates: ["2026-10-25 00:00-06:00"], during: { dates: ["2026-10-25 02:30-04:00"] } },
    bias: "window",
    intervals: ["2026-10-25T01:30Z/2026-10-25T03:00Z"],
  },
  {
    ...BERLIN_AUTUMN,
    schedules: { dates: ["2026-10-25 00:00-06:00"], except: { dates: ["2026-10-25 02:30-04:00"] } },
    bias: "window",
    intervals: ["2026-10-24T22:00Z/2026-10-25T00:30Z", "2026-10-25T03:00Z/2026-10-25T05:00Z"],
  },
];

describe("the oracle's intervals", () => {
  it.each(WEEKLY)("of $schedules.weekly in $zone", expectIntervals);
  it.each(MONTHLY)("of the month: $schedules.monthly in $range", expectIntervals);
  it.each(YEARLY)("of the year: $schedules.yearly", expectIntervals);
  it.each(DATES)("of $schedules.dates in $zone", expectIntervals);
  it.each(CRON)("of $schedules.cron in $zone", expectIntervals);
  it.each(NARROWED)("of $schedules in $zone", expectIntervals);
});

describe("the oracle's precedence", () => {
  const at = Date.parse("2026-11-06T12:00Z");
  const friday: NamedOracleRule = { id: "friday", weekly: ["fri"] };
  const saturday: NamedOracleRule = { id: "saturday", weekly: ["sat"] };
  const noon: NamedOracleRule = { id: "noon", weekly: ["daily 12:00-13:00"] };
  const decide = (policy: Partial<OraclePolicy>, durationMs = 0) =>
    oracleDecide({ timezone: "UTC", ...policy }, at, durationMs).blockers;

  it("puts together the freezes, the windows and the default", () => {
    expect(decide({ freezes: [friday, saturday] })).toEqual(["friday"]);
    expect(decide({ windows: [saturday, noon] })).toEqual([]);
    expect(decide({ freezes: [friday], windows: [saturday] })).toEqual(["friday", "windows"]);
    expect(decide({ default: "closed" })).toEqual(["default"]);
    expect(decide({ default: "closed", windows: [noon] })).toEqual([]);
    expect(decide({ default: "closed", freezes: [saturday] })).toEqual(["default"]);
  });

  it("asks for both ends of the duration", () => {
    expect(decide({ windows: [noon] }, HOUR - 1)).toEqual([]);
    expect(decide({ windows: [noon] }, HOUR)).toEqual(["windows"]);
    expect(decide({ freezes: [saturday] }, 12 * HOUR - 1)).toEqual([]);
    expect(decide({ freezes: [saturday] }, 12 * HOUR)).toEqual(["saturday"]);
    expect(decide({ freezes: [{ id: "short", weekly: ["fri 13:00-14:00"] }] }, 12 * HOUR)).toEqual(["short"]);
  });

  it("is a conjunction of policies, each with its own windows", () => {
    const policies = [
      { timezone: "UTC", windows: [noon] },
      { timezone: "UTC", windows: [saturday] },
    ];
    expect(oracleDecide(policies, at, 0)).toEqual({ outcome: "blocked", blockers: ["windows"] });
    expect(oracleNextOpen(policies, at, 0, 3 * DAY)).toBe(Date.parse("2026-11-07T12:00Z"));
    expect(oracleNextClose(policies, Date.parse("2026-11-07T12:00Z"), 0, DAY)).toBe(
      Date.parse("2026-11-07T13:00Z"),
    );
    expect(oracleNextClose(policies, Date.parse("2026-11-07T12:00Z"), 30 * MINUTE, DAY)).toBe(
      Date.parse("2026-11-07T12:30Z"),
    );
    expect(oracleNextOpen(policies, at, HOUR, 30 * DAY)).toBeNull();
  });
});

describe("the oracle's clocks", () => {
  // Minute by minute through Intl alone, as far as any clock jumps on either side.
  function instantsShowing(zone: string, wall: string, around: number): number[] {
    const format = new Intl.DateTimeFormat("sv-SE", {
      timeZone: zone,
      dateStyle: "short",
      timeStyle: "short",
    });
    const found: number[] = [];
    for (let at = around - 4 * HOUR; at <= around + 4 * HOUR; at += 5 * MINUTE) {
      if (format.format(at).replace(" ", "T") === wall) found.push(at);
    }
    return found;
  }

  it.each(ZONES)("show in %s what walking through the hours around each change shows", (zone) => {
    for (const change of clockChanges(zone).slice(0, 24)) {
      for (const beside of [-60, -30, -5, 0, 25, 45, 60]) {
        const wall = readClock(zone, change + beside * MINUTE);
        const shown = instantsShowing(zone, wall, change);
        expect([zone, wall, ...new Set(readings(zone, wall))]).toEqual([zone, wall, ...shown]);
      }
    }
  });

  it("skip to the jump", () => {
    expect(readings("Pacific/Apia", "2011-12-30T12:00")).toEqual([1325239200000, 1325239200000]);
    expect(Temporal.Instant.fromEpochMilliseconds(1325239200000).toString()).toBe("2011-12-30T10:00:00Z");
    const berlin = Date.parse("2026-03-29T01:00Z");
    expect(readings("Europe/Berlin", "2026-03-29T02:00")).toEqual([berlin, berlin]);
    expect(readings("Europe/Berlin", "2026-03-29T02:59")).toEqual([berlin, berlin]);
    expect(readings("Europe/Berlin", "2026-03-29T03:00")).toEqual([berlin, berlin]);
  });
});

describe("the oracle's shortcuts", () => {
  it("decide many instants as each alone", () => {
    const options = { kinds: ["weekly", "monthly", "yearly", "dates", "cron"], narrowed: true } as const;
    fc.assert(
      fc.property(arbitraryCase(options, 2), ({ policies, instants, durationMs }) => {
        const alone = instants.map((at) => oracleDecide(policies, at, durationMs));
        expect(oracleDecideEach(policies, instants, durationMs)).toEqual(alone);
      }),
      { numRuns: 30 },
    );
  });

  it("find the same next open instant by the boundaries as by walking every minute", () => {
    const options = { kinds: ["weekly", "monthly", "yearly", "dates", "cron"], narrowed: true } as const;
    fc.assert(
      fc.property(arbitraryCase(options, 2), ({ policies, instants, durationMs }) => {
        const [at = 0] = instants;
        const horizon = 6 * DAY;
        expect(oracleNextOpen(policies, at, durationMs - (durationMs % MINUTE), horizon)).toBe(
          walkNextOpen(policies, at, durationMs - (durationMs % MINUTE), horizon),
        );
      }),
      { numRuns: 30 },
    );
  });
});
