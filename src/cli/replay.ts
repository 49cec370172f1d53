import type { Command, Option } from "commander";
import { DEFAULT_POLICY } from "./policy-files.ts";
import type { Shell } from "./program.ts";
import { addRequestOptions, type RequestOptions } from "./request-options.ts";

/** The options of `freezegate replay`. Those of a request are for deployments that do not say otherwise. */
export interface ReplayOptions extends RequestOptions {
  readonly deployments?: string;
  readonly github?: string;
  readonly against: readonly string[];
  readonly next?: boolean;
  readonly json?: boolean;
}

/** `freezegate replay`: past deployments against policies. */
export function addReplay(program: Command, shell: Shell): void {
  const command = program
    .command("replay")
    .description("decide past deployments anew: how many would be blocked, by which rule, for how long")
    .argument("[policy...]", "paths or preset:NAME; all must allow", [DEFAULT_POLICY])
    .option("--deployments <file>", "the deployments as NDJSON, one a line; - for the standard input")
    .option("--github <owner/name>", "the deployments of a repository on GitHub, read with GITHUB_TOKEN")
    .option(
      "--against <policy>",
      "show only what comes out otherwise than under this one; repeatable",
      (text: string, before: readonly string[]) => [...before, text],
      [],
    )
    .option("--next", "with --json: also when each could have gone out, and until when")
    .option("--json", "print each deployment's outcome as a line of JSON");
  addRequestOptions(command).action(async (references: string[], options: ReplayOptions) => {
    const { replay } = await import("./replay-run.ts");
    await replay(references, options, shell);
  });
  hide(command, "--at");
}

function hide(command: Command, flag: string): void {
  const option = command.options.find((one: Option) => one.long === flag);
  option?.hideHelp();
}
