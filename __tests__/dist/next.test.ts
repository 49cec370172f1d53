import { expectGoldenRun, golden } from "./golden-cli.ts";
import { runCli } from "./run-cli.ts";
import { runOnTerminal } from "./run-on-terminal.ts";

const production = ["--at", "2026-11-26 15:00", "--environment", "production"];

function next(...args: readonly string[]) {
  return runCli(["next", ...args], { cwd: golden });
}

describe("next", () => {
  it("shows the next changes", async () => {
    expectGoldenRun("next", await next("policy.yml", ...production));
  });

  it("counts in the duration of a deployment", async () => {
    expectGoldenRun(
      "next-duration",
      await next("policy.yml", ...production, "--duration", "1h", "--count", "2"),
    );
  });

  it("is of all policies at once, as JSON", async () => {
    const { code, stdout } = await next(
      "policy.yml",
      "preset:weekends",
      ...production,
      "--count",
      "2",
      "--json",
      "--timezone",
      "UTC",
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      at: "2026-11-26T14:00:00.000Z",
      state: "blocked",
      transitions: [
        { at: "2026-11-30T08:00:00.000Z", state: "open", rules: ["early-week"] },
        { at: "2026-11-30T15:00:00.000Z", state: "blocked", rules: ["early-week"] },
      ],
    });
  });

  it.each([
    ["0", /--count <number>' argument '0' is invalid. It must be a number from 1 to 1000/],
    ["many", /argument 'many' is invalid/],
  ])("refuses a count of %s", async (count, message) => {
    const { code, stderr, stdout } = await next("policy.yml", "--count", count);
    expect(stderr).toMatch(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });

  it("names the fact that is missing", async () => {
    expect(await next("policy.yml")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("pass it with --environment"),
    });
  });

  it("fits into a terminal of 40 columns", () => {
    const text = runOnTerminal(["next", "policy.yml", ...production], 40);
    expect(text).toContain("\u001b[31mBlocked\u001b[39m");
    const lines = text.replaceAll(/\u001b\[[\d;]*m/g, "").split("\n");
    expect(lines.filter((line) => line.length > 40)).toEqual([]);
  });
});
