import { loadZone } from "../../src/time/zone.ts";

/** The jumps of a zone in a span, as `instant before after` in hours. */
function jumpsOf(zone: string, from: string, to: string): string[] {
  return loadZone(zone)
    .jumpsBetween(Date.parse(from), Date.parse(to))
    .map(
      ({ at, before, after }) => `${new Date(at).toISOString()} ${before / 3_600_000} ${after / 3_600_000}`,
    );
}

describe("the jumps of a zone", () => {
  it.each([
    // The two that are nearest to each other since 1970 in all of the time zone database.
    [
      "America/Recife",
      "2000-09-01",
      "2000-11-01",
      ["2000-10-08T03:00:00.000Z -3 -2", "2000-10-15T02:00:00.000Z -2 -3"],
    ],
    [
      "Europe/Simferopol",
      "1944-04-01",
      "1944-05-01",
      ["1944-04-03T01:00:00.000Z 1 2", "1944-04-12T22:00:00.000Z 2 3"],
    ],
    [
      "Africa/Cairo",
      "2010-08-01",
      "2010-11-01",
      ["2010-08-10T21:00:00.000Z 3 2", "2010-09-09T22:00:00.000Z 2 3", "2010-09-30T21:00:00.000Z 3 2"],
    ],
    ["Pacific/Apia", "2011-12-01", "2012-01-15", ["2011-12-30T10:00:00.000Z -10 14"]],
    ["UTC", "2000-01-01", "2030-01-01", []],
  ])("%s has them all between %s and %s", (zone, from, to, jumps) => {
    expect(jumpsOf(zone, from, to)).toEqual(jumps);
  });
});
