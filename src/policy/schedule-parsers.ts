import { loadCron, type ParseCron } from "../time/cron.ts";
import { loadRrule, type ParseRrule } from "../time/rrule.ts";
import {
  type CalendarPlace,
  type LoadedCalendars,
  loadCalendars,
  type ReadCalendar,
} from "./calendar-file.ts";
import { toCalendarPlace } from "./calendar-times.ts";
import type { Times } from "./document.ts";
import type { ScheduleKey } from "./place.ts";
import { type SoundDocument, type SoundRule, toItems } from "./sound-document.ts";

/** The parsers of schedules that need a package of their own: null for those that the policy does without. */
export interface ScheduleParsers {
  readonly cron: ParseCron | null;
  readonly rrule: ParseRrule | null;
  /** What the calendars of the policy hold, by their places. */
  readonly calendars: LoadedCalendars;
}

/** Loads the packages that the schedules of a document need, and no other. */
export async function loadScheduleParsers(
  document: SoundDocument,
  readCalendar: ReadCalendar,
): Promise<ScheduleParsers> {
  return {
    cron: hasSchedule(document, "cron") ? await loadCron() : null,
    rrule: hasSchedule(document, "rrule") ? await loadRrule() : null,
    calendars: await loadCalendars(toPlaces(document), readCalendar),
  };
}

/** Reading many takes long, and what nobody can look through is no use. */
const MOST_CALENDARS = 50;

function toPlaces(document: SoundDocument): CalendarPlace[] {
  return toAllTimes(document)
    .flatMap((times) => toItems(times.calendar, []))
    .flatMap(({ item }) => toCalendarPlace(item) ?? [])
    .slice(0, MOST_CALENDARS);
}

function hasSchedule(document: SoundDocument, key: ScheduleKey): boolean {
  return toAllTimes(document).some((times) => times[key] !== undefined);
}

/** The rules, and what narrows them: all that has schedules. */
function toAllTimes({ freezes = [], windows = [] }: SoundDocument): Partial<Times>[] {
  return [...freezes, ...windows].flatMap((rule: SoundRule | undefined) =>
    [rule, rule?.during, rule?.except].filter((times) => times !== undefined),
  );
}
