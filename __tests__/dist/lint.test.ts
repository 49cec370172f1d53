import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dist, freshFolder } from "./built.ts";
import { type CliRun, runCli } from "./run-cli.ts";

const now = "2026-11-23T12:00:00Z";
const good = `version: 1
timezone: Europe/Berlin
freezes:
  - id: no-friday
    reason: A change that breaks waits for Monday.
    weekly: fri
`;
const warned = good.replace("weekly: fri", "weekly: fri 16:00-23:59");
const wrong = good.replace("weekly: fri", "wekly: fri");

function lint(files: Readonly<Record<string, string>>, args: readonly string[], run: CliRun = {}) {
  const cwd = freshFolder();
  for (const [path, text] of Object.entries(files)) writeFileSync(join(cwd, path), text);
  return runCli(["lint", ...args], { cwd, now, ...run });
}

it("says that nothing is wrong", async () => {
  expect(await lint({ "a.yml": good }, ["a.yml"])).toMatchObject({
    code: 0,
    stdout: "no problems in 1 policy\n",
    stderr: "",
  });
});

it("shows a warning with its line, and ends with 0", async () => {
  expect(await lint({ "a.yml": warned }, ["a.yml"])).toMatchObject({
    code: 0,
    stdout: `a.yml:6:23 warning: "23:59" leaves the last minute of the day open: ends are not included. write "24:00" [last-minute]
 6 |     weekly: fri 16:00-23:59
   |                       ^^^^^
1 warning in 1 policy
`,
    stderr: "",
  });
});

it("ends with 1 where there is an error, and looks at all files", async () => {
  const { code, stdout } = await lint({ "a.yml": wrong, "b.yml": warned }, ["a.yml", "b.yml"]);
  expect(code).toBe(1);
  expect(stdout).toContain('a.yml:6:5 unknown key "wekly" in a freeze. did you mean "weekly"? [unknown-key]');
  expect(stdout).toContain("b.yml:6:23 warning:");
  expect(stdout).toMatch(/1 error, 1 warning in 2 policies\n$/);
});

it("does not compare policies that need not judge together", async () => {
  const files = { "a.yml": good, "b.yml": good };
  expect((await lint(files, ["a.yml", "b.yml"])).stdout).toBe("no problems in 2 policies\n");
});

it("compares a policy with what it extends, and warns of its own files alone", async () => {
  const own = `${good.replace("freezes:", "extends: ./b.yml\nfreezes:")}`;
  const { stdout } = await lint({ "a.yml": own, "b.yml": good.replace("no-friday", "friday") }, ["a.yml"]);
  expect(stdout).toContain('b.yml:4:9 warning: the freeze "friday" changes nothing: "no-friday" in a.yml');
  const preset = good
    .replace("freezes:", "extends: preset:weekends\nfreezes:")
    .replace("fri\n", "fri to mon 06:00\n");
  expect((await lint({ "a.yml": preset }, ["a.yml"])).stdout).toBe("no problems in 1 policy\n");
});

it.each([["--json"], ["--format", "json"]])("prints JSON: %s", async (...args) => {
  const { code, stdout } = await lint({ "a.yml": warned }, ["a.yml", ...args]);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual([
    {
      code: "last-minute",
      severity: "warning",
      message: '"23:59" leaves the last minute of the day open: ends are not included',
      file: "a.yml",
      line: 6,
      column: 23,
      hint: 'write "24:00"',
    },
  ]);
});

it("prints an empty list where nothing is wrong", async () => {
  expect((await lint({ "a.yml": good }, ["a.yml", "--json"])).stdout).toBe("[]\n");
});

it("annotates, and escapes what would break a command", async () => {
  const { code, stdout } = await lint({ "a.yml": warned, "b,c.yml": wrong }, [
    "a.yml",
    "b,c.yml",
    "--format",
    "github",
  ]);
  expect({ code, stdout }).toEqual({
    code: 1,
    stdout: `::error file=b%2Cc.yml,line=6,col=5,title=freezegate%3A unknown-key::unknown key "wekly" in a freeze. did you mean "weekly"?
::warning file=a.yml,line=6,col=23,title=freezegate%3A last-minute::"23:59" leaves the last minute of the day open: ends are not included. write "24:00"
`,
  });
});

