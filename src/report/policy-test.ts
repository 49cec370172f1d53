import type { CaseResult, CoveredRule, Mismatch } from "../decision/policy-test.ts";
import type { Policy } from "../policy/policy.ts";
import { renderInstant, toRfc3339 } from "./instant.ts";
import type { Style } from "./style.ts";
import { renderExplanation, type Terminal } from "./text.ts";
import { renderLogLine, renderUntrusted } from "./untrusted.ts";
import { sayList } from "./voice.ts";
import { wrap } from "./width.ts";

/** A test file that ran. */
export interface TestReport {
  readonly path: string;
  readonly policies: readonly Policy[];
  readonly results: readonly CaseResult[];
}

const INDENT = "  ";
const DEEP = "      ";

/** The results of a file: a line for each case, and under one that failed what was expected, got and why. Ends with a line feed. */
export function renderTestReport(report: TestReport, terminal: Terminal): string {
  const { style } = terminal;
  const lines = [style.bold(renderUntrusted(report.path))];
  for (const result of report.results) lines.push(...toCaseLines(report, result, terminal));
  return `${lines.join("\n").trimEnd()}\n`;
}

function toCaseLines({ policies }: TestReport, result: CaseResult, terminal: Terminal): string[] {
  const { style, columns } = terminal;
  const { testCase, mismatches, notes } = result;
  const hasPassed = mismatches.length === 0;
  const mark = hasPassed ? style.green("ok    ") : style.red("FAILED");
  const where = hasPassed ? "" : ` (line ${testCase.line})`;
  const name = `${renderUntrusted(testCase.name)}${where}`;
  const lines = wrap(name, columns, `${DEEP}${INDENT}${INDENT}`, `${INDENT}${mark}  `);
  const said = [...sayMismatches(result, policies[0]?.timezone ?? "UTC"), ...notes.map(toNote)];
  lines.push(...said.flatMap((line) => wrap(line, columns, DEEP + INDENT, DEEP)).map(renderLogLine));
  if (!hasPassed) lines.push(...toWhyLines(result, policies, terminal));
  return lines;
}

function toNote(note: string): string {
  return `note: ${renderUntrusted(note)}`;
}

/** What was expected and what came, a line for each difference. */
export function sayMismatches({ mismatches }: CaseResult, zone: string): string[] {
  return mismatches.map((mismatch) => sayMismatch(mismatch, zone));
}

function sayMismatch(mismatch: Mismatch, zone: string): string {
  if (mismatch.kind === "outcome") return `expected ${mismatch.expected}, got ${mismatch.got}`;
  if (mismatch.kind === "by") return sayRuleMismatch(mismatch);
  const { kind, expected, got } = mismatch;
  const say = (at: number | null) => (at === null ? "never" : renderInstant(at, zone));
  return `expected ${kind} ${say(expected)}, got ${say(got)}`;
}

function sayRuleMismatch({ expected, got, isRule, nearest }: Mismatch & { kind: "by" }): string {
  const blockers = got.length === 0 ? "none" : sayList(got.map((name) => renderUntrusted(name)));
  const said = `expected ${renderUntrusted(expected)} among the blockers, got ${blockers}`;
  if (isRule) return said;
  return `${said}. no rule is called so${nearest === null ? "" : `: did you mean "${renderUntrusted(nearest)}"?`}`;
}

/** Why it came so: the decision in the form of `explain`, or why there is none. */
function toWhyLines(result: CaseResult, policies: readonly Policy[], terminal: Terminal): string[] {
  const columns = terminal.columns === null ? null : Math.max(20, terminal.columns - DEEP.length);
  const lines = sayWhy(result, policies, { style: terminal.style, columns }).trimEnd().split("\n");
  return ["", ...lines.map((line) => (line === "" ? "" : DEEP + line)), ""];
}

function sayWhy(
  { decision, failure }: CaseResult,
  policies: readonly Policy[],
  { style, columns }: Terminal,
): string {
  if (decision !== null) return renderExplanation(decision, policies, { style, columns });
  const hint = failure?.fact == null ? failure?.hint : `add "${failure.fact}" to the case or the defaults`;
  const message = `${failure?.message ?? ""}${hint == null ? "" : `. ${hint}`}`;
  const lines = wrap(`Error: ${renderUntrusted(message, 2000)}`, columns, INDENT);
  return lines.map(renderLogLine).join("\n");
}

/** `38 passed, 1 failed`, coloured by whether any failed. */
export function renderTestCount(reports: readonly TestReport[], style: Style): string {
  const { passed, failed } = countResults(reports);
  const text = `${passed} passed, ${failed} failed`;
  return failed > 0 ? style.red(text) : style.green(text);
}

/** How many cases passed and failed. */
export function countResults(reports: readonly TestReport[]): { passed: number; failed: number } {
  const results = reports.flatMap((report) => report.results);
  const failed = results.filter(({ mismatches }) => mismatches.length > 0).length;
  return { passed: results.length - failed, failed };
}

/** How many rules a test blocked with, in hundredths cut and not rounded; 100 where there are no rules. */
export function toCoveredPercent(rules: readonly CoveredRule[]): number {
  const covered = rules.filter(({ isCovered }) => isCovered).length;
  return rules.length === 0 ? 100 : Math.floor((100 * covered) / rules.length);
}

/** The rules that no test ever blocked with, under how many did. Ends with a line feed. */
export function renderRuleCoverage(rules: readonly CoveredRule[]): string {
  const missing = rules.filter(({ isCovered }) => !isCovered);
  const head = `${rules.length - missing.length} of ${rules.length} rules blocked in a test (${toCoveredPercent(rules)} %)`;
  const lines = missing.map(
    ({ file, rule }) => `${INDENT}never: ${renderUntrusted(rule)} of ${renderUntrusted(file)}`,
  );
  return `${[head, ...lines].join("\n")}\n`;
}

/** The results as plain data for `JSON.stringify`. Instants are RFC 3339 in UTC with milliseconds. */
export function toTestJson(reports: readonly TestReport[], rules: readonly CoveredRule[]) {
  const cases = reports.flatMap(({ path, results }) =>
    results.map(({ testCase, decision, failure, mismatches, notes }) => ({
      file: path,
      line: testCase.line,
      name: testCase.name,
      status: mismatches.length === 0 ? "passed" : "failed",
      outcome: decision?.outcome ?? "error",
      error: failure?.message ?? null,
      mismatches: mismatches.map(toMismatchJson),
      notes,
    })),
  );
  const missing = rules.filter(({ isCovered }) => !isCovered).map(({ file, rule }) => ({ file, rule }));
  return {
    version: 1,
    ...countResults(reports),
    cases,
    coverage: { rules: rules.length, percent: toCoveredPercent(rules), missing },
  };
}

function toMismatchJson(mismatch: Mismatch) {
  const { kind, expected, got } = mismatch;
  if (mismatch.kind === "outcome" || mismatch.kind === "by") return { kind, expected, got };
  const toText = (at: number | null) => (at === null ? null : toRfc3339(at));
  return { kind, expected: toText(mismatch.expected), got: toText(mismatch.got) };
}
