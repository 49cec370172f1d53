/**
 * `node bench/audit.mjs [RECORDS]`: how fast `audit` reads job logs, and how much memory it takes. It runs the
 * built command line over a log of 100,000 records among other lines, and over a tenth of it: memory must not
 * grow with the log, and at least 20 MB a second are read.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const records = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(join(tmpdir(), "freezegate-bench-"));
const example = JSON.parse(
  readFileSync(join(root, "__tests__/golden/audit/all.ndjson"), "utf8").split("\n")[5] ?? "",
);
delete example.audit;

try {
  const small = await measure(records / 10);
  const large = await measure(records);
  line("MB of logs a second", large.speed.toFixed(0), "at least 20", large.speed >= 20);
  const growth = large.memory / small.memory;
  line(`memory for ${records} records, MB`, large.memory.toFixed(0), "at most 300", large.memory <= 300);
  line("times the memory for a tenth of them", growth.toFixed(2), "at most 2", growth <= 2);
} finally {
  rmSync(folder, { recursive: true });
}

function writeLog(path, count) {
  const file = openSync(path, "w");
  const noise = `2026-11-27T14:00:00.1234567Z ${"npm install output ".repeat(5)}\n`.repeat(10);
  for (let number = 0; number < count; number += 1) {
    const id = `00000000-0000-4000-8000-${number.toString(16).padStart(12, "0")}`;
    const json = JSON.stringify({ ...example, id }).replaceAll("#", "\\u0023");
    const digest = createHash("sha256").update(json).digest("hex");
    writeSync(file, `${noise}2026-11-27T14:00:00.1234567Z freezegate-record: ${json} sha256:${digest}\n`);
  }
}

async function measure(count) {
  const path = join(folder, `${count}.txt`);
  writeLog(path, count);
  const started = performance.now();
  const script = `process.argv.splice(1, 0, "cli"); process.on("exit", () => console.error(process.resourceUsage().maxRSS)); await import(${JSON.stringify(`file://${join(root, "dist/cli.js")}`)});`;
  const args = ["--input-type=module", "-e", script, "audit", path, "--format", "csv"];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (text) => {
    said += text;
  });
  const code = await new Promise((done) => child.on("close", done));
  if (code !== 0) throw new Error(said);
  const seconds = (performance.now() - started) / 1000;
  return { speed: statSync(path).size / 1e6 / seconds, memory: Number(said) / 1024 };
}

function line(title, value, limit, holds) {
  console.log(`  ${title}: ${value} (${limit}${holds ? "" : ": MISSED"})`);
  if (!holds) process.exitCode = 1;
}
