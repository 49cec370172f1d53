import { type Command, InvalidArgumentError, Option } from "commander";
import type { Problem } from "../policy/problem.ts";
import { parseDuration, toElapsed } from "../time/duration.ts";
import { zoneMistake } from "../time/zone-name.ts";
import { EXIT_BLOCKED, EXIT_OK } from "./exit-code.ts";
import { DEFAULT_POLICY } from "./policy-files.ts";
import type { Shell } from "./program.ts";
import { addRepositoryPath, type RepositoryPaths } from "./repository-path.ts";
import { toStyle } from "./terminal.ts";

type Format = "text" | "json" | "github";

interface LintOptions {
  readonly format: Format;
  readonly json?: boolean;
  readonly minOpen?: number;
  readonly timezone?: string;
  readonly repositoryPath: RepositoryPaths;
}

/** `freezegate lint`: the problems of policies, and what is legal in them and probably wrong. */
export function addLint(program: Command, shell: Shell): void {
  const command = program
    .command("lint")
    .description("find mistakes in policies, and what is legal and probably not meant")
    .argument("[policy...]", "paths, preset:NAME or owner/repo:path@ref; each with what it extends", [
      DEFAULT_POLICY,
    ])
    .addOption(
      new Option("--format <format>", "how to print them")
        .choices(["text", "json", "github"])
        .default("text"),
    )
    .option("--json", "the same as --format json")
    .option(
      "--min-open <duration>",
      "an error where deployments are possible for less than this within 14 days, such as 8h",
      toMilliseconds,
    )
    .option("--timezone <zone>", "the zone of a policy that names none, such as a preset", toZone);
  addRepositoryPath(command).action((references: string[], options: LintOptions) =>
    lint(references, options, shell),
  );
}

async function lint(
  references: readonly string[],
  options: LintOptions,
  { host, exit }: Shell,
): Promise<void> {
  const { findProblems } = await import("./lint-policies.ts");
  const { timezone = null, minOpen = null, repositoryPath } = options;
  const problems = await findProblems(references, { timezone, minOpen, repositoryPath }, host);
  host.stdout.write(await render(problems, references.length, options.json ? "json" : options.format, host));
  exit(problems.some(({ severity }) => severity === "error") ? EXIT_BLOCKED : EXIT_OK);
}

async function render(
  problems: readonly Problem[],
  count: number,
  format: Format,
  host: Shell["host"],
): Promise<string> {
  const { renderProblemCount, renderProblems, toProblemsJson } = await import("../report/problems.ts");
  switch (format) {
    case "json":
      return `${JSON.stringify(toProblemsJson(problems))}\n`;
    case "github": {
      const { renderCommands } = await import("../report/workflow-command.ts");
      const { toProblemAnnotation } = await import("../report/annotation.ts");
      return renderCommands(problems.map(toProblemAnnotation));
    }
    case "text": {
      const style = toStyle(host.stdout, host.environment);
      const where = count === 1 ? "1 policy" : `${count} policies`;
      return `${renderProblems(problems, style)}${renderProblemCount(problems)} in ${where}\n`;
    }
  }
}

function toMilliseconds(text: string): number {
  const result = parseDuration(text);
  if ("value" in result) return toElapsed(result.value);
  const { message, hint } = result.mistake;
  throw new InvalidArgumentError(hint === null ? message : `${message}. ${hint}`);
}

function toZone(name: string): string {
  const mistake = zoneMistake(name);
  if (mistake !== null) throw new InvalidArgumentError(`${mistake.message}. ${mistake.hint}`);
  return name;
}
