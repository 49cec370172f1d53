/**
 * A mistake in a policy, as data: what is wrong, where, and what would be right.
 * Lines and columns count from 1; `length` is the number of columns that the caret line marks.
 * `code` is stable kebab-case and documented in docs/checks.md.
 */
export interface Problem {
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly hint: string | null;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
  /** The text of that line of the file, or null where the file could not be read. */
  readonly excerpt: string | null;
}
