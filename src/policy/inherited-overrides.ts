import type { Override } from "./policy.ts";
import { renderQuoted } from "./quotation.ts";

/** An override and the first file that defines it so. */
export interface Definition {
  readonly override: Override;
  /** What messages call the file. */
  readonly file: string;
}

/** The overrides that the files define which a policy extends, however far. */
export interface InheritedOverrides {
  /** By name; more than one where files define it differently. */
  readonly definitions: ReadonlyMap<string, readonly Definition[]>;
  /** Whether all of those files could be read: else a name that is not known may be in one of them. */
  readonly isWhole: boolean;
}

/** What a policy inherits that extends nothing. */
export const NOTHING_INHERITED: InheritedOverrides = { definitions: new Map(), isWhole: true };

/** Puts together what several files hand on. */
export function joinInherited(all: readonly InheritedOverrides[]): InheritedOverrides {
  const definitions = new Map<string, readonly Definition[]>();
  for (const one of all) {
    for (const [name, found] of one.definitions) {
      const known = definitions.get(name) ?? [];
      const added = found.filter(({ override }) => !known.some((other) => isSame(other.override, override)));
      definitions.set(name, [...known, ...added]);
    }
  }
  return { definitions, isWhole: all.every(({ isWhole }) => isWhole) };
}

/** What a file hands on of its own. */
export function toInherited(overrides: readonly Override[], file: string): InheritedOverrides {
  const definitions = overrides.map((override) => [override.name, [{ override, file }]] as const);
  return { definitions: new Map(definitions), isWhole: true };
}

/** Whether two overrides ask for the same, wherever they stand. */
function isSame(one: Override, other: Override): boolean {
  return toComparable(one) === toComparable(other);
}

function toComparable(override: Override): string {
  return JSON.stringify(override, (key, value) => (key === "line" || key === "column" ? undefined : value));
}

/** The files of definitions, as a sentence names them. */
export function renderDefiners(definitions: readonly Definition[]): string {
  const names = definitions.slice(0, 3).map(({ file }) => renderQuoted(file));
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
