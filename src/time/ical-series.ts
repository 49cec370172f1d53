import type { Duration } from "./duration.ts";
import { firstValue, type IcalComponent, onlyProperty } from "./ical-components.ts";
import {
  type EventReader,
  type IcalEvent,
  isBusy,
  toEventTime,
  toIcalEvent,
  toRecurringDuration,
  toWallOf,
} from "./ical-event.ts";
import { type IcalProperty, rejectCalendar, toShown } from "./ical-lines.ts";
import { parseIcalDuration } from "./ical-time.ts";
import { MistakeError } from "./mistake.ts";
import type { Recurrence } from "./recurrence.ts";
import { parseRecurrenceRule, type RecurrenceRule } from "./recurrence-rule.ts";
import { compileRecurrence, type StartsBetween, toDensity, toIsOver } from "./recurrence-set.ts";
import { DAY, type WallTime } from "./wall.ts";
import type { Zone } from "./zone.ts";

/** The instances of a recurring event, on the clock of its zone. */
export interface IcalSeries extends Recurrence {
  readonly zone: Zone;
  /** How many instances it has a day, roughly; 0 for one that ends within years. */
  readonly density: number;
  /** How many instances it has in all, roughly; 0 for one that does not end within years. */
  readonly count: number;
}

/** What becomes of events that belong together: series, and events that come once. */
export interface IcalInstances {
  readonly series: IcalSeries[];
  readonly events: IcalEvent[];
}

/** What becomes of the events of one UID. */
export function toInstances(
  reader: EventReader,
  components: readonly IcalComponent[],
  match: string | null,
): IcalInstances {
  const found: IcalInstances = { series: [], events: [] };
  const newest = toNewest(components);
  const isMaster = (one: IcalComponent): boolean => firstValue(one, "RECURRENCE-ID") === null;
  const changes = newest.filter((one) => !isMaster(one)).map((one) => toChange(reader, one, match));
  const masters = newest.filter(isMaster);
  for (const change of changes) {
    if (!change.isBusy) continue;
    if (!change.isFollowed) found.events.push(toIcalEvent(reader, change.component));
    else if (masters.length === 0) rejectOrphan(reader, change.component);
  }
  for (const master of masters) {
    const isOwnBusy = isBusy(master, match);
    // A series that does not count matters where one that does takes its place.
    if (!isOwnBusy && !changes.some((change) => change.isFollowed && change.isBusy)) continue;
    addMaster(reader, toIcalEvent(reader, master), isOwnBusy, changes, found);
  }
  return found;
}

function rejectOrphan({ source }: EventReader, { line }: IcalComponent): never {
  const message = "RANGE=THISANDFUTURE changes a series that is not in the calendar";
  return rejectCalendar(source, line, "wrong-event", message, "export the calendar again, whole");
}

/** Leaves out what a later revision, with a higher SEQUENCE, has replaced. */
function toNewest(components: readonly IcalComponent[]): readonly IcalComponent[] {
  if (components.length === 1) return components;
  const highest = new Map<string, number>();
  const keyOf = (one: IcalComponent): string => firstValue(one, "RECURRENCE-ID")?.trim() ?? "";
  const sequenceOf = (one: IcalComponent): number => Number(firstValue(one, "SEQUENCE") ?? 0) || 0;
  for (const one of components) {
    highest.set(keyOf(one), Math.max(sequenceOf(one), highest.get(keyOf(one)) ?? 0));
  }
  return components.filter((one) => sequenceOf(one) === highest.get(keyOf(one)));
}

/** What a RECURRENCE-ID changes: one instance of a series, or with THISANDFUTURE all from it on. */
interface Change {
  readonly component: IcalComponent;
  readonly id: ReturnType<typeof toEventTime>;
  readonly isFollowed: boolean;
  readonly isBusy: boolean;
}

