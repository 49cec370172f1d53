import { dirname, join } from "node:path";
import { runCase, toRuleCoverage } from "../decision/policy-test.ts";
import { FileError, type Host } from "../host.ts";
import type { Policy } from "../policy/policy.ts";
import type { Problem } from "../policy/problem.ts";
import { parsePolicyReference } from "../policy/reference.ts";
import { loadTestFile, type TestFile } from "../policy/test-file.ts";
import { renderJunit } from "../report/junit.ts";
import {
  countResults,
  renderRuleCoverage,
  renderTestCount,
  renderTestReport,
  type TestReport,
  toCoveredPercent,
  toTestJson,
} from "../report/policy-test.ts";
import { renderProblems } from "../report/problems.ts";
import { EXIT_BLOCKED, EXIT_OK, EXIT_USAGE } from "./exit-code.ts";
import { InvalidPolicyError, UsageError } from "./failure.ts";
import { loadPolicies } from "./policy-files.ts";
import type { Shell } from "./program.ts";
import { toStyle } from "./terminal.ts";
import type { TestOptions } from "./test.ts";

const ENDING = ".test.yml";
// A byte more than a file may have: its reader says that it is too large.
const MOST_BYTES = 1024 * 1024 + 1;

/** Runs the cases of the test files at the paths. A file with mistakes is named, the others run all the same. */
export async function runTests(
  paths: readonly string[],
  options: TestOptions,
  { host, exit }: Shell,
): Promise<void> {
  const files = await listTestFiles(paths, host);
  const reports: TestReport[] = [];
  const problems: Problem[] = [];
  for (const path of files) {
    const outcome = await runFile(path, host);
    if ("report" in outcome) reports.push(outcome.report);
    else problems.push(...outcome.problems);
  }
  const rules = toRuleCoverage(reports);
  if (options.junit !== undefined) await host.writeFile(options.junit, renderJunit(reports));
  host.stdout.write(
    options.json ? `${JSON.stringify(toTestJson(reports, rules))}\n` : renderAnswer(reports, options, host),
  );
  host.stderr.write(renderProblems(problems, toStyle(host.stderr, host.environment)));
  const isUncovered = toCoveredPercent(rules) < (options.minCoverage ?? 0);
  const isFailed = countResults(reports).failed > 0 || isUncovered;
  exit(problems.length > 0 ? EXIT_USAGE : isFailed ? EXIT_BLOCKED : EXIT_OK);
}

async function listTestFiles(paths: readonly string[], host: Host): Promise<readonly string[]> {
  const files: string[] = [];
  for (const path of paths) files.push(...(await host.listFiles(path, ENDING)));
  if (files.length === 0) {
    throw new UsageError(`there is no test file in ${paths.join(", ")}. tests are called NAME${ENDING}`);
  }
  return [...new Set(files)];
}

type Outcome = { readonly report: TestReport } | { readonly problems: readonly Problem[] };

async function runFile(path: string, host: Host): Promise<Outcome> {
  const { file, problems } = loadTestFile(await host.readFile(path, MOST_BYTES), path);
  if (file === null) return { problems };
  try {
    const policies = await loadTested(file, host);
    const results = file.cases.map((testCase) => runCase(policies, testCase));
    return { report: { path, policies, results } };
  } catch (error) {
    if (error instanceof InvalidPolicyError) return { problems: error.problems };
    const isWrong = error instanceof UsageError || (error instanceof FileError && error.kind !== "failed");
    if (isWrong) return { problems: [toPolicyProblem(file, error.message)] };
    throw error;
  }
}

function toPolicyProblem({ path, place }: TestFile, message: string): Problem {
  return { code: "no-policy", severity: "error", message, hint: null, file: path, ...place };
}

function loadTested({ path, policies, timezone }: TestFile, host: Host): Promise<readonly Policy[]> {
  const references = policies.map((text) => {
    const isFile = parsePolicyReference(text).kind === "file" && !text.startsWith("/");
    return isFile ? join(dirname(path), text) : text;
  });
  return loadPolicies(references, timezone, host);
}

function renderAnswer(reports: readonly TestReport[], options: TestOptions, host: Host): string {
  const terminal = { style: toStyle(host.stdout, host.environment), columns: host.stdout.columns };
  const shown = reports.map((report) => `${renderTestReport(report, terminal)}\n`);
  const wantsCoverage = options.coverage === true || options.minCoverage !== undefined;
  const rules = toRuleCoverage(reports);
  const coverage = wantsCoverage ? `\n${renderRuleCoverage(rules)}` : "";
  const isUncovered = toCoveredPercent(rules) < (options.minCoverage ?? 0);
  const missed = isUncovered ? `At least ${options.minCoverage} % are wanted.\n` : "";
  return `${shown.join("")}${renderTestCount(reports, terminal.style)}\n${coverage}${missed}`;
}
