import { Temporal } from "temporal-polyfill";
import { type CronRule, cronInstantsOn, cronSpansOn, type OracleBias, readDuration } from "./cron-text.ts";
import { datesOn, monthlyOn, type StartsOn, weeklyOn, yearlyOn } from "./schedule-texts.ts";
import { type InstantSpan, localDay, mergeWall, readings, type WallSpan } from "./wall-time.ts";

/** Schedules of which the union counts, as a policy writes them, always as lists. */
export interface OracleSchedules {
  readonly timezone?: string;
  readonly weekly?: readonly string[];
  readonly monthly?: readonly (string | number)[];
  readonly yearly?: readonly string[];
  readonly dates?: readonly string[];
  readonly cron?: readonly CronRule[];
}

/** When a rule is active. */
export interface OracleRule extends OracleSchedules {
  readonly timezone: string;
  readonly during?: OracleSchedules;
  readonly except?: OracleSchedules;
}

/** A rule of a policy; without a zone it has the policy's. */
export interface NamedOracleRule extends OracleSchedules {
  readonly id: string;
  readonly during?: OracleSchedules;
  readonly except?: OracleSchedules;
}

/** A policy whose rules cover every request, enforced, without overrides. */
export interface OraclePolicy {
  readonly timezone: string;
  readonly default?: "open" | "closed";
  readonly freezes?: readonly NamedOracleRule[];
  readonly windows?: readonly NamedOracleRule[];
}

/** `blockers`: the ids of freezes, `windows` and `default`, policy after policy. */
export interface OracleDecision {
  readonly outcome: "allowed" | "blocked";
  readonly blockers: readonly string[];
}

const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * When a rule is active within `[from, to)`: half-open instants in epoch milliseconds, sorted, neither
 * touching nor overlapping, cut at `from` and `to`.
 */
export function oracleIntervals(rule: OracleRule, bias: OracleBias, from: number, to: number): InstantSpan[] {
  const opposite = bias === "freeze" ? "window" : "freeze";
  const own = scheduleIntervals(rule, rule.timezone, bias, from, to);
  const during = rule.during && scheduleIntervals(rule.during, rule.timezone, bias, from, to);
  const except = rule.except && scheduleIntervals(rule.except, rule.timezone, opposite, from, to);
  const cuts = [from, ...[own, during ?? [], except ?? []].flat(2), to].sort((a, b) => a - b);
  const pieces: InstantSpan[] = [];
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1] ?? to;
    const isActive =
      contains(own, start) && (!during || contains(during, start)) && !(except && contains(except, start));
    if (isActive && start < end) pieces.push([start, end]);
  }
  return mergeInstants(pieces);
}

/** Whether one of the sorted intervals contains the instant. */
function contains(intervals: readonly InstantSpan[], instant: number): boolean {
  let [low, high] = [0, intervals.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((intervals[middle] as InstantSpan)[1] > instant) high = middle;
    else low = middle + 1;
  }
  const found = intervals[low];
  return found !== undefined && found[0] <= instant;
}

function scheduleIntervals(
  schedules: OracleSchedules,
  ruleZone: string,
  bias: OracleBias,
  from: number,
  to: number,
): InstantSpan[] {
  const zone = schedules.timezone ?? ruleZone;
  const walls: WallSpan[] = [];
  const instants: InstantSpan[] = [];
  const addText = (text: string, startsOn: StartsOn, reachDays: number) => {
    const days = daysBetween(zone, from - reachDays * DAY, to);
    for (const day of days) walls.push(...startsOn(text.toLowerCase(), day));
  };
  for (const text of schedules.weekly ?? []) addText(text, weeklyOn, 9);
  for (const text of schedules.monthly ?? []) addText(String(text), monthlyOn, 65);
  for (const text of schedules.yearly ?? []) addText(text, yearlyOn, 370);
  for (const text of schedules.dates ?? []) addDates(text, walls, instants);
  for (const rule of schedules.cron ?? []) {
    const { days, minutes } = readDuration(rule.for);
    for (const day of daysBetween(zone, from - days * DAY - minutes * MINUTE, to)) {
      walls.push(...cronSpansOn(rule, day));
      instants.push(...cronInstantsOn(rule, day, zone, bias));
    }
  }
  return cutTo(
    mergeInstants([...mergeWall(walls).map((wall) => toInstants(wall, zone, bias)), ...instants]),
    from,
    to,
  );
}

