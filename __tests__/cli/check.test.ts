import { FileError } from "../../src/host.ts";
import { policyText } from "../dist/world.ts";
import { type Machine, runMain } from "./host.ts";

const files = { ".github/freezegate.yml": policyText };

function check(args: readonly string[], machine: Machine = {}) {
  return runMain(["check", ...args], { files, ...machine });
}

async function decisionOf(args: readonly string[], machine: Machine = {}) {
  const { stdout, stderr } = await check(["--environment", "production", "--json", ...args], machine);
  expect(stderr).toBe("");
  expect(stdout).toMatch(/^[^\n]+\n$/);
  return JSON.parse(stdout);
}

describe("the exit code", () => {
  it.each<[readonly string[], number, string]>([
    [["--at", "2026-11-25 15:00"], 0, "Allowed: "],
    [["--at", "2026-11-27 15:00"], 1, "Blocked by "],
    [["--at", "2026-11-27 15:00", "--label", "emergency"], 0, "Overridden: "],
    [["--at", "2026-11-27 15:00", "--label", "bug", "--label", "Emergency"], 0, "Overridden: "],
    [["--at", "2026-11-27T10:59:59Z"], 0, "Allowed: "],
    [["--at", "2026-11-27T11:00:00Z"], 1, "Blocked by "],
    [["--at", "2026-11-27T10:30:00Z", "--duration", "30m"], 1, "Blocked by "],
    [["--at", "2026-11-27T10:29:59Z", "--duration", "30m"], 0, "Allowed: "],
    [[], 1, "Blocked by "],
  ])("of check %j is %i", async (args, code, begin) => {
    const said = await check(["--environment", "production", ...args]);
    expect({ code: said.code, stderr: said.stderr }).toEqual({ code, stderr: "" });
    expect(said.stdout.startsWith(begin)).toBe(true);
  });

  it.each<[string, NonNullable<Machine["files"]>, number, string]>([
    [
      "a missing policy",
      {},
      2,
      "there is no policy .github/freezegate.yml. pass the path of one, or preset:NAME",
    ],
    ["a wrong policy", { ".github/freezegate.yml": "version: 2\n" }, 2, "[newer-version]"],
    [
      "a file that cannot be read now",
      { ".github/freezegate.yml": new FileError("x", "failed", "x may not be accessed") },
      3,
      "x may not be accessed",
    ],
    [
      "a file that is none",
      { ".github/freezegate.yml": new FileError("x", "unsuitable", "x is a directory, not a file") },
      2,
      "x is a directory",
    ],
  ])("of %s", async (_, given, code, says) => {
    const said = await check(["--environment", "production"], { files: given });
    expect({ code: said.code, stdout: said.stdout }).toEqual({ code, stdout: "" });
    expect(said.stderr).toContain(says);
  });
});

describe("the request", () => {
  it("is what the options say", async () => {
    const options = [
      "--branch",
      "refs/tags/v1",
      "--repository",
      "acme/shop",
      "--event",
      "push",
      "--operation",
      "rollback",
    ];
    const { request, durationMs } = await decisionOf([
      ...options,
      "--duration",
      "1h",
      "--label",
      "a",
      "--label",
      "b",
    ]);
    expect({ request, durationMs }).toEqual({
      durationMs: 3_600_000,
      request: {
        repository: "acme/shop",
        branch: "refs/tags/v1",
        commit: null,
        environment: "production",
        operation: "rollback",
        event: "push",
        changes: [{ number: null, title: null, url: null, author: null, labels: ["a", "b"] }],
      },
    });
  });

  it.each([
    ["now", [], "2026-11-27T14:00:00.000Z"],
    ["an instant", ["--at", "2026-07-01T00:00:00+02:00"], "2026-06-30T22:00:00.000Z"],
    ["a local time of the policy's zone", ["--at", "2026-07-01 00:00"], "2026-06-30T22:00:00.000Z"],
  ])("is about %s", async (_, args, at) => {
    expect(await decisionOf(args)).toMatchObject({ at });
  });

  it("notes a local time that the clock skips, on stderr", async () => {
    const said = await check(["--environment", "production", "--at", "2027-03-28 02:30"]);
    expect(said.stderr).toMatch(/^note: 2027-03-28T02:30 does not exist in Europe\/Berlin/);
  });
});

describe("several policies", () => {
  const preset = "version: 1\nfreezes:\n  - { id: weekend, reason: Rest., weekly: weekends }\n";

  it("all have to allow", async () => {
    const given = { files: { "a.yml": policyText, "policies/weekends.yml": preset } };
    const args = ["a.yml", "preset:weekends", "--timezone", "Europe/Berlin", "--at", "2026-11-28 12:00"];
    const { blockers, sources } = await decisionOf(args, given);
    expect(blockers).toMatchObject([{ rules: ["no-friday"] }, { rules: ["weekend"] }]);
    expect(sources).toMatchObject([{ path: "a.yml" }, { path: "preset:weekends" }]);
  });

  it("tell their problems together", async () => {
    const bad = { "a.yml": "version: 2\n", "b.yml": "versoin: 1\n" };
    const { code, stderr } = await check(["a.yml", "b.yml"], { files: bad });
    expect(code).toBe(2);
    expect(stderr).toMatch(/a\.yml:1:10[\s\S]*b\.yml:1:1/);
  });
});

describe("colours", () => {
  const red = "\u001b[31mBlocked\u001b[39m";

  it.each<[string, Machine, boolean]>([
    ["in a terminal", { columns: 80 }, true],
    ["not in a pipe", {}, false],
    ["not with NO_COLOR", { columns: 80, environment: { NO_COLOR: "1" } }, false],
    ["with an empty NO_COLOR", { columns: 80, environment: { NO_COLOR: "" } }, true],
    ["not in a dumb terminal", { columns: 80, environment: { TERM: "dumb" } }, false],
  ])("%s", async (_, machine, coloured) => {
    const { stdout } = await check(["--environment", "production"], machine);
    expect(stdout.startsWith(red)).toBe(coloured);
    expect(/\u001b/.test(stdout)).toBe(coloured);
  });
});
