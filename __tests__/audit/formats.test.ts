import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Record as AuditRecord, renderRecordLine } from "../../src/audit/record.ts";
import { AUDIT_COLUMNS } from "../../src/report/audit-row.ts";
import { cases } from "../report/cases.ts";
import { expectGolden } from "../report/golden.ts";
import { errorRecord, record, sha256, uuid } from "./fixtures.ts";
import { runMain } from "./run-main.ts";

const folder = mkdtempSync(join(tmpdir(), "freezegate-"));

function write(name: string, records: readonly AuditRecord[]): string {
  const path = join(folder, name);
  writeFileSync(path, records.map((one) => `${renderRecordLine(one, sha256)}\n`).join(""));
  return path;
}

const granted = record("overridden", 40);
const everything = [
  ...Object.keys(cases).map((name, index) => record(name, index + 1)),
  errorRecord(30, false),
  errorRecord(31, true),
  {
    ...granted,
    overrides: granted.overrides.map((one) => ({
      ...one,
      granted: true,
      granters: ["bob"],
      reasons: ["payments fail"],
    })),
  },
];

it.each(["table", "markdown", "csv", "json", "ndjson"])("every case as %s", async (format) => {
  const { stdout } = await runMain(["audit", write("all.txt", everything), "--format", format]);
  expectGolden(`all.${format}`, stdout.replaceAll(folder, "FOLDER"), "audit");
});

const hostile = [
  "=cmd|'/c calc'!A0",
  '@SUM(1+1)*cmd|"x"',
  "+1,2;3",
  "-2+3\t",
  "<img src=x onerror=alert(1)>",
  "[x](javascript:alert(1)) ![y](http://evil) @acme/team closes #1 `code`",
  "| a | b |",
  "a\r\n::set-output name=x::y\n##[error]z",
  "\u001b[2J\u001b]0;title\u0007\u202egnp.exe\u0000",
];

/** A record with the text in every field that text from outside can reach. */
function toHostile(text: string, number: number): AuditRecord {
  const base = record("overridden", number);
  return {
    ...base,
    run: {
      ...base.run,
      id: text,
      workflow: text,
      job: text,
      url: text,
      actor: text,
      triggeringActor: text,
      event: text,
      sha: text,
    },
    request: {
      ...base.request!,
      repository: text,
      branch: text,
      commit: text,
      environment: text,
      operation: text,
      event: text,
      changes: [{ number: null, title: text, url: text, author: text, labels: [text] }],
    },
    blockers: base.blockers.map((one) => ({
      ...one,
      rules: [text],
      reason: text,
      link: text,
      liftedBy: text,
    })),
    overrides: base.overrides.map((one) => ({
      ...one,
      name: text,
      labels: [text],
      granters: [text],
      reasons: [text],
    })),
  };
}

describe("hostile text", () => {
  const path = write(
    "hostile.txt",
    hostile.map((text, index) => toHostile(text, 100 + index)),
  );

  it.each(["table", "markdown", "csv", "json", "ndjson"])("does nothing in %s", async (format) => {
    const { stdout } = await runMain(["audit", path, "--format", format]);
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u2028]/);
    expect(stdout).not.toContain("##[");
    expect(stdout).not.toMatch(/^\s*::/m);
  });

  it("is no markup in Markdown", async () => {
    const { stdout } = await runMain(["audit", path, "--format", "markdown"]);
    expect(stdout.match(/<(?!\/?(span|code|a|br)\b)/g)).toBeNull();
    expect(stdout).not.toMatch(/@acme|closes #1|\]\(|javascript:|href="(?!https?:)/);
    const rows = stdout.split("\n").filter((line) => line.startsWith("| 2026-11-27"));
    expect(rows).toHaveLength(hostile.length);
    expect(rows.map((row) => row.split(" | ").length)).toEqual(hostile.map(() => 7));
  });

  it("is no formula in CSV, and every line has every column", async () => {
    const { stdout } = await runMain(["audit", path, "--format", "csv"]);
    const rows = stdout.trimEnd().split("\n").map(parseCsvLine);
    expect(rows.map((cells) => cells.length)).toEqual(rows.map(() => AUDIT_COLUMNS.length));
    expect(rows.flat().filter((cell) => /^\s*[=+\-@|%]/.test(cell))).toEqual([]);
  });
});

function parseCsvLine(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
  );
}

it("ten thousand records go through every format", async () => {
  const names = Object.keys(cases);
  const many = Array.from({ length: 10_000 }, (_, index) => ({
    ...record(names[index % names.length] ?? "allowed", 1),
    id: uuid(index + 1000),
    evaluatedAt: new Date(Date.UTC(2026, 0, 1) + index * 3_000_000).toISOString(),
  }));
  const path = write("many.txt", many);
  const counts = new Map<string, number>();
  for (const format of ["table", "markdown", "csv", "json", "ndjson"]) {
    const { code, stdout } = await runMain(["audit", path, "--format", format, "--outcome", "blocked"]);
    expect(code).toBe(0);
    counts.set(
      format,
      format === "json" ? JSON.parse(stdout).deployments.length : stdout.split("\n").length - 1,
    );
  }
  const blocked = many.filter(({ outcome }) => outcome === "blocked").length;
  expect(counts.get("json")).toBe(blocked);
  expect(counts.get("ndjson")).toBe(blocked);
  expect(counts.get("csv")).toBe(blocked + 1);
  expect(counts.get("markdown")).toBeGreaterThan(blocked);
  expect(counts.get("table")).toBeGreaterThan(blocked);
});
