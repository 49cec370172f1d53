import { parseMoment, resolveMoment } from "../../src/time/moment.ts";

function resolve(text: string, zone: string) {
  const result = parseMoment(text);
  if ("mistake" in result) throw new Error(result.mistake.message);
  const { at, note } = resolveMoment(result.value, zone);
  return { at: new Date(at).toISOString(), note };
}

describe("a point in time", () => {
  it.each([
    ["2026-11-27T14:00:00Z", "2026-11-27T14:00:00.000Z"],
    ["2026-11-27T14:00:00.250Z", "2026-11-27T14:00:00.250Z"],
    ["2026-11-27 15:00:00+01:00", "2026-11-27T14:00:00.000Z"],
    ["2026-11-27 15:00", "2026-11-27T14:00:00.000Z"],
    ["2026-11-27T15:00", "2026-11-27T14:00:00.000Z"],
    ["2026-11-27T15:00:30", "2026-11-27T14:00:30.000Z"],
    [" 2026-07-01 ", "2026-06-30T22:00:00.000Z"],
    ["2028-02-29", "2028-02-28T23:00:00.000Z"],
  ])("%j in Berlin", (text, at) => {
    expect(resolve(text, "Europe/Berlin")).toEqual({ at, note: null });
  });

  it.each([
    "",
    "now",
    "tomorrow",
    "15:00",
    "25:00",
    "2026-02-30",
    "2027-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-11-27 24:00",
    "2026-11-27 15:60",
    "2026-11-27 9:00",
    "27.11.2026",
    "2026-11-27 15:00 CET",
    "1764255600",
  ])("%j is none", (text) => {
    expect(parseMoment(text)).toMatchObject({
      mistake: { code: "invalid-moment", hint: 'write "2026-11-27 15:00" or "2026-11-27T14:00:00Z"' },
    });
  });
});

describe("a local time", () => {
  it("that the clock skips is the instant of the jump", () => {
    expect(resolve("2027-03-28 02:30", "Europe/Berlin")).toEqual({
      at: "2027-03-28T01:00:00.000Z",
      note: "2027-03-28T02:30 does not exist in Europe/Berlin: the clock jumps over it. Taken as 2027-03-28T03:00+02:00.",
    });
  });

  it("that the clock shows twice is the first", () => {
    expect(resolve("2026-11-01 01:30", "America/New_York")).toEqual({
      at: "2026-11-01T05:30:00.000Z",
      note: "2026-11-01T01:30 comes twice in America/New_York. Taken as the first, 2026-11-01T01:30-04:00; write 2026-11-01T01:30-05:00 for the second.",
    });
  });

  it.each([
    ["2027-03-28 01:59:59", "2027-03-28T00:59:59.000Z"],
    ["2027-03-28 03:00", "2027-03-28T01:00:00.000Z"],
    ["2026-10-25 01:59:59", "2026-10-24T23:59:59.000Z"],
    ["2026-10-25 03:00", "2026-10-25T02:00:00.000Z"],
  ])("%s, beside such a time, is its one instant", (text, at) => {
    expect(resolve(text, "Europe/Berlin")).toEqual({ at, note: null });
  });

  it("that the note names as the second can be written so", () => {
    expect(resolve("2026-11-01T01:30-05:00", "America/New_York").at).toBe("2026-11-01T06:30:00.000Z");
  });
});