function toChange(reader: EventReader, component: IcalComponent, match: string | null): Change {
  const property = onlyProperty(reader.source, component, "RECURRENCE-ID") as IcalProperty;
  const range = property.parameters["RANGE"]?.toUpperCase();
  if (range !== undefined && range !== "THISANDFUTURE") {
    const message = `RANGE=${toShown(range)} is not supported`;
    rejectCalendar(reader.source, property.line, "wrong-event", message, "change the events one by one");
  }
  const id = toEventTime(reader, property, property.value);
  return { component, id, isFollowed: range !== undefined, isBusy: isBusy(component, match) };
}

function addMaster(
  reader: EventReader,
  event: IcalEvent,
  isOwnBusy: boolean,
  changes: readonly Change[],
  found: IcalInstances,
): void {
  const single = changes.filter(({ isFollowed }) => !isFollowed);
  const gone = new Set([...toTimes(reader, event, "EXDATE"), ...single.map(({ id }) => toWallOf(event, id))]);
  if (!event.component.properties.some(({ name }) => name === "RRULE" || name === "RDATE")) {
    if (isOwnBusy && !gone.has(event.start.wall)) found.events.push(event);
    return;
  }
  const starts = compileStarts(reader, event);
  const kept: StartsBetween = (from, to) => starts.between(from, to).filter((start) => !gone.has(start));
  const parts = toParts(reader, event, isOwnBusy, changes);
  if (isOwnBusy) {
    const periods = toPeriods(reader, event);
    found.events.push(...periods.filter(({ start }) => !gone.has(toWallOf(event, start))));
  }
  for (const [index, { event: own, since }] of parts.entries()) {
    if (own === null) continue;
    const until = (parts[index + 1]?.since ?? Number.POSITIVE_INFINITY) - 1;
    const shift = since === Number.NEGATIVE_INFINITY ? 0 : own.start.wall - since;
    found.series.push({
      zone: event.start.zone,
      density: starts.density,
      count: starts.count,
      lasts: toRecurringDuration(own),
      startsBetween: (from, to) =>
        kept(Math.max(from - shift, since), Math.min(to - shift, until)).map((start) => start + shift),
    });
  }
}

/** A stretch of a series, from an original start on; null where it takes no time. */
interface Part {
  readonly event: IcalEvent | null;
  readonly since: WallTime;
}

/** The series as it was made, and what THISANDFUTURE makes of it from some start on. */
function toParts(
  reader: EventReader,
  event: IcalEvent,
  isOwnBusy: boolean,
  changes: readonly Change[],
): readonly Part[] {
  const later = changes
    .filter(({ isFollowed }) => isFollowed)
    .map((change) => ({
      event: change.isBusy ? toFollowing(reader, event, change) : null,
      since: toWallOf(event, change.id),
    }));
  later.sort((a, b) => a.since - b.since);
  return [{ event: isOwnBusy ? event : null, since: Number.NEGATIVE_INFINITY }, ...later];
}

function toFollowing(reader: EventReader, event: IcalEvent, { component }: Change): IcalEvent {
  const later = toIcalEvent(reader, component);
  const hasRule = component.properties.some(({ name }) => ["RRULE", "RDATE", "EXDATE"].includes(name));
  const isAlike = later.start.zone === event.start.zone && later.start.isDate === event.start.isDate;
  if (isAlike && !hasRule) return later;
  const message = "RANGE=THISANDFUTURE with another zone or a rule of its own is not supported";
  return rejectCalendar(reader.source, component.line, "wrong-event", message, "make it a series of its own");
}

interface Starts {
  readonly between: StartsBetween;
  readonly density: number;
  readonly count: number;
}

/** The starts of a series, before any is taken out: DTSTART always, what the rules give, and RDATE. */
function compileStarts(reader: EventReader, event: IcalEvent): Starts {
  const { wall } = event.start;
  const given = new Set([wall, ...toTimes(reader, event, "RDATE")]);
  const rules = event.component.properties
    .filter(({ name }) => name === "RRULE")
    .map((property) => compileRule(reader, event, property));
  const between: StartsBetween = (from, to) => {
    const starts = rules.flatMap((rule) => rule.between(from, to));
    for (const start of given) if (from <= start && start <= to) starts.push(start);
    return [...new Set(starts)].sort((a, b) => a - b);
  };
  const sum = (key: "density" | "count") => rules.reduce((total, rule) => total + rule[key], 0);
  return { between, density: sum("density"), count: sum("count") + given.size };
}

