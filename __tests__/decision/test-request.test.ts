import { runCase } from "../../src/decision/policy-test.ts";
import { loadTestFile } from "../../src/policy/test-file.ts";
import { loadText } from "./any-policy.ts";

const policy = `
version: 1
timezone: Europe/Berlin
freezes:
  - { id: friday, reason: A., weekly: fri, paths: ["!docs/**"] }
  - { id: incident, reason: A., while: { issue-labeled: sev1 } }
overrides:
  emergency:
    labels: emergency
    granted-by: { permission: maintain, users: [ada, "deploy[bot]"], teams: [acme/release] }
    self-grant: false
    reason: required
    expires-after: 4h
    relabel-after-push: true
`;

async function outcomeOf(text: string): Promise<string> {
  const paths = text.includes("paths:") ? "" : "paths: src/a.ts, ";
  const { file, problems } = loadTestFile(
    `policy: ./p.yml\ncases: [{ name: a, at: 2026-11-27 15:00, repository: acme/shop, expect: allowed, ${paths}${text} }]`,
    "p.test.yml",
  );
  expect(problems).toEqual([]);
  const { decision, failure } = runCase([await loadText(policy)], file!.cases[0]!);
  return decision?.outcome ?? `error: ${failure?.message}`;
}

describe("the facts of a case", () => {
  it.each([
    ["labels: bug", "blocked"],
    ["labels: emergency", "overridden"],
    ["labels: emergency, granted-by: ada", "overridden"],
    ["labels: emergency, granted-by: 'deploy[bot]'", "overridden"],
    ["labels: emergency, granted-by: maintain", "overridden"],
    ["labels: emergency, granted-by: admin", "overridden"],
    ["labels: emergency, granted-by: write", "blocked"],
    ["labels: emergency, granted-by: acme/release", "overridden"],
    ["labels: emergency, granted-by: acme/other", "blocked"],
    ["labels: emergency, granted-by: bob", "blocked"],
    ["labels: emergency, granted-by: ada, author: bob", "overridden"],
    ["labels: emergency, granted-by: ada, author: Ada", "blocked"],
    ["labels: emergency, granted-at: 2026-11-27 11:01", "overridden"],
    ["labels: emergency, granted-at: 2026-11-27 11:00", "blocked"],
    ["labels: emergency, override-reason: The shop is down.", "overridden"],
    ['labels: emergency, override-reason: ""', "blocked"],
    ["paths: docs/index.md", "allowed"],
    ["paths: [docs/index.md, src/a.ts]", "blocked"],
    ["paths: docs/index.md, on: incident", "blocked"],
    ["on: incidnt", 'error: "on" names "incidnt", and no freeze of that id has a switch ("while")'],
    ["on: friday", 'error: "on" names "friday", and no freeze of that id has a switch ("while")'],
  ])("{ %s }: %s", async (text, outcome) => {
    expect(await outcomeOf(text)).toBe(outcome);
  });
});
