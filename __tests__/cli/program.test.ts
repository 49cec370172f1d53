import { runMain } from "./host.ts";

describe("help and version go to stdout, and end well", () => {
  it.each([
    [["--help"], /^Usage: freezegate /],
    [["help"], /^Usage: freezegate /],
    [["check", "--help"], /^Usage: freezegate check /],
    [["--version"], /^\d+\.\d+\.\d+\n$/],
  ])("%j", async (args, begin) => {
    const { code, stdout, stderr } = await runMain(args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(begin);
  });

  it("says the exit codes", async () => {
    const { stdout } = await runMain(["--help"]);
    expect(stdout).toContain("Exit codes: 0 allowed, overridden or nothing found; 1 blocked, or findings;");
  });
});

describe("wrong usage goes to stderr, and ends with 2", () => {
  it.each([
    [[], "Usage: freezegate"],
    [["chekc"], "unknown command 'chekc'"],
    [["check", "--at"], "argument missing"],
    [["check", "--no-such-option"], "unknown option '--no-such-option'"],
    [["check", "--duration", "5"], '"5" is not a duration'],
    [["check", "--timezone", "CET"], '"CET" is not the name of a time zone'],
    [["check", "--label", " "], "It is empty."],
  ])("%j", async (args, says) => {
    const { code, stdout, stderr } = await runMain(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(says);
  });
});