/** More instances a day than this make no calendar of changes. */
const MOST_A_DAY = 288;
const TEN_YEARS = 3660;

function compileRule(reader: EventReader, { start }: IcalEvent, property: IcalProperty): Starts {
  const { source } = reader;
  const rule = parseRule(reader, property);
  const { until, count } = rule;
  const density = toDensity(rule);
  if (density > MOST_A_DAY) {
    const message = `"${toShown(property.value)}" recurs more often than every five minutes`;
    rejectCalendar(source, property.line, "too-frequent", message, "make it one event that lasts as long");
  }
  // Dates and floating times are compared as they are written, since UTC cannot be meant.
  const isWritten = until?.form === "instant" && start.isDate;
  const isOver = isWritten ? (at: WallTime) => at > until.wall : toIsOver(rule, start.zone);
  const starts = compileRecurrence(toCountedWith(rule, start.wall), start.wall, isOver);
  const days = Math.min(
    until === null ? Number.POSITIVE_INFINITY : (until.wall - start.wall) / DAY,
    count === null ? Number.POSITIVE_INFINITY : count / density,
  );
  if (days > TEN_YEARS) return { between: starts, density, count: 0 };
  return { between: starts, density: 0, count: Math.max(1, days * density) };
}

/** "DTSTART always counts as the first occurrence", even where the rule does not come then. */
function toCountedWith(rule: RecurrenceRule, first: WallTime): RecurrenceRule {
  if (rule.count === null) return rule;
  const comes = compileRecurrence({ ...rule, count: null }, first, () => false)(first, first).length > 0;
  return comes ? rule : { ...rule, count: rule.count - 1 };
}

function parseRule({ source }: EventReader, { value, line }: IcalProperty): RecurrenceRule {
  try {
    return parseRecurrenceRule(value);
  } catch (error) {
    if (!(error instanceof MistakeError)) throw error;
    const { code, message, hint } = error.mistake;
    return rejectCalendar(source, line, code, toShownMessage(message), hint);
  }
}

function toShownMessage(message: string): string {
  return message.length > 300 ? `${message.slice(0, 300)}…` : message;
}

/** The times of EXDATE or RDATE on the clock of the event, without periods. */
function toTimes(reader: EventReader, event: IcalEvent, name: string): WallTime[] {
  return event.component.properties
    .filter((property) => property.name === name && !isPeriods(property))
    .flatMap((property) =>
      property.value.split(",").map((text) => toWallOf(event, toEventTime(reader, property, text))),
    );
}

function isPeriods({ parameters, value }: IcalProperty): boolean {
  return parameters["VALUE"]?.toUpperCase() === "PERIOD" || value.includes("/");
}

/** The periods of RDATE (RFC 5545 §3.3.9), each an event of its own length. */
function toPeriods(reader: EventReader, { component }: IcalEvent): IcalEvent[] {
  return component.properties
    .filter((property) => property.name === "RDATE" && isPeriods(property))
    .flatMap((property) =>
      property.value.split(",").map((text) => toPeriod(reader, component, property, text)),
    );
}

function toPeriod(
  reader: EventReader,
  component: IcalComponent,
  property: IcalProperty,
  text: string,
): IcalEvent {
  const [first = "", second = ""] = text.trim().split("/");
  const start = toEventTime(reader, property, first);
  const lasts: Duration | null = parseIcalDuration(second);
  if (lasts !== null) return { component, start, length: { form: "lasting", lasts } };
  const end = toEventTime(reader, property, second);
  if (end.wall < start.wall) {
    rejectCalendar(reader.source, property.line, "wrong-event", "a period ends before it starts", null);
  }
  return { component, start, length: { form: "until", end } };
}
