import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, posix, relative, sep } from "node:path";
import { parseSync } from "@swc/core";

const src = join(import.meta.dirname, "../src");

/** What a folder of src (or `host`) may import, and why not more. */
interface Place {
  readonly folders: readonly string[];
  readonly packages: readonly string[];
  readonly why: string;
}

const everyFolder = ["time", "policy", "decision", "report", "audit", "github", "host"];

const places: Readonly<Record<string, Place>> = {
  time: {
    folders: [],
    packages: ["luxon", "croner", "ical.js", "date-holidays"],
    why: "time knows zones, schedules and intervals, and nothing of policies",
  },
  policy: {
    folders: ["time"],
    packages: ["yaml", "ajv"],
    why: "policy turns text into rules; it knows no request and nothing of GitHub",
  },
  decision: {
    folders: ["time", "policy"],
    packages: ["picomatch"],
    why: "a decision is a pure function of policy and request, so that it can be computed again",
  },
  report: {
    folders: ["time", "policy", "decision"],
    packages: [],
    why: "a report renders what it is given; it does not decide and does no I/O",
  },
  audit: {
    folders: ["decision"],
    packages: [],
    why: "a record is made of a decision; checking it against its policy is put together in cli",
  },
  github: {
    folders: ["decision"],
    packages: ["@actions/github"],
    why: "github tells facts of a request; what they mean is decided elsewhere",
  },
  host: {
    folders: [],
    packages: ["node:"],
    why: "host is the door to the outside and knows nothing of ours",
  },
  action: {
    folders: [...everyFolder, "action"],
    packages: ["@actions/core", "node:"],
    why: "the action is one front end and shares nothing with the other, cli",
  },
  cli: {
    folders: [...everyFolder, "cli"],
    packages: ["commander", "node:"],
    why: "the command line is one front end and shares nothing with the other, action",
  },
};

/** A digest reads nothing from outside: it is as pure as arithmetic. */
const pureBuiltins = ["node:crypto"];

const frontEnds = ["host", "action", "cli"];
const vagueNames = /^(utils?|helpers?|common|types?|constants?|index|misc|shared)$/;

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** `src/time/zone.ts` is in `time`, `src/host.ts` in `host`. */
function placeOf(path: string): string {
  return path.split("/")[0]?.replace(/\.(d\.)?[jt]s$/, "") ?? "";
}

function listFiles(): string[] {
  return readdirSync(src, { recursive: true, encoding: "utf8" })
    .map((path) => path.split(sep).join("/"))
    .filter((path) => /\.[jt]s$/.test(path));
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as Node).type === "string";
}

/** Every node below one, depth first, except names that are only a property's: the `process` of `a.process`. */
function* nodesBelow(value: unknown): Generator<Node> {
  if (typeof value !== "object" || value === null) return;
  if (isNode(value)) yield value;
  for (const [key, inner] of Object.entries(value)) {
    const isName = (key === "property" || key === "key") && isNode(inner) && inner.type === "Identifier";
    if (!isName) yield* nodesBelow(inner);
  }
}

function nodesOf(text: string): Node[] {
  return [...nodesBelow(parseSync(text, { syntax: "typescript", target: "es2022" }).body)];
}

/** What a module imports, at once or later, and re-exports. */
function importsOf(nodes: readonly Node[]): string[] {
  const declared = nodes.filter(({ type }) => /^(Import|ExportNamed|ExportAll)Declaration$/.test(type));
  const dynamic = nodes.filter(
    ({ type, callee }) => type === "CallExpression" && isNode(callee) && callee.type === "Import",
  );
  return [
    ...declared.map(({ source }) => (isNode(source) ? String(source["value"]) : "")),
    ...dynamic.map((node) => {
      const [first] = node["arguments"] as { expression: Node }[];
      return first?.expression.type === "StringLiteral" ? String(first.expression["value"]) : "(computed)";
    }),
  ].filter((specifier) => specifier !== "");
}

function judgeImport(path: string, specifier: string): string | null {
  const from = placeOf(path);
  const place = places[from];
  if (place === undefined) return `src/${path}: src has no place called ${from}`;
  if (specifier.startsWith(".")) {
    const to = placeOf(posix.join(posix.dirname(path), specifier));
    if (to === from || place.folders.includes(to)) return null;
    return `src/${path} imports ${specifier}: ${from} may not import ${to}, since ${place.why}`;
  }
  const allowed = [...place.packages, ...pureBuiltins];
  const isAllowed = allowed.some((name) =>
    name.endsWith(":") ? specifier.startsWith(name) : specifier === name || specifier.startsWith(`${name}/`),
  );
  return isAllowed ? null : `src/${path} imports ${specifier}: not a package of ${from}, since ${place.why}`;
}

const clock = "the instant is part of the request: only host, action and cli read the clock";
const outside = "only host, action and cli touch the environment and the console";

function judgeNode(node: Node): string | null {
  const { type, callee } = node;
  if (type === "Identifier" && (node["value"] === "process" || node["value"] === "console")) {
    return `uses ${node["value"]}: ${outside}`;
  }
  const args = (node["arguments"] ?? []) as readonly unknown[];
  const name = isNode(callee) ? nameOf(callee) : "";
  if (type === "NewExpression" && name === "Date" && args.length === 0) return `calls new Date(): ${clock}`;
  if (type !== "CallExpression") return null;
  const readsClock =
    /^(Date|(Date|performance|DateTime|Temporal\.Now)\.\w*(now|Now)|DateTime\.(local|utc))$/.test(name);
  const isReading = readsClock && (args.length === 0 || name === "Date");
  return isReading ? `calls ${name}(): ${clock}` : null;
}

