import { renderHours } from "../../time/clock.ts";
import type { Weekly } from "../../time/weekly.ts";
import { renderQuoted } from "../quotation.ts";
import { type Check, toWarning } from "./check.ts";
import type { WrittenSchedule } from "./checked-file.ts";

/** A day without hours beside days with hours, in a window: it is open from midnight to midnight. */
export const findBareDays: Check = ({ outline, rules }) =>
  rules
    .filter(({ rule }) => rule.kind === "window")
    .flatMap(({ schedules }) => {
      const weekly = schedules.filter(({ role }) => role === "own").flatMap(toWeekly);
      const hours = weekly.flatMap(({ terms }) => (terms.form === "days" ? (terms.hours ?? []) : []))[0];
      if (hours === undefined) return [];
      const bare = weekly.filter(({ terms }) => terms.form === "days" && terms.hours === null);
      return bare.map(({ text, path }) => {
        const message = `${renderQuoted(text)} stands beside hours, and is open from 00:00 to 24:00`;
        const hint = `write "${text} ${renderHours(hours)}", or "${text} 00:00-24:00" if that is meant`;
        return toWarning("bare-day", outline.valueRange(path), message, hint);
      });
    });

function toWeekly({
  schedule,
  text,
  path,
}: WrittenSchedule): (Pick<Weekly, "terms"> & Pick<WrittenSchedule, "text" | "path">)[] {
  return schedule.kind === "weekly" ? [{ terms: schedule.terms, text, path }] : [];
}
