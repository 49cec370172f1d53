import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { commit, oid, pull, type RepositoryModel, repository } from "../github-stub/model.ts";
import { type GitHubStub, startGitHub } from "../github-stub/server.ts";
import { freshFolder } from "./built.ts";
import { runAction } from "./run-action.ts";
import { runCli } from "./run-cli.ts";

const zone = "version: 1\ntimezone: Europe/Berlin\n";
const friday = "2026-11-27T14:00:00Z";
const org = `${zone}extends: ./people.yml
freezes:
  - id: org-friday
    reason: The organization rests on Fridays.
    weekly: fri
    repositories: acme/*
    override: hotfix
`;
const people = `${zone}overrides:\n  hotfix: { labels: hotfix }\n`;
const shopPolicy = `${zone}extends:
  - preset:weekends
  - ./team.yml
  - acme/.github:freeze/org.yml@main
`;
const team = `${zone}windows:
  - id: team-hours
    reason: The team is here.
    weekly: mon-fri 09:00-12:00
`;

function toFolder(files: Readonly<Record<string, string>>): string {
  const folder = freshFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

let shop: RepositoryModel;
let home: RepositoryModel;
let stub: GitHubStub;

beforeEach(async () => {
  shop = repository("acme/shop");
  home = repository("acme/.github");
  stub = await startGitHub([shop, home]);
  // GitHub's clock agrees with the machine's, or it would be believed instead.
  stub.fault = { dateOffsetMs: Date.parse(friday) - Date.now() };
  commit(home, "org", { branch: "main", files: { "freeze/org.yml": org, "freeze/people.yml": people } });
});

afterEach(async () => {
  await stub.stop();
  expect(stub.violations).toEqual([]);
});

function commitShop(files: Readonly<Record<string, string>>): void {
  commit(shop, "policy", { branch: "main", files });
}

const inShop = { ".github/freezegate.yml": shopPolicy, ".github/team.yml": team };

describe("the action", () => {
  const run = (more: Parameters<typeof runAction>[0] = {}) =>
    runAction({
      apiUrl: stub.apiUrl,
      token: stub.token,
      now: friday,
      ref: "refs/heads/main",
      sha: oid("policy"),
      eventName: "schedule",
      ...more,
    });

  it("judges by every file, each read at the commit of the one that it lies beside", async () => {
    commitShop(inShop);
    const { code, outputs, stdout } = await run();
    const record = JSON.parse(outputs["record"] ?? "{}");
    expect({ code, outcome: outputs["outcome"], rules: outputs["rules"] }).toEqual({
      code: 1,
      outcome: "blocked",
      rules: "team-hours,org-friday",
    });
    expect(
      record.sources.map(
        (one: { repository: string | null; path: string; ref: string | null; commit: string | null }) => [
          one.repository,
          one.path,
          one.ref,
          one.commit,
        ],
      ),
    ).toEqual([
      ["acme/shop", ".github/freezegate.yml", "main", oid("policy")],
      [null, "preset:weekends", null, null],
      ["acme/shop", ".github/team.yml", "main", oid("policy")],
      ["acme/.github", "freeze/org.yml", "main", oid("org")],
      ["acme/.github", "freeze/people.yml", "main", oid("org")],
    ]);
    expect(stdout).toContain("org-friday");
    expect(stdout).toContain("hotfix");
  });

  it("asks once for all files of a commit", async () => {
    const names = ["a", "b", "c"];
    commitShop({
      ".github/freezegate.yml": `${zone}extends: [./a.yml, ./b.yml, ./c.yml]\n`,
      ...Object.fromEntries(names.map((name) => [`.github/${name}.yml`, zone])),
    });
    expect((await run()).code).toBe(0);
    expect(stub.requests).toHaveLength(2);
  });

  it("names the file, the line and the way out where one is missing", async () => {
    commitShop({ ".github/freezegate.yml": `${zone}extends:\n  - ./nope.yml\n  - preset:no-fridy\n` });
    const { code, outputs, stdout } = await run();
    expect({ code, outcome: outputs["outcome"] }).toEqual({ code: 1, outcome: "error" });
    expect(stdout).toContain("there is no policy .github/nope.yml in acme/shop at");
    expect(stdout).toContain('there is no preset:no-fridy. did you mean "preset:no-friday"?');
    expect(stdout).toContain("::error");
    expect(stdout).toContain("file=.github/freezegate.yml,line=4");
  });

  it("says of another repository's file whose it is", async () => {
    commit(home, "broken", { branch: "main", files: { "freeze/org.yml": `${zone}frezes: []\n` } });
    commitShop({ ".github/freezegate.yml": `${zone}extends: acme/.github:freeze/org.yml@main\n` });
    const { code, stdout } = await run();
    expect(code).toBe(1);
    expect(stdout).toContain("acme/.github:freeze/org.yml@main:3:1");
  });

  it("says on which line a repository is named that the token cannot see", async () => {
    commitShop({ ".github/freezegate.yml": `${zone}extends: acme/secret:org.yml@main\n` });
    const { code, outputs, stdout } = await run();
    expect({ code, outcome: outputs["outcome"] }).toEqual({ code: 1, outcome: "error" });
    expect(stdout).toContain("line=3");
    expect(stdout).toContain("the policy of acme/secret");
  });

  it("reads files beside it from the workspace where the policy is read there", async () => {
    const policy = `${zone}extends: [./team.yml, "preset:no-friday"]\n`;
    const { code, outputs } = await runAction({
      inputs: { "policy-source": "workspace" },
      files: { ".github/freezegate.yml": policy, ".github/team.yml": team },
      now: friday,
      eventName: "schedule",
    });
    expect({ code, rules: outputs["rules"] }).toEqual({ code: 1, rules: "team-hours,no-friday" });
  });

  it("lets a label lift what accepts an override of an extended file", async () => {
    commitShop({ ".github/freezegate.yml": `${zone}extends: acme/.github:freeze/org.yml@main\n` });
    pull(shop, 7, { labels: ["hotfix"], mergeCommit: oid("policy") });
    const { code, outputs } = await run();
    expect({ code, outcome: outputs["outcome"] }).toEqual({ code: 0, outcome: "overridden" });
  });
});

describe("the command line", () => {
  const at = ["--at", friday, "--repository", "acme/shop"];

  it("reads other repositories from local folders", async () => {
    const cwd = toFolder({ ...inShop, "home/freeze/org.yml": org, "home/freeze/people.yml": people });
    const { code, stdout, stderr } = await runCli(
      ["check", ...at, "--json", "--repository-path", "ACME/.github=home"],
      { cwd },
    );
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    const decision = JSON.parse(stdout);
    expect(decision.blockers.map((one: { rules: string[] }) => one.rules)).toEqual([
      ["team-hours"],
      ["org-friday"],
    ]);
    expect(decision.sources).toHaveLength(5);
  });

  it("reads them with GITHUB_TOKEN otherwise", async () => {
    const cwd = toFolder(inShop);
    const env = {
      GITHUB_TOKEN: stub.token,
      GITHUB_API_URL: stub.apiUrl,
      GITHUB_GRAPHQL_URL: stub.graphqlUrl,
    };
    const { code, stderr, stdout } = await runCli(["check", ...at], { cwd, env });
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(stdout).toContain("org-friday");
  });

  it("says how, where neither is there", async () => {
    const { code, stderr } = await runCli(["check", ...at], { cwd: toFolder(inShop) });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        "error: acme/.github:freeze/org.yml@main is in another repository. set GITHUB_TOKEN to read it, or pass a local copy with --repository-path acme/.github=DIR\n",
    });
  });

  it.each(["nothing", "acme=x", "acme/shop=", "=x"])("refuses --repository-path %s", async (text) => {
    const { code, stderr } = await runCli(["check", "--repository-path", text]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("owner/repo=DIR") });
  });

  it("shows the line that names what is not there", async () => {
    const cwd = toFolder({ ".github/freezegate.yml": `${zone}extends: [./nope.yml, "preset:no-fridy"]\n` });
    const { code, stderr } = await runCli(["check", ...at], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(".github/freezegate.yml:3:11 there is no policy .github/nope.yml");
    expect(stderr).toContain('there is no preset:no-fridy. did you mean "preset:no-friday"?');
  });

  it("ends with 2 where a file extends itself", async () => {
    const cwd = toFolder({ "a.yml": `${zone}extends: ./b.yml\n`, "b.yml": `${zone}extends: ./a.yml\n` });
    const { code, stderr } = await runCli(["check", "a.yml"], { cwd });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("a.yml → b.yml → a.yml") });
  });
});
