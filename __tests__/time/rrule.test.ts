import { compileOccurrences } from "../../src/time/occurrences.ts";
import { loadRrule, type ParseRrule, type Rrule } from "../../src/time/rrule.ts";
import { rfcExamples } from "./rfc5545-examples.ts";

const HOUR = 3_600_000;

let parseRrule: ParseRrule;
beforeAll(async () => {
  parseRrule = await loadRrule();
});

function toWall(text: string): number {
  return Date.parse(`${text.replace(" ", "T")}Z`);
}

function toRrule(rule: string, from: string, milliseconds = HOUR, zone = "America/New_York"): Rrule {
  const result = parseRrule(rule, toWall(from), { days: 0, milliseconds }, zone);
  if ("mistake" in result) throw new Error(result.mistake.message);
  return result.value;
}

function toMistake(rule: string, from: string | null = "2026-01-01 00:00") {
  const at = from === null ? null : toWall(from);
  const result = parseRrule(rule, at, { days: 1, milliseconds: 0 }, "Europe/Berlin");
  if ("value" in result) throw new Error(`${rule} parses`);
  const { code, message, hint, offset, length } = result.mistake;
  return { code, message, hint, marked: rule.slice(offset, offset + length) };
}

function render(wall: number): string {
  return new Date(wall).toISOString().slice(0, 16).replace("T", " ");
}

describe("the examples of RFC 5545", () => {
  for (const { name, rule, from = "1997-09-02 09:00", isWhole, starts } of rfcExamples) {
    const expected = starts.map((start) => (start.length > 10 ? start : `${start} ${from.slice(11)}`));
    const end = toWall(expected.at(-1) ?? "");

    it(`${name}: ${rule}`, () => {
      const { startsBetween } = toRrule(rule, from);
      const found = startsBetween(toWall("1990-01-01"), isWhole ? toWall("2030-01-01") : end).map(render);
      expect(found).toEqual(expected);
    });

    it(`${name}, asked in pieces and backwards: ${rule}`, () => {
      const { startsBetween } = toRrule(rule, from);
      const found: number[] = [];
      for (let at = end; at >= toWall(from) - 24 * HOUR; at -= 100 * HOUR) {
        found.unshift(...startsBetween(at - 100 * HOUR + 1, at));
      }
      expect(found.map(render)).toEqual(expected);
    });
  }

  it("come at the hour of New York, in summer and in winter", () => {
    const schedules = [toRrule("FREQ=DAILY;UNTIL=19971224T000000Z", "1997-09-02 09:00")];
    const active = { zone: "America/New_York", schedules, during: [], except: [] };
    const { endingAfter } = compileOccurrences(active, "freeze");
    const startAfter = (at: string) => {
      const found = endingAfter(Date.parse(at), Date.parse("2000-01-01T00:00:00Z"));
      return found === null ? null : new Date(found.start).toISOString();
    };
    expect(startAfter("1997-10-25T20:00:00Z")).toBe("1997-10-26T14:00:00.000Z");
    expect(startAfter("1997-10-24T20:00:00Z")).toBe("1997-10-25T13:00:00.000Z");
    expect(startAfter("1997-12-23T15:00:00Z")).toBeNull();
  });
});

