import { parseDates } from "../time/dates.ts";
import { type Duration, parseDuration } from "../time/duration.ts";
import type { Parsed } from "../time/mistake.ts";
import { parseMonthly } from "../time/monthly.ts";
import type { ActiveTimes, ScheduleSet } from "../time/occurrences.ts";
import type { Schedule } from "../time/schedule.ts";
import { parseWeekly } from "../time/weekly.ts";
import { parseYearly } from "../time/yearly.ts";
import { addError } from "./compilation.ts";
import type { CronPattern, Times } from "./document.ts";
import type { Path } from "./outline.ts";
import { placeAt, scheduleKeys } from "./place.ts";
import { parseEntry, type Reporter } from "./schedule-entry.ts";
import { type SoundRule, toEntries, toItems } from "./sound-document.ts";
import { checkTimezone } from "./timezone.ts";

/** The schedules that are written as text, and how they are read. */
const TEXT_PARSERS = {
  weekly: parseWeekly,
  monthly: parseMonthly,
  yearly: parseYearly,
  dates: parseDates,
} satisfies Partial<Record<keyof Times, (text: string) => Parsed<Schedule>>>;

const TEXT_KEYS = Object.keys(TEXT_PARSERS) as (keyof typeof TEXT_PARSERS)[];

/** Compiles when the rule at `path` is active, its own times in `zone`; a zone that is null has been reported. */
export function compileTimes(
  reporter: Reporter,
  rule: SoundRule,
  path: Path,
  zone: string | null,
): ActiveTimes {
  return {
    zone: zone ?? "UTC",
    schedules: compileSchedules(reporter, rule, path),
    during: compileNarrowing(reporter, rule.during, [...path, "during"], zone),
    except: compileNarrowing(reporter, rule.except, [...path, "except"], zone),
  };
}

function compileNarrowing(
  reporter: Reporter,
  times: Partial<Times> | undefined,
  path: Path,
  zone: string | null,
): readonly ScheduleSet[] {
  if (times === undefined) return [];
  const own =
    times.timezone === undefined ? zone : checkTimezone(reporter, times.timezone, [...path, "timezone"]);
  return [{ zone: own ?? "UTC", schedules: compileSchedules(reporter, times, path) }];
}

function compileSchedules(reporter: Reporter, times: Partial<Times>, path: Path): readonly Schedule[] {
  if (!mayHaveSchedule(times, path)) {
    const message = `${placeAt(path)?.noun} needs a schedule`;
    const hint = `say when it is active: ${scheduleKeys.join(", ")}`;
    addError(reporter, path, "missing-schedule", message, hint);
  }
  const texts = TEXT_KEYS.flatMap((key) =>
    toEntries(times[key], [...path, key]).flatMap((entry) =>
      parseEntry<Schedule>(reporter, entry, TEXT_PARSERS[key]),
    ),
  );
  const crons = toItems(times.cron, [...path, "cron"]).flatMap(({ item, path: at }) =>
    compileCron(reporter, item, at),
  );
  const holidays = reporter.parsers.holidays?.(reporter, times.holidays, [...path, "holidays"]) ?? [];
  return [...texts, ...crons, ...holidays, ...(times.always === true ? [{ kind: "always" as const }] : [])];
}

/** Whether there is a schedule or a switch, or else a key that may be a misspelt one and is reported as such. */
function mayHaveSchedule(times: Partial<Times>, path: Path): boolean {
  if ("while" in times) return true;
  const known = placeAt(path)?.keys ?? [];
  return scheduleKeys.some((key) => key in times) || Object.keys(times).some((key) => !known.includes(key));
}

function compileCron(reporter: Reporter, pattern: Partial<CronPattern>, path: Path): readonly Schedule[] {
  const [lasts] = compileLength(reporter, pattern.for, [...path, "for"]);
  const { cron } = reporter.parsers;
  if (pattern.at === undefined || cron === null) return [];
  // What is wrong with the pattern is said even where the duration is wrong, too.
  const parse = (text: string): Parsed<Schedule> => cron(text, lasts ?? { days: 1, milliseconds: 0 });
  return parseEntry(reporter, { text: pattern.at, path: [...path, "at"] }, parse);
}

/** For how long occurrences last: a duration of some length. */
function compileLength(reporter: Reporter, text: string | undefined, path: Path): readonly Duration[] {
  if (text === undefined) return [];
  const lengths = parseEntry(reporter, { text, path }, parseDuration);
  if (!lengths.some(({ days, milliseconds }) => days === 0 && milliseconds === 0)) return lengths;
  addError(reporter, path, "empty-span", `"${text}" has no length`, 'write for example "4h"');
  return [];
}
