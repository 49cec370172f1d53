import { loadCron, type ParseCron } from "../time/cron.ts";
import type { ReadCalendar } from "./calendar-file.ts";
import type { Calendars } from "./calendar-times.ts";
import type { Times } from "./document.ts";
import type { CompileHolidays } from "./holiday-schedule.ts";
import type { ScheduleKey } from "./place.ts";
import type { CompileRrule } from "./rrule-times.ts";
import { type SoundDocument, type SoundRule, toItems } from "./sound-document.ts";

/** The parsers of schedules that need a package of their own: null for those that the policy does without. */
export interface ScheduleParsers {
  readonly cron: ParseCron | null;
  readonly rrule: CompileRrule | null;
  readonly calendars: Calendars | null;
  readonly holidays: CompileHolidays | null;
}

/** Loads the packages that the schedules of a document need, and no other. */
export async function loadScheduleParsers(
  document: SoundDocument,
  readCalendar: ReadCalendar,
): Promise<ScheduleParsers> {
  return {
    cron: hasSchedule(document, "cron") ? await loadCron() : null,
    rrule: hasSchedule(document, "rrule") ? await loadCompiler() : null,
    calendars: hasSchedule(document, "calendar") ? await loadCalendarsOf(document, readCalendar) : null,
    holidays: hasSchedule(document, "holidays")
      ? await (await import("./holiday-schedule.ts")).loadHolidays()
      : null,
  };
}

async function loadCompiler(): Promise<CompileRrule> {
  const { loadRruleCompiler } = await import("./rrule-times.ts");
  return loadRruleCompiler();
}

async function loadCalendarsOf(document: SoundDocument, readCalendar: ReadCalendar): Promise<Calendars> {
  const { loadCalendars } = await import("./calendar-times.ts");
  const references = toAllTimes(document).flatMap((times) => toItems(times.calendar, []));
  return loadCalendars(
    references.map(({ item }) => item),
    readCalendar,
  );
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
