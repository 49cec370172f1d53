import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { decide } from "../../src/decision/decide.ts";
import type { Request } from "../../src/decision/request.ts";
import { loadPolicy } from "../../src/policy/load.ts";
import type { Policy } from "../../src/policy/policy.ts";
import { source } from "./source.ts";
import { parseInstantIn } from "./wall-clock.ts";

const folder = join(import.meta.dirname, "../../policies");

interface Case {
  readonly name: string;
  readonly at: string;
  readonly labels?: string | string[];
  readonly expect: string;
  readonly by?: string;
  readonly "next-open"?: string;
  readonly "next-close"?: string;
}

interface TestFile {
  readonly policy: string;
  readonly timezone: string;
  readonly defaults: { readonly environment: string; readonly branch: string };
  readonly cases: readonly Case[];
}

const files = readdirSync(folder);
const presets = files.filter((name) => name.endsWith(".yml") && !name.endsWith(".test.yml"));

it("has a test for each preset", () => {
  const tests = presets.map((name) => name.replace(".yml", ".test.yml"));
  expect(files.toSorted()).toEqual([...presets, ...tests].toSorted());
  expect(presets).toEqual([
    "business-hours.yml",
    "early-week.yml",
    "holiday-freeze.yml",
    "no-friday.yml",
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

  it.each(test.cases.map((one) => [one.name, one] as const))("%s", async (_, one) => {
    const decision = decide([await loadPreset(test)], toRequest(test, one));
    expect(decision.outcome).toBe(one.expect);
    if (one.by !== undefined) expect(decision.blockers.flatMap(({ rules }) => rules)).toContain(one.by);
    if (one["next-open"] !== undefined)
      expect(decision.nextOpen).toBe(parseInstantIn(test.timezone, one["next-open"]));
    if (one["next-close"] !== undefined)
      expect(decision.nextClose).toBe(parseInstantIn(test.timezone, one["next-close"]));
  });
});

async function loadPreset({ policy: path, timezone }: TestFile): Promise<Policy> {
  const { policy, problems } = await loadPolicy(readFileSync(join(folder, path)), source, { timezone });
  expect(problems).toEqual([]);
  if (policy === null) throw new Error("no policy");
  return policy;
}

function toRequest({ defaults, timezone }: TestFile, { at, labels = [] }: Case): Request {
  const change = { number: 1, title: "A change", url: null, author: "someone", labels: [labels].flat() };
  return {
    at: parseInstantIn(timezone, at),
    durationMs: 0,
    repository: "acme/shop",
    commit: null,
    operation: "deploy",
    event: "push",
    changes: [change],
    ...defaults,
  };
}
