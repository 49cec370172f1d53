/** A record as an audit shows it: plain values, in the order of their columns. Words in it are from outside. */
export interface AuditRow {
  /** RFC 3339 in UTC: when it was decided. */
  readonly decidedAt: string;
  readonly outcome: string;
  /** Whether the deployment could go on, be it in report mode. */
  readonly wentOn: boolean;
  readonly mode: string;
  readonly repository: string | null;
  readonly environment: string | null;
  readonly branch: string | null;
  readonly commit: string | null;
  readonly operation: string | null;
  readonly event: string | null;
  /** The rules that blocked, lifted or not. */
  readonly rules: readonly string[];
  /** The reasons of what blocked, or the message of an error. */
  readonly reason: string;
  readonly overrides: readonly string[];
  readonly grantedBy: readonly string[];
  readonly overrideReason: string;
  /** `#12`, or `commit`. */
  readonly changes: readonly string[];
  readonly actor: string | null;
  readonly workflow: string | null;
  readonly job: string | null;
  readonly run: string | null;
  readonly attempt: number | null;
  readonly url: string | null;
  readonly integrity: string;
  /** Whether the review of an override is done: `closed`, `open`, `none`; null where nobody looked. */
  readonly review: string | null;
  readonly reviewUrl: string | null;
  /** Whether the decision follows again from its policy: `matches`, `differs`, `not checked`; null where nobody asked. */
  readonly verification: string | null;
  /** What does not match, or why it could not be checked. */
  readonly differences: readonly string[];
  readonly id: string;
  readonly origin: string;
}

/** The columns of a row, in order: the header of the CSV. */
export const AUDIT_COLUMNS = [
  "decidedAt",
  "outcome",
  "wentOn",
  "mode",
  "repository",
  "environment",
  "branch",
  "commit",
  "operation",
  "event",
  "rules",
  "reason",
  "overrides",
  "grantedBy",
  "overrideReason",
  "changes",
  "actor",
  "workflow",
  "job",
  "run",
  "attempt",
  "url",
  "integrity",
  "review",
  "reviewUrl",
  "verification",
  "differences",
  "id",
  "origin",
] as const satisfies readonly (keyof AuditRow)[];
