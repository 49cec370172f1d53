import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "@swc/core";

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Which argument of a call is the code of a problem. */
const CODE_ARGUMENTS: Readonly<Record<string, number>> = {
  toError: 0,
  toWarning: 0,
  warn: 0,
  addError: 2,
  rejectWord: 1,
  reportExtension: 1,
  rejectCalendar: 2,
};

const src = join(import.meta.dirname, "../../src");

/** The codes of all problems that the sources in the folders of `src` report. */
export function codesIn(folders: readonly string[]): ReadonlySet<string> {
  return new Set(folders.flatMap((folder) => filesIn(join(src, folder)).flatMap(codesOf)));
}

function filesIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
    .map((name) => join(folder, name));
}

function codesOf(file: string): string[] {
  const { body } = parseSync(readFileSync(file, "utf8"), { syntax: "typescript", target: "es2022" });
  return [...nodesBelow(body)].flatMap((node) => codeOf(node) ?? []);
}

function* nodesBelow(value: unknown): Generator<Node> {
  if (typeof value !== "object" || value === null) return;
  if (typeof (value as Node).type === "string") yield value as Node;
  for (const inner of Object.values(value)) yield* nodesBelow(inner);
}

function codeOf(node: Node): string | null {
  if (node.type === "KeyValueProperty") {
    const isCode = (node["key"] as Node)["value"] === "code";
    return isCode ? textOf(node["value"] as Node) : null;
  }
  if (node.type !== "CallExpression") return null;
  const callee = node["callee"] as Node;
  const name = callee.type === "MemberExpression" ? (callee["property"] as Node)["value"] : callee["value"];
  const index = CODE_ARGUMENTS[String(name)];
  const argument = index === undefined ? undefined : (node["arguments"] as { expression: Node }[])[index];
  return argument === undefined ? null : textOf(argument.expression);
}

function textOf(node: Node): string | null {
  return node.type === "StringLiteral" ? String(node["value"]) : null;
}
