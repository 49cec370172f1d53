import { type Draft, toError } from "./draft.ts";
import type { Outline, Path } from "./outline.ts";
import { validate } from "./quick-validator.js";
import { renderQuoted } from "./quotation.ts";

/** What the schema has to say of an outline, and the paths of the values that it says it of. */
export interface SchemaCheck {
  readonly drafts: readonly Draft[];
  /** The values that are not what they should be: nobody need look at them again. */
  readonly wrongPaths: readonly Path[];
}

/** Checks an outline against the schema. What explains mistakes is loaded where there are some. */
export async function checkSchema(outline: Outline): Promise<SchemaCheck> {
  const floods = findFloods(outline);
  if (floods.length > 0) return { drafts: floods, wrongPaths: [[]] };
  if (validate(outline.value)) return { drafts: [], wrongPaths: [] };
  const { findMistakes } = await import("./schema-mistakes.ts");
  return findMistakes(outline);
}

/** The validator joins the mistakes of all rules so far with those of each next one, which takes minutes for 100,000. */
const MOST_ENTRIES = 20_000;

function findFloods(outline: Outline): readonly Draft[] {
  const root: unknown = outline.value;
  if (typeof root !== "object" || root === null) return [];
  return Object.entries(root).flatMap(([key, value]) => {
    const count = typeof value === "object" && value !== null ? Object.keys(value).length : 0;
    if (count <= MOST_ENTRIES) return [];
    const message = `${renderQuoted(key)} has ${count} entries, and ${MOST_ENTRIES} is the most`;
    return [toError("too-many-entries", outline.keyRange([key]), message, "split it into several policies")];
  });
}
