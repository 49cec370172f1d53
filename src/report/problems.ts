import type { Problem } from "../policy/problem.ts";
import { toExcerpt } from "./excerpt.ts";
import { plainStyle, type Style } from "./style.ts";
import { renderLogLine, renderUntrusted } from "./untrusted.ts";

/** A problem as JSON; lines and columns count from 1. */
export type ProblemJson = Pick<
  Problem,
  "code" | "severity" | "message" | "file" | "line" | "column" | "hint"
>;

const LONGEST_MESSAGE = 2000;

/** Problems one after the other, each as `renderProblem` has it. Ends with a line feed, or is empty. */
export function renderProblems(problems: readonly Problem[], style: Style = plainStyle): string {
  return problems.map((problem) => `${renderProblem(problem, style)}\n`).join("");
}

/** `path:line:col message. hint [code]`, then the line of the file and a caret line where the line is known. */
export function renderProblem(problem: Problem, style: Style = plainStyle): string {
  const { file, line, column, severity, code } = problem;
  const place = `${renderUntrusted(file)}:${line}:${column}`;
  const kind = severity === "warning" ? `${style.yellow("warning:")} ` : "";
  const message = renderUntrusted(toMessage(problem), LONGEST_MESSAGE);
  const head = `${style.bold(place)} ${kind}${message} ${style.dim(`[${renderUntrusted(code)}]`)}`;
  return [renderLogLine(head), ...toExcerptLines(problem, style)].join("\n");
}

function toMessage({ message, hint }: Problem): string {
  return hint === null ? message : `${message}. ${hint}`;
}

/** How many there are of each: `2 errors, 1 warning`. */
export function renderProblemCount(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const warnings = problems.length - errors;
  const parts = [toCount(errors, "error"), toCount(warnings, "warning")].filter((part) => part !== "");
  return parts.length === 0 ? "no problems" : parts.join(", ");
}

function toCount(count: number, noun: string): string {
  return count === 0 ? "" : `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** Problems as `lint --json` has them. */
export function toProblemsJson(problems: readonly Problem[]): readonly ProblemJson[] {
  return problems.map(({ code, severity, message, file, line, column, hint }) => {
    return { code, severity, message, file, line, column, hint };
  });
}

function toExcerptLines(problem: Problem, style: Style): readonly string[] {
  if (problem.excerpt === null) return [];
  const { text, before, marked } = toExcerpt(problem.excerpt, problem.column - 1, problem.length);
  const number = String(problem.line);
  const carets = " ".repeat(before) + style.red("^".repeat(marked));
  return [
    renderLogLine(` ${style.dim(`${number} |`)} ${text}`).trimEnd(),
    ` ${style.dim(`${" ".repeat(number.length)} |`)} ${carets}`,
  ];
}
