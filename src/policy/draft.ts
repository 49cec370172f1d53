import type { Problem } from "./problem.ts";

/** A stretch of a policy's text, in UTF-16 code units from its beginning: `[start, end)`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * A problem whose place is still a range of the text. A hint that takes a search is a function, so
 * that only the problems that are reported pay for it.
 */
export interface Draft {
  readonly code: string;
  readonly severity: Problem["severity"];
  readonly message: string;
  readonly hint: string | null | (() => string | null);
  readonly range: Range;
}

/** Whether a policy with this problem is no policy. */
export function isError({ severity }: Draft): boolean {
  return severity === "error";
}

/** Makes the draft of an error. */
export function toError(code: string, range: Range, message: string, hint: Draft["hint"] = null): Draft {
  return { code, severity: "error", message, hint, range };
}
