import { main } from "../../src/cli/program.ts";
import { type Host, loadHost } from "../../src/host.ts";

/** How a command ended, with what it said. */
export interface Said {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly pausesMs: readonly number[];
}

/** Runs the command line in this process; pauses take no time. */
export async function runMain(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  parts: Partial<Host> = {},
): Promise<Said> {
  const said = { stdout: [] as string[], stderr: [] as string[] };
  const pausesMs: number[] = [];
  const toOutput = (texts: string[]) => ({
    write: (text: string) => void texts.push(text),
    isTerminal: false,
    columns: null,
    drain: async () => {},
  });
  const code = await main(args, {
    ...loadHost(),
    environment,
    stdout: toOutput(said.stdout),
    stderr: toOutput(said.stderr),
    sleep: async (durationMs) => void pausesMs.push(durationMs),
    ...parts,
  });
  return { code, stdout: said.stdout.join(""), stderr: said.stderr.join(""), pausesMs };
}
