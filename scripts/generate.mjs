/**
 * Generates from src/policy/schema.json the types of a policy document and its validator, so that
 * schema, types and validation cannot drift apart. `--check` compares instead of writing;
 * `--schema FILE --out FOLDER` are for other schemas.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import Ajv from "ajv";
import Ajv2020 from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import { compile } from "json-schema-to-typescript";

const root = resolve(import.meta.dirname, "..");
const { values } = parseArgs({
  options: { check: { type: "boolean" }, schema: { type: "string" }, out: { type: "string" } },
});
const source = resolve(values.schema ?? join(root, "src/policy/schema.json"));
const target = resolve(values.out ?? join(root, "src/policy"));
const notice = "Generated from schema.json by scripts/generate.mjs. Do not edit.";

const schema = JSON.parse(await readFile(source, "utf8"));
const files = {
  "document.ts": await renderTypes(),
  "validator.js": await renderValidator({ allErrors: true }),
  "validator.d.ts": renderDeclaration(),
  "quick-validator.js": await renderValidator({ allErrors: false }),
  "quick-validator.d.ts": renderQuickDeclaration(),
};
await (values.check ? compare() : write());

/** The types, under the name `PolicyDocument`. */
async function renderTypes() {
  const text = await compile({ ...withBareReferences(schema), title: "PolicyDocument" }, "PolicyDocument", {
    bannerComment: `/* ${notice} */`,
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    strictIndexSignatures: true,
    cwd: root,
    style: { printWidth: 110 },
  });
  return text.replaceAll(/ \*\n \* This interface was referenced by [^\n]*\n \* via [^\n]*\n/g, "");
}

/** A description beside a `$ref` would make a type of its own, `Patterns1`, for each. */
function withBareReferences(value) {
  if (Array.isArray(value)) return value.map(withBareReferences);
  if (value === null || typeof value !== "object") return value;
  if (typeof value.$ref === "string" && value.type === "object") return withBareReferences(toEntry(value));
  if (typeof value.$ref === "string") return { $ref: value.$ref };
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withBareReferences(inner)]));
}

/** An entry of what may be a mapping or a list of such mappings: for the validator the same function, for the types a mapping. */
function toEntry({ $ref, title, description }) {
  const { items: _, minItems: __, examples: ___, ...mapping } = schema.$defs[$ref.split("/").at(-1)];
  return { ...mapping, title, description, type: "object" };
}

/** A validator as a module of its own: what it needs of ajv is in it. */
async function renderValidator({ allErrors }) {
  const Validator = schema.$schema?.includes("2020-12") ? (Ajv2020.default ?? Ajv2020) : (Ajv.default ?? Ajv);
  const ajv = new Validator({
    allErrors,
    strict: true,
    allowUnionTypes: true,
    messages: false,
    // A definition that is used ten times is one function, not ten copies.
    inlineRefs: false,
    code: { source: true, esm: true, lines: true },
  });
  ajv.addSchema(withoutWords(schema), "policy");
  const whole = (standaloneCode.default ?? standaloneCode)(ajv, { validate: schema.$id ?? "policy" });
  const contents = allErrors ? whole : withoutErrors(whole);
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: { contents, resolveDir: root, sourcefile: "validator.js" },
    bundle: true,
    // A checkout whose node_modules is a link gives the same bytes.
    preserveSymlinks: true,
    format: "esm",
    platform: "node",
    target: "node20",
    treeShaking: true,
    minifySyntax: !allErrors,
    legalComments: "none",
    write: false,
  });
  return `// ${notice}\n${outputFiles[0].text}`;
}

/**
 * Drops the errors: a validator that answers yes or no stops at the first, so none is ever counted. The
 * schema must have nothing that goes on after one (anyOf, oneOf, not, if); a test compares the two validators.
 */
function withoutErrors(code) {
  return code
    .replaceAll(/^validate\d*\.errors = .*;$/gm, "")
    .replaceAll(/^vErrors = vErrors === null \? .*;$/gm, "")
    .replaceAll(/^errors = vErrors\.length;$/gm, "return false;")
    .replaceAll(/\berrors === 0\b|\berrors === _errs\d*\b|\b_errs\d* === errors\b/g, "true")
    .replaceAll(/\b(?:var valid\d+ = true|let vErrors = null|let errors = 0|const _errs\d* = errors);/g, "")
    .replaceAll(/\bif ?\((!?)valid\d+\)/g, (_, not) => (not ? "if(false)" : "if(true)"))
    .replaceAll(/,\s*\{\s*instancePath\s*[:=][^{}]*\}(\s*=\s*\{\s*\})?/g, "");
}

/** What only people read would be carried along in the validator. */
function withoutWords(value) {
  if (Array.isArray(value)) return value.map(withoutWords);
  if (value === null || typeof value !== "object") return value;
  const isSchema = typeof value.description === "string" || Array.isArray(value.examples);
  const kept = Object.entries(value).filter(
    ([key]) => !(isSchema && ["description", "examples", "title"].includes(key)),
  );
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutWords(inner)]));
}

function renderDeclaration() {
  return `// ${notice}
import type { ErrorObject } from "ajv";
import type { PolicyDocument } from "./document.ts";

/** Whether a value is a policy document; if not, \`validate.errors\` has every violation, without messages. */
export declare const validate: {
  (value: unknown): value is PolicyDocument;
  errors?: ErrorObject[] | null;
};
`;
}

function renderQuickDeclaration() {
  return `// ${notice}
import type { PolicyDocument } from "./document.ts";

/** Whether a value is a policy document, without a word on why not: \`validator.js\` tells that. */
export declare const validate: (value: unknown) => value is PolicyDocument;
`;
}

async function write() {
  await mkdir(target, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(target, name), text);
}

async function compare() {
  for (const [name, text] of Object.entries(files)) {
    const present = await readFile(join(target, name), "utf8").catch(() => "");
    if (present === text) continue;
    console.error(`${join(target, name)} is not what schema.json generates: run "npm run generate"`);
    process.exitCode = 1;
  }
}
