import { isBounded } from "../../time/schedule.ts";
import { type Check, toWarning } from "./check.ts";

// Longer than from one 29 February on a weekday to the next of most, and quick to search.
const YEARS = 8 * 366 * 86_400_000;

const WEEKS = 21 * 86_400_000;

/** A rule that is active at no time, because `during` and `except` leave nothing of it or the clock jumps over it. */
export const findNeverActive: Check = ({ outline, rules }, { now }) =>
  rules.flatMap(({ rule, path, schedules, isWhole }) => {
    const own = schedules.filter(({ role }) => role === "own");
    const isDated = isWhole.own && own.every(({ schedule }) => isBounded(schedule));
    const from = isDated ? Number.NEGATIVE_INFINITY : now - YEARS;
    const to = isDated ? Number.POSITIVE_INFINITY : now + YEARS;
    // Mostly a few weeks tell, and an occurrence that never ends would be followed for years.
    if (rule.occurrences.endingAfter(now, now + WEEKS) !== null) return [];
    if (rule.occurrences.endingAfter(from, to) !== null) return [];
    const message = `the ${rule.kind} "${rule.id}" is never active: ${rule.description}`;
    const effect = rule.kind === "window" ? "it opens nothing" : "it freezes nothing";
    const hint = `${effect}; look at what during and except leave of its times`;
    return [toWarning("never-active", outline.valueRange([...path, "id"]), message, hint)];
  });
