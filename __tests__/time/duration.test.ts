import fc from "fast-check";
import { parseDuration, renderDuration, toElapsed } from "../../src/time/duration.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe("a duration", () => {
  it.each([
    ["0m", 0, 0],
    ["90m", 0, 90 * MINUTE],
    ["4h", 0, 4 * HOUR],
    ["1h30m", 0, 90 * MINUTE],
    ["1d12h", 1, 12 * HOUR],
    ["2w", 14, 0],
    ["1w2d3h4m", 9, 3 * HOUR + 4 * MINUTE],
    [" 4H ", 0, 4 * HOUR],
    ["9999w", 69_993, 0],
  ])("%j", (text, days, milliseconds) => {
    expect(parseDuration(text)).toEqual({ value: { days, milliseconds } });
    expect(toElapsed({ days, milliseconds })).toBe(days * DAY + milliseconds);
  });

  it.each([
    "",
    " ",
    "4",
    "h",
    "4 h",
    "-4h",
    "+4h",
    "1.5h",
    "4h1d",
    "4s",
    "PT4H",
    "4hours",
    "10000w",
    "1e3m",
    "４h",
  ])("%j is none", (text) => {
    expect(parseDuration(text)).toMatchObject({
      mistake: { code: "invalid-duration", message: `"${text}" is not a duration` },
    });
  });

  it("is read back from its text", () => {
    const durations = fc.record({
      days: fc.integer({ min: 0, max: 60_000 }),
      milliseconds: fc.integer({ min: 0, max: 100_000 }).map((minutes) => minutes * MINUTE),
    });
    fc.assert(
      fc.property(durations, (duration) => {
        expect(parseDuration(renderDuration(duration))).toEqual({ value: duration });
      }),
    );
  });

  it.each([
    [0, 0, "0m"],
    [8, 0, "1w1d"],
    [1, 90 * MINUTE, "1d1h30m"],
  ])("%d days and %d ms are %s", (days, milliseconds, text) => {
    expect(renderDuration({ days, milliseconds })).toBe(text);
  });
});
