import { loadCron, type ParseCron } from "../time/cron.ts";
import type { CompileHolidays } from "./holiday-schedule.ts";
import type { ScheduleKey } from "./place.ts";
import type { SoundDocument, SoundRule } from "./sound-document.ts";

/** The parsers of schedules that need a package of their own: null for those that the policy does without. */
export interface ScheduleParsers {
  readonly cron: ParseCron | null;
  readonly holidays: CompileHolidays | null;
}

/** Loads the packages that the schedules of a document need, and no other. */
export async function loadScheduleParsers(document: SoundDocument): Promise<ScheduleParsers> {
  return {
    cron: hasSchedule(document, "cron") ? await loadCron() : null,
    holidays: hasSchedule(document, "holidays")
      ? await (await import("./holiday-schedule.ts")).loadHolidays()
      : null,
  };
}

function hasSchedule({ freezes = [], windows = [] }: SoundDocument, key: ScheduleKey): boolean {
  return [...freezes, ...windows].some((rule) => rule !== undefined && ruleHas(rule, key));
}

function ruleHas(rule: SoundRule, key: ScheduleKey): boolean {
  return [rule, rule.during, rule.except].some((times) => times !== undefined && times[key] !== undefined);
}
