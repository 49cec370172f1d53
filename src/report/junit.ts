import type { CaseResult } from "../decision/policy-test.ts";
import { countResults, sayMismatches, type TestReport } from "./policy-test.ts";
import { plainStyle } from "./style.ts";
import { renderExplanation } from "./text.ts";
import { renderVisible } from "./untrusted.ts";

const LONGEST = 2000;
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Test results as the JUnit XML that CI systems read: a suite for each file, a test case for each case. */
export function renderJunit(reports: readonly TestReport[]): string {
  const { passed, failed } = countResults(reports);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="freezegate" tests="${passed + failed}" failures="${failed}">`,
    ...reports.flatMap(toSuiteLines),
    "</testsuites>",
  ];
  return `${lines.join("\n")}\n`;
}

function toSuiteLines(report: TestReport): string[] {
  const { passed, failed } = countResults([report]);
  const name = toXml(report.path);
  return [
    `  <testsuite name="${name}" tests="${passed + failed}" failures="${failed}">`,
    ...report.results.flatMap((result) => toCaseLines(report, result)),
    "  </testsuite>",
  ];
}

function toCaseLines(report: TestReport, result: CaseResult): string[] {
  const { testCase, mismatches } = result;
  const head = `    <testcase name="${toXml(testCase.name)}" classname="${toXml(report.path)}" file="${toXml(report.path)}" line="${testCase.line}"`;
  if (mismatches.length === 0) return [`${head} />`];
  const message = sayMismatches(result, report.policies[0]?.timezone ?? "UTC").join("; ");
  const why = sayWhy(result, report).trimEnd().split("\n").map(toXml);
  return [
    `${head}>`,
    `      <failure message="${toXml(message)}">${why.join("\n")}</failure>`,
    "    </testcase>",
  ];
}

function sayWhy({ decision, failure }: CaseResult, { policies }: TestReport): string {
  if (decision === null) return failure?.message ?? "";
  return renderExplanation(decision, policies, { style: plainStyle, columns: null });
}

/** One line for an attribute or between tags: XML 1.0 forbids most control characters even as references (§2.2). */
function toXml(text: string): string {
  return renderVisible(text, LONGEST).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
