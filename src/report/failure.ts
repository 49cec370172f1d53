import type { Problem } from "../policy/problem.ts";
import type { JobReport } from "./allowed.ts";
import { type Annotation, toProblemAnnotation } from "./annotation.ts";
import { renderProblemCount, renderProblems } from "./problems.ts";
import type { Style } from "./style.ts";
import { renderLogLine, renderMarkdown, renderUntrusted } from "./untrusted.ts";

/** Why there is no decision: a title without anything from outside, and a message that may quote it. */
export interface FailureText {
  readonly title: string;
  readonly message: string;
}

const MOST_MESSAGE = 2000;

/**
 * The lines of the job log where nothing could be decided: why, and what becomes of the job; then the
 * policy's problems, which say all that the message does. `isAllowed` says that `on-error: allow` lets the
 * job go on all the same.
 */
export function toFailureLines(
  failure: FailureText,
  problems: readonly Problem[],
  isAllowed: boolean,
  style: Style,
): readonly string[] {
  const title = style.bold(style.red(failure.title));
  const message = problems.length === 0 ? [renderUntrusted(failure.message, MOST_MESSAGE)] : [];
  // First of all: a job that goes on must not look as if it had been let through.
  const lines = isAllowed
    ? [style.bold(style.yellow(ALLOWED)), title, ...message]
    : [title, ...message, BLOCKED];
  const listed = problems.length === 0 ? [] : ["", ...renderProblems(problems, style).trimEnd().split("\n")];
  return [...lines, ...listed].map(renderLogLine);
}

const ALLOWED =
  'NOT CHECKED: the deployment goes on without a decision, since the step says "on-error: allow".';
const BLOCKED = "Nothing was decided, so the deployment does not go on.";

/** The one annotation of a failure: an error, or a warning where the job goes on. */
export function toFailureAnnotation(failure: FailureText, isAllowed: boolean): Annotation {
  const message = renderLogLine(renderUntrusted(failure.message, MOST_MESSAGE));
  const title = isAllowed ? `NOT CHECKED: ${failure.title}` : failure.title;
  return {
    level: isAllowed ? "warning" : "error",
    title,
    message: `${message}\n${isAllowed ? ALLOWED : BLOCKED}`,
    place: null,
  };
}

/** The job summary of a failure, in GitHub's Markdown. */
export function renderFailureSummary(
  failure: FailureText,
  problems: readonly Problem[],
  isAllowed: boolean,
  recordId: string | null = null,
): string {
  const heading = isAllowed ? `### NOT CHECKED: ${failure.title}` : `### ${failure.title}`;
  const count = problems.length === 0 ? [] : [renderProblemCount(problems)];
  const list = problems.slice(0, 100).map(renderProblemItem);
  const parts = [
    heading,
    renderMarkdown(failure.message, MOST_MESSAGE),
    ...count,
    list.join("\n"),
    isAllowed ? ALLOWED : BLOCKED,
    recordId === null ? "" : `- **record** <code>${recordId}</code>`,
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function renderProblemItem({ file, line, column, message, hint, code }: Problem): string {
  const text = hint === null ? message : `${message}. ${hint}`;
  return `- ${renderMarkdown(`${file}:${line}:${column} ${text} [${code}]`, MOST_MESSAGE)}`;
}

/** The report of a failure: why nothing was decided, and the problems of the policy where that is why. */
export function toFailureReport(
  failure: FailureText,
  problems: readonly Problem[],
  isAllowed: boolean,
  style: Style,
  recordId: string | null = null,
): JobReport {
  return {
    lines: toFailureLines(failure, problems, isAllowed, style),
    findings: [],
    summary: renderFailureSummary(failure, problems, isAllowed, recordId),
    annotations: [...problems.map(toProblemAnnotation), toFailureAnnotation(failure, isAllowed)],
  };
}
