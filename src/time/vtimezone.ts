import { firstValue, type IcalComponent, onlyProperty } from "./ical-components.ts";
import { type IcalSource, rejectCalendar, toShown } from "./ical-lines.ts";
import { parseIcalTime } from "./ical-time.ts";
import type { Instant } from "./interval.ts";
import { MistakeError } from "./mistake.ts";
import { parseRecurrenceRule, type RecurrenceRule } from "./recurrence-rule.ts";
import { compileRecurrence } from "./recurrence-set.ts";
import { toWallTime, type WallTime } from "./wall.ts";
import type { Jump, Zone } from "./zone.ts";

/** When an offset of a zone begins. */
interface Onset {
  readonly at: Instant;
  readonly before: number;
  readonly after: number;
}

/** Between these years the rules of a VTIMEZONE are written out; after them its last offset stays. */
const FIRST_YEAR = 1970;
const LAST_YEAR = 2100;

/** Compiles a VTIMEZONE (RFC 5545 §3.6.5) to a zone. Gives up with a `MistakeError` where it is wrong. */
export function compileVtimezone(source: IcalSource, component: IcalComponent): Zone {
  const observances = component.components.filter(({ name }) => name === "STANDARD" || name === "DAYLIGHT");
  const onsets = observances.flatMap((observance) => toOnsets(source, observance));
  onsets.sort((a, b) => a.at - b.at);
  const [first] = onsets;
  if (first === undefined) {
    const hint = "it needs a STANDARD or a DAYLIGHT part";
    return rejectCalendar(source, component.line, "wrong-zone", "the VTIMEZONE has no offsets", hint);
  }
  const jumps: Jump[] = [];
  let before = first.before;
  for (const { at, after } of onsets) {
    if (after !== before) jumps.push({ at, before, after });
    before = after;
  }
  const name = `TZID ${firstValue(component, "TZID") ?? ""} of ${source.name}`;
  return toZone(name, first.before, jumps);
}

function toZone(name: string, earliest: number, jumps: readonly Jump[]): Zone {
  const countUntil = (at: Instant): number => {
    let low = 0;
    let high = jumps.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((jumps[middle] as Jump).at <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    name,
    offsetAt: (at) => jumps[countUntil(at) - 1]?.after ?? earliest,
    jumpsBetween: (from, to) => jumps.slice(countUntil(from - 1), countUntil(to - 1)),
  };
}

function toOnsets(source: IcalSource, observance: IcalComponent): Onset[] {
  const before = toOffset(source, observance, "TZOFFSETFROM");
  const after = toOffset(source, observance, "TZOFFSETTO");
  const property = onlyProperty(source, observance, "DTSTART");
  const start = parseIcalTime(property?.value ?? "");
  if (start === null) {
    return rejectCalendar(
      source,
      observance.line,
      "wrong-zone",
      "the zone's part has no DTSTART that is a time",
      null,
    );
  }
  const walls = new Set([start.wall, ...toRuleOnsets(source, observance, start.wall, before)]);
  for (const { value, line } of observance.properties.filter(({ name }) => name === "RDATE")) {
    for (const text of value.split(",")) {
      const time = parseIcalTime(text.trim());
      if (time === null) rejectCalendar(source, line, "wrong-zone", `"${toShown(text)}" is not a time`, null);
      walls.add(time.wall);
    }
  }
  return [...walls].map((wall) => ({ at: wall - before, before, after }));
}

function toRuleOnsets(
  source: IcalSource,
  observance: IcalComponent,
  start: WallTime,
  before: number,
): readonly WallTime[] {
  const property = onlyProperty(source, observance, "RRULE");
  if (property === null) return [];
  const rule = toYearlyRule(source, property);
  const { until } = rule;
  const last = until?.form === "instant" ? until.at + before : (until?.wall ?? Number.POSITIVE_INFINITY);
  const starts = compileRecurrence(rule, start, (wall) => wall > last);
  return starts(Math.max(start, toWallTime(FIRST_YEAR, 1, 1)), toWallTime(LAST_YEAR, 1, 1));
}

function toYearlyRule(source: IcalSource, { value, line }: { value: string; line: number }): RecurrenceRule {
  try {
    const rule = parseRecurrenceRule(value);
    if (rule.frequency === "YEARLY" || rule.frequency === "MONTHLY") return rule;
  } catch (error) {
    if (!(error instanceof MistakeError)) throw error;
    return rejectCalendar(source, line, "wrong-zone", error.mistake.message, error.mistake.hint);
  }
  return rejectCalendar(
    source,
    line,
    "wrong-zone",
    "a zone's clock changes by a rule that is not yearly",
    null,
  );
}

/** The offset of `+0100` or `-033000` in milliseconds. No offset on earth is over 14 hours. */
function toOffset(source: IcalSource, observance: IcalComponent, name: string): number {
  const property = onlyProperty(source, observance, name);
  const match = /^([+-])(\d\d)(\d\d)(\d\d)?$/.exec(property?.value.trim() ?? "");
  const [, sign, hours, minutes, seconds] = match ?? [];
  const size = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) * 1000;
  if (match !== null && size <= 15 * 3_600_000) return sign === "-" ? -size : size;
  const line = property?.line ?? observance.line;
  return rejectCalendar(source, line, "wrong-zone", `the zone's part has no ${name} such as +0100`, null);
}
