import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { error, getInput, isDebug, notice, setOutput, warning } from "@actions/core";
import { renderRecord, renderRecordLine } from "../audit/record.ts";
import type { Decision } from "../decision/decision.ts";
import type { RequestTrace } from "../github/api.ts";
import type { Host } from "../host.ts";
import type { Policy } from "../policy/policy.ts";
import { type Annotation, toAnnotations, toProblemAnnotation, toShown } from "../report/annotation.ts";
import { renderFailureSummary, toFailureAnnotation, toFailureLines } from "../report/failure.ts";
import { toFindingLines, toLogLines } from "../report/log.ts";
import { renderReason } from "../report/reason.ts";
import { ansiStyle } from "../report/style.ts";
import { MOST_SUMMARY_BYTES, renderSummary } from "../report/summary.ts";
import { renderLogLine, renderUntrusted } from "../report/untrusted.ts";
import type { Answer } from "./answer.ts";
import type { Failure } from "./failure.ts";

/** Prints the answer: log, record, outputs and summary, and at the very end the annotations. */
export async function printAnswer(answer: Answer, host: Host): Promise<void> {
  for (const line of toLines(answer)) printLine(line, host);
  printFindings(answer, host);
  printRecord(answer, host);
  const recordPath = await writeRecord(answer, host);
  setOutputs(answer, recordPath);
  await writeSummary(answer, host);
  for (const annotation of toShown(toAllAnnotations(answer))) annotate(annotation);
}

/** Prints why the answer could not be handed on, where its outputs cannot be written. */
export function printFailure(failure: Failure, host: Host): void {
  for (const line of toFailureLines(failure, [], false, ansiStyle)) printLine(line, host);
  annotate(toFailureAnnotation(failure, false));
}

function toLines({ finding, mode }: Answer): readonly string[] {
  if (finding.kind === "decision") return toLogLines(finding.decision, finding.policies, mode, ansiStyle);
  return toFailureLines(finding.failure, finding.problems, finding.isAllowed, ansiStyle);
}

/** What every rule had to say is for whoever wonders why none of them, or which other one. */
function printFindings({ finding, mode }: Answer, host: Host): void {
  const lines = finding.kind === "decision" ? toFindingLines(finding.decision, finding.policies, mode) : [];
  if (lines.length === 0) return;
  host.stdout.write("::group::Every rule\n");
  for (const line of lines) printLine(line, host);
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

async function writeSummary({ finding, mode, record }: Answer, host: Host): Promise<void> {
  const path = host.environment.GITHUB_STEP_SUMMARY ?? "";
  if (path === "") return;
  const text =
    finding.kind === "decision"
      ? renderSummary(finding.decision, finding.policies, mode, MOST_SUMMARY_BYTES, {
          strip: await toStripLines(finding.decision, finding.policies),
          recordId: record.id,
        })
      : renderFailureSummary(finding.failure, finding.problems, finding.isAllowed, record.id);
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

function toAllAnnotations(answer: Answer): readonly Annotation[] {
  const { finding, mode, warnings } = answer;
  if (finding.kind === "decision")
    return [...warnings, ...toAnnotations(finding.decision, finding.policies, mode)];
  return [
    ...warnings,
    ...finding.problems.map(toProblemAnnotation),
    toFailureAnnotation(finding.failure, finding.isAllowed),
  ];
}

function annotate({ level, title, message, place }: Annotation): void {
  const where = place === null ? {} : { file: place.file, startLine: place.line, startColumn: place.column };
  const command = { error, warning, notice }[level];
  command(message, { title, ...where });
}
