import type { DecisionJson, RequestJson } from "../decision/decision-json.ts";

/** The run that asked, as GitHub names it; null for what the runner did not say. */
export interface RecordedRun {
  readonly id: string | null;
  readonly attempt: number | null;
  readonly workflow: string | null;
  readonly job: string | null;
  readonly url: string | null;
  readonly actor: string | null;
  readonly triggeringActor: string | null;
  readonly event: string | null;
  readonly sha: string | null;
}

/** What every record tells besides the decision. */
export interface RecordContext {
  /** A UUID. */
  readonly id: string;
  /** When it was decided, RFC 3339 in UTC; `at` is the instant that was decided about. */
  readonly evaluatedAt: string;
  /** Whose clock `evaluatedAt` is of. */
  readonly clock: "machine" | "github";
  /** In `report` a blocked job went on all the same. */
  readonly mode: "enforce" | "report";
  /** The zone for policies that name none, as the step was told; null where it was not. */
  readonly timezone: string | null;
  readonly run: RecordedRun;
  readonly engine: { readonly name: "freezegate"; readonly version: string };
}

/** Why there was no decision. */
export interface RecordedError {
  /** `api` failures are those that `on-error: allow` covers. */
  readonly kind: "api" | "input" | "policy" | "internal";
  readonly message: string;
}

/** The audit record of one decision, or of the failure to decide. */
export type Record = RecordContext &
  Omit<DecisionJson, "outcome" | "request"> & {
    readonly outcome: DecisionJson["outcome"] | "error";
    /** Null where an error came before the request was known. */
    readonly request: RequestJson | null;
    /** How many findings were left out to keep the record small enough for an output. */
    readonly omittedFindings: number;
    readonly error: RecordedError | null;
  };

// A job's outputs end at 1 MB of UTF-16, so at half as many characters; others need room, too.
const MOST_CHARACTERS = 400_000;

/**
 * The record of a decision. One that would have more than `most` characters leaves out the findings of
 * rules that do not cover the request, and if that is not enough all findings; it counts what it left out.
 */
export function toRecord(
  context: RecordContext,
  decision: DecisionJson,
  most: number = MOST_CHARACTERS,
): Record {
  const { findings } = decision;
  const covering = findings.filter(({ status }) => status !== "not-covered");
  const toKept = (kept: DecisionJson["findings"]): Record => ({
    ...context,
    ...decision,
    findings: kept,
    omittedFindings: findings.length - kept.length,
    error: null,
  });
  const fits = (record: Record) => renderRecord(record).length <= most;
  // Without findings it is what it is: a record that is too large for an output is still in log and file.
  return [findings, covering].map(toKept).find(fits) ?? toKept([]);
}

/** The record of an error: no decision, and `allowed` only by `on-error: allow`. */
export function toErrorRecord(context: RecordContext, error: RecordedError, allowed: boolean): Record {
  return {
    ...context,
    version: 1,
    outcome: "error",
    allowed,
    at: context.evaluatedAt,
    durationMs: 0,
    request: null,
    blockers: [],
    findings: [],
    omittedFindings: 0,
    overrides: [],
    nextOpen: null,
    nextClose: null,
    sources: [],
    error,
  };
}

const PREFIX = "freezegate-record: ";

/**
 * The record as one line of a job log: `freezegate-record: {…} sha256:<hex>`. It is ASCII, and `#` is
 * escaped, since the runner obeys `##[command]` anywhere in a line. The digest is of the JSON as it stands
 * there, so that an audit can tell a secret that the runner masked from text that somebody altered.
 */
export function renderRecordLine(record: Record, digest: (text: string) => string): string {
  const json = renderRecord(record);
  return `${PREFIX}${json} ${digest(json)}`;
}

/** The record as ASCII JSON on one line, in which no workflow command can stand. */
export function renderRecord(record: Record): string {
  return JSON.stringify(record).replace(/[^ -~]|#/g, toEscape);
}

function toEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