// Dates name the days on which they can start.
function addDates(text: string, walls: WallSpan[], instants: InstantSpan[]): void {
  const sides = /^(\S+T\S+Z) to (\S+T\S+Z)$/.exec(text);
  if (sides !== null) {
    instants.push([Date.parse(sides[1] ?? ""), Date.parse(sides[2] ?? "")]);
    return;
  }
  for (const date of new Set(text.match(/\d{4}-\d\d-\d\d/g) ?? [])) {
    walls.push(...datesOn(text, Temporal.PlainDate.from(date)));
  }
}

/** Every local day from a little before `from` to a little after `to`. */
function daysBetween(zone: string, from: number, to: number) {
  const days = [];
  const last = localDay(zone, to + 2 * DAY).toString();
  for (let day = localDay(zone, from - 3 * DAY); day.toString() <= last; day = day.add({ days: 1 }))
    days.push(day);
  return days;
}

/** A freeze starts at the first reading and ends at the second; a window starts at the second and ends at the first. */
function toInstants(wall: WallSpan, zone: string, bias: OracleBias): InstantSpan {
  const [firstStart, secondStart] = readings(zone, wall.start);
  const [firstEnd, secondEnd] = readings(zone, wall.end);
  return bias === "freeze" ? [firstStart, secondEnd] : [secondStart, firstEnd];
}

function mergeInstants(intervals: readonly InstantSpan[]): InstantSpan[] {
  const merged: InstantSpan[] = [];
  for (const [start, end] of [...intervals].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (start >= end) continue;
    if (last === undefined || last[1] < start) merged.push([start, end]);
    else last[1] = Math.max(last[1], end);
  }
  return merged;
}

function cutTo(intervals: readonly InstantSpan[], from: number, to: number): InstantSpan[] {
  return intervals
    .map(([start, end]): InstantSpan => [Math.max(start, from), Math.min(end, to)])
    .filter(([start, end]) => start < end);
}

/** What one policy's rules do within a range. */
interface Timeline {
  readonly freezes: readonly { readonly id: string; readonly intervals: InstantSpan[] }[];
  /** The union of the windows; null where there is none. */
  readonly windows: InstantSpan[] | null;
  readonly default: "open" | "closed";
}

function timelineOf(policy: OraclePolicy, from: number, to: number): Timeline {
  const active = (rule: NamedOracleRule, bias: OracleBias) =>
    oracleIntervals({ timezone: policy.timezone, ...rule }, bias, from, to);
  const windows = policy.windows ?? [];
  return {
    freezes: (policy.freezes ?? []).map((rule) => ({ id: rule.id, intervals: active(rule, "freeze") })),
    windows: windows.length === 0 ? null : mergeInstants(windows.flatMap((rule) => active(rule, "window"))),
    default: policy.default ?? "open",
  };
}

/** Who blocks any instant from `at` to `at + durationMs`, both included. */
function blockersAt(timeline: Timeline, at: number, durationMs: number): string[] {
  const last = at + durationMs;
  const blockers = timeline.freezes
    .filter(({ intervals }) => intervals.some(([start, end]) => start <= last && at < end))
    .map(({ id }) => id);
  if (timeline.windows === null) return timeline.default === "closed" ? [...blockers, "default"] : blockers;
  const isInside = timeline.windows.some(([start, end]) => start <= at && last < end);
  return isInside ? blockers : [...blockers, "windows"];
}

/** What several policies decide together of a request that all their rules cover: all of them must allow. */
export function oracleDecide(
  policies: readonly OraclePolicy[] | OraclePolicy,
  at: number,
  durationMs: number,
): OracleDecision {
  const blockers = toList(policies)
    .map((policy) => timelineOf(policy, at, at + durationMs + 1))
    .flatMap((timeline) => blockersAt(timeline, at, durationMs));
  return { outcome: blockers.length === 0 ? "allowed" : "blocked", blockers };
}

