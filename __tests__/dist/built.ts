import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of what is tested: the committed `dist`, or that of an extracted archive (`FREEZEGATE_DIST`). */
export const dist = resolve(process.env["FREEZEGATE_DIST"] ?? join(import.meta.dirname, "../../dist"));

/** The folder that an archive is extracted to: `action.yml` and `policies` lie beside `dist`. */
export const root = dirname(dist);

/** The Node that runs it: this one, or another (`FREEZEGATE_NODE`). */
export const node = resolve(process.env["FREEZEGATE_NODE"] ?? process.execPath);

/** How a program ended, with everything that it said. */
export interface Ended {
  /** The exit code; null when a signal ended it, as after `timeoutMs`. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The files of `dist` that were loaded, as names, sorted: `["action.js", "chunk-….js"]`. */
  readonly loaded: readonly string[];
}

/** What a program is started with. */
export interface Start {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly stdin?: string | undefined;
  /** The instant that the machine's clock shows at the start, as RFC 3339. The true time unless set. */
  readonly now?: string | undefined;
  /** After this long the program is killed, and `code` is null. 30 s unless set. */
  readonly timeoutMs?: number | undefined;
}

/** A fresh folder in the machine's temporary one. */
export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), "freezegate-"));
}

/** Runs a file of `dist` as a program of its own, with nothing of this process's environment. */
export async function runBuilt(file: string, start: Start): Promise<Ended> {
  const coverage = freshFolder();
  const clock = start.now === undefined ? [] : ["--import", toClock(start.now)];
  const child = spawn(node, [...clock, join(dist, file), ...start.args], {
    cwd: start.cwd,
    env: { PATH: process.env["PATH"], ...start.env, NODE_V8_COVERAGE: coverage },
    stdio: ["pipe", "pipe", "pipe"],
    timeout: start.timeoutMs ?? 30_000,
    killSignal: "SIGKILL",
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  // A program that ends without reading its input closes the pipe.
  child.stdin.on("error", () => {}).end(start.stdin ?? "");
  const code = await new Promise<number | null>((done, fail) => child.on("error", fail).on("close", done));
  return { code, stdout, stderr, loaded: listLoaded(coverage) };
}

/** The size of files of `dist` together, in bytes. */
export function bytesOf(names: readonly string[]): number {
  return names.reduce((sum, name) => sum + statSync(join(dist, name)).size, 0);
}

/** The coverage that V8 writes at the end of a process names every script that it loaded. */
function listLoaded(coverage: string): string[] {
  const names = new Set<string>();
  for (const file of existsSync(coverage) ? readdirSync(coverage) : []) {
    const { result } = JSON.parse(readFileSync(join(coverage, file), "utf8")) as {
      result: { url: string }[];
    };
    for (const { url } of result) {
      if (!url.startsWith("file:")) continue;
      const path = fileURLToPath(url);
      if (dirname(path) === dist) names.add(path.slice(dist.length + 1));
    }
  }
  return [...names].sort();
}

/** A module that makes `Date` begin at an instant and run on from there. */
function toClock(now: string): string {
  const source = `
    const Real = Date;
    const ahead = ${Date.parse(now)} - Real.now();
    globalThis.Date = class Date extends Real {
      constructor(...args) { if (args.length === 0) super(Real.now() + ahead); else super(...args); }
      static now() { return Real.now() + ahead; }
    };`;
  return `data:text/javascript,${encodeURIComponent(source)}`;
}
