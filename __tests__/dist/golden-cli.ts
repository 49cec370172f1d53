import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Ended } from "./built.ts";

/** The folder of golden outputs of the command line, and of the files that they come from. */
export const golden = join(import.meta.dirname, "../golden/cli");

/** Compares everything that a command said, and its exit code, with a golden file; `UPDATE_GOLDEN=1` writes it instead, to be looked at. */
export function expectGoldenRun(name: string, { code, stdout, stderr }: Ended): void {
  const path = join(golden, `${name}.out`);
  const actual = `${stdout}${stderr === "" ? "" : `--- stderr\n${stderr}`}--- exit ${code}\n`;
  if (process.env["UPDATE_GOLDEN"] === "1") {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
  }
  expect(existsSync(path) ? readFileSync(path, "utf8") : "no such golden file").toBe(actual);
}
