import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { type Record as AuditRecord, renderRecord, renderRecordLine } from "../../src/audit/record.ts";
import { errorRecord, record, sha256, uuid } from "./fixtures.ts";
import { runMain } from "./run-main.ts";
import { toZip } from "./zip.ts";

const folder = mkdtempSync(join(tmpdir(), "freezegate-"));

function write(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function toLog(...records: readonly AuditRecord[]): string {
  return records
    .map((one) => `2026-11-27T14:00:00.1234567Z ${renderRecordLine(one, sha256)}\n`)
    .join("noise\n");
}

async function sumsOf(...args: readonly string[]) {
  const { code, stdout, stderr } = await runMain(["audit", "--format", "json", ...args]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout);
}

const blocked = record("blocked-by-one", 1);
const overridden = record("overridden", 2);

describe("sources", () => {
  it.each([
    ["a log", () => write("log.txt", toLog(blocked, overridden))],
    [
      "records, one a line",
      () => write("records.ndjson", `${renderRecord(blocked)}\n\n${renderRecord(overridden)}\n`),
    ],
    ["a list of records", () => write("list.json", JSON.stringify([blocked, overridden]))],
    [
      "an archive of logs",
      () =>
        write(
          "logs.zip",
          toZip({ "0_deploy.txt": toLog(blocked, overridden), "deploy/1_Set up.txt": toLog(blocked) }),
        ),
    ],
    [
      "an archive that is not packed",
      () => write("stored.zip", toZip({ "0_deploy.txt": toLog(blocked, overridden) }, 0)),
    ],
    [
      "a folder",
      () => {
        mkdirSync(join(folder, "logs/deep"), { recursive: true });
        write("logs/a.txt", toLog(blocked));
        write("logs/deep/b.zip", toZip({ "b.txt": toLog(overridden, blocked) }));
        return join(folder, "logs");
      },
    ],
  ])("reads %s", async (_, make) => {
    const { sums } = await sumsOf(make());
    expect(sums.outcomes).toEqual({
      allowed: 0,
      blocked: 1,
      reported: 0,
      overridden: 1,
      error: 0,
      unchecked: 0,
    });
  });

  it("reads a record that somebody laid out on several lines", async () => {
    expect((await sumsOf(write("pretty.json", JSON.stringify(blocked, null, 2)))).sums.records).toBe(1);
  });

  it("counts the same record once, and attempts of a run apart", async () => {
    const again = { ...blocked, id: uuid(7), run: { ...blocked.run, attempt: 2 } };
    const { sums, reading, deployments } = await sumsOf(write("twice.txt", toLog(blocked, again, blocked)));
    expect([sums.records, sums.runs, reading.repeated]).toEqual([2, 1, 1]);
    expect(deployments.map(({ attempt }: { attempt: number }) => attempt)).toEqual([1, 2]);
  });

  it.each([
    ["no archive", Buffer.from("PK\u0003\u0004 and then nothing"), "no ZIP archive"],
    ["cut off", toZip({ a: "1" }).subarray(0, -30), "no ZIP archive"],
    ["damaged", toZip({ a: toLog(blocked) }).fill(0xff, 40, 80), "bad.zip"],
    ["a bomb", toZip({ a: Buffer.alloc(5_000_000) }).subarray(0), ""],
  ])("names an archive that is %s, and reads the others", async (_, bytes, words) => {
    const { sums, reading } = await sumsOf(write("bad.zip", bytes), write("good.txt", toLog(blocked)));
    expect(sums.records).toBe(1);
    if (words === "") expect(reading.withoutRecord.count).toBe(1);
    else expect(reading.lost.damaged.names.join()).toContain(words);
  });

  it("stops at an archive that unpacks to far more than it says it could", async () => {
    const bomb = toZip({ a: "x" });
    const packed = deflateRawSync(Buffer.alloc(50_000_000));
    const zip = toZip({ a: Buffer.alloc(50_000_000) });
    expect(packed.length * 1100).toBeGreaterThan(50_000_000);
    expect(bomb.length).toBeLessThan(zip.length);
    expect((await sumsOf(write("large.zip", zip))).reading.withoutRecord.count).toBe(1);
  });

  it.each([
    [["nowhere"], 2, "does not exist"],
    [[], 2, "there is nothing to read"],
    [["a", "--github", "acme/shop"], 2, "pass one of the two"],
    [["a", "--state", "x"], 2, "are for --github"],
    [["a", "--repository-path", "a/b=c"], 2, "is for --verify"],
    [["--github", "a/b/c"], 2, "takes an owner"],
    [["a", "--since", "yesterday"], 2, "It is a day"],
    [["a", "--outcome", "passed"], 2, "It is one of"],
  ])("refuses %j", async (args, code, words) => {
    expect(await runMain(["audit", ...args])).toMatchObject({ code, stderr: expect.stringContaining(words) });
  });
});

describe("filters", () => {
  const many = write(
    "many.txt",
    toLog(
      blocked,
      overridden,
      record("outside-windows", 3),
      record("default-closed", 4, { evaluatedAt: "2026-12-01T00:00:00.000Z" }),
      record("report-mode", 5),
      record("allowed", 6),
      errorRecord(7, true),
    ),
  );

  it.each([
    [["--outcome", "overridden"], 1],
    [["--outcome", "overridden", "--outcome", "error"], 2],
    [["--rule", "no-friday"], 3],
    [["--rule", "late-week"], 1],
    [["--environment", "STAGING"], 1],
    [["--since", "2026-12-01"], 1],
    [["--until", "2026-12-01T00:00:00Z"], 6],
    [["--since", "2026-11-27T14:00:00Z", "--until", "2026-11-27T14:00:00.001Z"], 6],
    [["--rule", "no-friday", "--environment", "staging"], 0],
  ])("%j", async (args, count) => {
    expect((await sumsOf(many, ...args)).sums.records).toBe(count);
  });

  it("counts ago from now", async () => {
    const now = () => Date.parse("2026-12-01T12:00:00Z");
    const { stdout } = await runMain(["audit", many, "--since", "1d", "--format", "json"], {}, { now });
    expect(JSON.parse(stdout).sums.records).toBe(1);
  });
});
