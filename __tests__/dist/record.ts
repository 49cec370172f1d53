import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Record as AuditRecord } from "../../src/audit/record.ts";
import { recordErrors } from "../audit/schema.ts";
import type { ActionResult } from "./run-action.ts";

/** The record in a job's log, after it has been checked: once, ASCII, with its digest, and the same in the file and the output. */
export function recordOf({ stdout, outputs, temp }: ActionResult): AuditRecord {
  const lines = stdout.split("\n").filter((line) => line.includes("freezegate-record: "));
  expect(lines).toEqual([expect.stringMatching(/^freezegate-record: [ -~]+ sha256:[0-9a-f]{64}$/)]);
  const [, json = "", digest] = /^freezegate-record: (.*) sha256:([0-9a-f]{64})$/.exec(lines[0] ?? "") ?? [];
  expect(createHash("sha256").update(json).digest("hex")).toBe(digest);
  expect(outputs["record"]).toBe(json);
  expect(outputs["record-path"]).toBe(join(temp, "freezegate-record.json"));
  expect(readFileSync(outputs["record-path"] ?? "", "utf8")).toBe(`${json}\n`);
  const record = JSON.parse(json);
  expect(recordErrors(record)).toEqual([]);
  return record;
}

/** The workflow commands in a log as a runner finds them: at the start of a line, or in the old form anywhere in one. */
export function commandsIn(log: string): string[] {
  const starting = [...log.matchAll(/^[^\S\n]*::([^\n]*?)::/gmu)].map(([, command = ""]) => command);
  const anywhere = [...log.matchAll(/##\[([^\n\]]*)\]/gu)].map(([, command = ""]) => command);
  return [...starting, ...anywhere].map((command) => command.split(" ")[0] ?? "");
}
