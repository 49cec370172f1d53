import { type Ended, root, runBuilt } from "./built.ts";

/** What a command line is run with, besides its arguments. */
export interface CliRun {
  /** The current folder; that of the archive unless set. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly now?: string;
  readonly timeoutMs?: number;
}

/** Runs the built command line in a process of its own: `runCli(["check", "policy.yml", "--json"])`. */
export function runCli(args: readonly string[], run: CliRun = {}): Promise<Ended> {
  return runBuilt("cli.js", {
    args,
    cwd: run.cwd ?? root,
    env: run.env ?? {},
    stdin: run.stdin,
    now: run.now,
    timeoutMs: run.timeoutMs,
  });
}
