import type { Instant } from "../../time/interval.ts";
import type { Draft, Range } from "../draft.ts";
import type { CheckedFile } from "./checked-file.ts";

/** What a check knows besides the file that it looks at. */
export interface LintContext {
  readonly now: Instant;
  /** Every file that judges together with it, itself included. */
  readonly files: readonly CheckedFile[];
}

/** Looks for one thing that is legal and probably wrong. It never changes a decision. */
export type Check = (file: CheckedFile, context: LintContext) => readonly Draft[];

/** Makes the draft of a warning. */
export function toWarning(code: string, range: Range, message: string, hint: string | null): Draft {
  return { code, severity: "warning", message, hint, range };
}
