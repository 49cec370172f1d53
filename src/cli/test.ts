import { type Command, InvalidArgumentError, Option } from "commander";
import type { Shell } from "./program.ts";

/** The options of `freezegate test`. */
export interface TestOptions {
  readonly junit?: string;
  readonly coverage?: boolean;
  /** In hundredths of all rules. */
  readonly minCoverage?: number;
  readonly json?: boolean;
}

/** `freezegate test`: runs the cases of test files. */
export function addTest(program: Command, shell: Shell): void {
  program
    .command("test")
    .description("run the cases of *.test.yml files; say what was expected, what came, and why")
    .argument("[path...]", "test files, or folders of them", [".github"])
    .option("--junit <file>", "write the results as JUnit XML, too")
    .option("--coverage", "name the rules that no test ever blocked with")
    .addOption(
      new Option("--min-coverage <percent>", "fail where tests block with fewer of the rules").argParser(
        toPercent,
      ),
    )
    .option("--json", "print the results as JSON")
    .action(async (paths: string[], options: TestOptions) => {
      const { runTests } = await import("./test-run.ts");
      await runTests(paths, options, shell);
    });
}

function toPercent(text: string): number {
  const percent = /^\d{1,3}%?$/.test(text) ? Number.parseInt(text, 10) : Number.NaN;
  if (percent <= 100) return percent;
  throw new InvalidArgumentError("It must be a number from 0 to 100.");
}