/** The same for several instants, in their order: those that lie near each other share the work. */
export function oracleDecideEach(
  policies: readonly OraclePolicy[],
  instants: readonly number[],
  durationMs: number,
): OracleDecision[] {
  const decided = new Map<number, OracleDecision>();
  const waiting = [...instants].sort((a, b) => a - b);
  while (waiting.length > 0) {
    const from = waiting[0] as number;
    const near = waiting.filter((at) => at < from + 100 * DAY);
    waiting.splice(0, near.length);
    const timelines = policies.map((policy) =>
      timelineOf(policy, from, (near.at(-1) as number) + durationMs + 1),
    );
    for (const at of near) {
      const blockers = timelines.flatMap((timeline) => blockersAt(timeline, at, durationMs));
      decided.set(at, { outcome: blockers.length === 0 ? "allowed" : "blocked", blockers });
    }
  }
  return instants.map((at) => decided.get(at) as OracleDecision);
}

function toList(policies: readonly OraclePolicy[] | OraclePolicy): readonly OraclePolicy[] {
  return "timezone" in policies ? [policies] : policies;
}

/** The first open instant in `[at, at + horizonMs]`, by asking at `at` and then at every whole minute. */
export function walkNextOpen(
  policies: readonly OraclePolicy[],
  at: number,
  durationMs: number,
  horizonMs: number,
): number | null {
  const timelines = policies.map((policy) => timelineOf(policy, at, at + horizonMs + durationMs + 1));
  const isOpen = (instant: number) =>
    timelines.every((line) => blockersAt(line, instant, durationMs).length === 0);
  if (isOpen(at)) return at;
  for (let minute = Math.ceil(at / MINUTE) * MINUTE; minute <= at + horizonMs; minute += MINUTE) {
    if (isOpen(minute)) return minute;
  }
  return null;
}

/** The first open instant in `[at, at + horizonMs]`: only `at`, ends of freezes and starts of windows can be it. */
export function oracleNextOpen(
  policies: readonly OraclePolicy[],
  at: number,
  durationMs: number,
  horizonMs: number,
): number | null {
  return findChange(policies, at, durationMs, horizonMs, true, (timeline) => [
    ...timeline.freezes.flatMap(({ intervals }) => intervals.map(([, end]) => end)),
    ...(timeline.windows ?? []).map(([start]) => start),
  ]);
}

/** The first blocked instant in `[at, at + horizonMs]`: only `at`, or as long as the deployment takes before a freeze starts or a window ends. */
export function oracleNextClose(
  policies: readonly OraclePolicy[],
  at: number,
  durationMs: number,
  horizonMs: number,
): number | null {
  return findChange(policies, at, durationMs, horizonMs, false, (timeline) => [
    ...timeline.freezes.flatMap(({ intervals }) => intervals.map(([start]) => start - durationMs)),
    ...(timeline.windows ?? []).map(([, end]) => end - durationMs),
  ]);
}

// In pieces that grow, so that a near answer costs little and a far one is still found.
function findChange(
  policies: readonly OraclePolicy[],
  at: number,
  durationMs: number,
  horizonMs: number,
  wanted: boolean,
  candidatesOf: (timeline: Timeline) => number[],
): number | null {
  for (
    let from = at, reach = 3 * DAY;
    from <= at + horizonMs;
    from += reach, reach = Math.min(10 * reach, 400 * DAY)
  ) {
    const to = Math.min(from + reach, at + horizonMs + 1);
    const timelines = policies.map((policy) => timelineOf(policy, from, to + durationMs + 1));
    const candidates = [from, ...timelines.flatMap(candidatesOf)].filter(
      (instant) => from <= instant && instant < to,
    );
    for (const instant of candidates.sort((a, b) => a - b)) {
      const isOpen = timelines.every((line) => blockersAt(line, instant, durationMs).length === 0);
      if (isOpen === wanted) return instant;
    }
  }
  return null;
}
