import type { Command } from "commander";
import { decide } from "../decision/decide.ts";
import { toDecisionJson } from "../decision/decision-json.ts";
import { renderCheck } from "../report/text.ts";
import { EXIT_BLOCKED, EXIT_OK } from "./exit-code.ts";
import { DEFAULT_POLICY, loadPolicies } from "./policy-files.ts";
import type { Shell } from "./program.ts";
import { addRequestOptions, type RequestOptions, toRequest } from "./request-options.ts";
import { toStyle } from "./terminal.ts";

interface CheckOptions extends RequestOptions {
  readonly json?: boolean;
}

/** `freezegate check`: decides; says why, until when, what to do. */
export function addCheck(program: Command, shell: Shell): void {
  const command = program
    .command("check")
    .description("decide whether a deployment may go out; say why, until when and what to do")
    .argument("[policy...]", "paths, preset:NAME or owner/repo:path@ref; all must allow", [DEFAULT_POLICY])
    .option("--json", "print the decision as JSON");
  addRequestOptions(command).action((references: string[], options: CheckOptions) =>
    check(references, options, shell),
  );
}

async function check(
  references: readonly string[],
  options: CheckOptions,
  { host, exit }: Shell,
): Promise<void> {
  const policies = await loadPolicies(references, options.timezone ?? null, host, options.repositoryPath);
  const decision = decide(policies, toRequest(options, policies, host));
  const terminal = { style: toStyle(host.stdout, host.environment), columns: host.stdout.columns };
  host.stdout.write(
    options.json
      ? `${JSON.stringify(toDecisionJson(decision))}\n`
      : renderCheck(decision, policies, terminal),
  );
  exit(decision.outcome === "blocked" ? EXIT_BLOCKED : EXIT_OK);
}
