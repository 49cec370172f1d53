import { type HolidayPlace, loadHolidayPlaces } from "../../src/time/holiday-place.ts";
import { toHolidays } from "../../src/time/holidays.ts";
import { intervalsOf, isActive, renderInterval, ruleOf, type Schedule } from "./active.ts";

const DAY = 86_400_000;

async function placeOf(text: string): Promise<HolidayPlace> {
  const result = (await loadHolidayPlaces())(text);
  if ("mistake" in result) throw new Error(result.mistake.message);
  return result.value;
}

/** The days of a place's public holidays in a year, as `MM-DD`. */
async function daysOf(text: string, year: number): Promise<string> {
  const { days } = (await placeOf(text)).yearOf(year, ["public"]);
  const dates = days.flatMap(({ start, end }) =>
    Array.from({ length: (end - start) / DAY }, (_, index) =>
      new Date(start + index * DAY).toISOString().slice(5, 10),
    ),
  );
  return [...new Set(dates)].sort().join(" ");
}

/** As governments have published them. */
describe("public holidays", () => {
  it.each([
    ["US", 2026, "01-01 01-19 02-16 05-25 06-19 07-03 07-04 09-07 10-12 11-11 11-26 12-25"],
    ["US", 2027, "01-01 01-18 02-15 05-31 06-18 06-19 07-04 07-05 09-06 10-11 11-11 11-25 12-24 12-25 12-31"],
    ["US-CA", 2026, "01-01 01-19 02-16 03-31 05-25 06-19 07-03 07-04 09-07 11-11 11-26 11-27 12-25"],
    ["GB-ENG", 2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-26 12-28"],
    ["GB-ENG", 2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-25 12-26 12-27 12-28"],
    ["GB-ENG", 2028, "01-01 01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26"],
    ["GB-NIR", 2026, "01-01 03-17 04-03 04-06 05-04 05-25 07-12 07-13 08-31 12-25 12-26 12-28"],
    ["DE", 2026, "01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26"],
    ["DE-BY", 2026, "01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 10-03 11-01 12-25 12-26"],
    ["DE-BY-A", 2026, "01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 08-08 08-15 10-03 11-01 12-25 12-26"],
    ["DE-BE", 2025, "01-01 03-08 04-18 04-21 05-01 05-08 05-29 06-09 10-03 12-25 12-26"],
    ["DE-SN", 2026, "01-01 04-03 04-06 05-01 05-14 05-25 10-03 10-31 11-18 12-25 12-26"],
    ["FR", 2026, "01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25"],
    [
      "JP",
      2025,
      "01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-21 08-11 09-15 09-23 10-13 11-03 11-23 11-24",
    ],
    [
      "JP",
      2026,
      "01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23",
    ],
    ["AU-NSW", 2026, "01-01 01-26 04-03 04-04 04-05 04-06 04-25 04-27 06-08 10-05 12-25 12-26 12-28"],
    ["AU-VIC", 2026, "01-01 01-26 03-09 04-03 04-04 04-05 04-06 04-25 06-08 09-25 11-03 12-25 12-26 12-28"],
    ["NZ", 2026, "01-01 01-02 02-06 04-03 04-06 04-25 04-27 06-01 07-10 10-26 12-25 12-26 12-28"],
    [
      "NZ",
      2027,
      "01-01 01-02 01-04 02-06 02-08 03-26 03-29 04-25 04-26 06-07 06-25 10-25 12-25 12-26 12-27 12-28",
    ],
    ["SG", 2026, "01-01 02-17 02-18 03-21 04-03 05-01 05-27 05-31 06-01 08-09 08-10 11-08 11-09 12-25"],
  ])("of %s in %i", async (place, year, expected) => {
    expect(await daysOf(place, year)).toBe(expected);
  });

  it.each([
    [
      "that begin in the evening before are on the day itself",
      "IL",
      2026,
      "04-02 04-22 05-22 09-12 09-13 09-21 09-26 10-03",
    ],
    ["that move away from the Sabbath are where they moved", "IL", 2025, "05-01"],
    [
      "that end after half a day are whole days, and no more",
      "TR",
      2026,
      "03-20 03-21 03-22 05-27 05-28 05-29 05-30",
    ],
    ["that are counted by the moon", "TR", 2025, "03-30 03-31 04-01 06-06 06-07 06-08 06-09"],
    ["that last for days", "SA", 2025, "02-22 03-30 03-31 04-01 04-02 06-05 06-06 06-07 06-08 09-23"],
    ["that are counted by sun and moon", "CN", 2026, "02-16 02-17 02-18 04-05 06-19 09-25 10-01 10-02 10-03"],
    ["of a nation among those of its states", "IN", 2026, "01-26 08-15 10-02"],
    ["of which the data has the substitute alone", "AU-NSW", 2025, "01-26 01-27"],
  ])("%s (%s, %i)", async (_, place, year, expected) => {
    const days = (await daysOf(place, year)).split(" ");
    expect(days.filter((day) => expected.split(" ").includes(day)).join(" ")).toBe(expected);
  });

  it.each([
    ["TR", 2026, "03-19 03-23 05-26 05-31"],
    ["IL", 2026, "04-01 09-11 09-20"],
    ["IL", 2025, "05-03"],
    ["US-CA", 2026, "10-12"],
    ["DE-BY", 2026, "08-15"],
  ])("of %s in %i are not %s", async (place, year, others) => {
    const days = (await daysOf(place, year)).split(" ");
    expect(days.filter((day) => others.split(" ").includes(day))).toEqual([]);
  });
});

type Row = readonly [
  title: string,
  kind: "freeze" | "window",
  schedule: Schedule,
  timezone: string,
  range: readonly [string, string],
  expected: readonly string[],
];

const rows: readonly Row[] = [
  [
    "a day in the zone of the rule, wherever the place is",
    "freeze",
    { holidays: "JP" },
    "America/New_York",
    ["2026-07-01T00:00Z", "2026-08-01T00:00Z"],
    ["2026-07-20T04:00Z/2026-07-21T04:00Z"],
  ],
  [
    "a day far to the east",
    "freeze",
    { holidays: "de-by" },
    "Pacific/Kiritimati",
    ["2026-06-01T00:00Z", "2026-07-01T00:00Z"],
    ["2026-06-03T10:00Z/2026-06-04T10:00Z"],
  ],
  [
    "days that touch are one",
    "freeze",
    { holidays: "GB-ENG" },
    "Europe/London",
    ["2027-12-01T00:00Z", "2028-02-01T00:00Z"],
    [
      "2027-12-25T00:00Z/2027-12-29T00:00Z",
      "2028-01-01T00:00Z/2028-01-02T00:00Z",
      "2028-01-03T00:00Z/2028-01-04T00:00Z",
    ],
  ],
  [
    "days around it, across the turn of the year",
    "freeze",
    { holidays: { in: "US", "days-before": 2, "days-after": 1 } },
    "America/Chicago",
    ["2026-12-01T00:00Z", "2027-01-10T00:00Z"],
    ["2026-12-23T06:00Z/2026-12-27T06:00Z", "2026-12-30T06:00Z/2027-01-03T06:00Z"],
  ],
  [
    "a substitute in the year before the holiday",
    "freeze",
    { holidays: "US" },
    "UTC",
    ["2027-12-27T00:00Z", "2028-01-10T00:00Z"],
    ["2027-12-31T00:00Z/2028-01-02T00:00Z"],
  ],
  [
    "a weekend beside it, merged on the wall clock",
    "freeze",
    { holidays: "FR", weekly: "sat, sun" },
    "Europe/Paris",
    ["2026-05-01T00:00Z", "2026-05-12T00:00Z"],
    ["2026-04-30T22:00Z/2026-05-03T22:00Z", "2026-05-07T22:00Z/2026-05-10T22:00Z"],
  ],
  [
    "several places",
    "freeze",
    { holidays: ["DE", { in: "US", types: "public" }] },
    "UTC",
    ["2026-11-01T00:00Z", "2026-12-27T00:00Z"],
    [
      "2026-11-11T00:00Z/2026-11-12T00:00Z",
      "2026-11-26T00:00Z/2026-11-27T00:00Z",
      "2026-12-25T00:00Z/2026-12-27T00:00Z",
    ],
  ],
  [
    "other types",
    "freeze",
    { holidays: { in: "DE", types: ["bank", "observance"] } },
    "UTC",
    ["2026-12-07T00:00Z", "2026-12-31T00:00Z"],
    [
      "2026-12-13T00:00Z/2026-12-14T00:00Z",
      "2026-12-20T00:00Z/2026-12-21T00:00Z",
      "2026-12-24T00:00Z/2026-12-25T00:00Z",
    ],
  ],
  [
    "a midnight that the clock skips",
    "freeze",
    { holidays: { in: "EG", "days-before": 1 } },
    "Africa/Cairo",
    ["2026-04-22T00:00Z", "2026-04-29T00:00Z"],
    ["2026-04-23T22:00Z/2026-04-25T21:00Z"],
  ],
  [
    "a midnight that comes twice: a freeze starts at the first",
    "freeze",
    { holidays: "DE-BY" },
    "America/Havana",
    ["2026-10-20T00:00Z", "2026-11-10T00:00Z"],
    ["2026-11-01T04:00Z/2026-11-02T05:00Z"],
  ],
  [
    "a midnight that comes twice: a window starts at the second",
    "window",
    { holidays: "DE-BY" },
    "America/Havana",
    ["2026-10-20T00:00Z", "2026-11-10T00:00Z"],
    ["2026-11-01T05:00Z/2026-11-02T05:00Z"],
  ],
  [
    "an exception from a window",
    "window",
    { weekly: "mon-fri 09:00-17:00", except: { holidays: "AU-NSW" } },
    "Australia/Sydney",
    ["2026-01-22T20:00Z", "2026-01-27T20:00Z"],
    ["2026-01-22T22:00Z/2026-01-23T06:00Z", "2026-01-26T22:00Z/2026-01-27T06:00Z"],
  ],
];

describe("a rule with holidays", () => {
  it.each(rows)("%s", async (_, kind, schedule, timezone, range, expected) => {
    const rule = await ruleOf(kind, schedule, timezone);
    const found = intervalsOf(rule, ...range);
    expect(found.map(renderInterval)).toEqual(expected);
    for (const { start, end } of found) {
      const edges = [start - 1, start, end - 1, end].map((at) => isActive(rule, at));
      expect(edges).toEqual([false, true, true, false]);
    }
  });

  it("reaches into the year after the holiday", async () => {
    const place = await placeOf("DE");
    const bank = toHolidays({ place, types: ["bank"], daysBefore: 0, daysAfter: 9 });
    const day = Date.parse("2027-01-05T00:00Z");
    expect(bank.spansBetween(day, day, false)).toEqual([
      { start: Date.parse("2026-12-31T00:00Z"), end: Date.parse("2027-01-10T00:00Z") },
    ]);
  });

  it.each([
    [{ holidays: "DE-BY" }, "on public holidays in Bayern, Germany, UTC"],
    [
      { holidays: { in: "DE", types: ["public", "bank"], "days-before": 1, "days-after": 2 } },
      "on public and bank holidays in Germany, the day before and the 2 days after, UTC",
    ],
  ])("is said in words: %j", async (schedule, expected) => {
    expect((await ruleOf("freeze", schedule, "UTC")).description).toBe(expected);
  });
});

/** Whether nobody knows if a rule is active at an instant. */
async function isUnknown(kind: "freeze" | "window", schedule: Schedule, at: string, timezone = "UTC") {
  const { occurrences } = await ruleOf(kind, schedule, timezone);
  const instant = Date.parse(at);
  return (occurrences.unknownIn?.(instant, instant) ?? null) !== null;
}

describe("a year that the data does not have", () => {
  it.each([
    ["the end of the Islamic calendar", "TR", "2077-01-01T00:00Z"],
    ["the end of the Hebrew calendar", "IL", "2100-01-01T00:00Z"],
    ["the end of a list of dates", "SG", "2027-01-01T00:00Z"],
    ["the end of all", "DE", "2101-01-01T00:00Z"],
  ])("begins after %s", async (_, place, at) => {
    const before = new Date(Date.parse(at) - 1).toISOString();
    const rule = { holidays: { in: place } };
    expect(await isUnknown("freeze", rule, before)).toBe(false);
    // Many a first of January is a holiday all the same.
    expect(await isUnknown("freeze", rule, `${at.slice(0, 4)}-03-15T00:00Z`)).toBe(true);
  });

  it("says why", async () => {
    const { occurrences } = await ruleOf("freeze", { holidays: "SG" }, "Asia/Singapore");
    const at = Date.parse("2027-06-01T00:00Z");
    expect(occurrences.unknownIn?.(at, at)).toBe(
      'the public holidays of SG (Singapore) in 2027 are not known: the data has "Vesak Day" up to 2026 only',
    );
  });

  it("is unknown where a deployment ends in it, to the millisecond", async () => {
    const { occurrences } = await ruleOf(
      "freeze",
      { holidays: { in: "SG", "days-after": 0 } },
      "Asia/Singapore",
    );
    const last = Date.parse("2027-01-01T16:00Z") - 1;
    // 1 January 2027 is known to be a holiday; what comes after it is not.
    expect(occurrences.unknownIn?.(last, last)).toBeNull();
    expect(occurrences.unknownIn?.(last, last + 1)).toContain("2027");
  });

  it("is found however often, and in whatever order, somebody asks", async () => {
    const { occurrences } = await ruleOf("freeze", { holidays: "SG" }, "UTC");
    const isKnown = (at: string) => occurrences.unknownIn?.(Date.parse(at), Date.parse(at)) === null;
    const instants = [
      "2026-03-01",
      "2027-03-01",
      "2026-12-25",
      "2026-12-31",
      "2027-01-10",
      "2026-07-01",
      "2031-01-10",
    ];
    expect(instants.map(isKnown)).toEqual([true, false, true, true, false, true, false]);
    expect(instants.toReversed().map(isKnown)).toEqual([false, true, false, true, true, false, true]);
  });

  it("does not matter where another schedule or a narrower one settles it", async () => {
    const at = "2027-03-15T12:00Z";
    expect(await isUnknown("freeze", { holidays: "SG" }, at)).toBe(true);
    expect(await isUnknown("freeze", { holidays: "SG", weekly: "mon" }, at)).toBe(false);
    expect(await isUnknown("freeze", { holidays: "SG", during: { yearly: "12-01 to 12-31" } }, at)).toBe(
      false,
    );
    expect(await isUnknown("freeze", { holidays: "SG", except: { yearly: "03-15" } }, at)).toBe(false);
    expect(await isUnknown("window", { weekly: "sun", except: { holidays: "SG" } }, at)).toBe(false);
    expect(await isUnknown("window", { weekly: "mon", except: { holidays: "SG" } }, at)).toBe(true);
  });

  it("counts as that which allows less", async () => {
    const at = "2027-03-15T12:00Z";
    expect(isActive(await ruleOf("freeze", { holidays: "SG" }, "UTC"), at)).toBe(true);
    expect(isActive(await ruleOf("window", { holidays: "SG" }, "UTC"), at)).toBe(false);
    const freeze = await ruleOf("freeze", { always: true, except: { holidays: "SG" } }, "UTC");
    expect(isActive(freeze, at)).toBe(true);
    const window = await ruleOf("window", { always: true, except: { holidays: "SG" } }, "UTC");
    expect(isActive(window, at)).toBe(false);
  });

  it.each([
    ["days of mourning and elections", "GB", "2026-06-01T00:00Z"],
    ["days off for tourism, which come and go", "AR", "2026-06-01T00:00Z"],
    ["a holiday that was abolished", "JP", "2026-06-01T00:00Z"],
  ])("is not made by %s", async (_, place, at) => {
    expect(await isUnknown("freeze", { holidays: place }, at)).toBe(false);
  });
});
