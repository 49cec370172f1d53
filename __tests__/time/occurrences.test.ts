import { intervalsOf, isActive, renderInterval, ruleOf, type Schedule } from "./active.ts";

/** Every row: the intervals of a schedule within a range, so that both edges of each are told exactly. */
type Row = readonly [
  title: string,
  kind: "freeze" | "window",
  schedule: Schedule,
  timezone: string,
  range: readonly [string, string],
  expected: readonly string[],
];

async function expectIntervals(
  kind: Row[1],
  schedule: Schedule,
  timezone: string,
  range: Row[4],
  expected: Row[5],
) {
  const rule = await ruleOf(kind, schedule, timezone);
  const found = intervalsOf(rule, ...range);
  expect(found.map(renderInterval)).toEqual(expected);
  for (const { start, end } of found) {
    expect([start - 1, start, end - 1, end].map((at) => isActive(rule, at))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  }
}

function describeRows(title: string, rows: readonly Row[]): void {
  describe(title, () => {
    it.each(rows)("%s", (_, kind, schedule, timezone, range, expected) =>
      expectIntervals(kind, schedule, timezone, range, expected),
    );
  });
}

const NOVEMBER = ["2026-11-01T00:00Z", "2026-12-01T00:00Z"] as const;

describeRows("weekly", [
  [
    "a day",
    "freeze",
    { weekly: "fri" },
    "UTC",
    ["2026-11-25T00:00Z", "2026-12-05T00:00Z"],
    ["2026-11-27T00:00Z/2026-11-28T00:00Z", "2026-12-04T00:00Z/2026-12-05T00:00Z"],
  ],
  [
    "days that touch",
    "freeze",
    { weekly: "sat, sun" },
    "UTC",
    ["2026-11-23T00:00Z", "2026-11-30T00:00Z"],
    ["2026-11-28T00:00Z/2026-11-30T00:00Z"],
  ],
  [
    "hours",
    "window",
    { weekly: "mon-tue 09:00-16:00" },
    "Europe/Berlin",
    ["2026-11-23T00:00Z", "2026-11-30T00:00Z"],
    ["2026-11-23T08:00Z/2026-11-23T15:00Z", "2026-11-24T08:00Z/2026-11-24T15:00Z"],
  ],
  [
    "hours over midnight belong to the start's day",
    "freeze",
    { weekly: "fri 22:00-06:00" },
    "UTC",
    ["2026-11-23T00:00Z", "2026-11-30T00:00Z"],
    ["2026-11-27T22:00Z/2026-11-28T06:00Z"],
  ],
  [
    "hours to 24:00",
    "freeze",
    { weekly: "fri 18:00-24:00" },
    "UTC",
    ["2026-11-23T00:00Z", "2026-11-30T00:00Z"],
    ["2026-11-27T18:00Z/2026-11-28T00:00Z"],
  ],
  [
    "a span",
    "freeze",
    { weekly: "fri 16:00 to mon 08:00" },
    "UTC",
    ["2026-11-25T00:00Z", "2026-12-01T00:00Z"],
    ["2026-11-27T16:00Z/2026-11-30T08:00Z"],
  ],
  [
    "a span without times includes its last day",
    "freeze",
    { weekly: "fri to sun" },
    "UTC",
    ["2026-11-25T00:00Z", "2026-12-01T00:00Z"],
    ["2026-11-27T00:00Z/2026-11-30T00:00Z"],
  ],
  [
    "a span of one day",
    "freeze",
    { weekly: "fri to fri" },
    "UTC",
    ["2026-11-25T00:00Z", "2026-12-01T00:00Z"],
    ["2026-11-27T00:00Z/2026-11-28T00:00Z"],
  ],
  [
    "a span within one day",
    "freeze",
    { weekly: "fri 09:00 to fri 17:00" },
    "UTC",
    ["2026-11-25T00:00Z", "2026-12-01T00:00Z"],
    ["2026-11-27T09:00Z/2026-11-27T17:00Z"],
  ],
  [
    "a span round the week",
    "freeze",
    { weekly: "fri 17:00 to fri 09:00" },
    "UTC",
    ["2026-11-27T09:00Z", "2026-12-04T12:00Z"],
    ["2026-11-27T17:00Z/2026-12-04T09:00Z"],
  ],
  [
    "days that wrap the week",
    "freeze",
    { weekly: "sat-mon" },
    "UTC",
    ["2026-11-25T00:00Z", "2026-12-03T00:00Z"],
    ["2026-11-28T00:00Z/2026-12-01T00:00Z"],
  ],
  [
    "a list is a union",
    "freeze",
    { weekly: ["fri 12:00-18:00", "fri 15:00-20:00"] },
    "UTC",
    ["2026-11-25T00:00Z", "2026-12-01T00:00Z"],
    ["2026-11-27T12:00Z/2026-11-27T20:00Z"],
  ],
  [
    "the turn of the year, in the ISO week 53",
    "freeze",
    { weekly: "thu-fri" },
    "UTC",
    ["2026-12-29T00:00Z", "2027-01-03T00:00Z"],
    ["2026-12-31T00:00Z/2027-01-02T00:00Z"],
  ],
  [
    "Kathmandu, 5:45 ahead",
    "window",
    { weekly: "mon 09:00-10:00" },
    "Asia/Kathmandu",
    ["2026-11-22T00:00Z", "2026-11-25T00:00Z"],
    ["2026-11-23T03:15Z/2026-11-23T04:15Z"],
  ],
  [
    "Chatham, 13:45 ahead in summer",
    "freeze",
    { weekly: "mon" },
    "Pacific/Chatham",
    ["2026-11-21T12:00Z", "2026-11-25T00:00Z"],
    ["2026-11-22T10:15Z/2026-11-23T10:15Z"],
  ],
]);

describeRows("weekly, on the nights that clocks change", [
  [
    "New York: a freeze takes the skipped hour's jump",
    "freeze",
    { weekly: "sun 02:30-03:30" },
    "America/New_York",
    ["2026-03-07T00:00Z", "2026-03-09T00:00Z"],
    ["2026-03-08T07:00Z/2026-03-08T07:30Z"],
  ],
  [
    "New York: a freeze wholly in the skipped hour is empty",
    "freeze",
    { weekly: "sun 02:10-02:50" },
    "America/New_York",
    ["2026-03-07T00:00Z", "2026-03-09T00:00Z"],
    [],
  ],
  [
    "New York: a freeze covers both readings",
    "freeze",
    { weekly: "sun 01:00-01:30" },
    "America/New_York",
    ["2026-10-31T00:00Z", "2026-11-02T00:00Z"],
    ["2026-11-01T05:00Z/2026-11-01T06:30Z"],
  ],
  [
    "New York: a window in the repeated hour is empty",
    "window",
    { weekly: "sun 01:00-01:30" },
    "America/New_York",
    ["2026-10-31T00:00Z", "2026-11-02T00:00Z"],
    [],
  ],
  [
    "New York: a window that begins in it begins at the second reading",
    "window",
    { weekly: "sun 01:00-03:00" },
    "America/New_York",
    ["2026-10-31T00:00Z", "2026-11-02T00:00Z"],
    ["2026-11-01T06:00Z/2026-11-01T08:00Z"],
  ],
  [
    "New York: a window that ends in it ends at the first",
    "window",
    { weekly: "sun 00:00-01:30" },
    "America/New_York",
    ["2026-10-31T00:00Z", "2026-11-02T00:00Z"],
    ["2026-11-01T04:00Z/2026-11-01T05:30Z"],
  ],
  [
    "New York: the night is an hour shorter",
    "freeze",
    { weekly: "sat 22:00-06:00" },
    "America/New_York",
    ["2026-03-07T00:00Z", "2026-03-09T00:00Z"],
    ["2026-03-08T03:00Z/2026-03-08T10:00Z"],
  ],
  [
    "Lord Howe repeats half an hour: a freeze",
    "freeze",
    { weekly: "sun 01:30-01:45" },
    "Australia/Lord_Howe",
    ["2026-04-03T00:00Z", "2026-04-06T00:00Z"],
    ["2026-04-04T14:30Z/2026-04-04T15:15Z"],
  ],
  [
    "Lord Howe skips half an hour: a window",
    "window",
    { weekly: "sun 02:00-03:00" },
    "Australia/Lord_Howe",
    ["2026-10-02T00:00Z", "2026-10-05T00:00Z"],
    ["2026-10-03T15:30Z/2026-10-03T16:00Z"],
  ],
  [
    "Havana skips midnight: the day begins at the jump",
    "freeze",
    { weekly: "sun" },
    "America/Havana",
    ["2026-03-07T12:00Z", "2026-03-10T00:00Z"],
    ["2026-03-08T05:00Z/2026-03-09T04:00Z"],
  ],
  [
    "Havana repeats midnight: a freeze on Saturday ends at the second",
    "freeze",
    { weekly: "sat" },
    "America/Havana",
    ["2026-10-30T12:00Z", "2026-11-03T00:00Z"],
    ["2026-10-31T04:00Z/2026-11-01T05:00Z"],
  ],
  [
    "Havana repeats midnight: a window on Saturday ends at the first",
    "window",
    { weekly: "sat" },
    "America/Havana",
    ["2026-10-30T12:00Z", "2026-11-03T00:00Z"],
    ["2026-10-31T04:00Z/2026-11-01T04:00Z"],
  ],
  [
    "Beirut skips midnight",
    "freeze",
    { weekly: "sun" },
    "Asia/Beirut",
    ["2026-03-28T12:00Z", "2026-03-31T00:00Z"],
    ["2026-03-28T22:00Z/2026-03-29T21:00Z"],
  ],
  [
    "Dublin's winter is its daylight saving, backwards",
    "window",
    { weekly: "sun 01:00-03:00" },
    "Europe/Dublin",
    ["2026-10-24T00:00Z", "2026-10-26T00:00Z"],
    ["2026-10-25T01:00Z/2026-10-25T03:00Z"],
  ],
  [
    "Dublin in spring",
    "freeze",
    { weekly: "sun 01:30-03:00" },
    "Europe/Dublin",
    ["2026-03-28T00:00Z", "2026-03-30T00:00Z"],
    ["2026-03-29T01:00Z/2026-03-29T02:00Z"],
  ],
  [
    "Apia had no 30 December 2011",
    "freeze",
    { weekly: "fri" },
    "Pacific/Apia",
    ["2011-12-26T00:00Z", "2012-01-04T00:00Z"],
    [],
  ],
  [
    "Apia: a span over the day that never was",
    "freeze",
    { weekly: "thu 12:00 to sat 12:00" },
    "Pacific/Apia",
    ["2011-12-26T00:00Z", "2012-01-04T00:00Z"],
    ["2011-12-29T22:00Z/2011-12-30T22:00Z"],
  ],
]);

describeRows("monthly", [
  ["the first", "freeze", { monthly: 1 }, "UTC", NOVEMBER, ["2026-11-01T00:00Z/2026-11-02T00:00Z"]],
  ["the last", "freeze", { monthly: -1 }, "UTC", NOVEMBER, ["2026-11-30T00:00Z/2026-12-01T00:00Z"]],
  [
    "a 31st that the month lacks",
    "freeze",
    { monthly: 31 },
    "UTC",
    ["2026-11-02T00:00Z", "2027-01-01T00:00Z"],
    ["2026-12-31T00:00Z/2027-01-01T00:00Z"],
  ],
  [
    "28 to 3",
    "freeze",
    { monthly: "28 to 3" },
    "UTC",
    ["2026-11-10T00:00Z", "2026-12-10T00:00Z"],
    ["2026-11-28T00:00Z/2026-12-04T00:00Z"],
  ],
  [
    "28 to 31 in April ends with the month",
    "freeze",
    { monthly: "28 to 31" },
    "UTC",
    ["2026-04-10T00:00Z", "2026-05-10T00:00Z"],
    ["2026-04-28T00:00Z/2026-05-01T00:00Z"],
  ],
  [
    "31 to 2 in April begins with May",
    "freeze",
    { monthly: "31 to 2" },
    "UTC",
    ["2026-04-10T00:00Z", "2026-05-10T00:00Z"],
    ["2026-05-01T00:00Z/2026-05-03T00:00Z"],
  ],
  [
    "30 to 31 in February is empty",
    "freeze",
    { monthly: "30 to 31" },
    "UTC",
    ["2026-02-02T00:00Z", "2026-03-20T00:00Z"],
    [],
  ],
  [
    "-3 to -1",
    "freeze",
    { monthly: "-3 to -1" },
    "UTC",
    ["2028-02-02T00:00Z", "2028-03-02T00:00Z"],
    ["2028-02-27T00:00Z/2028-03-01T00:00Z"],
  ],
  [
    "-2 to 2 wraps",
    "freeze",
    { monthly: "-2 to 2" },
    "UTC",
    ["2026-11-10T00:00Z", "2026-12-10T00:00Z"],
    ["2026-11-29T00:00Z/2026-12-03T00:00Z"],
  ],
  [
    "25 to -10 never wraps: empty where the end is first",
    "freeze",
    { monthly: "25 to -10" },
    "UTC",
    ["2026-11-01T00:00Z", "2026-12-20T00:00Z"],
    [],
  ],
  ["20 to -10", "freeze", { monthly: "20 to -10" }, "UTC", NOVEMBER, ["2026-11-20T00:00Z/2026-11-22T00:00Z"]],
  [
    "the same day with an earlier end wraps",
    "freeze",
    { monthly: "15 12:00 to 15 06:00" },
    "UTC",
    ["2026-11-15T06:00Z", "2026-12-15T12:00Z"],
    ["2026-11-15T12:00Z/2026-12-15T06:00Z"],
  ],
  [
    "the third Saturday",
    "freeze",
    { monthly: "third sat" },
    "UTC",
    NOVEMBER,
    ["2026-11-21T00:00Z/2026-11-22T00:00Z"],
  ],
  [
    "a fifth Friday that the month lacks",
    "freeze",
    { monthly: "fifth fri" },
    "UTC",
    ["2026-11-01T00:00Z", "2027-01-31T00:00Z"],
    ["2027-01-29T00:00Z/2027-01-30T00:00Z"],
  ],
  [
    "the last Friday, some hours",
    "freeze",
    { monthly: "last fri 18:00-24:00" },
    "UTC",
    NOVEMBER,
    ["2026-11-27T18:00Z/2026-11-28T00:00Z"],
  ],
  [
    "to the next weekday",
    "freeze",
    { monthly: "third sat 22:00 to sun 06:00" },
    "UTC",
    NOVEMBER,
    ["2026-11-21T22:00Z/2026-11-22T06:00Z"],
  ],
  [
    "to the same weekday is one day",
    "freeze",
    { monthly: "third sat to sat" },
    "UTC",
    NOVEMBER,
    ["2026-11-21T00:00Z/2026-11-22T00:00Z"],
  ],
  [
    "a bare weekday over the end of the month",
    "freeze",
    { monthly: "-1 to wed" },
    "UTC",
    ["2026-11-10T00:00Z", "2026-12-10T00:00Z"],
    ["2026-11-30T00:00Z/2026-12-03T00:00Z"],
  ],
  [
    "last Friday to the third of the next month",
    "freeze",
    { monthly: "last fri to 3" },
    "UTC",
    ["2026-11-10T00:00Z", "2026-12-10T00:00Z"],
    ["2026-11-27T00:00Z/2026-12-04T00:00Z"],
  ],
]);

describeRows("yearly", [
  [
    "a day",
    "freeze",
    { yearly: "12-24" },
    "UTC",
    ["2026-12-01T00:00Z", "2027-01-01T00:00Z"],
    ["2026-12-24T00:00Z/2026-12-25T00:00Z"],
  ],
  [
    "over the new year",
    "freeze",
    { yearly: "12-19 to 01-03" },
    "Europe/Berlin",
    ["2026-12-01T00:00Z", "2027-02-01T00:00Z"],
    ["2026-12-18T23:00Z/2027-01-03T23:00Z"],
  ],
  [
    "with times",
    "freeze",
    { yearly: "12-24 12:00 to 12-27 06:00" },
    "UTC",
    ["2026-12-01T00:00Z", "2027-01-01T00:00Z"],
    ["2026-12-24T12:00Z/2026-12-27T06:00Z"],
  ],
  [
    "29 February in a common year",
    "freeze",
    { yearly: "02-29" },
    "UTC",
    ["2026-01-01T00:00Z", "2028-03-05T00:00Z"],
    ["2028-02-29T00:00Z/2028-03-01T00:00Z"],
  ],
  [
    "a span to 29 February ends with the month",
    "freeze",
    { yearly: "02-20 to 02-29" },
    "UTC",
    ["2027-02-01T00:00Z", "2027-03-05T00:00Z"],
    ["2027-02-20T00:00Z/2027-03-01T00:00Z"],
  ],
  [
    "a span from 29 February begins with March",
    "freeze",
    { yearly: "02-29 to 03-02" },
    "UTC",
    ["2027-02-01T00:00Z", "2027-03-05T00:00Z"],
    ["2027-03-01T00:00Z/2027-03-03T00:00Z"],
  ],
  [
    "Thanksgiving",
    "freeze",
    { yearly: "fourth thu of nov" },
    "America/New_York",
    NOVEMBER,
    ["2026-11-26T05:00Z/2026-11-27T05:00Z"],
  ],
  [
    "Thanksgiving to Sunday",
    "freeze",
    { yearly: "fourth thu of nov to sun" },
    "UTC",
    ["2026-11-20T00:00Z", "2026-12-05T00:00Z"],
    ["2026-11-26T00:00Z/2026-11-30T00:00Z"],
  ],
  [
    "the last Monday of May",
    "freeze",
    { yearly: "last mon of may" },
    "UTC",
    ["2027-05-01T00:00Z", "2027-06-05T00:00Z"],
    ["2027-05-31T00:00Z/2027-06-01T00:00Z"],
  ],
  [
    "nearly the whole year",
    "freeze",
    { yearly: "01-02 to 12-31" },
    "UTC",
    ["2026-12-01T00:00Z", "2027-01-10T00:00Z"],
    ["2026-01-02T00:00Z/2027-01-01T00:00Z", "2027-01-02T00:00Z/2028-01-01T00:00Z"],
  ],
]);

describeRows("dates", [
  [
    "a date",
    "freeze",
    { dates: "2026-12-04" },
    "Asia/Kathmandu",
    ["2026-12-01T00:00Z", "2026-12-10T00:00Z"],
    ["2026-12-03T18:15Z/2026-12-04T18:15Z"],
  ],
  [
    "dates",
    "freeze",
    { dates: ["2026-12-04, 2026-12-05", "2026-12-07"] },
    "UTC",
    ["2026-12-01T00:00Z", "2026-12-10T00:00Z"],
    ["2026-12-04T00:00Z/2026-12-06T00:00Z", "2026-12-07T00:00Z/2026-12-08T00:00Z"],
  ],
  [
    "a span includes its last day",
    "freeze",
    { dates: "2026-12-19 to 2027-01-03" },
    "UTC",
    ["2026-12-01T00:00Z", "2027-02-01T00:00Z"],
    ["2026-12-19T00:00Z/2027-01-04T00:00Z"],
  ],
  [
    "hours",
    "freeze",
    { dates: "2026-11-27 09:00-12:00" },
    "UTC",
    NOVEMBER,
    ["2026-11-27T09:00Z/2026-11-27T12:00Z"],
  ],
  [
    "a span with times",
    "freeze",
    { dates: "2026-11-26 18:00 to 2026-11-30 06:00" },
    "UTC",
    NOVEMBER,
    ["2026-11-26T18:00Z/2026-11-30T06:00Z"],
  ],
  [
    "instants",
    "freeze",
    { dates: "2026-11-26T18:00:00+01:00 to 2026-11-30T06:00:00Z" },
    "Pacific/Chatham",
    NOVEMBER,
    ["2026-11-26T17:00Z/2026-11-30T06:00Z"],
  ],
]);

describeRows("cron", [
  [
    "each match starts an occurrence",
    "freeze",
    { cron: { at: "0 16 * * fri", for: "64h" } },
    "UTC",
    ["2026-11-25T00:00Z", "2026-12-01T00:00Z"],
    ["2026-11-27T16:00Z/2026-11-30T08:00Z"],
  ],
  [
    "7 is Sunday",
    "freeze",
    { cron: { at: "0 0 * * 7", for: "1h" } },
    "UTC",
    ["2026-11-25T00:00Z", "2026-12-01T00:00Z"],
    ["2026-11-29T00:00Z/2026-11-29T01:00Z"],
  ],
  [
    "0 is Sunday",
    "freeze",
    { cron: { at: "0 0 * * 0", for: "1h" } },
    "UTC",
    ["2026-11-25T00:00Z", "2026-12-01T00:00Z"],
    ["2026-11-29T00:00Z/2026-11-29T01:00Z"],
  ],
  [
    "either kind of day is enough",
    "freeze",
    { cron: { at: "0 0 1 * mon", for: "1h" } },
    "UTC",
    ["2026-11-29T00:00Z", "2026-12-05T00:00Z"],
    ["2026-11-30T00:00Z/2026-11-30T01:00Z", "2026-12-01T00:00Z/2026-12-01T01:00Z"],
  ],
  [
    "durations that outlast their period merge",
    "freeze",
    { cron: { at: "0 0 * * 1-5", for: "30h" } },
    "UTC",
    ["2026-11-25T00:00Z", "2026-11-26T00:00Z"],
    ["2026-11-23T00:00Z/2026-11-28T06:00Z"],
  ],
  [
    "every minute of an hour for two hours",
    "freeze",
    { cron: { at: "* 10 * * *", for: "2h" } },
    "UTC",
    ["2026-11-25T00:00Z", "2026-11-26T00:00Z"],
    ["2026-11-25T10:00Z/2026-11-25T12:59Z"],
  ],
  [
    "days are days of the calendar",
    "freeze",
    { cron: { at: "0 12 * * sat", for: "1d" } },
    "America/New_York",
    ["2026-10-31T00:00Z", "2026-11-03T00:00Z"],
    ["2026-10-31T16:00Z/2026-11-01T17:00Z"],
  ],
  [
    "hours are elapsed time",
    "freeze",
    { cron: { at: "0 12 * * sat", for: "24h" } },
    "America/New_York",
    ["2026-10-31T00:00Z", "2026-11-03T00:00Z"],
    ["2026-10-31T16:00Z/2026-11-01T16:00Z"],
  ],
  [
    "days count before hours",
    "freeze",
    { cron: { at: "0 12 * * sat", for: "1d1h" } },
    "America/New_York",
    ["2026-10-31T00:00Z", "2026-11-03T00:00Z"],
    ["2026-10-31T16:00Z/2026-11-01T18:00Z"],
  ],
  [
    "a repeated start: a freeze covers both",
    "freeze",
    { cron: { at: "30 1 * * sun", for: "15m" } },
    "America/New_York",
    ["2026-10-31T00:00Z", "2026-11-02T00:00Z"],
    ["2026-11-01T05:30Z/2026-11-01T06:45Z"],
  ],
  [
    "a repeated start: a window is what both share",
    "window",
    { cron: { at: "30 1 * * sun", for: "90m" } },
    "America/New_York",
    ["2026-10-31T00:00Z", "2026-11-02T00:00Z"],
    ["2026-11-01T06:30Z/2026-11-01T07:00Z"],
  ],
  [
    "a skipped start is the jump",
    "freeze",
    { cron: { at: "30 2 * * sun", for: "1h" } },
    "America/New_York",
    ["2026-03-07T00:00Z", "2026-03-09T00:00Z"],
    ["2026-03-08T07:00Z/2026-03-08T08:00Z"],
  ],
]);

describeRows("during, except and always", [
  [
    "during narrows",
    "freeze",
    { weekly: "daily 09:00-16:00", during: { dates: "2026-11-27 to 2026-11-28" } },
    "UTC",
    NOVEMBER,
    ["2026-11-27T09:00Z/2026-11-27T16:00Z", "2026-11-28T09:00Z/2026-11-28T16:00Z"],
  ],
  [
    "except takes away",
    "freeze",
    { weekly: "fri", except: { weekly: "fri 10:00-12:00" } },
    "UTC",
    ["2026-11-25T00:00Z", "2026-12-01T00:00Z"],
    ["2026-11-27T00:00Z/2026-11-27T10:00Z", "2026-11-27T12:00Z/2026-11-28T00:00Z"],
  ],
  [
    "in another zone",
    "freeze",
    { weekly: "fri", except: { weekly: "fri 10:00-12:00", timezone: "Asia/Tokyo" } },
    "UTC",
    ["2026-11-25T00:00Z", "2026-12-01T00:00Z"],
    ["2026-11-27T00:00Z/2026-11-27T01:00Z", "2026-11-27T03:00Z/2026-11-28T00:00Z"],
  ],
  [
    "dates with except",
    "freeze",
    { dates: "2026-11-27 to 2026-11-29", except: { weekly: "sat" } },
    "UTC",
    NOVEMBER,
    ["2026-11-27T00:00Z/2026-11-28T00:00Z", "2026-11-29T00:00Z/2026-11-30T00:00Z"],
  ],
  [
    "always during",
    "window",
    { always: true, during: { weekly: "mon 09:00-10:00" } },
    "UTC",
    ["2026-11-22T00:00Z", "2026-11-25T00:00Z"],
    ["2026-11-23T09:00Z/2026-11-23T10:00Z"],
  ],
  [
    "an except that the clock shows twice takes the least",
    "freeze",
    { weekly: "sun", except: { weekly: "sun 01:00-03:00" } },
    "America/New_York",
    ["2026-10-31T12:00Z", "2026-11-03T00:00Z"],
    ["2026-11-01T04:00Z/2026-11-01T06:00Z", "2026-11-01T08:00Z/2026-11-02T05:00Z"],
  ],
  [
    "an except of a window takes the most",
    "window",
    { weekly: "sun", except: { weekly: "sun 01:00-03:00" } },
    "America/New_York",
    ["2026-10-31T12:00Z", "2026-11-03T00:00Z"],
    ["2026-11-01T04:00Z/2026-11-01T05:00Z", "2026-11-01T08:00Z/2026-11-02T05:00Z"],
  ],
]);

it("is active at every time", async () => {
  const rule = await ruleOf("freeze", { always: true }, "UTC");
  expect(
    ["1970-01-01T00:00Z", "2026-11-27T00:00Z", "9999-01-01T00:00Z"].map((at) => isActive(rule, at)),
  ).toEqual([true, true, true]);
});

describe("asked far apart and backwards", () => {
  it("answers the same as asked in order", async () => {
    const rule = await ruleOf("freeze", { weekly: "fri 12:00 to mon 06:00" }, "Europe/Berlin");
    const expected = (at: number) => isActive(rule, at);
    const instants = [
      "2026-11-27T11:00Z",
      "1999-01-01T12:00Z",
      "2090-03-03T03:00Z",
      "2026-11-27T10:59Z",
      "2020-02-28T11:00Z",
    ];
    for (const instant of instants) {
      const fresh = await ruleOf("freeze", { weekly: "fri 12:00 to mon 06:00" }, "Europe/Berlin");
      expect(expected(Date.parse(instant))).toBe(isActive(fresh, instant));
    }
  });

  it("tells the start of an interval that began long ago", async () => {
    const rule = await ruleOf("freeze", { weekly: "daily", except: { dates: "2024-02-29" } }, "UTC");
    const found = rule.occurrences.startingBy(
      Date.parse("2026-11-27T00:00Z"),
      Date.parse("2021-11-27T00:00Z"),
    );
    expect(found?.start).toBe(Date.parse("2024-03-01T00:00Z"));
  });
});
