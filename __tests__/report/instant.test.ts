import { renderDuration, renderInstant, renderUtc, toRfc3339 } from "../../src/report/instant.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe("renderInstant", () => {
  it.each([
    ["2026-11-30T08:00:00Z", "Europe/Berlin", "Mon 30 Nov 2026 09:00 CET"],
    ["2026-07-01T08:00:00Z", "Europe/Berlin", "Wed 1 Jul 2026 10:00 CEST"],
    ["2026-10-25T00:30:00Z", "Europe/Berlin", "Sun 25 Oct 2026 02:30 CEST"],
    ["2026-10-25T01:30:00Z", "Europe/Berlin", "Sun 25 Oct 2026 02:30 CET"],
    ["2026-11-30T08:00:00Z", "UTC", "Mon 30 Nov 2026 08:00 UTC"],
    ["2026-11-30T08:00:05Z", "UTC", "Mon 30 Nov 2026 08:00:05 UTC"],
    ["2026-11-30T08:00:00.007Z", "UTC", "Mon 30 Nov 2026 08:00:00.007 UTC"],
    ["2026-07-01T08:00:00Z", "Europe/London", "Wed 1 Jul 2026 09:00 BST"],
    ["2026-12-01T08:00:00Z", "Europe/London", "Tue 1 Dec 2026 08:00 GMT"],
    ["2026-07-01T08:00:00Z", "Europe/Dublin", "Wed 1 Jul 2026 09:00 UTC+01:00"],
    ["2026-11-30T08:00:00Z", "America/New_York", "Mon 30 Nov 2026 03:00 EST"],
    ["2026-11-30T08:00:00Z", "Asia/Kolkata", "Mon 30 Nov 2026 13:30 IST"],
    ["2026-11-30T08:00:00Z", "Australia/Sydney", "Mon 30 Nov 2026 19:00 AEDT"],
    ["2026-11-30T08:00:00Z", "Pacific/Auckland", "Mon 30 Nov 2026 21:00 NZDT"],
    ["2026-11-30T08:00:00Z", "Asia/Kathmandu", "Mon 30 Nov 2026 13:45 UTC+05:45"],
    ["2026-11-30T01:00:00Z", "America/Sao_Paulo", "Sun 29 Nov 2026 22:00 UTC-03:00"],
    ["2024-02-29T23:59:59.999Z", "UTC", "Thu 29 Feb 2024 23:59:59.999 UTC"],
  ])("%s in %s is %s", (at, zone, shown) => {
    expect(renderInstant(Date.parse(at), zone)).toBe(shown);
  });
});

it("renders UTC", () => {
  expect(renderUtc(Date.parse("2026-11-30T08:00:00Z"))).toBe("2026-11-30 08:00 UTC");
  expect(renderUtc(Date.parse("2026-11-30T08:00:01Z"))).toBe("2026-11-30 08:00:01 UTC");
});

it("renders RFC 3339 with milliseconds", () => {
  expect(toRfc3339(Date.parse("2026-11-30T08:00:00Z"))).toBe("2026-11-30T08:00:00.000Z");
  expect(() => toRfc3339(Number.POSITIVE_INFINITY)).toThrow(RangeError);
});

describe("renderDuration", () => {
  it.each([
    [0, "less than a minute"],
    [MINUTE - 1, "less than a minute"],
    [MINUTE, "1 min"],
    [5 * MINUTE + 59 * SECOND, "5 min"],
    [HOUR - 1, "59 min"],
    [HOUR, "1 h"],
    [HOUR + MINUTE, "1 h 1 min"],
    [DAY - 1, "23 h 59 min"],
    [DAY, "1 d"],
    [DAY + 59 * MINUTE, "1 d"],
    [2 * DAY + 18 * HOUR + 30 * MINUTE, "2 d 18 h"],
    [400 * DAY, "400 d"],
  ])("%d ms is %s", (durationMs, shown) => {
    expect(renderDuration(durationMs)).toBe(shown);
  });
});
