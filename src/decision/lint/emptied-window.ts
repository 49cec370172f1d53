import { type Check, toWarning } from "../../policy/lint/check.ts";
import { isScopeWithin, isTimeWithin } from "./containment.ts";

const YEAR = 366 * 86_400_000;

/** A window of which freezes leave nothing within a year. */
export const findEmptiedWindows: Check = (file, { now, files }) => {
  const freezes = files
    .flatMap(({ policy }) => policy.freezes)
    // A switch is off most of the time.
    .filter((freeze) => freeze.mode === "enforce" && (freeze.switch ?? null) === null);
  return file.rules.flatMap(({ rule, path }) => {
    if (rule.kind !== "window" || freezes.length === 0) return [];
    const covering = freezes.filter(({ scope }) => isScopeWithin(rule.scope, scope));
    if (covering.length === 0 || !isTimeWithin(rule, covering, now, now + YEAR)) return [];
    const names = covering
      .filter((freeze) => freeze.occurrences.endingAfter(now, now + YEAR) !== null)
      .slice(0, 3)
      .map(({ id }) => `"${id}"`);
    const message = `the window "${rule.id}" never opens within a year: ${names.join(" and ")} ${names.length === 1 ? "freezes" : "freeze"} all of it`;
    const range = file.outline.valueRange([...path, "id"]);
    return [toWarning("emptied-window", range, message, "move it, or narrow the freeze")];
  });
};
