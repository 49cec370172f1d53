import { type Draft, toError } from "./draft.ts";
import type { Outline, Path } from "./outline.ts";
import type { Override } from "./policy.ts";
import type { Locate } from "./position.ts";
import type { ScheduleParsers } from "./schedule-parsers.ts";

/** What the parts of a policy share while they are compiled. */
export interface Compilation {
  readonly outline: Outline;
  readonly locate: Locate;
  /** The mistakes so far. */
  readonly drafts: Draft[];
  /** The policy's zone, or null where it is missing or wrong. */
  readonly timezone: string | null;
  /** The overrides that the file defines. */
  readonly overrides: ReadonlyMap<string, Override>;
  /** The names under `overrides`, with those of wrong ones, or null where the whole mapping is wrong. */
  readonly overrideNames: ReadonlySet<string> | null;
  /** The overrides that a rule accepts which does not say so itself. */
  readonly accepted: readonly Override[];
  /** The parsers of the schedules that the document has. */
  readonly parsers: ScheduleParsers;
  /** Where each rule's id stands. */
  readonly ids: Map<string, Path>;
}

/** Reports an error about the value at a path. */
export function addError(
  { outline, drafts }: Pick<Compilation, "outline" | "drafts">,
  path: Path,
  code: string,
  message: string,
  hint: Draft["hint"] = null,
): void {
  drafts.push(toError(code, outline.valueRange(path), message, hint));
}
