import type { Interval } from "./interval.ts";
import type { Parsed } from "./mistake.ts";
import type { Edges } from "./schedule.ts";
import type { WallSpan, WallTime } from "./wall.ts";
import type { Zone } from "./zone.ts";

/** `{ file: changes/infra.ics, match: migration }`: the busy events of an iCalendar file. */
export interface Calendar {
  readonly kind: "calendar";
  /** Its path or its address. */
  readonly name: string;
  readonly match: string | null;
  /** How many events count. */
  readonly eventCount: number;
  /** Whether no event recurs, so that all of them can be listed at once. */
  readonly isBounded: boolean;
  /** The occurrences that touch `[from, to]` and whose boundaries are wall-clock times of this zone. */
  spansBetween(zone: Zone, from: WallTime, to: WallTime): readonly WallSpan[];
  /** All other occurrences that touch `[from, to]`, which is in wall-clock time of `zone`. */
  intervalsBetween(zone: Zone, edges: Edges, from: WallTime, to: WallTime): readonly Interval[];
}

/** Compiles a calendar that was parsed, for a rule's zone. */
export type CompileCalendar = (match: string | null, zone: string) => Parsed<Calendar>;

/** Parses the bytes or the text of a calendar; `name` is its path or its address. */
export type ParseCalendar = (name: string, content: Uint8Array | string) => Parsed<CompileCalendar>;

/** Loads what reads calendars. */
export async function loadCalendarParser(): Promise<ParseCalendar> {
  const { parseCalendar } = await import("./ical-calendar.ts");
  return parseCalendar;
}

/** Says the schedule in words: `the events of changes/infra.ics with "migration"`. */
export function describeCalendar({ name, match }: Calendar): string {
  const shown = name.replaceAll(/[\0-\x1f\x7f-\x9f]/g, " ");
  return match === null ? `during the events of ${shown}` : `during the events of ${shown} with "${match}"`;
}
