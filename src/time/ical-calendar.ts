import type { Calendar, CompileCalendar } from "./calendar.ts";
import {
  firstValue,
  type IcalComponent,
  type IcalComponents,
  parseIcalComponents,
} from "./ical-components.ts";
import { type EventReader, type EventTime, type IcalEvent, isBusy } from "./ical-event.ts";
import { type IcalSource, rejectCalendar } from "./ical-lines.ts";
import { type IcalInstances, type IcalSeries, toInstances } from "./ical-series.ts";
import { toZoneFinder } from "./ical-zone.ts";
import type { Interval } from "./interval.ts";
import { type Parsed, parsed } from "./mistake.ts";
import { toDayLongSpans, toElapsedIntervals } from "./recurrence.ts";
import type { Edges } from "./schedule.ts";
import { DAY, toMergedSpans, type WallSpan, type WallTime } from "./wall.ts";
import { loadZone, toInstant, type Zone } from "./zone.ts";

/** Parses a calendar once; each rule compiles it for its zone and its `match`. */
export function parseCalendar(name: string, content: Uint8Array | string): Parsed<CompileCalendar> {
  return parsed(() => {
    const components = parseIcalComponents(name, content);
    const compiled = new Map<string, Parsed<Calendar>>();
    return (match, zone) => {
      const key = JSON.stringify([zone, match]);
      const calendar = compiled.get(key) ?? parsed(() => compileCalendar(components, match, zone));
      compiled.set(key, calendar);
      return calendar;
    };
  });
}

/** What takes place on the clock of one zone. */
interface Group {
  readonly zone: Zone;
  /** The events that come once, merged. */
  readonly spans: readonly WallSpan[];
  readonly series: readonly IcalSeries[];
}

/** An event of which a boundary is no time of the zone's clock: with elapsed time, or with its end in another zone. */
interface Lone {
  readonly start: EventTime;
  readonly end: EventTime;
  readonly milliseconds: number;
}

function compileCalendar(components: IcalComponents, match: string | null, zone: string): Calendar {
  const { source } = components;
  const reader: EventReader = { source, findZone: toZoneFinder(components), floating: loadZone(zone) };
  const instances = toAllInstances(reader, components.events, match);
  checkLoad(source, instances.series);
  const { groups, lone } = toGroups(instances);
  return {
    kind: "calendar",
    name: source.name,
    match,
    eventCount: components.events.filter((event) => isBusy(event, match)).length,
    isBounded: instances.series.length === 0,
    spansBetween: (own, from, to) =>
      groups.filter((group) => group.zone === own).flatMap((group) => toSpans(group, from, to)),
    intervalsBetween: (own, edges, from, to) => [
      ...lone.map((event) => toLoneInterval(event, edges)),
      ...groups.flatMap((group) => toGroupIntervals(group, own, edges, from, to)),
    ],
  };
}

function toAllInstances(
  reader: EventReader,
  components: readonly IcalComponent[],
  match: string | null,
): IcalInstances {
  const byUid = new Map<string, IcalComponent[]>();
  for (const [index, component] of components.entries()) {
    // Events without a UID belong to no other.
    const uid = firstValue(component, "UID")?.trim() || `\0${index}`;
    const same = byUid.get(uid);
    if (same === undefined) byUid.set(uid, [component]);
    else same.push(component);
  }
  const all: IcalInstances = { series: [], events: [] };
  for (const same of byUid.values()) {
    const { series, events } = toInstances(reader, same, match);
    for (const one of series) all.series.push(one);
    for (const event of events) all.events.push(event);
  }
  return all;
}

/** Instances a day of all series that do not end, and instances of those that do: what a decision can list in time. */
const MOST_A_DAY = 2_000;
const MOST_INSTANCES = 500_000;

function checkLoad(source: IcalSource, series: readonly IcalSeries[]): void {
  const density = series.reduce((sum, one) => sum + one.density, 0);
  const count = series.reduce((sum, one) => sum + one.count, 0);
  if (density <= MOST_A_DAY && count <= MOST_INSTANCES) return;
  const what =
    density > MOST_A_DAY
      ? `about ${Math.round(density)} times a day, and ${MOST_A_DAY} is the most`
      : `about ${Math.round(count)} times in all, and ${MOST_INSTANCES} is the most`;
  rejectCalendar(
    source,
    null,
    "too-many-events",
    `its events recur ${what}`,
    "use a calendar of the changes alone",
  );
}

function toGroups({ series, events }: IcalInstances): { groups: readonly Group[]; lone: readonly Lone[] } {
  const groups = new Map<Zone, { zone: Zone; spans: WallSpan[]; series: IcalSeries[] }>();
  const lone: Lone[] = [];
  const groupOf = (zone: Zone) => {
    const group = groups.get(zone) ?? { zone, spans: [], series: [] };
    groups.set(zone, group);
    return group;
  };
  for (const one of series) groupOf(one.zone).series.push(one);
  for (const event of events) {
    const span = toSpan(event);
    if (span === null) lone.push(toLone(event));
    else if (span.start < span.end) groupOf(event.start.zone).spans.push(span);
  }
  const merged = [...groups.values()].map((group) => ({ ...group, spans: toMergedSpans(group.spans) }));
  return { groups: merged, lone };
}

/** An event whose boundaries are both times of one clock; null for any other. */
function toSpan({ start, length }: IcalEvent): WallSpan | null {
  if (length.form === "until") {
    return length.end.zone === start.zone ? { start: start.wall, end: length.end.wall } : null;
  }
  const { days, milliseconds } = length.lasts;
  return milliseconds === 0 ? { start: start.wall, end: start.wall + days * DAY } : null;
}

function toLone({ start, length }: IcalEvent): Lone {
  if (length.form === "until") return { start, end: length.end, milliseconds: 0 };
  const { days, milliseconds } = length.lasts;
  return { start, end: { ...start, wall: start.wall + days * DAY }, milliseconds };
}

function toLoneInterval({ start, end, milliseconds }: Lone, edges: Edges): Interval {
  return {
    start: toInstant(start.zone, start.wall, edges.start),
    end: toInstant(end.zone, end.wall, edges.end) + milliseconds,
  };
}

function toSpans({ spans, series }: Group, from: WallTime, to: WallTime): WallSpan[] {
  const dayLong = series
    .filter(({ lasts }) => lasts.milliseconds === 0 && lasts.days > 0)
    .flatMap((one) => toDayLongSpans(one, from, to));
  return [...spans, ...dayLong];
}

function toGroupIntervals(
  group: Group,
  own: Zone,
  edges: Edges,
  from: WallTime,
  to: WallTime,
): readonly Interval[] {
  // A wall time of one zone is at most this far from that of another.
  const margin = 2 * DAY;
  const elapsed = group.series
    .filter(({ lasts }) => lasts.milliseconds > 0)
    .flatMap((one) => toElapsedIntervals(one, group.zone, edges, from - margin, to + margin));
  if (group.zone === own) return elapsed;
  const spans = toMergedSpans(toSpans(group, from - margin, to + margin)).map(({ start, end }) => ({
    start: toInstant(group.zone, start, edges.start),
    end: toInstant(group.zone, end, edges.end),
  }));
  return [...elapsed, ...spans];
}
