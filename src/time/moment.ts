import { parseInstant } from "./dates.ts";
import type { Instant } from "./interval.ts";
import { type Parsed, parsed } from "./mistake.ts";
import { toMonthLength, toWallTime, type WallTime } from "./wall.ts";
import { rejectWord } from "./words.ts";
import { countReadings, loadZone, toInstant, toWallClock } from "./zone.ts";

/** A point in time as people write it: an instant, or a local time that still needs a zone. */
export type Moment =
  | { readonly kind: "instant"; readonly at: Instant }
  | { readonly kind: "local"; readonly wall: WallTime };

const LOCAL = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?$/i;

/** Parses an instant of RFC 3339, or a local `2026-11-27 15:00` (with a space or a `T`; a date alone is its midnight). */
export function parseMoment(text: string): Parsed<Moment> {
  return parsed(() => {
    const trimmed = text.trim();
    const at = parseInstant(trimmed.replace(" ", "T"));
    if (at !== null) return { kind: "instant", at };
    const match = LOCAL.exec(trimmed);
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = (match ?? [])
      .slice(1)
      .map((part) => Number(part ?? 0));
    const isDate = month >= 1 && month <= 12 && day >= 1 && day <= toMonthLength(year, month);
    if (match === null || !isDate || hour > 23 || minute > 59 || second > 59) {
      const hint = 'write "2026-11-27 15:00" or "2026-11-27T14:00:00Z"';
      rejectWord({ text, offset: 0 }, "invalid-moment", `"${text}" is not a time`, hint);
    }
    return {
      kind: "local",
      wall: toWallTime(year, month, day) + (hour * 3600 + minute * 60 + second) * 1000,
    };
  });
}

/** The instant that was meant, and what to say where a local time has none or two. */
export interface ResolvedMoment {
  readonly at: Instant;
  readonly note: string | null;
}

/** Resolves a moment in a zone. Of a time that the clock shows twice the first is taken, of one that it skips the instant of the jump. */
export function resolveMoment(moment: Moment, zoneName: string): ResolvedMoment {
  if (moment.kind === "instant") return { at: moment.at, note: null };
  const zone = loadZone(zoneName);
  const at = toInstant(zone, moment.wall, "first");
  const readings = countReadings(zone, moment.wall);
  if (readings === 1) return { at, note: null };
  const local = renderLocal(moment.wall, null);
  if (readings === 0) {
    const after = renderLocal(toWallClock(zone, at), zone.offsetAt(at));
    return {
      at,
      note: `${local} does not exist in ${zoneName}: the clock jumps over it. Taken as ${after}.`,
    };
  }
  const second = toInstant(zone, moment.wall, "second");
  const first = renderLocal(moment.wall, zone.offsetAt(at));
  const other = renderLocal(moment.wall, zone.offsetAt(second));
  return {
    at,
    note: `${local} comes twice in ${zoneName}. Taken as the first, ${first}; write ${other} for the second.`,
  };
}

/** `2026-11-01T01:30`, with seconds where there are any, and `-04:00` behind it where an offset is given. */
function renderLocal(wall: WallTime, offset: number | null): string {
  const text = new Date(wall).toISOString();
  const local = text.slice(0, text.slice(17, 19) === "00" ? 16 : 19);
  if (offset === null) return local;
  const minutes = Math.abs(Math.round(offset / 60_000));
  const hour = String(Math.floor(minutes / 60)).padStart(2, "0");
  return `${local}${offset < 0 ? "-" : "+"}${hour}:${String(minutes % 60).padStart(2, "0")}`;
}
