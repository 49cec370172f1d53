import { type Check, type LintContext, toWarning } from "../../policy/lint/check.ts";
import type { CheckedFile } from "../../policy/lint/checked-file.ts";
import type { Override, Rule } from "../../policy/policy.ts";
import { isSameScope, isScopeWithin, isTimeWithin } from "./containment.ts";

// Two years show every weekday on every date that matters.
const AHEAD = 2 * 366 * 86_400_000;
/** Each rule is compared with each other: beyond this a policy was made by a program, for a program. */
const MOST_RULES = 300;

interface Place {
  readonly file: CheckedFile;
  readonly rule: Rule;
  readonly order: number;
}

/** A rule that changes no decision, because another one blocks or allows the same and more. */
export const findShadowed: Check = (file, context) => {
  const all = toPlaces(context);
  if (all.length > MOST_RULES) return [];
  return file.rules.flatMap(({ rule, path }) => {
    const inner = all.find((place) => place.rule === rule);
    const outer = inner === undefined ? undefined : all.find((other) => isShadowing(inner, other, context));
    if (outer === undefined) return [];
    const where = outer.file === file ? "" : ` in ${outer.file.policy.source.path}`;
    const verb = rule.kind === "freeze" ? "freezes" : "opens";
    const message = `the ${rule.kind} "${rule.id}" changes nothing: "${outer.rule.id}"${where} ${verb} the same and more`;
    const range = file.outline.valueRange([...path, "id"]);
    return [toWarning("shadowed", range, message, "remove it, or narrow the other one")];
  });
};

function toPlaces({ files }: LintContext): readonly Place[] {
  return files
    .flatMap((file) => file.rules.map(({ rule }) => ({ file, rule })))
    .map((place, order) => ({ ...place, order }));
}

function isShadowing(inner: Place, outer: Place, { now }: LintContext): boolean {
  if (inner.rule === outer.rule || inner.rule.kind !== outer.rule.kind) return false;
  if (inner.rule.mode !== "enforce" || outer.rule.mode !== "enforce") return false;
  // A switch is off most of the time.
  if ((outer.rule.switch ?? null) !== null) return false;
  if (!isAlikeOrWider(inner, outer)) return false;
  if (!isTimeWithin(inner.rule, [outer.rule], now, now + AHEAD)) return false;
  // Of two that say the same, the later one is too many.
  return outer.order < inner.order || !isBoth(inner, outer, now);
}

function isAlikeOrWider(inner: Place, outer: Place): boolean {
  // The blocker of windows needs an override that each of them accepts: a window counts for that, too.
  if (inner.rule.kind === "window") {
    return (
      inner.file === outer.file &&
      isSameScope(inner.rule.scope, outer.rule.scope) &&
      areAccepted(outer.rule.overrides, inner.rule.overrides)
    );
  }
  return (
    isScopeWithin(inner.rule.scope, outer.rule.scope) &&
    areAccepted(outer.rule.overrides, inner.rule.overrides)
  );
}

function isBoth(inner: Place, outer: Place, now: number): boolean {
  return isAlikeOrWider(outer, inner) && isTimeWithin(outer.rule, [inner.rule], now, now + AHEAD);
}

/** Whether whatever lifts the one also lifts the other. */
function areAccepted(overrides: readonly Override[], by: readonly Override[]): boolean {
  return overrides.every((override) =>
    by.some((other) => JSON.stringify(other) === JSON.stringify(override)),
  );
}
