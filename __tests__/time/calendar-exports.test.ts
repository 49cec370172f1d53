import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadCalendarParser } from "../../src/time/calendar.ts";
import { compileOccurrences } from "../../src/time/occurrences.ts";

const FROM = Date.parse("2026-10-01T00:00:00Z");
const TO = Date.parse("2027-02-01T00:00:00Z");

async function intervalsOf(file: string, match: string | null): Promise<string[]> {
  const bytes = readFileSync(join(import.meta.dirname, "../golden/calendars", file));
  const parse = await loadCalendarParser();
  const parsed = parse(file, bytes);
  const compiled = "value" in parsed ? parsed.value(match, "Europe/Berlin") : parsed;
  if ("mistake" in compiled) throw new Error(compiled.mistake.message);
  const active = { zone: "Europe/Berlin", schedules: [compiled.value], during: [], except: [] };
  const { endingAfter } = compileOccurrences(active, "freeze");
  const found: string[] = [];
  for (let next = endingAfter(FROM, TO); next !== null; next = endingAfter(next.end, TO)) {
    found.push(`${render(next.start)}/${render(next.end)}`);
  }
  return found;
}

function render(at: number): string {
  return new Date(at).toISOString().slice(0, 16);
}

it.each<[string, string | null, string[]]>([
  [
    "outlook.ics",
    null,
    [
      "2026-10-23T20:00/2026-10-24T04:00",
      "2026-10-30T21:00/2026-10-31T05:00",
      "2026-11-14T21:00/2026-11-15T05:00",
      "2026-12-01T04:00/2026-12-01T05:00",
    ],
  ],
  ["outlook.ics", "migration", ["2026-10-23T20:00/2026-10-24T04:00", "2026-10-30T21:00/2026-10-31T05:00"]],
  [
    "google.ics",
    null,
    [
      "2026-10-29T22:00/2026-10-30T00:00",
      "2026-11-12T23:00/2026-11-13T01:00",
      "2026-11-25T23:00/2026-11-27T23:00",
      "2026-12-02T15:00/2026-12-02T16:00",
    ],
  ],
  [
    "apple.ics",
    "WARTUNG",
    [
      "2026-10-24T23:00/2026-10-25T03:00",
      "2026-11-02T11:00/2026-11-03T11:30",
      "2026-12-07T11:00/2026-12-08T11:30",
    ],
  ],
  ["apple.ics", "zählerSTÄNDE", ["2026-10-24T23:00/2026-10-25T03:00"]],
])("reads %s with the match %j", async (file, match, expected) => {
  expect(await intervalsOf(file, match)).toEqual(expected);
});