/** `Date.now` of a callee; empty for what is no plain name. */
function nameOf(node: Node): string {
  if (node.type === "Identifier") return String(node["value"]);
  const { object, property } = node;
  if (node.type !== "MemberExpression" || !isNode(object) || !isNode(property)) return "";
  return `${nameOf(object)}.${String(property["value"])}`;
}

/** Octokit's `octokit.rest.repos.get` is not in the bundle: the API client names its routes in full. */
function judgeRest(node: Node): string | null {
  const isRest =
    node.type === "MemberExpression" && isNode(node["object"]) && /\.rest$/.test(nameOf(node["object"]));
  return isRest ? "uses .rest: the built API client has no table of methods; name the route" : null;
}

function judgeText(path: string, text: string): string[] {
  const nodes = nodesOf(text);
  const imports = importsOf(nodes).map((specifier) => judgeImport(path, specifier));
  const outer = frontEnds.includes(placeOf(path)) ? [] : nodes.map(judgeNode);
  const rest = placeOf(path) === "github" ? nodes.map(judgeRest) : [];
  const found = [...imports, ...[...outer, ...rest].map((what) => what && `src/${path} ${what}`)];
  return found.filter((what) => what !== null);
}

function judgeName(path: string): string[] {
  const names = [...dirname(path).split("/"), basename(path).replace(/\..*$/, "")];
  return names
    .filter((name) => vagueNames.test(name))
    .map((name) => `src/${path}: "${name}" says nothing of what is in it; name it after its noun`);
}

const files = listFiles();
const generated = [
  "document.ts",
  "validator.js",
  "validator.d.ts",
  "quick-validator.js",
  "quick-validator.d.ts",
].map((name) => `policy/${name}`);

it("finds the sources", () => {
  expect(files.length).toBeGreaterThan(10);
  expect(relative(src, join(src, files[0] ?? ""))).not.toMatch(/^\.\./);
});

it.each(files.filter((path) => !generated.includes(path)))("src/%s keeps to the architecture", (path) => {
  expect(judgeText(path, readFileSync(join(src, path), "utf8"))).toEqual([]);
});

it("has no file or folder with a vague name", () => {
  expect(files.flatMap(judgeName)).toEqual([]);
});

describe("what it forbids", () => {
  it.each([
    ["time/zone.ts", 'import { x } from "../policy/policy.ts";', "time may not import policy"],
    ["time/zone.ts", 'import type { X } from "../policy/policy.ts";', "time may not import policy"],
    ["report/text.ts", 'import luxon from "luxon";', "not a package of report"],
    ["audit/record.ts", 'export { x } from "../policy/policy.ts";', "audit may not import policy"],
    ["github/client.ts", 'export * from "../cli/main.ts";', "github may not import cli"],
    ["action/main.ts", 'const x = await import("../cli/main.ts");', "action may not import cli"],
    ["cli/main.ts", 'import { x } from "../action/main.ts";', "cli may not import action"],
    ["policy/load.ts", 'import { readFileSync } from "node:fs";', "not a package of policy"],
    ["decision/decide.ts", "const name = './x.ts'; await import(name);", "(computed)"],
    ["decision/decide.ts", "export const at = Date.now();", "calls Date.now()"],
    ["decision/decide.ts", "export const at = new Date();", "calls new Date()"],
    ["decision/decide.ts", "export const at = { b: [Date()] };", "calls Date()"],
    ["time/zone.ts", "export const at = DateTime.now().toMillis();", "calls DateTime.now()"],
    ["time/zone.ts", "export const at = DateTime.utc();", "calls DateTime.utc()"],
    ["time/zone.ts", "export const zone = `${process.env.TZ}`;", "uses process"],
    ["report/text.ts", "export function f() { console.log(1); }", "uses console"],
    ["github/client.ts", "export const f = (o) => o.rest.repos.get();", "uses .rest"],
    ["other/x.ts", 'import { x } from "../time/zone.ts";', "no place called other"],
  ])("src/%s: %s", (path, text, reason) => {
    expect(judgeText(path, text).join("\n")).toContain(reason);
  });

  it.each(["time/utils.ts", "helpers/zone.ts", "policy/types.ts", "report/index.ts"])("src/%s", (path) => {
    expect(judgeName(path).join("\n")).toContain("says nothing");
  });
});

describe("what it allows", () => {
  it.each([
    ["decision/decide.ts", 'import type { X } from "../policy/policy.ts"; import pm from "picomatch";'],
    ["policy/load.ts", 'import { createHash } from "node:crypto"; import { parse } from "yaml";'],
    ["time/zone.ts", "export const at = new Date(0); export const b = a.process; // Date.now()"],
    ["report/text.ts", 'export const text = "console process Date.now()";'],
    ["action/main.ts", "export const at = Date.now(); console.log(process.env);"],
    ["cli/main.ts", 'const { load } = await import("../github/client.ts");'],
  ])("src/%s: %s", (path, text) => {
    expect(judgeText(path, text)).toEqual([]);
  });
});
