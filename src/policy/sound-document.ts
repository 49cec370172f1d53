import type { Override, PolicyDocument, Rule } from "./document.ts";
import type { Path } from "./outline.ts";

/**
 * A policy document from which everything that the schema refuses was taken out, so that the rest can
 * be checked all the same. What was taken out is undefined, and its key is still there.
 */
export interface SoundDocument extends Omit<Partial<PolicyDocument>, "freezes" | "windows" | "overrides"> {
  freezes?: readonly (SoundRule | undefined)[];
  windows?: readonly (SoundRule | undefined)[];
  overrides?: Readonly<Record<string, Partial<Override> | undefined>>;
}

export type SoundRule = Partial<Rule>;

/** Takes the values at `wrongPaths` out of a document, in place. Null where the document itself is wrong. */
export function toSoundDocument(value: unknown, wrongPaths: readonly Path[]): SoundDocument | null {
  for (const path of wrongPaths) {
    const last = path.at(-1);
    if (last === undefined) return null;
    const parent = path.slice(0, -1).reduce<unknown>((at, step) => toMapping(at)[step], value);
    // An outer value may have been taken out before, and an alias may have brought us here already.
    if (typeof parent === "object" && parent !== null) toMapping(parent)[last] = undefined;
  }
  return value as SoundDocument;
}

function toMapping(value: unknown): Record<string | number, unknown> {
  return (value ?? {}) as Record<string | number, unknown>;
}

/** A text, or a number where the language has numbers: days of the month. */
type Text = string | number;

/** One text of a value that may be a text or a list of texts, and where it stands. */
export interface Entry {
  readonly text: string;
  readonly path: Path;
}

/** One mapping of a value that may be a mapping or a list of mappings, and where it stands. */
export interface Item<T> {
  readonly item: T;
  readonly path: Path;
}

/** The mappings of a value that may be a mapping, a list of mappings, or absent; those that were taken out are left out. */
export function toItems<T extends object>(
  value: T | readonly (T | undefined)[] | undefined,
  path: Path,
): readonly Item<T>[] {
  if (value === undefined) return [];
  if (!isList(value)) return [{ item: value, path }];
  return value.flatMap((item, index) => (item === undefined ? [] : [{ item, path: [...path, index] }]));
}

function isList<T extends object>(
  value: T | readonly (T | undefined)[],
): value is readonly (T | undefined)[] {
  return Array.isArray(value);
}

/** The texts of a value that may be a text, a list of texts, or absent; entries that were taken out are left out. */
export function toEntries(
  value: Text | readonly (Text | undefined)[] | undefined,
  path: Path,
): readonly Entry[] {
  if (value === undefined) return [];
  if (typeof value !== "object") return [{ text: String(value), path }];
  return value.flatMap((text, index) =>
    text === undefined ? [] : [{ text: String(text), path: [...path, index] }],
  );
}
