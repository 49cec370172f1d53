import { main } from "../../src/cli/program.ts";
import { FileError, type Host, loadHost } from "../../src/host.ts";

/** What a command line said, and how it ended. */
export interface Said {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What the machine of a command line has: files, variables, a clock, and terminals of a width. */
export interface Machine {
  readonly files?: Readonly<Record<string, string | FileError>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly now?: string;
  readonly columns?: number;
}

/** Runs the command line in this process, on a machine of its own. */
export async function runMain(args: readonly string[], machine: Machine = {}): Promise<Said> {
  const said = { stdout: "", stderr: "" };
  const output = (name: keyof typeof said) => ({
    write: (text: string) => {
      said[name] += text;
    },
    isTerminal: machine.columns !== undefined,
    columns: machine.columns ?? null,
    drain: async () => {},
  });
  const host: Host = {
    ...loadHost(),
    environment: machine.environment ?? {},
    stdout: output("stdout"),
    stderr: output("stderr"),
    now: () => Date.parse(machine.now ?? "2026-11-27T14:00:00Z"),
    sleep: async () => {},
    async readFile(path) {
      const file = machine.files?.[path] ?? new FileError(path, "missing", `${path} does not exist`);
      if (file instanceof FileError) throw file;
      return new TextEncoder().encode(file);
    },
    async writeFile() {},
    toPresetPath: (name) => `policies/${name}.yml`,
    listPresets: async () => ["no-friday", "weekends"],
    digest: () => "sha256:0",
    createId: () => "0",
  };
  return { code: await main(args, host), ...said };
}
