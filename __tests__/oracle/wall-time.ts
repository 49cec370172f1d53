import { Temporal } from "temporal-polyfill";

/**
 * A wall-clock time as ISO text to the minute, `2026-11-01T01:30`: comparing two of them as text compares
 * them as times. It says nothing of a zone.
 */
export type WallText = string;

/** Half-open, in wall-clock time. */
export interface WallSpan {
  readonly start: WallText;
  readonly end: WallText;
}

/** A half-open interval of instants in epoch milliseconds. */
export type InstantSpan = [start: number, end: number];

/** `HH:MM` on a day; 24:00 is midnight of the next day. */
export function wallAt(day: Temporal.PlainDate, time: string): WallText {
  if (time === "24:00") return `${day.add({ days: 1 }).toString()}T00:00`;
  return `${day.toString()}T${time}`;
}

/** The wall-clock time so many calendar days later. */
export function addDays(wall: WallText, days: number): WallText {
  const [date, time] = wall.split("T") as [string, string];
  return `${Temporal.PlainDate.from(date).add({ days }).toString()}T${time}`;
}

/** What a clock on the wall of that zone shows at an instant, cut to the minute. */
export function readClock(zone: string, instant: number): WallText {
  return zoned(zone, instant).toPlainDateTime().toString({ smallestUnit: "minute" });
}

/** The local day of an instant. */
export function localDay(zone: string, instant: number): Temporal.PlainDate {
  return zoned(zone, instant).toPlainDate();
}

function zoned(zone: string, instant: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
}

const known = new Map<string, readonly [number, number]>();

/** The first and the second instant of a wall-clock time: the same where it comes once, the jump where it is skipped. */
export function readings(zone: string, wall: WallText): readonly [first: number, second: number] {
  const key = `${zone} ${wall}`;
  const found = known.get(key) ?? findReadings(zone, wall);
  known.set(key, found);
  return found;
}

function findReadings(zone: string, wall: WallText): readonly [number, number] {
  const plain = Temporal.PlainDateTime.from(wall);
  const earlier = plain.toZonedDateTime(zone, { disambiguation: "earlier" }).epochMilliseconds;
  const later = plain.toZonedDateTime(zone, { disambiguation: "later" }).epochMilliseconds;
  if (readClock(zone, earlier) === wall) return [earlier, later];
  const jump = findJump(zone, wall, earlier, later);
  return [jump, jump];
}

// A skipped time: the first minute at which the clock shows something later than it.
function findJump(zone: string, wall: WallText, from: number, to: number): number {
  for (let instant = from; instant <= to; instant += 60_000) {
    if (readClock(zone, instant) > wall) return instant;
  }
  throw new Error(`the oracle found no jump over ${wall} in ${zone}`);
}

/** Joins wall-clock spans that touch or overlap. */
export function mergeWall(spans: readonly WallSpan[]): WallSpan[] {
  const merged: { start: WallText; end: WallText }[] = [];
  for (const span of [...spans].sort((a, b) => (a.start < b.start ? -1 : 1))) {
    const last = merged.at(-1);
    if (last === undefined || last.end < span.start) merged.push({ ...span });
    else if (last.end < span.end) last.end = span.end;
  }
  return merged;
}
