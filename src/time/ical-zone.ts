import { IANAZone } from "luxon";
import { firstValue, type IcalComponent, type IcalComponents } from "./ical-components.ts";
import { rejectCalendar, toShown } from "./ical-lines.ts";
import { compileVtimezone } from "./vtimezone.ts";
import { windowsZones } from "./windows-zone.ts";
import { loadZone, type Zone } from "./zone.ts";

/** Finds the zone of a TZID that stands on a line. */
export type FindZone = (tzid: string, line: number) => Zone;

// Each zone of a file takes a while to compile, and nobody's calendar needs as many.
const MOST_OWN_ZONES = 50;

/**
 * Makes a function that finds the zones of a calendar: an IANA name is ours, as is the end of a name such as
 * `/mozilla.org/20050126_1/Europe/Berlin`, and a name of Windows; any other is the file's own VTIMEZONE. One
 * that nobody knows is a mistake.
 */
export function toZoneFinder({ source, zones }: IcalComponents): FindZone {
  const known = new Map<string, Zone>();
  let ownCount = 0;

  function find(tzid: string, line: number): Zone {
    const name = toIanaName(tzid);
    if (name !== null) return loadZone(name);
    const own = zones.get(tzid);
    if (own !== undefined) {
      ownCount += 1;
      if (ownCount > MOST_OWN_ZONES) rejectZones(own);
      return compileVtimezone(source, own);
    }
    if (isLastResort(tzid)) return loadZone(tzid);
    const hint = "use an IANA name such as Europe/Berlin, or add a VTIMEZONE to the file";
    return rejectCalendar(source, line, "unknown-timezone", `unknown time zone "${toShown(tzid)}"`, hint);
  }

  function rejectZones(own: IcalComponent): never {
    const message = `more than ${MOST_OWN_ZONES} zones of its own, the last "${toShown(firstValue(own, "TZID") ?? "")}"`;
    return rejectCalendar(
      source,
      own.line,
      "too-many-zones",
      message,
      "use IANA names such as Europe/Berlin",
    );
  }

  return (tzid, line) => {
    const zone = known.get(tzid) ?? find(tzid, line);
    known.set(tzid, zone);
    return zone;
  };
}

function toIanaName(tzid: string): string | null {
  const name = tzid.trim();
  if (/^(?:UTC|GMT|Z|Etc\/(?:UTC|GMT))$/i.test(name)) return "UTC";
  if (Object.hasOwn(windowsZones, name)) return windowsZones[name] ?? null;
  if (isIanaName(name)) return name;
  // Mozilla and Evolution put a registry before the name: take the longest end that is one.
  const parts = name.split("/");
  for (let index = 1; index < Math.min(parts.length - 1, 6); index += 1) {
    const end = parts.slice(index).join("/");
    if (isIanaName(end)) return end;
  }
  return null;
}

function isIanaName(name: string): boolean {
  return name.length <= 100 && name.includes("/") && IANAZone.isValidZone(name);
}

/** Names such as `EST5EDT`, which are IANA's as well, but which a file may mean otherwise. */
function isLastResort(tzid: string): boolean {
  return /^[A-Za-z][\w-]{2,30}$/.test(tzid) && IANAZone.isValidZone(tzid);
}
