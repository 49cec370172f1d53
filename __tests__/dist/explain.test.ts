import { expectGoldenRun, golden } from "./golden-cli.ts";
import { runCli } from "./run-cli.ts";
import { runOnTerminal } from "./run-on-terminal.ts";

const friday = ["--at", "2026-11-27 15:00", "--environment", "production"];

function explain(...args: readonly string[]) {
  return runCli(["explain", ...args], { cwd: golden });
}

describe("explain", () => {
  it("says what every rule had to say", async () => {
    expectGoldenRun("explain-blocked", await explain("policy.yml", ...friday));
  });

  it("says so of several policies, with a label", async () => {
    const zone = ["--timezone", "Europe/Berlin", "--label", "emergency"];
    expectGoldenRun("explain-several", await explain("policy.yml", "preset:no-friday", ...friday, ...zone));
  });

  it("exits with 0 where nothing blocks", async () => {
    const { code, stdout } = await explain("policy.yml", "--environment", "staging", "--at", "2026-11-27");
    expect(stdout).toMatch(/^Allowed: deployment to staging\./);
    expect(code).toBe(0);
  });

  it("prints the same JSON as check", async () => {
    const explained = await explain("policy.yml", ...friday, "--json");
    const checked = await runCli(["check", "policy.yml", ...friday, "--json"], { cwd: golden });
    expect(explained).toMatchObject({ code: 1, stdout: checked.stdout, stderr: "" });
    expect(JSON.parse(explained.stdout)).toMatchObject({ version: 1, outcome: "blocked" });
  });

  it("names a policy that is not there", async () => {
    expect(await explain("absent.yml")).toMatchObject({
      code: 2,
      stdout: "",
      stderr: "error: there is no policy absent.yml. pass the path of one, or preset:NAME\n",
    });
  });

  it("is coloured on a terminal, within its columns, and plain with NO_COLOR", () => {
    const coloured = runOnTerminal(["explain", "policy.yml", ...friday], 40);
    expect(coloured).toContain("\u001b[31mBlocked\u001b[39m by");
    const plain = runOnTerminal(["explain", "policy.yml", ...friday], 40, { NO_COLOR: "1" });
    expect(plain).not.toContain("\u001b[");
    const tooLong = plain.split("\n").filter((line) => line.length > 40 && !line.includes("https://"));
    expect(tooLong).toEqual([]);
  });
});
