import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { toFollowUpKeys } from "../../src/audit/follow-up-key.ts";
import { renderRecord, renderRecordLine } from "../../src/audit/record.ts";
import { record, sha256 } from "./fixtures.ts";
import { type GitHubLogs, type RunModel, startGitHubLogs } from "./github-logs.ts";
import { runMain } from "./run-main.ts";
import { toZip } from "./zip.ts";

const names = ["allowed", "blocked-by-one", "overridden", "outside-windows"] as const;
const RECORDS = 9;
const RUNS = 1120;

function toLog(run: number): string {
  const lines = Array.from({ length: RECORDS }, (_, index) => {
    const number = run * RECORDS + index;
    return renderRecordLine(record(names[number % names.length] ?? "allowed", number), sha256);
  });
  return `\ufeff${lines.map((line) => `2026-11-27T14:00:00.1234567Z ${line}\r\n2026-11-27T14:00:00.2Z noise\r\n`).join("")}`;
}

const runs: RunModel[] = Array.from({ length: RUNS }, (_, index) => ({
  repository: index < 20 ? "acme/api" : "acme/shop",
  id: 1000 + index,
  createdAt: new Date(Date.UTC(2026, 10, 1) + index * 600_000).toISOString().replace(".000", ""),
  jobs: [
    { id: 50_000 + index, attempt: 1, conclusion: "success", log: toLog(index) },
    // The second attempt has the first one's lines as well: nobody counts twice.
    ...(index === 0 ? [{ id: 1, attempt: 2, conclusion: "failure", log: toLog(index) }] : []),
    ...(index === 1 ? [{ id: 2, attempt: 2, conclusion: "failure", log: null }] : []),
    ...(index === 2 ? [{ id: 3, attempt: 2, conclusion: "failure", log: "another job's\n" }] : []),
    ...(index === 3 ? [{ id: 4, attempt: 2, conclusion: "skipped", log: null }] : []),
    ...(index === 4 ? [{ id: 5, attempt: 2, conclusion: null, log: null }] : []),
  ],
}));

let github: GitHubLogs;
beforeEach(async () => {
  github = await startGitHubLogs(runs);
});
afterEach(async () => {
  await github.stop();
  expect(github.violations).toEqual([]);
});

function audit(args: readonly string[]) {
  const window = ["--since", "2026-11-01", "--until", "2026-12-01"];
  return runMain(["audit", ...window, ...args], {
    GITHUB_TOKEN: github.token,
    GITHUB_API_URL: github.apiUrl,
  });
}

it("reads ten thousand records of an organization through paging, redirects and rate limits", async () => {
  let limited = 0;
  github.fault = (path, count) => {
    if (count % 400 !== 0 || path.startsWith("storage")) return null;
    limited += 1;
    return { status: 429, headers: { "retry-after": "61" } };
  };
  const { code, stdout, stderr, pausesMs } = await audit(["--github", "acme", "--format", "json"]);
  expect(code).toBe(0);
  const { deployments, sums, reading } = JSON.parse(stdout);
  expect(deployments).toHaveLength(RUNS * RECORDS);
  expect(new Set(deployments.map(({ id }: { id: string }) => id)).size).toBe(RUNS * RECORDS);
  expect(sums.outcomes).toMatchObject({ allowed: 2520, blocked: 5040, overridden: 2520 });
  expect(sums.integrity).toMatchObject({ sound: RUNS * RECORDS });
  expect(reading).toMatchObject({
    logs: RUNS + 2,
    repeated: RECORDS,
    withoutRecord: { count: 1, names: ["acme/api run 1002 attempt 2 job 3 (deploy)"] },
    lost: { gone: { count: 1, names: ["acme/api run 1001 attempt 2 job 2 (deploy)"] } },
  });
  expect(limited).toBeGreaterThan(3);
  expect(pausesMs.filter((pause) => pause === 61_000)).toHaveLength(limited);
  expect(stderr).toContain("GitHub asks to wait 61 s.");
  expect(github.mostAtOnce()).toBeLessThanOrEqual(13);
}, 120_000);

it("goes on where it stopped, and shows what it had read before as well", async () => {
  const state = join(mkdtempSync(join(tmpdir(), "freezegate-")), "state");
  const args = ["--github", "acme/api", "--format", "json", "--state", state];
  github.fault = (path) => (path.includes("/jobs/50010/") ? { status: 500 } : null);
  const broken = await audit(args);
  expect({ code: broken.code, stderr: broken.stderr }).toEqual({
    code: 3,
    stderr: expect.stringContaining("it answered 500"),
  });
  expect(existsSync(state)).toBe(true);
  // Stopped in the middle of a line.
  writeFileSync(state, readFileSync(state, "utf8").slice(0, -40));
  github.fault = null;
  github.requests.length = 0;
  const whole = await audit(args);
  const downloads = github.requests.filter((path) => path.startsWith("/log/")).length;
  expect(downloads).toBeLessThan(20);
  expect(downloads).toBeGreaterThan(0);
  expect(JSON.parse(whole.stdout).sums).toEqual(JSON.parse((await audit(args.slice(0, 4))).stdout).sums);
  const third = await audit(args);
  expect(JSON.parse(third.stdout).sums.records).toBe(180);
});

