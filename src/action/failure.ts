import type { RecordedError } from "../audit/record.ts";
import { type Fact, UndecidedError } from "../decision/undecided.ts";
import { FileError } from "../host.ts";
import type { Problem } from "../policy/problem.ts";

/** A policy that has errors: nothing can be decided before they are mended. */
export class InvalidPolicyError extends Error {
  override readonly name = "InvalidPolicyError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const first = problems.find((problem) => problem.severity === "error");
    const place =
      first === undefined
        ? ""
        : `, the first at ${first.file}:${first.line}:${first.column}: ${first.message}${first.hint === null ? "" : `. ${first.hint}`}`;
    super(`the policy has errors${place}`);
    this.problems = problems;
  }
}

/** Why there is no decision, in words for whoever is stopped by it. */
export interface Failure extends RecordedError {
  readonly title: string;
}

const TITLES: Readonly<Record<RecordedError["kind"], string>> = {
  api: "freezegate could not decide: GitHub did not answer",
  input: "freezegate could not decide: the step is not set up right",
  policy: "freezegate could not decide: the policy is wrong",
  internal: "freezegate could not decide: internal error",
};

/** Turns whatever was thrown into words: never a stack trace. */
export function toFailure(error: unknown): Failure {
  const kind = toKind(error);
  return { kind, title: TITLES[kind], message: toSentence(toMessage(error)) };
}

function toKind(error: unknown): RecordedError["kind"] {
  if (error instanceof InvalidPolicyError) return "policy";
  if (error instanceof UndecidedError) return error.kind === "unavailable" ? "api" : error.kind;
  if (error instanceof FileError) return "input";
  // Classes of the API's chunk are known by name, so that this file does not load it.
  switch (error instanceof Error ? error.name : "") {
    case "ApiError":
      return isFaultOfApi(error as Error & { kind: string }) ? "api" : "input";
    case "FactError":
      return (error as Error & { kind: string }).kind === "policy-unreadable" ? "policy" : "input";
    case "PayloadError":
      return "input";
    default:
      return "internal";
  }
}

/** A refused token or a missing permission is a fault of the set-up, which `on-error: allow` must not hide. */
function isFaultOfApi(error: { kind: string }): boolean {
  return error.kind === "unavailable" || error.kind === "invalid-answer";
}

function toMessage(error: unknown): string {
  if (error instanceof UndecidedError) {
    const hint = error.fact === null ? error.hint : FACT_HINTS[error.fact];
    return hint === null ? error.message : `${error.message}. ${hint}`;
  }
  return error instanceof Error ? error.message : String(error);
}

const FACT_HINTS: Readonly<Record<Fact, string>> = {
  environment: 'add "environment: NAME" to the step\'s with',
  branch:
    "this event has no branch of this repository; leave branches out of the rule, or deploy from an event that has one",
  repository: "GITHUB_REPOSITORY is not set",
  event: "GITHUB_EVENT_NAME is not set",
  operation: 'add "operation: NAME" to the step\'s with',
  commit: 'add "commit: SHA" to the step\'s with',
};

function toSentence(text: string): string {
  return /[.?!)]$/.test(text) ? text : `${text}.`;
}