describe("what RFC 5545 has no example of", () => {
  it.each<[string, string, string[]]>([
    ["FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", "2026-11-26 00:00", ["2026-11-26 00:00", "2027-11-25 00:00"]],
    ["freq=weekly;byday=fr", "2026-01-01 12:00", ["2026-01-02 12:00", "2026-01-09 12:00"]],
    ["FREQ=YEARLY", "2024-02-29 00:00", ["2024-02-29 00:00", "2028-02-29 00:00"]],
    [
      "FREQ=YEARLY;BYWEEKNO=1",
      "2024-12-30 08:00",
      ["2024-12-30 08:00", "2025-12-29 08:00", "2027-01-04 08:00"],
    ],
    ["FREQ=YEARLY;BYWEEKNO=53;BYDAY=SU", "2020-01-01 08:00", ["2021-01-03 08:00", "2027-01-03 08:00"]],
    ["FREQ=YEARLY;BYWEEKNO=-1;BYDAY=MO", "2020-01-01 08:00", ["2020-12-28 08:00", "2021-12-27 08:00"]],
    ["FREQ=YEARLY;BYYEARDAY=-1", "2023-01-01 08:00", ["2023-12-31 08:00", "2024-12-31 08:00"]],
    ["FREQ=YEARLY;BYYEARDAY=366", "2021-01-01 08:00", ["2024-12-31 08:00", "2028-12-31 08:00"]],
    ["FREQ=YEARLY;BYDAY=MO,TU;BYSETPOS=1,-1", "2026-01-01 08:00", ["2026-01-05 08:00", "2026-12-29 08:00"]],
    [
      "FREQ=DAILY;BYHOUR=9,10;BYMINUTE=0,20;BYSETPOS=-1",
      "2026-01-01 08:00",
      ["2026-01-01 10:20", "2026-01-02 10:20"],
    ],
    ["FREQ=HOURLY;BYMINUTE=0,30;BYSETPOS=-1", "2026-01-01 08:00", ["2026-01-01 08:30", "2026-01-01 09:30"]],
    ["FREQ=HOURLY;INTERVAL=25", "2026-01-01 08:00", ["2026-01-01 08:00", "2026-01-02 09:00"]],
    ["FREQ=MONTHLY;BYDAY=5FR", "2026-01-01 08:00", ["2026-01-30 08:00", "2026-05-29 08:00"]],
    ["FREQ=DAILY;BYMONTHDAY=-1;BYMONTH=2", "2026-01-01 08:00", ["2026-02-28 08:00", "2027-02-28 08:00"]],
    ["FREQ=DAILY;UNTIL=20260103", "2026-01-02 23:59", ["2026-01-02 23:59", "2026-01-03 23:59"]],
    ["FREQ=DAILY;UNTIL=20260103T120000", "2026-01-02 12:00", ["2026-01-02 12:00", "2026-01-03 12:00"]],
    ["FREQ=DAILY;UNTIL=20260103T115959", "2026-01-02 12:00", ["2026-01-02 12:00"]],
    ["FREQ=DAILY;UNTIL=20260103T170000Z", "2026-01-02 12:00", ["2026-01-02 12:00", "2026-01-03 12:00"]],
    ["FREQ=DAILY;UNTIL=20260103T165959Z", "2026-01-02 12:00", ["2026-01-02 12:00"]],
    // On 2026-11-01 New York shows 01:30 at 05:30Z and at 06:30Z; the first counts.
    ["FREQ=DAILY;UNTIL=20261101T053000Z", "2026-10-31 01:30", ["2026-10-31 01:30", "2026-11-01 01:30"]],
    ["FREQ=DAILY;UNTIL=20261101T052959Z", "2026-10-31 01:30", ["2026-10-31 01:30"]],
  ])("%s from %s", (rule, from, expected) => {
    const { startsBetween } = toRrule(rule, from);
    const found = startsBetween(toWall(from) - 1, toWall("2040-01-01")).map(render);
    expect(found.slice(0, expected.length)).toEqual(expected);
    if (rule.includes("UNTIL")) expect(found).toEqual(expected);
  });
});

