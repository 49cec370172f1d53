import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { dist, node } from "./built.ts";
import { golden } from "./golden-cli.ts";

/** What the built command line says on a pseudo-terminal of so many columns, which `script` of util-linux makes. */
export function runOnTerminal(
  args: readonly string[],
  columns: number,
  env: Readonly<Record<string, string>> = {},
): string {
  const words = [node, join(dist, "cli.js"), ...args].map((word) => `'${word}'`);
  const command = `stty cols ${columns}; ${words.join(" ")}; true`;
  return execFileSync("script", ["-qec", command, "/dev/null"], {
    cwd: golden,
    env: { PATH: process.env["PATH"], TERM: "xterm", SHELL: "/bin/sh", ...env },
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  }).replaceAll("\r\n", "\n");
}
