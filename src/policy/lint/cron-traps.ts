import type { Cron } from "../../time/cron.ts";
import { renderDuration, toElapsed } from "../../time/duration.ts";
import type { WallTime } from "../../time/wall.ts";
import { loadZone, toWallClock } from "../../time/zone.ts";
import type { Draft } from "../draft.ts";
import { type Check, type LintContext, toWarning } from "./check.ts";
import type { CheckedFile, WrittenSchedule } from "./checked-file.ts";

const DAY = 86_400_000;

/** Cron patterns that start more often than they seem to, and occurrences that reach the next one. */
export const findCronTraps: Check = (file, context) =>
  file.rules.flatMap(({ schedules }) =>
    schedules.flatMap((written) =>
      written.schedule.kind === "cron" ? findTraps(file, written, written.schedule, context) : [],
    ),
  );

function findTraps(
  { outline }: CheckedFile,
  written: WrittenSchedule,
  cron: Cron,
  context: LintContext,
): Draft[] {
  const warn = (code: string, message: string, hint: string): Draft =>
    toWarning(code, outline.valueRange(written.path), message, hint);
  const [minute = "", hour = "", day = "", month = "", weekday = ""] = cron.at.split(" ");
  const lasts = renderDuration(cron.lasts);
  const isDayGiven = !isAny(day) || !isAny(month) || !isAny(weekday);
  const drafts: Draft[] = [];
  if (isAny(minute) && !isAny(hour)) {
    const message = `"${cron.at}" starts at every minute of the hour, and each occurrence lasts ${lasts}`;
    drafts.push(warn("cron-every-minute", message, `write "0 ${[hour, day, month, weekday].join(" ")}"`));
  } else if (isAny(hour) && isDayGiven) {
    const message = `"${cron.at}" starts at every hour of the day, and each occurrence lasts ${lasts}`;
    const hint = `write "${isAny(minute) ? "0" : minute} 0 ${[day, month, weekday].join(" ")}"`;
    drafts.push(warn("cron-every-hour", message, hint));
  } else if (isEndless(written, cron, context)) {
    const message = `an occurrence lasts ${lasts}, and the next one starts before it is over: it never ends`;
    drafts.push(warn("longer-than-period", message, 'shorten "for"'));
  }
  if (!isAny(day) && !isAny(weekday)) {
    const message = `"${cron.at}" starts on each of these days of the month and on each of these days of the week`;
    const hint = 'write * for one of them; "monthly" knows the third sat, and "during" narrows';
    drafts.push(warn("cron-either-day", message, hint));
  }
  return drafts;
}

function isAny(field: string): boolean {
  return field === "*" || field === "?" || field === "*/1";
}

/** Whether no occurrence is over when the next one starts. */
function isEndless({ zone }: WrittenSchedule, cron: Cron, { now }: LintContext): boolean {
  const starts = toSomeStarts(cron, toWallClock(loadZone(zone), now));
  const length = toElapsed(cron.lasts);
  return (
    starts.length > 1 &&
    starts.every((start, index) => index === 0 || start - (starts[index - 1] ?? 0) <= length)
  );
}

/** Several starts from a time on: of a few weeks, or where that is too short, of four years. */
function toSomeStarts({ startsBetween }: Cron, from: WallTime): readonly WallTime[] {
  const near = startsBetween(from, from + 15 * DAY);
  // Leap days are four years apart, mostly.
  return near.length > 2 ? near : startsBetween(from, from + 4 * 366 * DAY);
}
