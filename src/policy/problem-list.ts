import type { Draft } from "./draft.ts";
import type { Locate, Position } from "./position.ts";
import type { Problem } from "./problem.ts";

/** More problems than anybody reads would make the report of a hostile file as large as one likes. */
const MOST_PROBLEMS = 100;

/**
 * Turns drafts into problems, sorted by position. Of more than 100 the first 100 are reported, and one
 * more says how many were left out.
 */
export function toProblems(drafts: readonly Draft[], file: string, locate: Locate): readonly Problem[] {
  const sorted = drafts.toSorted((a, b) => a.range.start - b.range.start);
  const shown = sorted.slice(0, MOST_PROBLEMS).map((draft) => toProblem(draft, file, locate(draft.range)));
  const last = shown.at(-1);
  const left = sorted.length - shown.length;
  return last === undefined || left === 0 ? shown : [...shown, moreProblems(last, left)];
}

function toProblem(draft: Draft, file: string, position: Position): Problem {
  const { code, severity, message, hint } = draft;
  return { code, severity, message, hint: typeof hint === "function" ? hint() : hint, file, ...position };
}

function moreProblems(last: Problem, count: number): Problem {
  const message = `${count} more ${count === 1 ? "problem follows" : "problems follow"}`;
  return { ...last, code: "more-problems", severity: "error", message, hint: "mend those above first" };
}

/** The problems, each once: a file may be judged in two zones, or be reached in two ways. */
export function toDistinctProblems(problems: readonly Problem[]): readonly Problem[] {
  const known = new Map<string, Problem>();
  for (const problem of problems) {
    const { file, line, column, code, message } = problem;
    const key = [file, line, column, code, message].join("\n");
    if (!known.has(key)) known.set(key, problem);
  }
  return [...known.values()];
}
