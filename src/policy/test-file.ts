import type { Moment } from "../time/moment.ts";
import { addError } from "./compilation.ts";
import { type Draft, isError, toError } from "./draft.ts";
import { toOutline } from "./outline.ts";
import { type Locate, type Position, toLocator } from "./position.ts";
import type { Problem } from "./problem.ts";
import { toProblems } from "./problem-list.ts";
import { toSourceText } from "./source-text.ts";
import { parseSyntax } from "./syntax.ts";
import { type Kind, type Reporter, readMapping, type Shape } from "./test-mapping.ts";
import { checkTimezone } from "./timezone.ts";

/** What a case says of its request, under the names that the command line has for it. */
export interface TestFacts {
  readonly environment?: string;
  readonly branch?: string;
  readonly repository?: string;
  readonly event?: string;
  readonly operation?: string;
  readonly labels?: readonly string[];
  /** In milliseconds. */
  readonly duration?: number;
}

/** What a case expects to come of its request. */
export type Expectation = "allowed" | "blocked" | "overridden" | "error";

/** One case of a test file. */
export interface TestCase {
  readonly name: string;
  readonly at: Moment;
  readonly expect: Expectation;
  /** Rules that must be among the blockers. */
  readonly by: readonly string[];
  /** Undefined where the case does not say; null for never. */
  readonly nextOpen: Moment | null | undefined;
  readonly nextClose: Moment | null | undefined;
  /** Those of the case itself before the defaults of its file. */
  readonly facts: TestFacts;
  /** Where the case stands in its file, from 1. */
  readonly line: number;
}

/** A `*.test.yml` file. */
export interface TestFile {
  readonly path: string;
  /** References of policies as written, relative to the test file; all must allow. */
  readonly policies: readonly string[];
  /** Where they stand in the file. */
  readonly place: Position;
  /** The zone for a policy that names none, such as a preset. */
  readonly timezone: string | null;
  readonly cases: readonly TestCase[];
}

/** A test file, or what is wrong with it. */
export interface LoadedTestFile {
  /** Null where any problem is an error. */
  readonly file: TestFile | null;
  readonly problems: readonly Problem[];
}

const EXPECTATIONS = ["allowed", "blocked", "overridden", "error"] satisfies readonly Expectation[];

// A fact of a request that gets a key here is passed on by `toTestRequest`.
const FACTS = {
  environment: "text",
  branch: "text",
  repository: "text",
  event: "text",
  operation: "text",
  labels: "list",
  duration: "duration",
} satisfies Record<keyof TestFacts, Kind>;

const FILE: Shape = {
  noun: "a test file",
  keys: { policy: "list", timezone: "text", defaults: "any", cases: "any" },
  required: ["policy", "cases"],
};
const DEFAULTS: Shape = { noun: "the defaults", keys: FACTS, required: [] };
const CASE: Shape = {
  noun: "a case",
  keys: {
    name: "text",
    at: "moment",
    expect: EXPECTATIONS,
    by: "list",
    "next-open": "moment or never",
    "next-close": "moment or never",
    ...FACTS,
  },
  required: ["name", "at", "expect"],
};

/** Loads a test file from its bytes. Whatever they are, it answers with problems and never throws because of them. */
export function loadTestFile(bytes: Uint8Array | string, path: string): LoadedTestFile {
  const { text, drafts } = toSourceText(bytes);
  const locate = toLocator(text);
  if (drafts.length > 0) return { file: null, problems: toProblems(drafts, path, locate) };
  const syntax = parseSyntax(text);
  if (syntax.document === null) return { file: null, problems: toProblems(syntax.drafts, path, locate) };
  const outline = toOutline(syntax.document, text);
  const all: Draft[] = [...syntax.drafts, ...outline.drafts];
  const file = readFile({ outline, drafts: all }, path, locate);
  return { file: all.some(isError) ? null : file, problems: toProblems(all, path, locate) };
}

function readFile(reporter: Reporter, path: string, locate: Locate): TestFile | null {
  const { outline, drafts } = reporter;
  if (outline.value === null) {
    drafts.push(
      toError("empty-test", { start: 0, end: 1 }, "the test file is empty", 'begin with "policy:"'),
    );
    return null;
  }
  const top = readMapping(reporter, outline.value, [], FILE);
  if (top === null) return null;
  const timezone = (top["timezone"] as string | undefined) ?? null;
  if (timezone !== null) checkTimezone(reporter, timezone, ["timezone"]);
  const defaults = "defaults" in top ? readMapping(reporter, top["defaults"], ["defaults"], DEFAULTS) : {};
  const policies = (top["policy"] as string[] | undefined) ?? [];
  if (policies.length === 0 && "policy" in top && !drafts.some(isError))
    addError(
      reporter,
      ["policy"],
      "empty-value",
      '"policy" is empty',
      'write a path, such as "./freezegate.yml"',
    );
  const cases = "cases" in top ? readCases(reporter, top["cases"], defaults ?? {}, locate) : [];
  const place = locate(outline.valueRange(["policy"]));
  return { path, policies, place, timezone, cases };
}

function readCases(reporter: Reporter, value: unknown, defaults: TestFacts, locate: Locate): TestCase[] {
  if (!Array.isArray(value) || value.length === 0) {
    const message = Array.isArray(value) || value === null ? '"cases" is empty' : '"cases" must be a list';
    if (!reporter.outline.isReported(["cases"]))
      addError(reporter, ["cases"], "wrong-type", message, 'begin each case with "- name:"');
    return [];
  }
  return value.flatMap((one, index) => {
    const path = ["cases", index];
    const read = readMapping(reporter, one, path, CASE);
    const { line } = locate(reporter.outline.valueRange(path));
    return read === null ? [] : [toCase(reporter, read, defaults, line, index)];
  });
}

function toCase(
  reporter: Reporter,
  read: Readonly<Record<string, unknown>>,
  defaults: TestFacts,
  line: number,
  index: number,
): TestCase {
  const { name, at, expect, by, "next-open": nextOpen, "next-close": nextClose, ...facts } = read;
  if (by !== undefined && (expect === "allowed" || expect === "error")) {
    const message = `"by" names a rule that blocks, and the case expects "${expect}"`;
    addError(reporter, ["cases", index, "by"], "pointless-key", message, 'remove it, or expect "blocked"');
  }
  return {
    name: name as string,
    at: at as Moment,
    expect: expect as Expectation,
    by: (by as string[] | undefined) ?? [],
    nextOpen: nextOpen as Moment | null | undefined,
    nextClose: nextClose as Moment | null | undefined,
    facts: { ...defaults, ...facts },
    line,
  };
}
