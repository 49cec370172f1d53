import { type Fact, UndecidedError } from "../decision/undecided.ts";
import { FileError, type Host } from "../host.ts";
import type { Problem } from "../policy/problem.ts";
import { renderProblems } from "../report/problems.ts";
import { renderUntrusted } from "../report/untrusted.ts";
import { EXIT_UNDECIDED, EXIT_USAGE } from "./exit-code.ts";
import { toStyle } from "./terminal.ts";

/** A policy that has errors: nothing can be decided before they are mended. */
export class InvalidPolicyError extends Error {
  override readonly name = "InvalidPolicyError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super("the policy has errors");
    this.problems = problems;
  }
}

/** The command was called wrongly: an option's value, or options that do not go together. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Says on stderr what went wrong and returns the exit code for it. */
export function reportFailure(error: unknown, host: Host): number {
  const style = toStyle(host.stderr, host.environment);
  if (error instanceof InvalidPolicyError) {
    host.stderr.write(renderProblems(error.problems, style));
    return EXIT_USAGE;
  }
  host.stderr.write(`${style.red("error:")} ${renderUntrusted(toMessage(error), 2000)}\n`);
  return toExitCode(error);
}

function toMessage(error: unknown): string {
  if (error instanceof UndecidedError) {
    const hint = error.fact === null ? error.hint : FACT_OPTIONS[error.fact];
    return hint === null ? `${error.message}.` : `${error.message}. ${hint}`;
  }
  if (error instanceof Error) return error.message;
  return String(error);
}

const FACT_OPTIONS: Readonly<Record<Fact, string>> = {
  environment: "pass it with --environment",
  branch: "pass it with --branch",
  repository: "pass it with --repository owner/name",
  event: "pass it with --event",
  operation: "pass it with --operation",
  commit: "pass it with --commit",
  paths: "pass them with --path, once for each file",
  switches: "pass them with --on RULE",
};

function toExitCode(error: unknown): number {
  if (isFaultOfCaller(error)) return EXIT_USAGE;
  if (error instanceof UndecidedError) return error.kind === "unavailable" ? EXIT_UNDECIDED : EXIT_USAGE;
  if (error instanceof FileError) return error.kind === "failed" ? EXIT_UNDECIDED : EXIT_USAGE;
  return error instanceof UsageError ? EXIT_USAGE : EXIT_UNDECIDED;
}

/** Errors of the API's chunk are known by name, so that this file does not load it. */
function isFaultOfCaller(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { name, kind } = error as Error & { kind?: string };
  return (
    name === "FactError" || (name === "ApiError" && /^(refused|not-found|invalid-request)$/.test(kind ?? ""))
  );
}
