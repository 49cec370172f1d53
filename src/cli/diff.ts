import { type Command, InvalidArgumentError, Option } from "commander";
import { parseDuration, toElapsed } from "../time/duration.ts";
import type { Shell } from "./program.ts";
import { addRequestOptions, type RequestOptions } from "./request-options.ts";

/** The options of `freezegate diff`. Those of a request narrow what is compared. */
export interface DiffOptions extends RequestOptions {
  readonly base?: string;
  readonly days: number;
  /** In milliseconds. */
  readonly max?: number;
  readonly format: "text" | "json" | "markdown";
  readonly json?: boolean;
  readonly isAnyOperation?: boolean;
}

const MOST_DAYS = 1830;

/** `freezegate diff`: the times that a change of a policy opens and closes. */
export function addDiff(program: Command, shell: Shell): void {
  const command = program
    .command("diff")
    .description("show the times that a change of a policy opens and closes, and who may override it now")
    .argument("[policy...]", "OLD and NEW; with --base NEW alone")
    .option("--base <ref>", "take the old policy from git: the same file at a commit, branch or tag")
    .addOption(new Option("--days <number>", "how many days to compare").argParser(toDays).default(90))
    .addOption(
      new Option("--max <duration>", "fail where more than this is opened or closed, such as 72h").argParser(
        toMilliseconds,
      ),
    )
    .addOption(
      new Option("--format <format>", "how to print it")
        .choices(["text", "json", "markdown"])
        .default("text"),
    )
    .option("--json", "the same as --format json");
  addRequestOptions(command).action(async (references: string[], options: DiffOptions) => {
    const { diff } = await import("./diff-run.ts");
    // Unless somebody says which, all operations are compared.
    const isAnyOperation = command.getOptionValueSource("operation") === "default";
    await diff(references, { ...options, isAnyOperation }, shell);
  });
}

function toDays(text: string): number {
  const days = /^\d+$/.test(text) ? Number(text) : 0;
  if (days >= 1 && days <= MOST_DAYS) return days;
  throw new InvalidArgumentError(`It must be a number from 1 to ${MOST_DAYS}.`);
}

function toMilliseconds(text: string): number {
  const parsed = parseDuration(text);
  if ("value" in parsed) return toElapsed(parsed.value);
  const { message, hint } = parsed.mistake;
  throw new InvalidArgumentError(hint === null ? message : `${message}. ${hint}`);
}
