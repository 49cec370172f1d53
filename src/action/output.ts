import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { error, getInput, isDebug, notice, setOutput, warning } from "@actions/core";
import { renderRecord, renderRecordLine } from "../audit/record.ts";
import type { RequestTrace } from "../github/api.ts";
import type { Host } from "../host.ts";
import type { JobReport } from "../report/allowed.ts";
import { type Annotation, toShown } from "../report/annotation.ts";
import { renderReason } from "../report/reason.ts";
import { ansiStyle } from "../report/style.ts";
import { renderLogLine, renderUntrusted } from "../report/untrusted.ts";
import type { Answer } from "./answer.ts";
import type { Failure } from "./failure.ts";

/** Prints the answer: log, record, outputs and summary, and at the very end the annotations. */
export async function printAnswer(answer: Answer, host: Host): Promise<void> {
  const report = await toReport(answer);
  for (const line of report.lines) printLine(line, host);
  printRecord(answer, host);
  const recordPath = await writeRecord(answer, host);
  setOutputs(answer, recordPath);
  writeSummary(report.summary, host);
  for (const annotation of toShown([...answer.warnings, ...report.annotations])) annotate(annotation);
}

/** What most runs do not need is loaded by those that do. */
async function toReport({ finding, mode }: Answer): Promise<JobReport> {
  if (finding.kind === "failure") {
    const { toFailureReport } = await import("../report/failure.ts");
    return toFailureReport(finding.failure, finding.problems, finding.isAllowed, ansiStyle);
  }
  const { decision, policies } = finding;
  if (decision.outcome === "allowed") {
    const { toAllowedReport } = await import("../report/allowed.ts");
    return toAllowedReport(decision, policies, mode, ansiStyle);
  }
  const { toJobReport } = await import("../report/job.ts");
  return toJobReport(decision, policies, mode, ansiStyle);
}

/** Prints why the answer could not be handed on, where its outputs cannot be written. */
export async function printFailure(failure: Failure, host: Host): Promise<void> {
  const { toFailureReport } = await import("../report/failure.ts");
  const { lines, annotations } = toFailureReport(failure, [], false, ansiStyle);
  for (const line of lines) printLine(line, host);
  annotations.forEach(annotate);
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

function annotate({ level, title, message, place }: Annotation): void {
  const where = place === null ? {} : { file: place.file, startLine: place.line, startColumn: place.column };
  const command = { error, warning, notice }[level];
  command(message, { title, ...where });
}
