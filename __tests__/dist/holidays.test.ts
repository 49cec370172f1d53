import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dist, freshFolder, node } from "./built.ts";
import { runAction } from "./run-action.ts";
import { runCli } from "./run-cli.ts";

const root = join(import.meta.dirname, "../..");

it.each([
  ["near", 2025, 2028],
  ["at the end of the tables", 2076, 2076],
])("has lost nothing of date-holidays: every place, %s", (_, first, last) => {
  const script = join(root, "__tests__/dist/compare-holidays.mjs");
  const told = execFileSync(node, [script, dist, String(first), String(last)], { encoding: "utf8" });
  expect(JSON.parse(told)).toEqual({ count: 628, differing: [] });
});

describe("a policy with holidays", () => {
  const folder = freshFolder();
  writeFileSync(
    join(folder, "policy.yml"),
    `version: 1
timezone: Europe/Berlin
freezes:
  - id: feiertag
    reason: Nobody is here.
    holidays: DE-BY
`,
  );

  async function check(at: string) {
    const { code, stdout, stderr, loaded } = await runCli(["check", "policy.yml", "--at", at, "--json"], {
      cwd: folder,
    });
    const { outcome, nextOpen } = code === 2 ? { outcome: null, nextOpen: null } : JSON.parse(stdout);
    return { code, outcome, nextOpen, stderr, loaded };
  }

  it.each([
    ["2026-01-05 23:59", "allowed", "2026-01-05T22:59:00.000Z"],
    ["2026-01-06 00:00", "blocked", "2026-01-06T23:00:00.000Z"],
    ["2026-01-06 23:59", "blocked", "2026-01-06T23:00:00.000Z"],
    ["2026-01-07 00:00", "allowed", "2026-01-06T23:00:00.000Z"],
  ])("at %s is %s", async (at, outcome, nextOpen) => {
    expect(await check(at)).toMatchObject({ outcome, nextOpen, stderr: "" });
  });

  it("is the only one that loads them", async () => {
    const isAbout = (name: string) => /holiday/.test(name);
    expect((await check("2026-01-06 00:00")).loaded.filter(isAbout)).toHaveLength(2);
    writeFileSync(
      join(folder, "other.yml"),
      "version: 1\ntimezone: UTC\nfreezes: [{id: a, reason: b, weekly: fri}]\n",
    );
    const { code, loaded } = await runCli(["check", "other.yml"], { cwd: folder });
    expect(code).not.toBe(2);
    expect(loaded.filter(isAbout)).toEqual([]);
  });

  it("cannot be decided in a year that the data does not have", async () => {
    const { code, stderr } = await runCli(["check", "policy.yml", "--at", "2101-08-15 12:00"], {
      cwd: folder,
    });
    expect(code).toBe(2);
    expect(stderr).toBe(
      'error: rule "feiertag" cannot be decided: the public holidays of DE-BY (Bayern, Germany) in 2101 are not known: the data is for 1970 to 2100. update freezegate, or write that year\'s days under dates\n',
    );
  });

  it("is an error for the action as well, whatever on-error says", async () => {
    const policy = readFileSync(join(folder, "policy.yml"), "utf8");
    const { code, outputs, stdout } = await runAction({
      inputs: { "policy-source": "workspace", "on-error": "allow" },
      files: { ".github/freezegate.yml": policy },
      now: "2101-08-15T12:00:00Z",
    });
    expect({ code, outcome: outputs["outcome"] }).toEqual({ code: 1, outcome: "error" });
    expect(stdout).toContain("the public holidays of DE-BY (Bayern, Germany) in 2101 are not known");
  });
});
