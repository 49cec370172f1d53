import type { Command } from "commander";
import { FileError } from "../host.ts";
import { UsageError } from "./failure.ts";
import type { Shell } from "./program.ts";

interface FollowUpOptions {
  readonly template?: string;
  readonly timezone: string;
}

const MOST_BYTES = 32 * 1024 * 1024;

/** `freezegate follow-up RECORD`: the review's Markdown, for an issue or a page of one's own. */
export function addFollowUp(program: Command, shell: Shell): void {
  program
    .command("follow-up")
    .description("print the Markdown of a blameless review of an override")
    .argument("<record>", "a file with the record: the action's record-path, or a job's log")
    .option("--template <file>", "the team's own text, in which {{facts}} is filled in")
    .option("--timezone <zone>", "the zone of its times", "UTC")
    .action((path: string, options: FollowUpOptions) => printFollowUp(path, options, shell));
}

async function printFollowUp(
  path: string,
  { template, timezone }: FollowUpOptions,
  { host }: Shell,
): Promise<void> {
  const { readPaths } = await import("./audit-files.ts");
  const { toFollowUpFacts } = await import("../audit/follow-up-facts.ts");
  const { renderFollowUp } = await import("../report/follow-up.ts");
  const { zoneMistake } = await import("../time/zone-name.ts");
  const mistake = zoneMistake(timezone);
  if (mistake !== null) throw new UsageError(mistake.message);
  const text =
    template === undefined ? null : new TextDecoder().decode(await host.readFile(template, MOST_BYTES));
  let count = 0;
  for await (const sighting of readPaths([path], process.stdin)) {
    if (sighting.kind !== "entry" || sighting.entry.record.outcome !== "overridden") continue;
    if (count > 0) host.stdout.write("\n---\n\n");
    host.stdout.write(renderFollowUp(toFollowUpFacts(sighting.entry.record, timezone), text));
    count += 1;
  }
  if (count === 0)
    throw new FileError(path, "unsuitable", `${path} has no record of an overridden deployment`);
}
