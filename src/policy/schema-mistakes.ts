import type { ErrorObject } from "ajv";
import type { Draft } from "./draft.ts";
import { toMissingKey, toUnknownKey } from "./key-check.ts";
import type { Outline, Path } from "./outline.ts";
import type { SchemaCheck } from "./schema-check.ts";
import { toWrongValue } from "./value-check.ts";

/** Puts what the validator has to say of an outline into words. Of several mistakes in one value the first is reported. */
export function toSchemaMistakes(outline: Outline, errors: readonly ErrorObject[]): SchemaCheck {
  const drafts: Draft[] = [];
  const wrong = new Map<string, Path>();
  for (const error of errors) {
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
