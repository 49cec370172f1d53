import type { ErrorObject } from "ajv";
import { type Draft, toError } from "./draft.ts";
import { toBadName } from "./key-check.ts";
import { nearestName } from "./nearest-name.ts";
import type { Outline, Path } from "./outline.ts";
import { renderName } from "./path-name.ts";
import { placeAt } from "./place.ts";
import { renderChoice, renderQuoted } from "./quotation.ts";

/** Makes the draft of a value that is not what the schema wants at `path`. */
export function toWrongValue(error: ErrorObject, path: Path, value: unknown, outline: Outline): Draft {
  const range = outline.valueRange(path);
  if (isEmpty(value)) return toEmpty(path, value, range);
  switch (error.keyword) {
    case "const":
      return path.at(-1) === "version" ? toWrongVersion(value, range) : toWrongConstant(path, value, range);
    case "enum":
      return toUnknownValue(path, value, error.params["allowedValues"], range);
    case "pattern":
      return toBadName(`the ${path.at(-1)} ${renderQuoted(String(value))}`, String(value), range);
    case "maxLength":
      return toError(
        "too-long",
        range,
        `${renderName(path)} has more than ${error.params["limit"]} characters`,
      );
    default:
      return toWrongType(path, value, [error.params["type"]].flat(), outline);
  }
}

function isEmpty(value: unknown): boolean {
  if (typeof value === "object") return value === null || Object.keys(value).length === 0;
  return value === "";
}

const LISTS = new Set<unknown>(["freezes", "windows", "overrides"]);

function toEmpty(path: Path, value: unknown, range: Draft["range"]): Draft {
  const hint = isCollectionAt(path, value)
    ? "fill it in, or leave it out"
    : "# begins a comment and ! a tag: quote a value that begins with either";
  return toError("empty-value", range, `${renderName(path)} is empty`, hint);
}

function isCollectionAt(path: Path, value: unknown): boolean {
  if (typeof value === "object" && value !== null) return true;
  return placeAt(path) !== null || (path.length === 1 && LISTS.has(path[0]));
}

function toWrongVersion(value: unknown, range: Draft["range"]): Draft {
  if (typeof value === "number" && Number.isInteger(value) && value > 1) {
    const message = `version ${value} of the policy language needs a newer freezegate`;
    return toError("newer-version", range, message, "this one reads version 1");
  }
  const hint = value === "1" ? "remove the quotes" : 'write "version: 1"';
  return toError("wrong-version", range, `"version" must be the number 1, not ${renderKind(value)}`, hint);
}

function toWrongConstant(path: Path, value: unknown, range: Draft["range"]): Draft {
  const message = `${renderName(path)} must be true, not ${renderKind(value)}`;
  return toError("unknown-value", range, message, "leave the key out where it does not hold");
}

function toUnknownValue(
  path: Path,
  value: unknown,
  allowed: readonly string[],
  range: Draft["range"],
): Draft {
  const shown = typeof value === "string" ? renderQuoted(value) : renderKind(value);
  const message = `${renderName(path)} must be ${renderChoice(allowed)}, not ${shown}`;
  return toError("unknown-value", range, message, () => {
    const nearest = typeof value === "string" ? nearestName(value, allowed) : null;
    return nearest === null ? null : `did you mean "${nearest}"?`;
  });
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: "text",
  array: "a list",
  object: "a mapping",
  boolean: "true or false",
  integer: "a whole number",
};

function toWrongType(path: Path, value: unknown, types: readonly string[], outline: Outline): Draft {
  const isList = types.includes("string") && types.includes("array") && !types.includes("object");
  const expected = isList
    ? "text or a list of texts"
    : renderChoice(types.map((type) => TYPE_WORDS[type] ?? type));
  const message = `${renderName(path)} must be ${expected}, not ${renderKind(value)}`;
  const range = outline.valueRange(path);
  if (types.includes("string") && !types.includes("integer") && typeof value !== "object")
    return toError("not-text", range, message, `quote it: ${renderQuoted(outline.sourceOf(path))}`);
  return toError("wrong-type", range, message, shapeHint(path, types));
}

function shapeHint(path: Path, types: readonly string[]): string | null {
  if (path.length === 0) return 'begin the file with "version: 1"';
  if (path.length === 1 && types.includes("array") && LISTS.has(path[0]))
    return 'begin each rule with "- id:"';
  return null;
}

function renderKind(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "string") return "text";
  return typeof value === "object" ? "a mapping" : `the ${typeof value} ${String(value)}`;
}
