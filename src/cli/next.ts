import { type Command, InvalidArgumentError, Option } from "commander";
import { DEFAULT_POLICY, loadPolicies } from "./policy-files.ts";
import type { Shell } from "./program.ts";
import { addRequestOptions, type RequestOptions, toRequest } from "./request-options.ts";
import { toStyle } from "./terminal.ts";

interface NextOptions extends RequestOptions {
  readonly count: number;
  readonly json?: boolean;
}

const MOST_CHANGES = 1000;

/** `freezegate next`: the next changes of the net state over all rules of all policies. */
export function addNext(program: Command, shell: Shell): void {
  const command = program
    .command("next")
    .description("show when deployments will be blocked and when they will be open again, over all rules")
    .argument("[policy...]", "paths or preset:NAME; all must allow", [DEFAULT_POLICY])
    .addOption(new Option("--count <number>", "how many changes").argParser(toCount).default(5))
    .option("--json", "print the changes as JSON");
  addRequestOptions(command).action((references: string[], options: NextOptions) =>
    next(references, options, shell),
  );
}

async function next(references: readonly string[], options: NextOptions, { host }: Shell): Promise<void> {
  const policies = await loadPolicies(references, options.timezone ?? null, host);
  const request = toRequest(options, policies, host);
  const { toOutlook, toOutlookJson } = await import("../decision/next.ts");
  const outlook = toOutlook(policies, request, options.count);
  if (options.json) {
    host.stdout.write(`${JSON.stringify(toOutlookJson(outlook))}\n`);
    return;
  }
  const { renderOutlook } = await import("../report/outlook.ts");
  const terminal = { style: toStyle(host.stdout, host.environment), columns: host.stdout.columns };
  host.stdout.write(renderOutlook(outlook, request, policies[0]?.timezone ?? "UTC", terminal));
}

function toCount(text: string): number {
  const count = /^\d+$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= MOST_CHANGES) return count;
  throw new InvalidArgumentError(`It must be a number from 1 to ${MOST_CHANGES}.`);
}
