import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const folder = join(process.cwd(), "__tests__", "golden");

/** Compares with the golden file of the name, in a folder of `golden`; `UPDATE_GOLDEN=1` writes it instead, to be looked at. */
export function expectGolden(name: string, actual: string, group = "report"): void {
  const path = join(folder, group, name);
  if (process.env["UPDATE_GOLDEN"] === "1") {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
  }
  expect(existsSync(path) ? readFileSync(path, "utf8") : "no such golden file").toBe(actual);
}
