import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dist, freshFolder, node } from "./built.ts";
import { expectGoldenRun, golden } from "./golden-cli.ts";
import { runCli } from "./run-cli.ts";
import { runOnTerminal } from "./run-on-terminal.ts";

const deployments = readFileSync(join(golden, "deployments.ndjson"), "utf8");

function replay(args: readonly string[], stdin = "") {
  return runCli(["replay", ...args], { cwd: golden, stdin });
}

describe("replay", () => {
  it("sums up", async () => {
    expectGoldenRun("replay", await replay(["policy.yml", "--deployments", "deployments.ndjson"]));
  });

  it("prints a line of JSON for each, in order, out of a pipe", async () => {
    expectGoldenRun(
      "replay-json",
      await replay(["policy.yml", "--deployments", "-", "--json", "--next"], deployments),
    );
  });

  it("shows only what differs", async () => {
    const args = ["policy-new.yml", "--against", "policy.yml", "--deployments", "deployments.ndjson"];
    expectGoldenRun("replay-against", await replay(args));
    expectGoldenRun("replay-against-json", await replay([...args, "--json"]));
  });

  it("shows nothing against itself", async () => {
    const args = ["policy.yml", "--against", "policy.yml", "--deployments", "deployments.ndjson"];
    expect(await replay([...args, "--json"])).toMatchObject({ code: 0, stdout: "", stderr: "" });
    expect(await replay(args)).toMatchObject({ stdout: "5 deployments: none comes out otherwise.\n" });
  });

  it("names the lines that are broken, and does the others", async () => {
    expectGoldenRun(
      "replay-broken",
      await replay(["policy.yml", "--deployments", "broken.ndjson", "--json"]),
    );
  });

  it("counts the messages that nobody would read", async () => {
    const { code, stderr, stdout } = await replay(
      ["policy.yml", "--deployments", "-"],
      "nonsense\n".repeat(30),
    );
    expect(stderr.split("\n").slice(19)).toEqual([
      "error: line 20: it is not a JSON object",
      "error: 10 more lines are wrong",
      "",
    ]);
    expect({ code, stdout }).toEqual({
      code: 2,
      stdout: "0 deployments: 0 allowed, 0 blocked, 0 overridden.\n",
    });
  });

  it("reads Windows line ends, a byte order mark, and a last line without an end", async () => {
    const text = `\ufeff${deployments.trimEnd().replaceAll("\n", "\r\n")}`;
    const plain = await replay(["policy.yml", "--deployments", "-", "--json"], deployments);
    expect(await replay(["policy.yml", "--deployments", "-", "--json"], text)).toMatchObject({
      code: 0,
      stdout: plain.stdout,
    });
  });

  it("takes what the deployments do not say from its options", async () => {
    const line = '{"at":"2026-11-27T14:00:00Z"}\n';
    const args = ["policy.yml", "--deployments", "-", "--json", "--environment", "production"];
    expect(await replay(args, line)).toMatchObject({ stdout: expect.stringContaining('"blocked"') });
    expect(await replay([...args, "--label", "emergency"], line)).toMatchObject({
      stdout: expect.stringContaining('"overridden"'),
    });
  });

  it("ends quietly when its reader has seen enough", () => {
    const file = join(freshFolder(), "many.ndjson");
    writeFileSync(file, deployments.repeat(20_000));
    const command = `'${node}' '${join(dist, "cli.js")}' replay policy.yml --json --deployments '${file}' | head -n 1`;
    const output = execFileSync("sh", ["-c", `{ ${command}; } 2>&1`], { cwd: golden, encoding: "utf8" });
    expect(output).toMatch(/^\{"id":"d-1"[^\n]*\}\n$/);
  });

  it("shows its progress on a terminal, and takes it away", () => {
    const text = runOnTerminal(["replay", "policy.yml", "--deployments", "deployments.ndjson"], 40);
    expect(text).toContain("\r5 deployments\r\u001b[K5 deployments: ");
    const lines = text.replaceAll(/[^\n]*\u001b\[K/g, "").split("\n");
    expect(lines.filter((line) => line.length > 40)).toEqual([]);
  });

  it.each([
    [["policy.yml"], "say where the deployments are: --deployments FILE, or --github owner/name"],
    [
      ["policy.yml", "--deployments", "-", "--at", "2026-11-27"],
      "--at is not for replay: each deployment has a time of its own",
    ],
    [["policy.yml", "--deployments", "-", "--next"], "--next goes with --json"],
    [["policy.yml", "--deployments", "absent.ndjson"], "absent.ndjson does not exist"],
    [["policy.yml", "--deployments", "."], ". is a directory, not a file"],
    [
      ["absent.yml", "--deployments", "-"],
      "there is no policy absent.yml. pass the path of one, or preset:NAME",
    ],
  ])("%j exits with 2", async (args, message) => {
    expect(await replay(args)).toMatchObject({ code: 2, stdout: "", stderr: `error: ${message}\n` });
  });
});
