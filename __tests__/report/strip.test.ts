import type { Timeline } from "../../src/decision/timeline.ts";
import { renderStrip, toStrip } from "../../src/report/strip.ts";
import type { Interval } from "../../src/time/interval.ts";
import { at, between } from "./fixtures.ts";

/** The timeline of what is frozen then. */
function timelineOf(frozen: readonly Interval[]): Timeline {
  const covering = (now: number) => frozen.find(({ start, end }) => start <= now && now < end);
  return {
    isOpen: (now) => covering(now) === undefined,
    nextOpen: (now, limit) => {
      const open = covering(now)?.end ?? now;
      return open < limit ? open : null;
    },
    nextClose: (now, limit) => {
      if (covering(now) !== undefined) return now;
      const next = frozen.find(({ start }) => start > now)?.start ?? limit;
      return next < limit ? next : null;
    },
  };
}

function strip(from: string, zone: string, days: number, ...frozen: readonly (readonly [string, string])[]) {
  const found = toStrip(timelineOf(between(...frozen)), at(from), zone, days);
  return renderStrip(found ?? [], zone).slice(1);
}

it("shows a weekend, from the day that it is", () => {
  expect(
    strip("2026-11-27T14:00:00Z", "Europe/Berlin", 4, ["2026-11-27T11:00:00Z", "2026-11-30T05:00:00Z"]),
  ).toEqual([
    "Fri 27 Nov  ············████████████  frozen 12:00-24:00",
    "Sat 28 Nov  ████████████████████████  frozen",
    "Sun 29 Nov  ████████████████████████  frozen",
    "Mon 30 Nov  ██████··················  frozen 00:00-06:00",
  ]);
});

it("marks an hour that is frozen in part, to the millisecond", () => {
  expect(
    strip("2026-11-27T00:00:00Z", "UTC", 1, ["2026-11-27T10:59:59.999Z", "2026-11-27T12:00:00Z"]),
  ).toEqual(["Fri 27 Nov  ··········▒█············  frozen 10:59-12:00"]);
});

it("has no sign for an hour that the clock skips", () => {
  expect(
    strip("2026-03-28T23:30:00Z", "Europe/Berlin", 1, ["2026-03-29T01:00:00Z", "2026-03-29T02:00:00Z"]),
  ).toEqual(["Sun 29 Mar  ·· █····················  frozen 03:00-04:00"]);
});

it.each([
  ["in the first", "2026-10-25T00:00:00Z", "2026-10-25T01:00:00Z", "▒", "02:00-02:00"],
  ["in both", "2026-10-25T00:00:00Z", "2026-10-25T02:00:00Z", "█", "02:00-03:00"],
])("shows an hour that comes twice as one: frozen %s of them", (_, start, end, sign, words) => {
  expect(strip("2026-10-25T12:00:00Z", "Europe/Berlin", 1, [start, end])).toEqual([
    `Sun 25 Oct  ··${sign}·····················  frozen ${words}`,
  ]);
});

it("shows a zone of half an hour", () => {
  expect(
    strip("2026-11-27T00:00:00Z", "Asia/Kolkata", 1, ["2026-11-27T04:30:00Z", "2026-11-27T05:30:00Z"]),
  ).toEqual(["Fri 27 Nov  ··········█·············  frozen 10:00-11:00"]);
});

it("says how many times of a day there are more", () => {
  const spans = Array.from(
    { length: 5 },
    (_, hour) => [`2026-11-27T1${hour}:00:00Z`, `2026-11-27T1${hour}:10:00Z`] as const,
  );
  expect(strip("2026-11-27T00:00:00Z", "UTC", 1, ...spans)).toEqual([
    "Fri 27 Nov  ··········▒▒▒▒▒·········  frozen 10:00-10:10, 11:00-11:10, 12:00-12:10 and 2 more",
  ]);
});

it("is nothing where everything is open", () => {
  expect(renderStrip(toStrip(timelineOf([]), at("2026-11-27T00:00:00Z"), "UTC") ?? [], "UTC")).toEqual([]);
});

it("gives up where the state changes all the time", () => {
  const start = at("2026-11-27T00:00:00Z");
  const spans = Array.from({ length: 5000 }, (_, index) => ({
    start: start + index * 120_000,
    end: start + index * 120_000 + 60_000,
  }));
  expect(toStrip(timelineOf(spans), start, "UTC")).toBeNull();
});
