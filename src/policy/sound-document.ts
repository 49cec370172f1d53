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

/** One text of a value that may be a text or a list of texts, and where it stands. */
export interface Entry {
  readonly text: string;
  readonly path: Path;
}

/** The texts of a value that may be a text, a list of texts, or absent; entries that were taken out are left out. */
export function toEntries(
  value: string | readonly (string | undefined)[] | undefined,
  path: Path,
): readonly Entry[] {
  if (value === undefined) return [];
  if (typeof value === "string") return [{ text: value, path }];
  return value.flatMap((text, index) => (text === undefined ? [] : [{ text, path: [...path, index] }]));
}