it("refuses the state of something else", async () => {
  const state = join(mkdtempSync(join(tmpdir(), "freezegate-")), "state");
  await audit(["--github", "acme/api", "--state", state, "--workflow", "deploy.yml"]);
  const other = await audit(["--github", "acme/shop", "--state", state]);
  expect(other).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("is the state of acme/api workflow deploy.yml"),
  });
  writeFileSync(state, "precious\n");
  expect(await audit(["--github", "acme/shop", "--state", state])).toMatchObject({ code: 2 });
  expect(readFileSync(state, "utf8")).toBe("precious\n");
});

it("asks again for a log that broke off, and names one that always does", async () => {
  let count = 0;
  github.fault = (path) => {
    if (path.includes("/log/50005")) return { status: 200, cut: true };
    if (path.includes("/log/50006") && ++count === 1) return { status: 200, cut: true };
    return path.includes("/log/50007") ? { status: 404 } : null;
  };
  const { stdout } = await audit(["--github", "acme/api", "--format", "json"]);
  const { lost, logs } = JSON.parse(stdout).reading;
  expect(lost["cut-off"].names).toEqual(["acme/api run 1005 attempt 1 job 50005 (deploy)"]);
  expect(lost.gone.count).toBe(2);
  expect(logs).toBe(20);
});

it("reads the repositories of a user, and says what a token lacks", async () => {
  expect(await audit(["--github", "ada"])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining("0 records of 0 runs"),
  });
  expect(await runMain(["audit", "--github", "acme"])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("GITHUB_TOKEN"),
  });
  const refused = await runMain(["audit", "--github", "acme"], {
    GITHUB_TOKEN: "wrong",
    GITHUB_API_URL: github.apiUrl,
  });
  expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining("the token is not valid") });
});

describe("reviews", () => {
  // The changes and rules of every overridden one are the same.
  const [key = ""] = toFollowUpKeys(record("overridden"));
  const every = toFollowUpKeys(record("overridden"));

  it.each<[string, { number: number; state: "open" | "closed"; body: string }[]]>([
    ["none", []],
    ["none", [{ number: 1, state: "closed", body: `only ${key}` }]],
    ["closed", [{ number: 2, state: "closed", body: `text ${every.join(" ")}` }]],
    ["open", [{ number: 3, state: "open", body: `text ${every.join(" ")}` }]],
  ])("of an override are %s", async (state, issues) => {
    github.issues.push(...issues);
    const { stdout } = await audit(["--github", "acme/api", "--format", "json", "--outcome", "overridden"]);
    const { deployments } = JSON.parse(stdout);
    expect(new Set(deployments.map(({ review }: { review: string }) => review))).toEqual(new Set([state]));
  });
});

it("every command of docs/audit.md that reads from GitHub or from files runs", async () => {
  const page = readFileSync(join(import.meta.dirname, "../../docs/audit.md"), "utf8");
  const commands = [...page.matchAll(/^```sh\n([\s\S]*?)^```$/gm)]
    .flatMap(([, text = ""]) => text.split("\n"))
    .filter((line) => line.startsWith("freezegate "))
    // Policies come from GraphQL, which this stub does not have: another test reads them.
    .filter((line) => !(line.includes("--github") && line.includes("--verify")));
  expect(commands.length).toBeGreaterThan(12);
  const folder = mkdtempSync(join(tmpdir(), "freezegate-"));
  const log = renderRecordLine(record("overridden"), sha256);
  const files = {
    "logs/a.txt": log,
    "records/a.ndjson": renderRecord(record("overridden")),
    "records.ndjson": renderRecord(record("blocked-by-one")),
    "freezegate-record.json": renderRecord(record("overridden")),
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  writeFileSync(join(folder, "logs.zip"), toZip({ "0_deploy.txt": log }));
  const before = process.cwd();
  process.chdir(folder);
  try {
    for (const command of commands) {
      const args = (command.split(/ #| >/)[0] ?? "").trim().split(/\s+/).slice(1);
      // The small repository, so that a thousand runs are not read again and again.
      const narrowed = args.map((one) => (one === "acme" || one === "acme/shop" ? "acme/api" : one));
      const environment = { GITHUB_TOKEN: github.token, GITHUB_API_URL: github.apiUrl };
      const { code, stderr, stdout } = await runMain(narrowed, environment, {
        now: () => Date.parse("2026-12-01T00:00:00Z"),
      });
      expect({ command, code, stderr }).toEqual({
        command,
        code: args.includes("--verify") ? expect.any(Number) : 0,
        stderr: "",
      });
      expect(stdout).not.toBe("");
    }
  } finally {
    process.chdir(before);
  }
}, 60_000);
