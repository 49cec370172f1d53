import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freshFolder } from "./built.ts";
import { expectGoldenRun, golden } from "./golden-cli.ts";
import { runCli } from "./run-cli.ts";
import { runOnTerminal } from "./run-on-terminal.ts";

function test(...args: readonly string[]) {
  return runCli(["test", ...args], { cwd: golden });
}

/** A project with the policy and one test of it; the archive has no tests. */
function makeProject(name: string): string {
  const folder = freshFolder();
  mkdirSync(join(folder, ".github/node_modules/other"), { recursive: true });
  copyFileSync(join(golden, "tests/freezegate.yml"), join(folder, ".github/freezegate.yml"));
  copyFileSync(join(golden, "tests", name), join(folder, ".github", name));
  writeFileSync(join(folder, ".github/node_modules/other/theirs.test.yml"), "not ours: true\n");
  return folder;
}

describe("test", () => {
  it("passes", async () => {
    expectGoldenRun("test-good", await test("tests/good.test.yml", "--coverage"));
  });

  it("says what was expected, what came, and why", async () => {
    expectGoldenRun("test-failing", await test("tests/failing.test.yml"));
  });

  it("names every mistake in a test file", async () => {
    expectGoldenRun("test-broken", await test("tests/broken.test.yml"));
  });

  it("names the policy that is not there", async () => {
    expectGoldenRun("test-no-policy", await test("tests/no-policy.test.yml"));
  });

  it("runs the good files beside a broken one, and exits with 2", async () => {
    const { code, stdout, stderr } = await test("tests");
    expect(stdout).toContain("4 passed, 4 failed\n");
    expect(stderr).toContain('tests/broken.test.yml:1:1 unknown key "polcy"');
    expect(code).toBe(2);
  });

  it("finds the tests below .github by itself", async () => {
    const run = await runCli(["test"], { cwd: makeProject("good.test.yml") });
    expect(run).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\.github\/good\.test\.yml\n/) });
  });

  it("fails where too few rules are covered", async () => {
    const args = ["tests/good.test.yml", "--min-coverage"];
    expect(await test(...args, "66")).toMatchObject({ code: 0 });
    const { code, stdout } = await test(...args, "67");
    expect(stdout).toMatch(
      /2 of 3 rules blocked in a test \(66 %\)\n {2}never: year-end of tests\/freezegate.yml\nAt least 67 % are wanted.\n$/,
    );
    expect(code).toBe(1);
  });

  it("writes JUnit XML and JSON", async () => {
    const junit = join(freshFolder(), "results.xml");
    const { code, stdout } = await test("tests/good.test.yml", "--json", "--junit", junit);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      passed: 4,
      failed: 0,
      coverage: { rules: 3, percent: 66, missing: [{ file: "tests/freezegate.yml", rule: "year-end" }] },
    });
    expect(readFileSync(junit, "utf8")).toContain(
      '<testsuite name="tests/good.test.yml" tests="4" failures="0">',
    );
  });

  it.each([
    [["absent"], "error: absent does not exist\n"],
    [["."], null],
    [["policy.yml"], null],
    [["../policies"], "error: there is no test file in ../policies. tests are called NAME.test.yml\n"],
    [["tests/good.test.yml", "--min-coverage", "101"], null],
  ])("%j exits with 2", async (args, message) => {
    const { code, stderr } = await test(...args);
    if (message !== null) expect(stderr).toBe(message);
    expect(stderr).not.toMatch(/ at .*\.js/);
    expect(code).toBe(2);
  });

  it("runs the tests of the presets", async () => {
    const { code, stdout } = await runCli(["test", "policies"], { cwd: join(import.meta.dirname, "../..") });
    expect(stdout).toMatch(/\n\d+ passed, 0 failed\n$/);
    expect(code).toBe(0);
  });

  it("fits into a terminal of 40 columns", () => {
    const text = runOnTerminal(["test", "tests/failing.test.yml"], 40);
    expect(text).toContain("\u001b[31mFAILED\u001b[39m");
    const lines = text.replaceAll(/\u001b\[[\d;]*m/g, "").split("\n");
    expect(lines.filter((line) => line.length > 40 && !line.includes("https://"))).toEqual([]);
  });
});
