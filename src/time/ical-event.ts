import type { Duration } from "./duration.ts";
import { firstValue, type IcalComponent, onlyProperty } from "./ical-components.ts";
import {
  type IcalProperty,
  type IcalSource,
  rejectCalendar,
  toIcalText,
  toIcalTexts,
  toShown,
} from "./ical-lines.ts";
import { parseIcalDuration, parseIcalTime } from "./ical-time.ts";
import type { FindZone } from "./ical-zone.ts";
import { DAY, type WallTime } from "./wall.ts";
import { loadZone, toInstant, toWallClock, type Zone } from "./zone.ts";

/** What the events of a calendar are read with. */
export interface EventReader {
  readonly source: IcalSource;
  readonly findZone: FindZone;
  /** The zone of times that name none, and of whole days. */
  readonly floating: Zone;
}

/** A time of an event on the clock of its zone. */
export interface EventTime {
  readonly zone: Zone;
  readonly wall: WallTime;
  readonly isDate: boolean;
}

/** How long an event takes: until a time of a clock, or a duration whose days are the calendar's. */
export type EventLength =
  | { readonly form: "until"; readonly end: EventTime }
  | { readonly form: "lasting"; readonly lasts: Duration };

/** One VEVENT whose times count. */
export interface IcalEvent {
  readonly component: IcalComponent;
  readonly start: EventTime;
  readonly length: EventLength;
}

/** Whether an event takes time: cancelled and transparent ones do not, and `match` must be part of the summary or a category. */
export function isBusy(component: IcalComponent, match: string | null): boolean {
  if (/^\s*CANCELLED\s*$/i.test(firstValue(component, "STATUS") ?? "")) return false;
  if (/^\s*TRANSPARENT\s*$/i.test(firstValue(component, "TRANSP") ?? "")) return false;
  if (match === null) return true;
  const texts = component.properties.flatMap(({ name, value }) => {
    if (name === "SUMMARY") return [toIcalText(value)];
    return name === "CATEGORIES" ? toIcalTexts(value) : [];
  });
  return texts.some((text) => text.toLowerCase().includes(match.toLowerCase()));
}

/** Reads when an event takes place. Gives up with a `MistakeError` that names the line. */
export function toIcalEvent(reader: EventReader, component: IcalComponent): IcalEvent {
  const { source } = reader;
  const property = onlyProperty(source, component, "DTSTART");
  if (property === null) {
    return rejectCalendar(
      source,
      component.line,
      "wrong-event",
      "the event has no DTSTART",
      "export the calendar again",
    );
  }
  const old = onlyProperty(source, component, "EXRULE");
  if (old !== null) {
    rejectCalendar(source, old.line, "wrong-event", "EXRULE is not supported", "write the dates as EXDATE");
  }
  const start = toEventTime(reader, property, property.value);
  return { component, start, length: toLength(reader, component, start) };
}

function toLength(reader: EventReader, component: IcalComponent, start: EventTime): EventLength {
  const { source } = reader;
  const end = onlyProperty(source, component, "DTEND");
  const duration = onlyProperty(source, component, "DURATION");
  if (end !== null && duration !== null) {
    rejectCalendar(
      source,
      duration.line,
      "wrong-event",
      "DTEND and DURATION exclude each other",
      "keep one of them",
    );
  }
  if (duration !== null) return { form: "lasting", lasts: toDuration(source, duration, start) };
  if (end !== null) return toEnd(reader, end, start);
  // RFC 5545 §3.6.1: a date alone is that day, and a time alone takes no time.
  return { form: "lasting", lasts: { days: start.isDate ? 1 : 0, milliseconds: 0 } };
}

function toDuration(source: IcalSource, { value, line }: IcalProperty, start: EventTime): Duration {
  const lasts = parseIcalDuration(value.trim());
  if (lasts === null) {
    const message = `"${toShown(value)}" is not a duration of an event`;
    return rejectCalendar(source, line, "wrong-event", message, 'write for example "PT2H" or "P1D"');
  }
  if (start.isDate && lasts.milliseconds > 0) {
    rejectCalendar(
      source,
      line,
      "wrong-event",
      "an all-day event lasts whole days",
      'write for example "P1D"',
    );
  }
  return lasts;
}

function toEnd(reader: EventReader, property: IcalProperty, start: EventTime): EventLength {
  const { source } = reader;
  const { value, line } = property;
  const end = toEventTime(reader, property, value);
  if (end.isDate !== start.isDate) {
    const message = "DTSTART and DTEND must both be dates, or both be times";
    rejectCalendar(source, line, "wrong-event", message, "export the calendar again");
  }
  // Exporters write all-day events that end on the day on which they begin.
  if (start.isDate && end.wall === start.wall)
    return { form: "lasting", lasts: { days: 1, milliseconds: 0 } };
  const isBefore =
    end.zone === start.zone
      ? end.wall < start.wall
      : toInstant(end.zone, end.wall, "second") < toInstant(start.zone, start.wall, "first");
  if (isBefore)
    rejectCalendar(source, line, "wrong-event", "the event ends before it starts", "correct its times");
  return { form: "until", end };
}

/** A time of an event, in UTC, in the zone that TZID names, or floating. */
export function toEventTime(reader: EventReader, property: IcalProperty, text: string): EventTime {
  const time = parseIcalTime(text.trim());
  if (time === null) {
    const message = `"${toShown(text)}" is not a time`;
    return rejectCalendar(
      reader.source,
      property.line,
      "wrong-event",
      message,
      "write 20261127 or 20261127T150000Z",
    );
  }
  if (time.form === "utc") return { zone: loadZone("UTC"), wall: time.wall, isDate: false };
  const tzid = property.parameters["TZID"];
  const isFloating = time.form === "date" || tzid === undefined;
  const zone = isFloating ? reader.floating : reader.findZone(tzid, property.line);
  return { zone, wall: time.wall, isDate: time.form === "date" };
}

/** A time as the clock of an event shows it. Where the event has whole days only the date counts, and a date stands for the event's own time on it. */
export function toWallOf({ start }: IcalEvent, time: EventTime): WallTime {
  if (start.isDate) return Math.floor(time.wall / DAY) * DAY;
  if (time.isDate) return time.wall + (start.wall - Math.floor(start.wall / DAY) * DAY);
  return time.zone === start.zone
    ? time.wall
    : toWallClock(start.zone, toInstant(time.zone, time.wall, "first"));
}

/**
 * How long each instance of a recurring event takes. A DTEND gives the exact duration of the first to all of
 * them (RFC 5545 §3.8.5.3), whole days stay whole days.
 */
export function toRecurringDuration({ start, length }: IcalEvent): Duration {
  if (length.form === "lasting") return length.lasts;
  const { end } = length;
  if (start.isDate) return { days: Math.round((end.wall - start.wall) / DAY), milliseconds: 0 };
  const from = toInstant(start.zone, start.wall, "first");
  const until = toInstant(end.zone, end.wall, "first");
  return { days: 0, milliseconds: Math.max(0, until - from) };
}
