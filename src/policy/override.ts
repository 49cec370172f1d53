import { parseDuration, toElapsed } from "../time/duration.ts";
import { addError, type Compilation } from "./compilation.ts";
import { type Draft, type Range, toError } from "./draft.ts";
import { compileGrantedBy } from "./granted-by.ts";
import { renderDefiners } from "./inherited-overrides.ts";
import { nearestName } from "./nearest-name.ts";
import type { Path } from "./outline.ts";
import { checkExactText } from "./plain-text.ts";
import type { Override } from "./policy.ts";
import { renderQuoted } from "./quotation.ts";
import { type SoundDocument, toEntries } from "./sound-document.ts";

/** The word that stands for no override at all, so no override may be called so. */
const NEVER = "never";

type Reporter = Pick<Compilation, "outline" | "drafts">;
type SoundOverride = NonNullable<NonNullable<SoundDocument["overrides"]>[string]>;

/** Compiles the overrides that a file defines, in alphabetical order of their names. */
export function compileOverrides(
  reporter: Reporter,
  overrides: SoundDocument["overrides"],
): ReadonlyMap<string, Override> {
  const compiled = new Map<string, Override>();
  for (const name of Object.keys(overrides ?? {}).toSorted()) {
    const path = ["overrides", name];
    if (name === NEVER) reporter.drafts.push(reservedName(reporter.outline.keyRange(path)));
    const override = overrides?.[name];
    compiled.set(name, compileOverride(reporter, name, override ?? {}, path));
    if (override !== undefined) requireWay(reporter, override, path);
  }
  return compiled;
}

function compileOverride(reporter: Reporter, name: string, override: SoundOverride, path: Path): Override {
  const labels = toEntries(override.labels, [...path, "labels"]);
  for (const label of labels) checkExactText(reporter, label);
  return {
    name,
    labels: labels.map(({ text }) => text),
    grantedBy: compileGrantedBy(reporter, override["granted-by"], [...path, "granted-by"]),
    selfGrant: override["self-grant"] ?? true,
    reason: override.reason ?? "optional",
    expiresAfter: expiryOf(reporter, override, [...path, "expires-after"]),
    relabelAfterPush: override["relabel-after-push"] ?? false,
    everyChange: override["every-change"] ?? false,
    dispatch: override.dispatch ?? false,
  };
}

/** An override that neither a label nor a manual run can ask for would never be granted. */
function requireWay({ outline, drafts }: Reporter, override: SoundOverride, path: Path): void {
  if (override.dispatch === true || "labels" in override || outline.isReported(path)) return;
  const hint = 'name the label that asks for it, such as "labels: emergency"';
  drafts.push(toError("missing-key", outline.valueRange(path), '"labels" is missing in an override', hint));
}

function expiryOf(reporter: Reporter, override: SoundOverride, path: Path): Override["expiresAfter"] {
  const text = override["expires-after"];
  if (text === undefined) return null;
  const result = parseDuration(text);
  if ("mistake" in result) {
    const { code, message, hint, offset, length } = result.mistake;
    reporter.drafts.push(toError(code, reporter.outline.textRange(path, offset, length), message, hint));
    return null;
  }
  if (toElapsed(result.value) > 0) return result.value;
  addError(reporter, path, "empty-duration", '"expires-after" is no time at all', 'write one such as "4h"');
  return null;
}

function reservedName(range: Range): Draft {
  return toError("reserved-name", range, '"never" stands for no override', "rename it");
}

type Scope = Pick<Compilation, "outline" | "drafts" | "overrides" | "overrideNames" | "inherited">;

/**
 * Resolves a value of `override`: a name, a list of names, or `never`, which is none. Without a value it
 * is `fallback`. In alphabetical order, each once. A name is the file's own override, or else that of the
 * files which it extends, however far; where those define it differently, none is meant and it is an error.
 */
export function resolveOverrides(
  compilation: Scope,
  value: string | readonly string[] | undefined,
  path: Path,
  fallback: readonly Override[],
): readonly Override[] {
  if (value === undefined) return fallback;
  const entries = toEntries(value, path);
  const names = new Set(entries.map(({ text }) => text));
  for (const { text, path: place } of entries) {
    if (text === NEVER && names.size > 1) {
      const message = '"never" stands beside other overrides';
      addError(compilation, place, "never-among-others", message, 'write "override: never", or remove it');
    } else if (text !== NEVER) checkDefined(compilation, text, place);
  }
  return [...names].toSorted().flatMap((name) => lookUp(compilation, name) ?? []);
}

function lookUp({ overrides, inherited }: Scope, name: string): Override | null {
  return overrides.get(name) ?? inherited.definitions.get(name)?.[0]?.override ?? null;
}

function checkDefined({ overrideNames, inherited, ...reporter }: Scope, name: string, path: Path): void {
  if (overrideNames === null || overrideNames.has(name)) return;
  const definitions = inherited.definitions.get(name) ?? [];
  if (definitions.length > 1) {
    const message = `the override ${renderQuoted(name)} is not the same in ${renderDefiners(definitions)}`;
    addError(reporter, path, "ambiguous-override", message, "define it in this file");
  }
  if (definitions.length > 0 || !inherited.isWhole) return;
  addError(reporter, path, "undefined-override", `the override ${renderQuoted(name)} is not defined`, () => {
    const nearest = nearestName(name, [...overrideNames, ...inherited.definitions.keys(), NEVER]);
    if (nearest !== null) return `did you mean "${nearest}"?`;
    return `define it under "overrides", or write "override: never"`;
  });
}
