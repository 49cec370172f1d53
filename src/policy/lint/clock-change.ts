import { toWallSpans } from "../../time/schedule.ts";
import type { WallTime } from "../../time/wall.ts";
import { type Jump, loadZone, type Zone } from "../../time/zone.ts";
import type { Draft } from "../draft.ts";
import { type Check, toWarning } from "./check.ts";
import type { CheckedFile, CheckedRule, WrittenSchedule } from "./checked-file.ts";

const DAY = 86_400_000;
// Two springs and two autumns.
const AHEAD = 2 * 366 * DAY;

/** Times that the clock skips or shows twice, within the next two years. */
export const findClockChanges: Check = (file, { now }) =>
  file.rules.flatMap((checked) =>
    checked.schedules.flatMap((written) => findIn(file, checked, written, now)),
  );

/** A pattern that starts at every hour is meant for all of them. */
function isHourly({ schedule }: WrittenSchedule): boolean {
  return schedule.kind === "cron" && (schedule.at.split(" ")[1] ?? "").startsWith("*");
}

function findIn(file: CheckedFile, checked: CheckedRule, written: WrittenSchedule, now: number): Draft[] {
  if (isHourly(written)) return [];
  const zone = loadZone(written.zone);
  const jumps = zone.jumpsBetween(now, now + AHEAD);
  const skipped = jumps.filter(({ before, after }) => after > before);
  const repeated = jumps.filter(({ before, after }) => after < before);
  return [
    ...firstOf(skipped, (jump) => toSkipped(file, checked, written, zone, jump)),
    ...firstOf(repeated, (jump) => toRepeated(file, checked, written, zone, jump)),
  ];
}

function firstOf(jumps: readonly Jump[], toDraft: (jump: Jump) => Draft | null): Draft[] {
  for (const jump of jumps) {
    const draft = toDraft(jump);
    if (draft !== null) return [draft];
  }
  return [];
}

function toSkipped(
  { outline }: CheckedFile,
  _: CheckedRule,
  written: WrittenSchedule,
  zone: Zone,
  { at, before, after }: Jump,
): Draft | null {
  // The first skipped time is the jump itself: nothing is odd about it.
  const wall = findBoundary(written, zone, at + before + 1, at + after);
  if (wall === null) return null;
  const from = toClock(at + before);
  const message = `${toClock(wall)} does not exist on ${toDate(wall)}: in ${zone.name} the clock jumps from ${from} to ${toClock(at + after)}`;
  const hint = `that night it counts as ${toClock(at + after)}; choose a time outside that hour`;
  return toWarning("skipped-time", outline.valueRange(written.path), message, hint);
}

function toRepeated(
  { outline }: CheckedFile,
  { rule }: CheckedRule,
  written: WrittenSchedule,
  zone: Zone,
  { at, before, after }: Jump,
): Draft | null {
  const wall = findBoundary(written, zone, at + after, at + before);
  if (wall === null) return null;
  const message = `${toClock(wall)} comes twice on ${toDate(wall)}: in ${zone.name} the clock goes back from ${toClock(at + before)} to ${toClock(at + after)}`;
  const taken =
    rule.kind === "freeze"
      ? "a freeze starts at the first and ends at the second"
      : "a window starts at the second and ends at the first";
  return toWarning(
    "repeated-time",
    outline.valueRange(written.path),
    message,
    `${taken}; choose a time outside that hour`,
  );
}

/** A start or an end that is written and lies in `[from, to)` on the wall clock, or null. */
function findBoundary(
  { schedule, text }: WrittenSchedule,
  zone: Zone,
  from: WallTime,
  to: WallTime,
): WallTime | null {
  const boundaries =
    schedule.kind === "cron"
      ? schedule.startsBetween(from, to)
      : toWallSpans(schedule, zone, { start: from - DAY, end: to + DAY }, "freeze").flatMap(
          ({ start, end }) => [start, end],
        );
  // A day without a time begins at a midnight that nobody wrote.
  const isWritten = (wall: WallTime) =>
    schedule.kind === "cron" || text.includes(toClock(wall)) || (wall % DAY === 0 && text.includes("24:00"));
  return boundaries.find((wall) => from <= wall && wall < to && isWritten(wall)) ?? null;
}

function toClock(wall: WallTime): string {
  return new Date(wall).toISOString().slice(11, 16);
}

function toDate(wall: WallTime): string {
  return new Date(wall).toISOString().slice(0, 10);
}
