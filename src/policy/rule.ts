import { describeActiveTimes } from "../time/description.ts";
import { type ActiveTimes, compileOccurrences } from "../time/occurrences.ts";
import { parseAddress } from "./address.ts";
import { addError, type Compilation } from "./compilation.ts";
import { isError } from "./draft.ts";
import type { Path } from "./outline.ts";
import { resolveOverrides } from "./override.ts";
import { toPlainText } from "./plain-text.ts";
import type { Rule, Switch } from "./policy.ts";
import { compileTimes } from "./rule-times.ts";
import { compileScope } from "./scope.ts";
import type { SoundRule } from "./sound-document.ts";
import { compileSwitch, describeSwitch } from "./switch.ts";
import { checkTimezone } from "./timezone.ts";

/** The id of the freeze that the action's input `freeze` makes. */
const RESERVED_ID = "freeze-input";

/** Compiles the freeze or window at `path`; null where something that it cannot do without is wrong. */
export function compileRule(
  compilation: Compilation,
  rule: SoundRule,
  path: Path,
  kind: Rule["kind"],
): Rule | null {
  checkId(compilation, rule.id, [...path, "id"]);
  const timezone = timezoneOf(compilation, rule, path);
  const times = compileTimes(compilation, rule, path, timezone);
  const parts = {
    reason: rule.reason === undefined ? "" : toPlainText(compilation, rule.reason, [...path, "reason"]),
    link: linkOf(compilation, rule, path),
    scope: compileScope(compilation, rule, path),
    switch: compileSwitch(compilation, rule, path, kind),
    overrides: resolveOverrides(compilation, rule.override, [...path, "override"], compilation.accepted),
  };
  if (compilation.drafts.some(isError) || timezone === null || rule.id === undefined) return null;
  const active = withSwitch(times, parts.switch);
  const { line, column } = compilation.locate(compilation.outline.valueRange(path));
  return {
    id: rule.id,
    kind,
    ...parts,
    mode: rule.mode ?? "enforce",
    occurrences: compileOccurrences(active, kind),
    timezone,
    description: describeTimes(active, parts.switch),
    line,
    column,
  };
}

/** A freeze with a switch and no schedule of its own is active whenever that is on. */
function withSwitch(active: ActiveTimes, narrowedBy: Switch | null): ActiveTimes {
  if (narrowedBy === null || active.schedules.length > 0) return active;
  return { ...active, schedules: [{ kind: "always" }] };
}

function describeTimes(active: ActiveTimes, narrowedBy: Switch | null): string {
  if (narrowedBy === null) return describeActiveTimes(active);
  return `${describeActiveTimes(active)}; only ${describeSwitch(narrowedBy)}`;
}

function checkId(compilation: Compilation, id: string | undefined, path: Path): void {
  if (id === undefined) return;
  const first = compilation.ids.get(id);
  if (first === undefined) compilation.ids.set(id, path);
  else {
    const { outline, locate } = compilation;
    const hint = (): string => `it stands on line ${locate(outline.valueRange(first)).line} already`;
    addError(compilation, path, "duplicate-id", `the id "${id}" is used twice`, hint);
  }
  if (id === RESERVED_ID) {
    const message = `the id "${id}" is the action's own, for its input "freeze"`;
    addError(compilation, path, "reserved-id", message, "choose another one");
  }
}

function timezoneOf(compilation: Compilation, rule: SoundRule, path: Path): string | null {
  if (rule.timezone === undefined) return compilation.timezone;
  return checkTimezone(compilation, rule.timezone, [...path, "timezone"]);
}

/** Reports show the link to whoever is blocked, so it must be one that a browser opens and nothing else. */
function linkOf(compilation: Compilation, { link }: SoundRule, path: Path): string | null {
  if (link === undefined) return null;
  if (/^https?:\/\/[^\s\0-\x1f\x7f-\x9f]+$/i.test(link) && parseAddress(link) !== null) return link;
  const hint = 'write an address such as "https://wiki.example.com/review"';
  addError(compilation, [...path, "link"], "not-a-link", '"link" is not an http or https address', hint);
  return null;
}
