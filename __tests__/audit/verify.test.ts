import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Record as AuditRecord, renderRecordLine, toRecord } from "../../src/audit/record.ts";
import { decide } from "../../src/decision/decide.ts";
import { toDecisionJson } from "../../src/decision/decision-json.ts";
import { loadPolicy } from "../../src/policy/load.ts";
import { commit, oid, repository } from "../github-stub/model.ts";
import { startGitHub } from "../github-stub/server.ts";
import { request } from "../report/fixtures.ts";
import { context, errorRecord, record, sha256 } from "./fixtures.ts";
import { runMain } from "./run-main.ts";

const text = `version: 1
timezone: Europe/Berlin
environments: [staging, production]
freezes:
  - { id: no-friday, reason: Nobody is here on Saturday., weekly: fri 12:00 to mon 06:00 }
  - { id: staging, reason: Trials., environments: staging, weekly: fri 12:00-24:00 }
`;
const path = ".github/freezegate.yml";
const folder = mkdtempSync(join(tmpdir(), "freezegate-"));
const clone = join(folder, "clone");

function git(...args: string[]): string {
  const identity = ["-c", "user.name=ada", "-c", "user.email=ada@example.com", "-c", "commit.gpgsign=false"];
  return execFileSync("git", ["-C", clone, ...identity, ...args], { encoding: "utf8" }).trim();
}

async function toDecided(commitId: string): Promise<AuditRecord> {
  const source = {
    kind: "policy",
    repository: "acme/shop",
    path,
    ref: "main",
    commit: commitId,
    digest: sha256(text),
  } as const;
  const { policy, problems } = await loadPolicy(text, source, { timezone: null });
  if (policy === null) throw new Error(JSON.stringify(problems));
  return toRecord(context(1), toDecisionJson(decide([policy], request())));
}

let sound: AuditRecord;
beforeAll(async () => {
  mkdirSync(join(clone, ".github"), { recursive: true });
  git("init", "-q", "-b", "main");
  writeFileSync(join(clone, path), text);
  git("add", ".");
  git("commit", "-qm", "policy");
  sound = await toDecided(git("rev-parse", "HEAD"));
});

async function verify(
  one: AuditRecord,
  args: readonly string[] = ["--repository-path", `acme/shop=${clone}`],
) {
  const file = join(folder, "log.txt");
  writeFileSync(file, `${renderRecordLine(one, sha256)}\n`);
  const { code, stdout } = await runMain(["audit", file, "--verify", "--format", "json", ...args]);
  const [{ verification, differences }] = JSON.parse(stdout).deployments;
  return { code, verification, differences: differences.join("\n") };
}

it("a record that follows from its policy matches", async () => {
  expect(sound.outcome).toBe("blocked");
  expect(await verify(sound)).toEqual({ code: 0, verification: "matches", differences: "" });
});

it("a record that left out findings matches, if their number is right", async () => {
  const cut = { ...sound, findings: sound.findings.slice(0, 1), omittedFindings: 1 };
  expect(await verify(cut)).toMatchObject({ verification: "matches" });
  expect(await verify({ ...cut, omittedFindings: 2 })).toMatchObject({
    code: 1,
    differences: "findings: the policy has 2 rules",
  });
});

it("errors have nothing to check", async () => {
  expect(await verify(errorRecord(1))).toMatchObject({ code: 0, verification: "matches" });
});

it.each<[string, (one: AuditRecord) => object, string]>([
  [
    "another outcome",
    () => ({ outcome: "allowed", allowed: true, blockers: [] }),
    'outcome: the record says "allowed", the policy gives "blocked"',
  ],
  ["another time", () => ({ at: "2026-11-26T14:00:00.000Z" }), "outcome"],
  [
    "another environment",
    ({ request: asked }) => ({ request: { ...asked, environment: "staging" } }),
    "staging",
  ],
  [
    "another reason",
    ({ blockers }) => ({ blockers: blockers.map((one) => ({ ...one, reason: "x" })) }),
    "blockers",
  ],
  ["an opening that is not", () => ({ nextOpen: null }), "nextOpen: the record says null"],
  [
    "another digest",
    ({ sources }) => ({ sources: sources.map((one) => ({ ...one, digest: `sha256:${"0".repeat(64)}` })) }),
    "has the digest",
  ],
  [
    "a file that is not there",
    ({ sources }) => ({ sources: sources.map((one) => ({ ...one, path: "x.yml" })) }),
    "has no file x.yml",
  ],
  [
    "an option for a commit",
    ({ sources }) => ({ sources: sources.map((one) => ({ ...one, commit: "--help" })) }),
    "which cannot be",
  ],
])("%s is found out", async (_, change, words) => {
  expect(await verify({ ...sound, ...change(sound) })).toEqual({
    code: 1,
    verification: "differs",
    differences: expect.stringContaining(words),
  });
});

it("says what it could not check", async () => {
  expect(await verify(sound, [])).toMatchObject({
    code: 3,
    verification: "not checked",
    differences: expect.stringContaining("--repository-path acme/shop=FOLDER"),
  });
  const elsewhere = { ...sound, sources: sound.sources.map((one) => ({ ...one, commit: "1".repeat(40) })) };
  expect(await verify(elsewhere)).toMatchObject({
    code: 3,
    differences: expect.stringContaining("fetch it first"),
  });
  const local = {
    ...sound,
    sources: sound.sources.map((one) => ({ ...one, repository: null, commit: null })),
  };
  expect(await verify(local)).toMatchObject({
    code: 3,
    differences: expect.stringContaining("a file of the machine"),
  });
});

it("lists altered and masked lines without asking for a policy", async () => {
  const file = join(folder, "altered.txt");
  const line = renderRecordLine(record("blocked-by-one", 5), sha256);
  writeFileSync(
    file,
    `${line.replace("alice", "eve")}\n${renderRecordLine(record("allowed", 6), sha256).replace("production", "***")}\n`,
  );
  const { code, stdout } = await runMain(["audit", file, "--verify"]);
  expect(code).toBe(1);
  expect(stdout).toContain("does not match: record 00000000-0000-4000-8000-000000000005");
  expect(stdout).toContain("Verified: 0 match, 1 DO NOT, 1 could not be checked.");
});

it("reads policies through the API", async () => {
  const shop = repository("acme/shop");
  commit(shop, "one", { files: { [path]: text }, branch: "main" });
  const github = await startGitHub([shop]);
  try {
    const file = join(folder, "api.txt");
    writeFileSync(file, `${renderRecordLine(await toDecided(oid("one")), sha256)}\n`);
    const environment = {
      GITHUB_TOKEN: github.token,
      GITHUB_API_URL: github.apiUrl,
      GITHUB_GRAPHQL_URL: github.graphqlUrl,
    };
    expect(await runMain(["audit", file, "--verify"], environment)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("Verified: 1 match"),
    });
    expect(github.violations).toEqual([]);
  } finally {
    await github.stop();
  }
});
