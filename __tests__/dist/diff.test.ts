import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { freshFolder } from "./built.ts";
import { expectGoldenRun, golden } from "./golden-cli.ts";
import { runCli } from "./run-cli.ts";
import { runOnTerminal } from "./run-on-terminal.ts";

const fortnight = ["--at", "2026-11-23", "--days", "14"];

function diff(args: readonly string[], cwd = golden) {
  return runCli(["diff", ...args], { cwd });
}

/** A repository in which the policy was one and is another. */
function makeRepository(): string {
  const folder = freshFolder();
  const policy = join(folder, ".github/freezegate.yml");
  const git = (...args: readonly string[]) =>
    execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.com", ...args], { cwd: folder });
  mkdirSync(join(folder, ".github"));
  git("init", "--quiet", "--initial-branch=main");
  copyFileSync(join(golden, "policy.yml"), policy);
  git("add", "--all");
  git("commit", "--quiet", "--message=First");
  copyFileSync(join(golden, "policy-new.yml"), policy);
  return folder;
}

describe("diff", () => {
  const both = ["policy.yml", "policy-new.yml", ...fortnight];

  it("shows what opens and what closes", async () => {
    expectGoldenRun("diff", await diff(both));
  });

  it("writes Markdown", async () => {
    expectGoldenRun("diff-markdown", await diff([...both, "--format", "markdown"]));
  });

  it("prints JSON", async () => {
    const run = await diff([...both, "--format", "json"]);
    expectGoldenRun("diff-json", run);
    expect(await diff([...both, "--json"])).toMatchObject({ stdout: run.stdout });
    expect(JSON.parse(run.stdout)).toMatchObject({
      from: "2026-11-22T23:00:00.000Z",
      openedMs: 79_200_000,
      closedMs: 7_200_000,
    });
  });

  it("of a policy and itself is empty", async () => {
    const { code, stdout } = await diff(["policy.yml", "policy.yml", "--json", "--max", "0m"]);
    expect(JSON.parse(stdout)).toMatchObject({
      opened: [],
      closed: [],
      openedMs: 0,
      closedMs: 0,
      overrides: [],
    });
    expect(code).toBe(0);
  });

  it("fails above --max, and not at it", async () => {
    expect(await diff([...both, "--max", "22h"])).toMatchObject({ code: 0, stderr: "" });
    expect(await diff([...both, "--max", "21h59m"])).toMatchObject({
      code: 1,
      stderr: "the change is larger than --max 21h59m: it opens 22 h and closes 2 h\n",
    });
  });

  it("takes the old policy from git", async () => {
    const folder = makeRepository();
    const run = await diff(["--base", "main", ...fortnight], folder);
    const plain = await diff(both);
    expect(run).toMatchObject({ code: 0, stdout: plain.stdout, stderr: "" });
    expect(await diff([".github/freezegate.yml", "--base", "HEAD", ...fortnight], folder)).toMatchObject({
      stdout: plain.stdout,
    });
  });

  it.each([
    ["--output=pwned", '"--output=pwned" is no commit, branch or tag'],
    ["main:README.md", '"main:README.md" is no commit, branch or tag'],
    ["a b", '"a b" is no commit, branch or tag'],
    ["$(touch pwned)", '"$(touch pwned)" is no commit, branch or tag'],
    ["`touch${IFS}pwned`", /^error: git has no \.github\/freezegate\.yml at `touch/],
    ["absent", /^error: git has no \.github\/freezegate\.yml at absent: invalid object name 'absent'/],
  ])("refuses the ref %s", async (ref, message) => {
    const folder = makeRepository();
    const { code, stderr, stdout } = await diff([`--base=${ref}`], folder);
    expect(stderr).toEqual(
      typeof message === "string" ? `error: ${message}\n` : expect.stringMatching(message),
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(existsSync(join(folder, "pwned"))).toBe(false);
  });

  it("says so where there is no repository", async () => {
    const folder = freshFolder();
    copyFileSync(join(golden, "policy.yml"), join(folder, "policy.yml"));
    const { code, stderr } = await diff(["policy.yml", "--base", "main"], folder);
    expect(stderr).toMatch(/^error: git has no policy\.yml at main: not a git repository/);
    expect(code).toBe(2);
  });

  it.each([
    [[], "diff takes two policies, OLD and NEW, or --base REF and one"],
    [["policy.yml"], "diff takes two policies, OLD and NEW, or --base REF and one"],
    [["a.yml", "b.yml", "c.yml"], "diff takes two policies, OLD and NEW, or --base REF and one"],
    [["a.yml", "b.yml", "--base", "main"], "--base goes with one policy, the new one"],
    [
      ["preset:no-friday", "--base", "main"],
      "--base goes with the path of a file, not with preset:no-friday",
    ],
    [["policy.yml", "absent.yml"], "there is no policy absent.yml. pass the path of one, or preset:NAME"],
    [["policy.yml", "."], ". is a directory, not a file"],
  ])("%j exits with 2", async (args, message) => {
    expect(await diff(args)).toMatchObject({ code: 2, stdout: "", stderr: `error: ${message}\n` });
  });

  it("compares no more than it is asked for", async () => {
    const { stdout } = await diff([...both, "--environment", "staging"]);
    expect(stdout).toMatch(/^No time is opened or closed/);
  });

  it("fits into a terminal of 40 columns", () => {
    const text = runOnTerminal(["diff", ...both], 40);
    const lines = text.replaceAll(/\u001b\[[\d;]*m/g, "").split("\n");
    expect(lines.filter((line) => line.length > 40)).toEqual([]);
  });
});
