import type { ErrorObject } from "ajv";
import type { Draft } from "./draft.ts";
import { toMissingKey, toUnknownKey } from "./key-check.ts";
import type { Outline, Path } from "./outline.ts";
import type { SchemaCheck } from "./schema-check.ts";
import { validate } from "./validator.js";
import { toWrongValue } from "./value-check.ts";

/** Says what is wrong with an outline that the schema refuses. Of several mistakes in one value the first is reported. */
export function findMistakes(outline: Outline): SchemaCheck {
  validate(outline.value);
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
