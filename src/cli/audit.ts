import { type Command, InvalidArgumentError, Option } from "commander";
import { AUDIT_FORMATS, type AuditFormatName } from "./audit-format-name.ts";
import type { Shell } from "./program.ts";

/** The options of `audit`, as they are given. */
export interface AuditOptions {
  readonly github?: string;
  readonly since?: string;
  readonly until?: string;
  readonly workflow?: string;
  readonly state?: string;
  readonly format: AuditFormatName;
  readonly outcome: readonly string[];
  readonly rule: readonly string[];
  readonly environment: readonly string[];
  readonly verify?: boolean;
  readonly repositoryPath: readonly string[];
}

const OUTCOMES = ["allowed", "blocked", "overridden", "error"];

/** `freezegate audit`: decisions out of job logs or record files: who was blocked, who overrode, why. */
export function addAudit(program: Command, shell: Shell): void {
  program
    .command("audit")
    .description(
      "read decisions out of job logs, log archives or record files: who was blocked, who overrode, why",
    )
    .argument("[source...]", "files, folders or archives of logs or records; - for standard input")
    .option("--github <owner[/repo]>", "read the logs of a repository or a whole organization (GITHUB_TOKEN)")
    .option("--since <time>", "decided since then: a day, RFC 3339, or a time ago such as 30d", toTime)
    .option("--until <time>", "decided before then", toTime)
    .option("--workflow <file>", "with --github: only this workflow, such as deploy.yml")
    .option("--state <file>", "with --github: remember what was read, and go on from there")
    .addOption(new Option("--format <format>", "how to print it").choices(AUDIT_FORMATS).default("table"))
    .addOption(
      new Option("--outcome <outcome>", "only these; repeatable (table and markdown: all but allowed)")
        .argParser(toOutcomes)
        .default([], "all"),
    )
    .option("--rule <id>", "only what this rule blocked; repeatable", toList, [])
    .option("--environment <name>", "only deployments to it; repeatable", toList, [])
    .option("--verify", "compute every decision again from its policy, and list what does not match")
    .option(
      "--repository-path <owner/repo=folder>",
      "with --verify: a clone to read policies from; repeatable",
      toList,
      [],
    )
    .action(async (sources: string[], options: AuditOptions) => {
      const { runAudit } = await import("./audit-run.ts");
      await runAudit(sources, options, shell);
    });
}

function toOutcomes(text: string, before: readonly string[]): readonly string[] {
  if (!OUTCOMES.includes(text)) throw new InvalidArgumentError(`It is one of ${OUTCOMES.join(", ")}.`);
  return [...before, text];
}

function toList(text: string, before: readonly string[]): readonly string[] {
  if (text.trim() === "") throw new InvalidArgumentError("It is empty.");
  return [...before, text];
}

const TIME = /^(\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?|\d{1,5}[dhw])$/;

function toTime(text: string): string {
  const isDate = /^\d{4}/.test(text);
  if (TIME.test(text) && (!isDate || !Number.isNaN(Date.parse(text)))) return text;
  throw new InvalidArgumentError("It is a day (2026-11-01, in UTC), RFC 3339, or a time ago (24h, 30d, 8w).");
}
