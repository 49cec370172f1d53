import { addError, type Compilation } from "./compilation.ts";
import { type Draft, type Range, toError } from "./draft.ts";
import { renderDefiners } from "./inherited-overrides.ts";
import { nearestName } from "./nearest-name.ts";
import type { Path } from "./outline.ts";
import { checkExactText } from "./plain-text.ts";
import type { Override } from "./policy.ts";
import { renderQuoted } from "./quotation.ts";
import { type SoundDocument, toEntries } from "./sound-document.ts";

/** The word that stands for no override at all, so no override may be called so. */
const NEVER = "never";

/** Compiles the overrides that a file defines, in alphabetical order of their names. */
export function compileOverrides(
  reporter: Pick<Compilation, "outline" | "drafts">,
  overrides: SoundDocument["overrides"],
): ReadonlyMap<string, Override> {
  const compiled = new Map<string, Override>();
  for (const name of Object.keys(overrides ?? {}).toSorted()) {
    const path = ["overrides", name];
    const labels = toEntries(overrides?.[name]?.labels, [...path, "labels"]);
    for (const label of labels) checkExactText(reporter, label);
    if (name === NEVER) reporter.drafts.push(reservedName(reporter.outline.keyRange(path)));
    compiled.set(name, { name, labels: labels.map(({ text }) => text) });
  }
  return compiled;
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
