import { IANAZone } from "luxon";
import type { Instant } from "./interval.ts";
import { DAY, type WallTime } from "./wall.ts";

/** A time zone: where its clocks jump, and by how much. Get one with `loadZone`. */
export interface Zone {
  readonly name: string;
  /** The milliseconds that the zone's clock is ahead of UTC at an instant. */
  offsetAt(at: Instant): number;
  /** The jumps of the clock in `[from, to)`, in order. */
  jumpsBetween(from: Instant, to: Instant): readonly Jump[];
}

/** One change of a zone's offset: from `at` on it is `after`. Offsets are in milliseconds ahead of UTC. */
export interface Jump {
  readonly at: Instant;
  readonly before: number;
  readonly after: number;
}

interface Stretch {
  readonly offset: number;
  readonly jumps: readonly Jump[];
}

// A stretch of jumps is looked up at once, from some of its days: asking a zone takes its time, and between
// 1900 and 2040 no zone has changed its clock twice within a week (the shortest was Recife's, October 2000).
const STRETCH = 32 * DAY;
const STEP = 4 * DAY;
const zones = new Map<string, Zone>();

/** The zone of an IANA name or `UTC`. Throws a RangeError for a name that does not exist: names are checked when a policy is read. */
export function loadZone(name: string): Zone {
  const known = zones.get(name);
  if (known !== undefined) return known;
  // Luxon keeps what it has created: asking whether a name is valid makes a formatter each time.
  const iana = IANAZone.create(name);
  if (!iana.isValid) throw new RangeError(`unknown time zone "${name}"`);
  const zone = compileZone(name, iana);
  zones.set(name, zone);
  return zone;
}

function compileZone(name: string, iana: IANAZone): Zone {
  const offsetOf = name === "UTC" ? () => 0 : (at: Instant) => Math.round(iana.offset(at) * 60_000);
  const stretches = new Map<number, Stretch>();

  function stretchOf(index: number): Stretch {
    const known = stretches.get(index);
    if (known !== undefined) return known;
    const stretch = toStretch(offsetOf, index * STRETCH);
    stretches.set(index, stretch);
    return stretch;
  }

  function offsetAt(at: Instant): number {
    const stretch = stretchOf(Math.floor(at / STRETCH));
    let offset = stretch.offset;
    for (const jump of stretch.jumps) if (jump.at <= at) offset = jump.after;
    return offset;
  }

  function jumpsBetween(from: Instant, to: Instant): readonly Jump[] {
    const first = Math.floor(from / STRETCH);
    const last = Math.floor(to / STRETCH);
    let found: readonly Jump[] = NONE;
    for (let index = first; index <= last; index += 1) {
      const { jumps } = stretchOf(index);
      if (jumps.length > 0) found = [...found, ...jumps.filter((jump) => from <= jump.at && jump.at < to)];
    }
    return found;
  }

  return { name, offsetAt, jumpsBetween };
}

const NONE: readonly Jump[] = [];

function toStretch(offsetOf: (at: Instant) => number, start: Instant): Stretch {
  const jumps: Jump[] = [];
  const offset = offsetOf(start);
  let before = offset;
  for (let from = start; from < start + STRETCH; from += STEP) {
    const after = offsetOf(from + STEP);
    if (after !== before) jumps.push({ at: toJumpInstant(offsetOf, from, from + STEP), before, after });
    before = after;
  }
  return { offset, jumps };
}

function toJumpInstant(offsetOf: (at: Instant) => number, from: Instant, to: Instant): Instant {
  const before = offsetOf(from);
  let low = from;
  let high = to;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetOf(middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

/** Which reading of a wall time that the clock shows twice is meant. */
export type Reading = "first" | "second";

/** How far from a wall time, taken as UTC, its instants can be: no offset is over 14 h, and no jump longer than a day (Apia, 2011). */
export const REACH = 40 * 3_600_000;

/**
 * The one place where wall-clock times become instants. An ordinary time has one instant. A time that the
 * clock skips is the instant of the jump. A time that the clock shows twice is the reading asked for.
 */
export function toInstant(zone: Zone, wall: WallTime, reading: Reading): Instant {
  const jumps = zone.jumpsBetween(wall - REACH, wall + REACH);
  if (jumps.length === 0) return wall - zone.offsetAt(wall);
  const readings = toReadings(jumps, wall);
  const found = reading === "first" ? readings[0] : readings[readings.length - 1];
  return found ?? toSkippedInstant(jumps, wall);
}

/** Whether a zone's clock shows a wall time once, twice or never. */
export function countReadings(zone: Zone, wall: WallTime): number {
  const jumps = zone.jumpsBetween(wall - REACH, wall + REACH);
  return jumps.length === 0 ? 1 : toReadings(jumps, wall).length;
}

function toReadings(jumps: readonly Jump[], wall: WallTime): Instant[] {
  const readings: Instant[] = [];
  for (let index = 0; index <= jumps.length; index += 1) {
    const since = jumps[index - 1];
    const until = jumps[index];
    const offset = since === undefined ? (until as Jump).before : since.after;
    const at = wall - offset;
    if ((since === undefined || since.at <= at) && (until === undefined || at < until.at)) readings.push(at);
  }
  return readings;
}

function toSkippedInstant(jumps: readonly Jump[], wall: WallTime): Instant {
  const jump = jumps.find(({ at, before, after }) => at + before <= wall && wall < at + after);
  if (jump === undefined) throw new RangeError(`no reading and no jump at wall time ${wall}`);
  return jump.at;
}

/** The wall time that a zone's clock shows at an instant. */
export function toWallClock(zone: Zone, at: Instant): WallTime {
  return at + zone.offsetAt(at);
}

/** The milliseconds that a named zone's clock is ahead of UTC at an instant. */
export function zoneOffset(name: string, at: Instant): number {
  return loadZone(name).offsetAt(at);
}
