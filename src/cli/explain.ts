import type { Command } from "commander";
import { renderExplanation } from "../report/text.ts";
import { answer, type DecisionOptions } from "./check.ts";
import { DEFAULT_POLICY } from "./policy-files.ts";
import type { Shell } from "./program.ts";
import { addRequestOptions } from "./request-options.ts";

/** `freezegate explain`: decides as `check` does, and says what every rule had to say. */
export function addExplain(program: Command, shell: Shell): void {
  const command = program
    .command("explain")
    .description("decide as check does, and say what every rule had to say")
    .argument("[policy...]", "paths or preset:NAME; all must allow", [DEFAULT_POLICY])
    .option("--json", "print the decision as JSON, as check does");
  addRequestOptions(command).action((references: string[], options: DecisionOptions) =>
    answer(references, options, shell, renderExplanation),
  );
}
