import { Command, CommanderError } from "commander";
import type { Host } from "../host.ts";
import { addCheck } from "./check.ts";
import { EXIT_OK, EXIT_USAGE } from "./exit-code.ts";
import { addExplain } from "./explain.ts";
import { reportFailure } from "./failure.ts";
import { addNext } from "./next.ts";
import { addReplay } from "./replay.ts";
import { addTest } from "./test.ts";

/** What a command needs to run: the host, and where to leave its exit code. */
export interface Shell {
  readonly host: Host;
  exit(code: number): void;
}

/** The command line: runs one command and returns its exit code. Answers go to stdout, everything else to stderr. */
export async function main(args: readonly string[], host: Host): Promise<number> {
  let exitCode = EXIT_OK;
  const program = toProgram(host);
  const exit = (code: number): void => {
    exitCode = code;
  };
  const shell = { host, exit };
  addCheck(program, shell);
  addExplain(program, shell);
  addNext(program, shell);
  addTest(program, shell);
  addReplay(program, shell);
  try {
    await program.parseAsync(args as string[], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_OK : EXIT_USAGE;
    return reportFailure(error, host);
  }
  return exitCode;
}

function toProgram(host: Host): Command {
  return new Command("freezegate")
    .description("Decides by a freeze policy whether a deployment may go out, and says why.")
    .version(FREEZEGATE_VERSION)
    .exitOverride()
    .showHelpAfterError("(freezegate COMMAND --help lists the options)")
    .configureOutput({
      writeOut: (text) => host.stdout.write(text),
      writeErr: (text) => host.stderr.write(text),
      getOutHelpWidth: () => host.stdout.columns ?? 100,
      getErrHelpWidth: () => host.stderr.columns ?? 100,
    })
    .addHelpText(
      "after",
      "\nExit codes: 0 allowed, overridden or nothing found; 1 blocked, or findings;\n2 wrong usage or an invalid policy; 3 could not decide, trying again might help.",
    );
}
