import type { Instant } from "../../time/interval.ts";
import { type Bias, isBounded, toIntervals } from "../../time/schedule.ts";
import { loadZone } from "../../time/zone.ts";
import type { Draft } from "../draft.ts";
import { type Check, toWarning } from "./check.ts";
import type { CheckedFile, CheckedRule, Role, WrittenSchedule } from "./checked-file.ts";

const DAY = 86_400_000;
/** Whoever plans a year has about so long to write the next list. */
const SOON = 60 * DAY;

/** A dated rule that is over, and a list of dates that ends soon with nothing after it, or has ended. */
export const findOldDates: Check = (file, { now }) =>
  file.rules.flatMap((checked) => [
    ...findOver(file, checked, now),
    ...(["own", "during", "except"] as const).flatMap((role) => findRunningOut(file, checked, role, now)),
  ]);

function findOver(
  { outline }: CheckedFile,
  { rule, schedules, isWhole }: CheckedRule,
  now: Instant,
): Draft[] {
  const own = schedules.filter(({ role }) => role === "own");
  const end = toLastEnd(own, rule.kind);
  const first = own[0];
  if (!isWhole.own || first === undefined || end === null || end > now) return [];
  const message = `the ${rule.kind} "${rule.id}" was over on ${toDay(end, rule.timezone)}, and never comes again`;
  const hint = "remove it, or write what repeats with yearly";
  return [toWarning("past-dates", outline.valueRange(first.path), message, hint)];
}

function findRunningOut(
  { outline }: CheckedFile,
  { rule, schedules, isWhole }: CheckedRule,
  role: Role,
  now: Instant,
): Draft[] {
  const dated = schedules.filter((one) => one.role === role);
  const end = toLastEnd(dated, rule.kind);
  const last = dated.at(-1);
  // A single date is meant to come once. A list of them is one that somebody has to continue.
  if (!isWhole[role] || end === null || last === undefined || dated.length < 2 || end > now + SOON) return [];
  if (role === "own" && end <= now) return [];
  const what = role === "own" ? `the dates of "${rule.id}"` : `the dates in "${role}" of "${rule.id}"`;
  const ends = end <= now ? "ended" : "end";
  const message = `${what} ${ends} on ${toDay(end, last.zone)}, and nothing comes after them`;
  return [
    toWarning("dates-run-out", outline.valueRange(last.path), message, "add the next ones, or write yearly"),
  ];
}

/** The end of the last occurrence, or null where there is no last one. */
function toLastEnd(schedules: readonly WrittenSchedule[], bias: Bias): Instant | null {
  if (schedules.length === 0 || !schedules.every(({ schedule }) => isBounded(schedule))) return null;
  const ends = schedules.flatMap(({ schedule, zone }) =>
    toIntervals([schedule], loadZone(zone), bias, 0, 0).map(({ end }) => end),
  );
  return ends.length === 0 ? null : Math.max(...ends);
}

/** The date on which something that ended at an instant was still active. */
function toDay(end: Instant, zone: string): string {
  return new Date(end - 1 + loadZone(zone).offsetAt(end - 1)).toISOString().slice(0, 10);
}
