import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { error, getInput, isDebug, notice, setOutput, warning } from "@actions/core";
import { renderRecord, renderRecordLine } from "../audit/record.ts";
import type { Decision } from "../decision/decision.ts";
import type { RequestTrace } from "../github/api.ts";
import type { Host } from "../host.ts";
import type { Policy } from "../policy/policy.ts";
import { type JobReport, toAllowedReport } from "../report/allowed.ts";
import { type Annotation, toShown } from "../report/annotation.ts";
import { renderReason } from "../report/reason.ts";
import { ansiStyle } from "../report/style.ts";
import type { SummaryParts } from "../report/summary-page.ts";
import { renderLogLine, renderUntrusted } from "../report/untrusted.ts";
import type { Answer } from "./answer.ts";
import type { Failure } from "./failure.ts";

/** Prints the answer: log, record, outputs and summary, and at the very end the annotations. */
export async function printAnswer(answer: Answer, host: Host): Promise<void> {
  const report = await toReport(answer);
  for (const line of report.lines) printLine(line, host);
  printFindings(report, host);
  printRecord(answer, host);
  const recordPath = await writeRecord(answer, host);
  setOutputs(answer, recordPath);
  writeSummary(report.summary, host);
  for (const annotation of toShown([...answer.warnings, ...report.annotations])) annotate(annotation);
}

/** What most runs do not need is loaded by those that do. */
async function toReport({ finding, mode, record }: Answer): Promise<JobReport> {
  if (finding.kind === "failure") {
    const { toFailureReport } = await import("../report/failure.ts");
    return toFailureReport(finding.failure, finding.problems, finding.isAllowed, ansiStyle, record.id);
  }
  const { decision, policies } = finding;
  const parts: SummaryParts = { strip: await toStripLines(decision, policies), recordId: record.id };
  if (decision.outcome === "allowed") return toAllowedReport(decision, policies, mode, ansiStyle, parts);
  const { toJobReport } = await import("../report/job.ts");
  return toJobReport(decision, policies, mode, ansiStyle, parts);
}

/** Prints why the answer could not be handed on, where its outputs cannot be written. */
export async function printFailure(failure: Failure, host: Host): Promise<void> {
  const { toFailureReport } = await import("../report/failure.ts");
  const { lines, annotations } = toFailureReport(failure, [], false, ansiStyle);
  for (const line of lines) printLine(line, host);
  annotations.forEach(annotate);
}

/** What every rule had to say is for whoever wonders why none of them, or which other one. */
function printFindings({ findings }: JobReport, host: Host): void {
  if (findings.length === 0) return;
  host.stdout.write("::group::Every rule\n");
  for (const line of findings) printLine(line, host);
  host.stdout.write("::endgroup::\n");
}

/** A group is closed until a reader opens it: the record is for audits, and long. */
function printRecord({ record }: Answer, host: Host): void {
  host.stdout.write("::group::Audit record\n");
  printLine(renderRecordLine(record, host.digest), host);
  host.stdout.write("::endgroup::\n");
}

function printLine(line: string, host: Host): void {
  host.stdout.write(`${renderLogLine(line)}\n`);
}

/** One attempt at a request, in the log of a debug run. */
export function printTrace({ method, path, status, durationMs }: RequestTrace, host: Host): void {
  if (!isDebug()) return;
  const text = `${method} ${path} ${status ?? "no answer"} ${Math.round(durationMs)} ms`;
  host.stdout.write(`::debug::${renderUntrusted(text).replaceAll("%", "%25")}\n`);
}

async function writeRecord({ record }: Answer, host: Host): Promise<string> {
  const path = getInput("record-path") || join(host.environment.RUNNER_TEMP ?? ".", "freezegate-record.json");
  try {
    await host.writeFile(path, `${renderRecord(record)}\n`);
    return path;
  } catch (cause) {
    warning(
      `The audit record could not be written: ${renderUntrusted((cause as Error).message)}. It is in the log and in the output "record".`,
    );
    return "";
  }
}

function setOutputs(answer: Answer, recordPath: string): void {
  const { record, finding } = answer;
  const standing = record.blockers.filter((blocker) => blocker.liftedBy === null);
  const outputs = {
    outcome: record.outcome,
    allowed: String(record.allowed),
    rules: standing.flatMap((blocker) => blocker.rules).join(","),
    reason:
      finding.kind === "decision"
        ? renderReason(finding.decision, finding.policies)
        : finding.failure.message,
    "next-open": record.nextOpen ?? "",
    "next-close": record.nextClose ?? "",
    record: renderRecord(record),
    "record-path": recordPath,
  };
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
}

function writeSummary(text: string, host: Host): void {
  const path = host.environment.GITHUB_STEP_SUMMARY ?? "";
  if (path === "") return;
  try {
    appendFileSync(path, text);
  } catch (cause) {
    warning(`The job summary could not be written: ${renderUntrusted((cause as Error).message)}.`);
  }
}

const STRIP_MS = 14 * 86_400_000;

/** The next days at a glance; nothing where nothing is frozen in them, which is most of the time. */
async function toStripLines(decision: Decision, policies: readonly Policy[]): Promise<readonly string[]> {
  const { request, nextClose, outcome } = decision;
  const isOpen = outcome === "allowed" && (nextClose === null || nextClose - request.at > STRIP_MS);
  if (isOpen) return [];
  const { loadStrip } = await import("./strip.ts");
  return loadStrip(decision, policies);
}

function annotate({ level, title, message, place }: Annotation): void {
  const where = place === null ? {} : { file: place.file, startLine: place.line, startColumn: place.column };
  const command = { error, warning, notice }[level];
  command(message, { title, ...where });
}
