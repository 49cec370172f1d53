import type { ErrorObject } from "ajv";
import { type Draft, toError } from "./draft.ts";
import { toMissingKey, toUnknownKey } from "./key-check.ts";
import type { Outline, Path } from "./outline.ts";
import { renderQuoted } from "./quotation.ts";
import { validate } from "./validator.js";
import { toWrongValue } from "./value-check.ts";

/** What the schema has to say of an outline, and the paths of the values that it says it of. */
export interface SchemaCheck {
  readonly drafts: readonly Draft[];
  /** The values that are not what they should be: nobody need look at them again. */
  readonly wrongPaths: readonly Path[];
}

/** Checks an outline against the schema. Of several mistakes in one value the first is reported. */
export function checkSchema(outline: Outline): SchemaCheck {
  const floods = findFloods(outline);
  if (floods.length > 0) return { drafts: floods, wrongPaths: [[]] };
  if (validate(outline.value)) return { drafts: [], wrongPaths: [] };
  const drafts: Draft[] = [];
  const wrong = new Map<string, Path>();
  for (const error of validate.errors ?? []) {
    const { path, value } = follow(outline.value, error.instancePath);
    if (isAboutKeys(error)) drafts.push(...toKeyDrafts(error, path, outline));
    else if (!wrong.has(error.instancePath)) {
      wrong.set(error.instancePath, path);
      if (!outline.isReported(path)) drafts.push(toWrongValue(error, path, value, outline));
    }
  }
  return { drafts, wrongPaths: [...wrong.values()] };
}

function isAboutKeys({ keyword }: ErrorObject): boolean {
  return keyword === "additionalProperties" || keyword === "required";
}

function toKeyDrafts({ keyword, params }: ErrorObject, path: Path, outline: Outline): readonly Draft[] {
  if (keyword === "additionalProperties") return [toUnknownKey(params["additionalProperty"], path, outline)];
  // A key that could not be read may be the missing one.
  return outline.isReported(path) ? [] : [toMissingKey(params["missingProperty"], path, outline)];
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

/** Follows a JSON pointer (RFC 6901) into a document. */
function follow(root: unknown, pointer: string): { path: Path; value: unknown } {
  let value = root;
  const path = pointer
    .split("/")
    .slice(1)
    .map((escaped) => {
      const key = escaped.replaceAll("~1", "/").replaceAll("~0", "~");
      const step = Array.isArray(value) ? Number(key) : key;
      value = (value as Record<string | number, unknown>)[step];
      return step;
    });
  return { path, value };
}
