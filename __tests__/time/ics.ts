import { type Calendar, loadCalendarParser, type ParseCalendar } from "../../src/time/calendar.ts";
import { compileOccurrences } from "../../src/time/occurrences.ts";
import type { Bias } from "../../src/time/schedule.ts";

let parseCalendar: ParseCalendar;
beforeAll(async () => {
  parseCalendar = await loadCalendarParser();
});

export interface Ways {
  readonly zone?: string;
  readonly match?: string;
  readonly bias?: Bias;
}

export function toText(...lines: string[]): string {
  return ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//EN", ...lines, "END:VCALENDAR", ""].join("\r\n");
}

/** A VEVENT of the lines, with `\n` between them in each. */
export function event(...lines: string[]): string {
  return ["BEGIN:VEVENT", ...lines.flatMap((line) => line.split("\n")), "END:VEVENT"].join("\r\n");
}

export function toCalendar(
  text: string | Uint8Array,
  { zone = "Europe/Berlin", match }: Ways = {},
): Calendar {
  const result = parseCalendar("infra.ics", text);
  const compiled = "value" in result ? result.value(match ?? null, zone) : result;
  if ("mistake" in compiled) throw new Error(`${compiled.mistake.code}: ${compiled.mistake.message}`);
  return compiled.value;
}

export function mistakeOf(text: string | Uint8Array, ways: Ways = {}): string {
  try {
    toCalendar(text, ways);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("it is read");
}

export const FROM = Date.parse("2025-12-01T00:00:00Z");
export const TO = Date.parse("2027-12-31T00:00:00Z");

/** The intervals from December 2025 on, at most `most`: `2026-11-27T14:00Z/2026-11-27T15:00Z`. */
export function intervalsOf(text: string, ways: Ways = {}, most = 8): string[] {
  const { zone = "Europe/Berlin", bias = "freeze" } = ways;
  const schedules = [toCalendar(text, ways)];
  const occurrences = compileOccurrences({ zone, schedules, during: [], except: [] }, bias);
  const found: string[] = [];
  for (let at = FROM; found.length < most; ) {
    const next = occurrences.endingAfter(at, TO);
    if (next === null) break;
    found.push(`${render(next.start)}/${render(next.end)}`);
    at = next.end;
  }
  return found;
}

export function render(at: number): string {
  return new Date(at).toISOString().replace(/(?::00)?\.000Z$/, "Z");
}

export const berlin = "DTSTART;TZID=Europe/Berlin:20261127T150000";
export const hour = `${berlin}\nDTEND;TZID=Europe/Berlin:20261127T160000`;
export const once = ["2026-11-27T14:00Z/2026-11-27T15:00Z"];

/** A VTIMEZONE with the rules of Central Europe. */
export const zone = (name: string) =>
  [
    "BEGIN:VTIMEZONE",
    `TZID:${name}`,
    "BEGIN:STANDARD",
    "DTSTART:16010101T030000",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
    "END:STANDARD",
    "BEGIN:DAYLIGHT",
    "DTSTART:16010101T020000",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
    "END:DAYLIGHT",
    "END:VTIMEZONE",
  ].join("\r\n");