describe("mistakes point at the part of the rule", () => {
  it.each<[string, string, string]>([
    ["FREQ=FORTNIGHTLY", "FORTNIGHTLY", "is not a frequency"],
    ["INTERVAL=2", "INTERVAL=2", "has no FREQ"],
    ["FREQ=SECONDLY;COUNT=4", "SECONDLY", "recurs every second"],
    ["FREQ=WEEKLY;BYDAY=MO,XX", "XX", "is not a day of BYDAY"],
    ["FREQ=WEEKLY;BYDAY=1MO", "1MO", "goes with FREQ=MONTHLY or YEARLY"],
    ["FREQ=MONTHLY;BYDAY=6MO", "6MO", "a month has no"],
    ["FREQ=MONTHLY;BYDAY=", "BYDAY=", "has no value"],
    ["FREQ=MONTHLY;BYMONTHDAY=1,32", "32", "is not a value of BYMONTHDAY"],
    ["FREQ=MONTHLY;BYMONTHDAY=0", "0", "is not a value of BYMONTHDAY"],
    ["FREQ=MONTHLY;BYMONTH=13", "13", "is not a value of BYMONTH"],
    ["FREQ=WEEKLY;BYMONTHDAY=3", "3", "does not go with FREQ=WEEKLY"],
    ["FREQ=MONTHLY;BYWEEKNO=3", "3", "does not go with FREQ=MONTHLY"],
    ["FREQ=DAILY;BYYEARDAY=3", "3", "does not go with FREQ=DAILY"],
    ["FREQ=MONTHLY;BYSETPOS=3", "3", "there is none"],
    ["FREQ=DAILY;COUNT=2;UNTIL=20270101", "2", "COUNT and UNTIL exclude each other"],
    ["FREQ=DAILY;COUNT=0", "0", "is not a value of COUNT"],
    ["FREQ=DAILY;INTERVAL=0", "0", "is not a value of INTERVAL"],
    ["FREQ=DAILY;INTERVAL=1.5", "1.5", "is not a value of INTERVAL"],
    ["FREQ=DAILY;UNTIL=2027-01-01", "2027-01-01", "is not a time of iCalendar"],
    ["FREQ=DAILY;UNTIL=20270230", "20270230", "is not a time of iCalendar"],
    ["FREQ=DAILY;WKST=MONDAY", "MONDAY", "is not a day"],
    ["FREQ=DAILY;FREQ=WEEKLY", "FREQ=WEEKLY", "is there twice"],
    ["FREQ=DAILY;DTSTART=20260101", "DTSTART=20260101", 'write it as "from"'],
    ["FREQ=DAILY;BYEASTER=1", "BYEASTER=1", "is not a part of a recurrence rule"],
    ["RRULE:FREQ=DAILY", "RRULE:FREQ=DAILY", 'begins with "RRULE:"'],
    ["every friday", "every friday", "is not a part of a recurrence rule"],
  ])("%s", (rule, marked, text) => {
    const mistake = toMistake(rule);
    expect(mistake).toMatchObject({ code: "invalid-rrule", marked });
    expect(`${mistake.message} ${mistake.hint}`).toContain(text);
  });

  it.each([
    ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "never-fires"],
    ["FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "never-fires"],
    ["FREQ=MINUTELY;INTERVAL=60;BYMONTH=2;BYMONTHDAY=30", "never-fires"],
    ["FREQ=YEARLY;BYYEARDAY=1;BYMONTH=6", "never-fires"],
    ["FREQ=MONTHLY;BYMONTHDAY=1;BYSETPOS=2", "never-fires"],
    ["FREQ=DAILY;UNTIL=20251231", "never-fires"],
    ["FREQ=MINUTELY", "too-frequent"],
    ["FREQ=MINUTELY;BYMONTH=1", "too-frequent"],
    ["FREQ=MINUTELY;COUNT=999999", "too-frequent"],
    [
      "FREQ=DAILY;BYHOUR=1,2,3,4,5,6,7,8,9,10;BYMINUTE=0;BYSECOND=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29",
      "too-frequent",
    ],
  ])("%s is an error, at once", (rule, code) => {
    const before = performance.now();
    const mistake = toMistake(rule);
    expect(mistake).toMatchObject({ code, marked: rule });
    expect(mistake.message).toContain(rule);
    expect(performance.now() - before).toBeLessThan(10_000);
  });

  it("checks the rule alone where its beginning is wrong", () => {
    expect(toMistake("FREQ=DAILY;BYDAY=XX", null)).toMatchObject({ marked: "XX" });
    expect(
      "value" in parseRrule("FREQ=DAILY;UNTIL=19600101", null, { days: 1, milliseconds: 0 }, "UTC"),
    ).toBe(true);
  });
});

it("lets a rule from long ago cost no more than one of today", () => {
  const { startsBetween } = toRrule("FREQ=MINUTELY;INTERVAL=5", "1900-01-01 00:00");
  const before = performance.now();
  expect(startsBetween(toWall("2026-01-01"), toWall("2026-01-02")).length).toBe(289);
  expect(performance.now() - before).toBeLessThan(5_000);
});