it("shows ten annotations of a kind, of which the last counts the others", async () => {
  const keys = Array.from({ length: 12 }, (_, index) => `x${index}: 1`).join("\n");
  const { stdout } = await lint({ "a.yml": `${good}${keys}\n` }, ["a.yml", "--format", "github"]);
  const lines = stdout.trimEnd().split("\n");
  expect(lines).toHaveLength(10);
  expect(lines[9]).toBe('::error title=freezegate::3 more of these: run "freezegate lint" to see them all.');
});

describe("--min-open", () => {
  const files = {
    "a.yml": `${good}windows:\n  - id: hour\n    reason: x\n    weekly: tue 09:00-10:00\n`,
  };

  it.each([
    ["2h", 0],
    ["2h1m", 1],
  ])("%s of two hours in 14 days ends with %s", async (least, code) => {
    const ended = await lint(files, ["a.yml", "--min-open", least]);
    expect(ended.code).toBe(code);
    if (code === 1) {
      expect(ended.stdout).toContain(
        "a.yml:8:9 deployments from main are possible for 2h within 14 days, and 2h1m are asked for",
      );
    }
  });

  it.each(["soon", "-1h", ""])("refuses %j", async (least) => {
    const { code, stderr } = await lint(files, ["a.yml", "--min-open", least]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("duration") });
  });
});

it.each([
  ["a missing file", ["nope.yml"], "there is no policy nope.yml"],
  ["a missing default", [], "there is no policy .github/freezegate.yml"],
  ["a directory", ["."], "directory"],
  ["an unknown format", ["a.yml", "--format", "xml"], "xml"],
  ["a wrong zone", ["a.yml", "--timezone", "CET"], "CET"],
])("ends with 2 for %s", async (_, args, words) => {
  const { code, stdout, stderr } = await lint({ "a.yml": good }, args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(words);
});

it("names the problems of a preset that lacks a zone, and takes --timezone", async () => {
  expect((await lint({}, ["preset:no-friday"])).code).toBe(1);
  expect(await lint({}, ["preset:no-friday", "--timezone", "Europe/Berlin"])).toMatchObject({
    code: 0,
    stdout: "no problems in 1 policy\n",
  });
});

it("schema prints the published schema", async () => {
  const { code, stdout } = await runCli(["schema"]);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual(JSON.parse(readFileSync(join(dist, "policy.schema.json"), "utf8")));
});

describe("init, piped", () => {
  it("writes what check, lint and schema are content with, and never again", async () => {
    const cwd = freshFolder();
    const first = await runCli(["init", "--timezone", "Europe/Berlin", "--hours", "mon-thu 09:00-16:00"], {
      cwd,
      now,
    });
    expect(first).toMatchObject({ code: 0, stderr: "" });
    expect(first.stdout).toContain("wrote .github/freezegate.yml\nwrote .github/freezegate.test.yml\n");
    expect(await runCli(["lint"], { cwd, now })).toMatchObject({
      code: 0,
      stdout: "no problems in 1 policy\n",
    });
    expect((await runCli(["check", "--at", "2026-11-24 10:00"], { cwd, now })).code).toBe(0);
    expect((await runCli(["check", "--at", "2026-11-27 15:00"], { cwd, now })).code).toBe(1);
    const policy = readFileSync(join(cwd, ".github/freezegate.yml"), "utf8");
    const second = await runCli(["init"], { cwd, now });
    expect(second).toMatchObject({ code: 2, stdout: "" });
    expect(second.stderr).toContain("already; nothing was written");
    expect(readFileSync(join(cwd, ".github/freezegate.yml"), "utf8")).toBe(policy);
  });
});
