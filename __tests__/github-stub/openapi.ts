import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema: unknown;
}

interface Operation {
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Record<string, { readonly schema?: unknown }> }>
  >;
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly examples: Readonly<Record<string, { readonly value: unknown }>> };
}

/** A request that GitHub's description of its REST API has. */
export interface RestRoute {
  /** `/repos/{owner}/{repo}/commits/{ref}`. */
  readonly path: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly operation: Operation;
}

let description: Description | null = null;

/** GitHub's published description of its REST API, read once in a process, in about 0.1 s. */
function githubDescription(): Description {
  const file = join(import.meta.dirname, "../../node_modules/@octokit/openapi/generated/api.github.com.json");
  description ??= JSON.parse(readFileSync(file, "utf8")) as Description;
  return description;
}

/** A copy of an example in the description: a whole answer to lay the model's own values over. */
export function example(name: string): Record<string, unknown> {
  return structuredClone(githubDescription().components.examples[name]?.value) as Record<string, unknown>;
}

/** The route of a request, or what is wrong with it: a path, method or query parameter that GitHub does not have. */
export function findRoute(method: string, url: URL): RestRoute | string {
  for (const [path, operations] of Object.entries(githubDescription().paths)) {
    const parameters = matchPath(path, url.pathname);
    if (parameters === null) continue;
    const operation = operations[method.toLowerCase()];
    if (operation === undefined) return `GitHub has no ${method} ${path}`;
    const unknown = findUnknownParameter(operation, url);
    return unknown === null
      ? { path, parameters, operation }
      : `GitHub's ${method} ${path} has no ${unknown}`;
  }
  return `GitHub has no ${method} ${url.pathname}`;
}

const patterns = new Map<string, { readonly names: readonly string[]; readonly pattern: RegExp }>();

function toPattern(template: string) {
  const known = patterns.get(template);
  if (known !== undefined) return known;
  const names: string[] = [];
  const source = template.replace(/[.+*?^$()[\]|]/g, "\\$&").replace(/\{([^}]+)\}/g, (_, name: string) => {
    names.push(name);
    return "([^/]+)";
  });
  const made = { names, pattern: new RegExp(`^${source}$`) };
  patterns.set(template, made);
  return made;
}

function matchPath(template: string, path: string): Record<string, string> | null {
  const { names, pattern } = toPattern(template);
  const match = pattern.exec(path);
  if (match === null) return null;
  return Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(match[index + 1] ?? "")]));
}

function findUnknownParameter(operation: Operation, url: URL): string | null {
  const known = (operation.parameters ?? [])
    .map((parameter) => ("$ref" in parameter ? (resolve(parameter.$ref) as Parameter) : parameter))
    .filter((parameter) => parameter.in === "query");
  for (const [name, value] of url.searchParams) {
    const parameter = known.find((one) => one.name === name);
    if (parameter === undefined) return `query parameter "${name}"`;
    const validate = compile(parameter.schema);
    const typed = /^\d+$/.test(value) ? Number(value) : value;
    if (!validate(typed) && !validate(value)) return `value ${value} for the query parameter "${name}"`;
  }
  return null;
}

/** What an answer of the stub lacks to be one of GitHub's, or null. */
export function findAnswerProblem(operation: Operation, status: number, data: unknown): string | null {
  const schema = operation.responses[String(status)]?.content?.["application/json"]?.schema;
  if (schema === undefined) return status >= 400 ? null : `GitHub does not answer ${status} here`;
  const validate = compile(schema);
  return validate(data)
    ? null
    : (validate.errors ?? []).map((one) => `${one.instancePath} ${one.message}`).join("; ");
}

function resolve(ref: string): unknown {
  const keys = ref.slice("#/".length).split("/");
  return keys.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], githubDescription());
}

const compiled = new Map<string, ValidateFunction>();

/** Compiles the schema with those that it refers to; the whole description would take seconds. */
function compile(schema: unknown): ValidateFunction {
  const key = JSON.stringify(schema);
  const found = compiled.get(key);
  if (found !== undefined) return found;
  const components: Components = {};
  const root = toJsonSchema(schema, components) as object;
  const ajv = new Ajv({ strict: false, validateFormats: false, logger: false, allErrors: false });
  const validate = ajv.compile({ ...root, components });
  compiled.set(key, validate);
  return validate;
}

type Components = Record<string, Record<string, unknown>>;

/** OpenAPI 3.0's `nullable` as JSON Schema says it; what the schema refers to goes into the components. */
function toJsonSchema(schema: unknown, components: Components): unknown {
  if (Array.isArray(schema)) return schema.map((item) => toJsonSchema(item, components));
  if (typeof schema !== "object" || schema === null) return schema;
  const { nullable, ...rest } = schema as Record<string, unknown>;
  if (typeof rest["$ref"] === "string") collect(rest["$ref"], components);
  const converted = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, toJsonSchema(value, components)]),
  );
  return nullable === true ? { anyOf: [converted, { type: "null" }] } : converted;
}

function collect(ref: string, components: Components): void {
  const [, , group = "", name = ""] = ref.split("/");
  components[group] ??= {};
  if (Object.hasOwn(components[group], name)) return;
  // Schemas refer to themselves: the name is taken before its own references are followed.
  components[group][name] = true;
  components[group][name] = toJsonSchema(resolve(ref), components);
}
