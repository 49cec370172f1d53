import type { Parsed } from "../time/mistake.ts";
import type { Compilation } from "./compilation.ts";
import { toError } from "./draft.ts";
import type { ScheduleParsers } from "./schedule-parsers.ts";
import type { Entry } from "./sound-document.ts";

/** What the schedules of a rule need to be compiled and to say what is wrong with them. */
export type Reporter = Pick<Compilation, "outline" | "drafts"> & { readonly parsers: ScheduleParsers };

/** Parses a text of the policy: a list of its value, or an empty one where a mistake in it was reported. */
export function parseEntry<T>(
  { outline, drafts }: Reporter,
  { text, path }: Entry,
  parse: (text: string) => Parsed<T>,
): readonly T[] {
  const result = parse(text);
  if ("value" in result) return [result.value];
  const { code, message, hint, offset, length } = result.mistake;
  drafts.push(toError(code, outline.textRange(path, offset, length), message, hint));
  return [];
}
