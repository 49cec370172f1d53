import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findProblems } from "../../src/cli/lint-policies.ts";
import type { Host } from "../../src/host.ts";
import { codesIn } from "./codes.ts";

const page = readFileSync(join(import.meta.dirname, "../../docs/checks.md"), "utf8");
const [, warnings = "", errors = ""] = page.split(/^## (?:Warnings|Errors)$/m);
const sections = warnings.split(/^### /m).slice(1);
const now = Date.parse("2026-11-23T12:00:00Z");

const examples = sections.map((section) => {
  const code = section.slice(0, section.indexOf("\n"));
  const [wrong, right, ...more] = [...section.matchAll(/```yaml\n([\s\S]*?)```/g)].map(
    ([, text = ""]) => text,
  );
  return { code, wrong, right, more };
});

async function codesOf(text: string): Promise<readonly string[]> {
  const policy = `version: 1\ntimezone: Europe/Berlin\n${text}`;
  const host = {
    now: () => now,
    readFile: async () => new TextEncoder().encode(policy),
    digest: () => "sha256:0",
  } as unknown as Host;
  const settings = { timezone: null, minOpen: null, repositoryPath: new Map() };
  return (await findProblems(["policy.yml"], settings, host)).map(({ code }) => code);
}

it.each(examples)("$code has one example and one fix", async ({ code, wrong = "", right = "", more }) => {
  expect(more).toEqual([]);
  expect(await codesOf(wrong)).toEqual([code]);
  expect(await codesOf(right)).toEqual([]);
});

it("has a section for each warning", () => {
  const codes = codesIn(["policy/lint", "decision/lint"]);
  expect(examples.map(({ code }) => code).toSorted()).toEqual([...codes].toSorted());
});

it("lists every error of policies and times", () => {
  const listed = [...errors.matchAll(/^\| `([a-z0-9-]+)` \| .+ \| .+ \|$/gm)].map(([, code = ""]) => code);
  const codes = [...codesIn(["policy", "time"])].filter(
    (code) => !examples.some((example) => example.code === code),
  );
  expect(listed.toSorted()).toEqual(codes.toSorted());
});
