import { parseDuration, toElapsed } from "../time/duration.ts";
import type { Parsed } from "../time/mistake.ts";
import { parseMoment } from "../time/moment.ts";
import { addError, type Compilation } from "./compilation.ts";
import { nearestName } from "./nearest-name.ts";
import type { Path } from "./outline.ts";
import { renderChoice, renderQuoted } from "./quotation.ts";

/** Where the mistakes of a test file go. */
export type Reporter = Pick<Compilation, "outline" | "drafts">;

/** What may stand under a key of a test file. A list is of texts, where one text will do. */
export type Kind = "text" | "list" | "moment" | "moment or never" | "duration" | readonly string[];

/** A mapping of a test file: what messages call it, what may stand under its keys, and which must be there. */
export interface Shape {
  readonly noun: string;
  readonly keys: Readonly<Record<string, Kind | "any">>;
  readonly required: readonly string[];
}

/**
 * Reads the mapping at a path: the values of its keys as their kinds have them. What is wrong with it is
 * reported, and left out. Null where it is no mapping.
 */
export function readMapping(
  reporter: Reporter,
  value: unknown,
  path: Path,
  shape: Shape,
): Readonly<Record<string, unknown>> | null {
  const isReported = reporter.outline.isReported(path);
  if (!isMapping(value)) {
    if (!isReported) addError(reporter, path, "wrong-type", `${shape.noun} must be a mapping`);
    return null;
  }
  const read: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    const kind = Object.hasOwn(shape.keys, key) ? shape.keys[key] : undefined;
    if (kind === undefined) rejectKey(reporter, key, path, shape);
    else read[key] = kind === "any" ? inner : readValue(reporter, inner, [...path, key], kind);
  }
  const missing = shape.required.filter((key) => !Object.hasOwn(value, key));
  // A key that could not be read may be the missing one.
  for (const key of isReported ? [] : missing)
    addError(reporter, path, "missing-key", `"${key}" is missing in ${shape.noun}`);
  return read;
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function rejectKey({ outline, drafts }: Reporter, key: string, path: Path, { noun, keys }: Shape): void {
  const known = Object.keys(keys);
  drafts.push({
    code: "unknown-key",
    severity: "error",
    range: outline.keyRange([...path, key]),
    message: `unknown key ${renderQuoted(key)} in ${noun}`,
    hint: () => {
      const nearest = nearestName(key, known);
      return nearest === null ? `known are ${known.join(", ")}` : `did you mean "${nearest}"?`;
    },
  });
}

/** The value at a path as its kind has it, or undefined where it is none. */
function readValue(reporter: Reporter, value: unknown, path: Path, kind: Kind): unknown {
  if (kind === "list") return readTexts(reporter, value, path);
  const text = readText(reporter, value, path);
  if (text === undefined || kind === "text") return text;
  if (typeof kind !== "string") return readChoice(reporter, text, path, kind);
  if (kind === "moment or never" && text === "never") return null;
  if (kind === "duration") {
    const duration = accept(reporter, parseDuration(text), path);
    return duration === undefined ? undefined : toElapsed(duration);
  }
  return accept(reporter, parseMoment(text), path);
}

function readTexts(reporter: Reporter, value: unknown, path: Path): readonly string[] | undefined {
  if (!Array.isArray(value)) {
    const text = readText(reporter, value, path);
    return text === undefined ? undefined : [text];
  }
  const texts = value.map((entry, index) => readText(reporter, entry, [...path, index]));
  return texts.filter((text) => text !== undefined);
}

function readText(reporter: Reporter, value: unknown, path: Path): string | undefined {
  const name = `"${path.findLast((step) => typeof step === "string")}"`;
  if (typeof value === "string" && value.trim() !== "") return value;
  if (reporter.outline.isReported(path)) return undefined;
  if (value === null || value === "") addError(reporter, path, "empty-value", `${name} is empty`);
  else if (typeof value === "object") addError(reporter, path, "wrong-type", `${name} must be text`);
  else {
    const hint = `quote it: ${renderQuoted(reporter.outline.sourceOf(path))}`;
    addError(reporter, path, "not-text", `${name} must be text, not the ${typeof value} ${value}`, hint);
  }
  return undefined;
}

function readChoice(
  reporter: Reporter,
  text: string,
  path: Path,
  allowed: readonly string[],
): string | undefined {
  if (allowed.includes(text)) return text;
  const nearest = nearestName(text, allowed);
  const message = `"${path.at(-1)}" must be ${renderChoice(allowed)}, not ${renderQuoted(text)}`;
  addError(reporter, path, "unknown-value", message, nearest === null ? null : `did you mean "${nearest}"?`);
  return undefined;
}

function accept<T>(reporter: Reporter, result: Parsed<T>, path: Path): T | undefined {
  if ("value" in result) return result.value;
  const { code, message, hint } = result.mistake;
  addError(reporter, path, code, message, hint);
  return undefined;
}
