import type { Timeline } from "../decision/timeline.ts";
import type { Instant, Interval } from "../time/interval.ts";
import { zoneOffset } from "../time/zone.ts";

/** What an hour of a day is: open or frozen all through, partly frozen, or skipped by the clock. */
export type HourState = "open" | "frozen" | "mixed" | "skipped";

/** One day by the clock of a zone, with its 24 hours. An hour that the clock shows twice is one of them. */
export interface StripDay {
  /** `Fri 27 Nov`. */
  readonly name: string;
  readonly hours: readonly HourState[];
  /** What the hours say, in words: `open until 12:00, then frozen`. */
  readonly words: string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
// Every zone of this century is ahead of UTC by a multiple of this.
const SLICE = 15 * MINUTE;
// A policy of many short windows would take long and say nothing.
const MOST_SPANS = 2000;
const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * The `days` days from the one that `at` is in, by the clock of a zone: when a deployment that starts then
 * would be allowed. Null where the state changes too often to be shown.
 */
export function toStrip(
  timeline: Timeline,
  at: Instant,
  zone: string,
  days = 14,
): readonly StripDay[] | null {
  const start = toMidnight(at, zone);
  const frozen = toFrozen(timeline, start, start + (days + 1) * DAY);
  if (frozen === null) return null;
  const cells = toCells(frozen, start, zone, days);
  return cells.map(({ date, spent }) => {
    const hours = spent.map(({ open, frozen: closed }) => toState(open, closed));
    return { name: toName(date), hours, words: toWords(frozen, date, zone) };
  });
}

/** The first instant of the clock's day that `at` is in. */
function toMidnight(at: Instant, zone: string): Instant {
  const day = toWallDay(at, zone);
  let start = Math.floor(at / SLICE) * SLICE;
  while (toWallDay(start - SLICE, zone) === day) start -= SLICE;
  return start;
}

function toWall(at: Instant, zone: string): number {
  return at + (zone === "UTC" ? 0 : zoneOffset(zone, at));
}

function toWallDay(at: Instant, zone: string): number {
  return Math.floor(toWall(at, zone) / DAY);
}

function toFrozen(timeline: Timeline, start: Instant, end: Instant): readonly Interval[] | null {
  const frozen: Interval[] = [];
  let at = start;
  while (at < end) {
    const closes = timeline.nextClose(at, end);
    if (closes === null) return frozen;
    const opens = timeline.nextOpen(closes, end) ?? end;
    frozen.push({ start: closes, end: opens });
    if (frozen.length > MOST_SPANS) return null;
    at = opens;
  }
  return frozen;
}

interface Cells {
  /** Days since 1970-01-01 by the clock. */
  readonly date: number;
  readonly spent: { open: number; frozen: number }[];
}

function toCells(frozen: readonly Interval[], start: Instant, zone: string, days: number): readonly Cells[] {
  const first = toWallDay(start, zone);
  // A zone that crosses the date line leaves out a day: it stays empty.
  const cells: Cells[] = Array.from({ length: days }, (_, index) => ({
    date: first + index,
    spent: Array.from({ length: 24 }, () => ({ open: 0, frozen: 0 })),
  }));
  let next = 0;
  for (let at = start; ; at += SLICE) {
    const wall = toWall(at, zone);
    const day = Math.floor(wall / DAY) - first;
    if (day >= days) return cells;
    while ((frozen[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next += 1;
    const closed = toOverlap(frozen, next, at, at + SLICE);
    const cell = cells[day]?.spent[Math.floor((wall % DAY) / HOUR)];
    if (cell === undefined) continue;
    cell.frozen += closed;
    cell.open += SLICE - closed;
  }
}

function toOverlap(frozen: readonly Interval[], from: number, start: Instant, end: Instant): number {
  let sum = 0;
  for (let index = from; index < frozen.length; index += 1) {
    const span = frozen[index];
    if (span === undefined || span.start >= end) break;
    sum += Math.max(0, Math.min(span.end, end) - Math.max(span.start, start));
  }
  return sum;
}

function toState(open: number, frozen: number): HourState {
  if (open === 0 && frozen === 0) return "skipped";
  if (frozen === 0) return "open";
  return open === 0 ? "frozen" : "mixed";
}

function toName(date: number): string {
  const day = new Date(date * DAY);
  return `${WEEKDAYS[day.getUTCDay()]} ${String(day.getUTCDate()).padStart(2)} ${MONTHS[day.getUTCMonth()]}`;
}

const MOST_WORDS = 3;

/** The times of a day in words: `frozen`, `open`, `open 09:00-16:00`. */
function toWords(frozen: readonly Interval[], date: number, zone: string): string {
  const spans = frozen.filter(
    ({ start, end }) => toWallDay(start, zone) <= date && toWallDay(end - 1, zone) >= date,
  );
  if (spans.length === 0) return "open";
  const texts = spans.map(({ start, end }) => {
    const from = toWallDay(start, zone) < date ? "00:00" : toClock(start, zone);
    const until = toWallDay(end, zone) > date ? "24:00" : toClock(end, zone);
    return `${from}-${until}`;
  });
  if (texts.length === 1 && texts[0] === "00:00-24:00") return "frozen";
  const more = texts.length > MOST_WORDS ? ` and ${texts.length - MOST_WORDS} more` : "";
  return `frozen ${texts.slice(0, MOST_WORDS).join(", ")}${more}`;
}

function toClock(at: Instant, zone: string): string {
  return new Date(toWall(at, zone)).toISOString().slice(11, 16);
}

const SIGNS: Readonly<Record<HourState, string>> = { open: "·", frozen: "█", mixed: "▒", skipped: " " };

/**
 * The strip as lines of a fixed width: a day a line, an hour a sign, and what they say in words, so that it
 * reads without looking at the signs. Empty where every hour is open.
 */
export function renderStrip(days: readonly StripDay[], zone: string): readonly string[] {
  if (days.every(({ hours }) => hours.every((hour) => hour === "open" || hour === "skipped"))) return [];
  const width = Math.max(...days.map(({ name }) => name.length));
  const ruler = ["00", "06", "12", "18"].map((hour) => hour.padEnd(6)).join("");
  return [
    `${" ".repeat(width)}  ${ruler}  ${zone}; █ frozen, ▒ in part, · open`,
    ...days.map(
      ({ name, hours, words }) =>
        `${name.padEnd(width)}  ${hours.map((hour) => SIGNS[hour]).join("")}  ${words}`,
    ),
  ];
}
