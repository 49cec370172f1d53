import { runCase, toRuleCoverage } from "../../src/decision/policy-test.ts";
import { loadTestFile, type TestCase } from "../../src/policy/test-file.ts";
import { loadText } from "./any-policy.ts";

const policy = `
version: 1
timezone: America/New_York
freezes:
  - { id: no-friday, reason: A., weekly: fri, environments: production }
  - { id: trial, reason: A., weekly: sat, mode: report }
windows:
  - { id: hours, reason: A., weekly: daily 09:00-17:00, environments: production }
overrides: { emergency: { labels: emergency } }
`;

function toCase(text: string): TestCase {
  const { file, problems } = loadTestFile(
    `policy: ./p.yml\ncases:\n  - { name: a case, ${text} }`,
    "p.test.yml",
  );
  expect(problems).toEqual([]);
  return file!.cases[0]!;
}

async function run(text: string) {
  return runCase([await loadText(policy)], toCase(text));
}

describe("a case", () => {
  it.each([
    "at: 2026-11-27 10:00, environment: production, expect: blocked, by: no-friday, next-open: 2026-11-28 09:00",
    "at: 2026-11-26 18:00, environment: production, expect: blocked, by: hours",
    "at: 2026-11-26 16:00, environment: production, expect: allowed, next-close: 2026-11-26 17:00",
    "at: 2026-11-26 16:00, environment: production, expect: blocked, duration: 60m, by: hours",
    "at: 2026-11-27 10:00, environment: staging, expect: error",
    "at: 2026-11-27 10:00, expect: error",
    "at: 2026-11-27 10:00, environment: production, labels: [EMERGENCY], expect: overridden, by: no-friday",
    "at: 2026-11-27T15:00:00Z, environment: production, expect: blocked",
  ])("{ %s } passes", async (text) => {
    expect((await run(text)).mismatches).toEqual([]);
  });

  it.each([
    ["expect: allowed", [{ kind: "outcome", expected: "allowed", got: "blocked" }]],
    ["expect: error", [{ kind: "outcome", expected: "error", got: "blocked" }]],
    ["expect: overridden", [{ kind: "outcome", expected: "overridden", got: "blocked" }]],
    [
      "expect: blocked, by: hours",
      [{ kind: "by", expected: "hours", got: ["no-friday"], isRule: true, nearest: null }],
    ],
    [
      "expect: blocked, by: no-fridays",
      [{ kind: "by", expected: "no-fridays", got: ["no-friday"], isRule: false, nearest: "no-friday" }],
    ],
    [
      "expect: blocked, next-open: 2026-11-28 08:00, next-close: never",
      [
        {
          kind: "next-open",
          expected: Date.parse("2026-11-28T13:00:00Z"),
          got: Date.parse("2026-11-28T14:00:00Z"),
        },
        { kind: "next-close", expected: null, got: Date.parse("2026-11-28T22:00:00Z") },
      ],
    ],
  ])("{ %s } fails on a Friday morning", async (text, mismatches) => {
    const result = await run(`at: 2026-11-27 10:00, environment: production, ${text}`);
    expect(result.mismatches).toEqual(mismatches);
  });

  it("says which reading of a repeated time was taken, and how to write the other", async () => {
    const { decision, notes } = await run("at: 2026-11-01 01:30, environment: production, expect: blocked");
    expect(decision?.request.at).toBe(Date.parse("2026-11-01T01:30:00-04:00"));
    expect(notes).toEqual([
      "2026-11-01T01:30 comes twice in America/New_York. Taken as the first, 2026-11-01T01:30-04:00; write 2026-11-01T01:30-05:00 for the second.",
    ]);
  });
});

it("covers the rules that a case blocked with, lifted or on trial, once however many files test them", async () => {
  const policies = [await loadText(policy)];
  const texts = [
    ["at: 2026-11-26 10:00, environment: production, expect: allowed"],
    ["at: 2026-11-27 10:00, environment: production, labels: emergency, expect: overridden"],
    ["at: 2026-11-28 10:00, environment: production, expect: allowed"],
  ];
  const files = texts.map((cases) => ({
    policies,
    results: cases.map((text) => runCase(policies, toCase(text))),
  }));
  expect(toRuleCoverage(files)).toEqual([
    { file: "policy.yml", rule: "no-friday", isCovered: true },
    { file: "policy.yml", rule: "trial", isCovered: true },
    { file: "policy.yml", rule: "hours", isCovered: false },
  ]);
  expect(toRuleCoverage(files.slice(0, 1)).map(({ isCovered }) => isCovered)).toEqual([false, false, false]);
});
