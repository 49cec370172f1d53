import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { findProblems } from "../../src/cli/lint-policies.ts";
import type { Host } from "../../src/host.ts";
import { loadPolicy } from "../../src/policy/load.ts";
import { runCli } from "../dist/run-cli.ts";
import { source } from "./source.ts";

const folder = join(import.meta.dirname, "../../policies");

interface TestFile {
  readonly timezone: string;
}

const files = readdirSync(folder);
const presets = files.filter((name) => name.endsWith(".yml") && !name.endsWith(".test.yml"));

it("has a test for each preset", () => {
  const tests = presets.map((name) => name.replace(".yml", ".test.yml"));
  expect(files.toSorted()).toEqual([...presets, ...tests].toSorted());
  expect(presets).toEqual([
    "black-friday.yml",
    "business-hours.yml",
    "early-week.yml",
    "follow-the-sun.yml",
    "holiday-freeze.yml",
    "incident-stop.yml",
    "no-friday.yml",
    "quarter-end.yml",
    "strict-emergency.yml",
    "weekends.yml",
    "year-end.yml",
  ]);
});

describe.each(presets)("%s", (preset) => {
  const test: TestFile = parse(readFileSync(join(folder, preset.replace(".yml", ".test.yml")), "utf8"));

  it("has no zone of its own", async () => {
    const text = readFileSync(join(folder, preset));
    const { policy, problems } = await loadPolicy(
      text,
      { ...source, path: `preset:${preset}` },
      { timezone: null },
    );
    expect(policy).toBeNull();
    expect(problems).toMatchObject([
      { code: "missing-timezone", hint: expect.stringMatching(/^a preset has none/) },
    ]);
  });

  it("is nothing that lint warns about", async () => {
    const host = {
      now: () => Date.parse("2026-11-23T12:00:00Z"),
      readFile: async () => readFileSync(join(folder, preset)),
      toPresetPath: (name: string) => name,
      digest: () => "sha256:0",
    } as unknown as Host;
    const settings = { timezone: test.timezone, minOpen: null, repositoryPath: new Map() };
    expect(await findProblems([`preset:${preset.replace(".yml", "")}`], settings, host)).toEqual([]);
  });
});

it("passes its own tests, which block with every rule", async () => {
  const { code, stdout } = await runCli(["test", folder, "--min-coverage", "100"]);
  expect(stdout).toMatch(/\d passed, 0 failed/);
  expect(code).toBe(0);
});
