import type { Command } from "commander";
import { decide } from "../decision/decide.ts";
import { toDecisionJson } from "../decision/decision-json.ts";
import { renderCheck } from "../report/text.ts";
import { EXIT_BLOCKED, EXIT_OK } from "./exit-code.ts";
import { DEFAULT_POLICY, loadPolicies } from "./policy-files.ts";
import type { Shell } from "./program.ts";
import { addRequestOptions, type RequestOptions, toRequest } from "./request-options.ts";
import { toStyle } from "./terminal.ts";

/** The options of the commands that decide about one request. */
export interface DecisionOptions extends RequestOptions {
  readonly json?: boolean;
}

/** `freezegate check`: decides; says why, until when, what to do. */
export function addCheck(program: Command, shell: Shell): void {
  const command = program
    .command("check")
    .description("decide whether a deployment may go out; say why, until when and what to do")
    .argument("[policy...]", "paths or preset:NAME; all must allow", [DEFAULT_POLICY])
    .option("--json", "print the decision as JSON");
  addRequestOptions(command).action((references: string[], options: DecisionOptions) =>
    answer(references, options, shell, renderCheck),
  );
}

/** Decides, and prints the decision as `render` has it or as JSON. */
export async function answer(
  references: readonly string[],
  options: DecisionOptions,
  { host, exit }: Shell,
  render: typeof renderCheck,
): Promise<void> {
  const policies = await loadPolicies(references, options.timezone ?? null, host);
  const decision = decide(policies, toRequest(options, policies, host));
  const terminal = { style: toStyle(host.stdout, host.environment), columns: host.stdout.columns };
  host.stdout.write(
    options.json ? `${JSON.stringify(toDecisionJson(decision))}\n` : render(decision, policies, terminal),
  );
  exit(decision.outcome === "blocked" ? EXIT_BLOCKED : EXIT_OK);
}
