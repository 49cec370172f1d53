import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { parse } from "yaml";
import { policySchema } from "../../src/policy/schema-text.ts";

const root = join(import.meta.dirname, "../..");
const ajv = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true });
const validate = ajv.compile(policySchema as object);

const presets = readdirSync(join(root, "policies")).filter(
  (name) => name.endsWith(".yml") && !name.endsWith(".test.yml"),
);

/** The YAML blocks of a page that are policies, or parts of one: what has a key of the top level that only policies have. */
function policiesOf(page: string): string[] {
  const text = readFileSync(join(root, "docs", page), "utf8");
  const blocks = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block = ""]) => block);
  return blocks.filter((block) => /^(freezes|windows|overrides|extends|version):/m.test(block));
}

const examples = readdirSync(join(root, "docs"))
  .filter((name) => name.endsWith(".md"))
  .flatMap((page) => policiesOf(page).map((text) => [page, text] as const));

function problemsOf(text: string): unknown {
  validate({ version: 1, ...parse(text) });
  return validate.errors ?? [];
}

it.each(presets)("an editor accepts the preset %s", (name) => {
  expect(problemsOf(readFileSync(join(root, "policies", name), "utf8"))).toEqual([]);
});

it("finds the examples", () => {
  expect(examples.length).toBeGreaterThan(30);
});

it.each(examples)("an editor accepts the example of docs/%s: %s", (_, text) => {
  expect(problemsOf(text)).toEqual([]);
});

it.each(["frezes: []", "version: 2", "freezes: [{ id: a }]", "extends: 7", "timezone: ''"])(
  "an editor marks %s",
  (text) => {
    expect(problemsOf(text)).not.toEqual([]);
  },
);

it("tells of each key what it means", () => {
  const { properties } = policySchema as { properties: Record<string, { description?: string }> };
  for (const [key, { description = "" }] of Object.entries(properties)) {
    expect(`${key}: ${description}`.length).toBeGreaterThan(key.length + 20);
  }
});
