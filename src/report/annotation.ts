import type { Problem } from "../policy/problem.ts";
import { sayReported } from "./sentence.ts";
import { renderLogLine, renderUntrusted } from "./untrusted.ts";
import type { Voice } from "./voice.ts";

/** An annotation of a run, for `::error::` and its kin. `message` may have several lines; the runner's escapes are not in it yet. */
export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  readonly title: string;
  readonly message: string;
  /** Where in the repository it belongs, with line and column from 1; null for the run as a whole. */
  readonly place: { readonly file: string; readonly line: number; readonly column: number } | null;
}

/** The notice of the rules that would block if they were not on trial; none where there are no such rules. */
export function toReportedAnnotations(voice: Voice): readonly Annotation[] {
  const reported = sayReported(voice);
  return reported.length > 0 ? [toAnnotation("notice", "Rules in report mode would block", reported)] : [];
}

/** A warning of our own about how the decision came about. */
export function toWarning(title: string, message: string): Annotation {
  return toAnnotation("warning", renderUntrusted(title), [renderUntrusted(message, 2000)]);
}

/** Something of our own that is good to know. */
export function toNotice(title: string, message: string): Annotation {
  return toAnnotation("notice", renderUntrusted(title), [renderUntrusted(message, 2000)]);
}

/** A problem of a policy, on its own line of the file where that is one of the repository. */
export function toProblemAnnotation(problem: Problem): Annotation {
  const { severity, code, message, hint, file, line, column } = problem;
  const words = renderUntrusted(hint === null ? message : `${message}. ${hint}`, 2000);
  const title = `freezegate: ${renderUntrusted(code)}`;
  // Another repository's file, a preset or an address would be looked for in this one.
  if (/^\/|^[a-z]:\\|:/i.test(file)) {
    return toAnnotation(severity, title, [`${renderUntrusted(file)}:${line}:${column} ${words}`]);
  }
  const path = file.replace(/^(\.\/)+/, "");
  return { ...toAnnotation(severity, title, [words]), place: { file: path, line, column } };
}

/** As many of a level as GitHub shows of one step. */
const MOST_OF_A_LEVEL = 10;

/**
 * The annotations that GitHub will show, in their order: of a level that has more than ten, the first
 * eight, one that says how many are left out, and the last, which is the answer.
 */
export function toShown(annotations: readonly Annotation[]): readonly Annotation[] {
  return (["error", "warning", "notice"] as const).reduce(cutLevel, annotations);
}

function cutLevel(annotations: readonly Annotation[], level: Annotation["level"]): readonly Annotation[] {
  const all = annotations.filter((one) => one.level === level);
  if (all.length <= MOST_OF_A_LEVEL) return annotations;
  const [first, last] = [all.slice(0, MOST_OF_A_LEVEL - 2), all.at(-1)];
  const left = all.length - first.length - 1;
  const more = toAnnotation(level, `And ${left} more`, [`${left} more are in the log of this step.`]);
  return annotations.flatMap((one) => {
    if (one === last) return [more, one];
    return one.level !== level || first.includes(one) ? [one] : [];
  });
}

/** Makes an annotation of the run as a whole. */
export function toAnnotation(
  level: Annotation["level"],
  title: string,
  lines: readonly string[],
): Annotation {
  // The runner prints a message line by line into the log.
  return { level, title: cut(title), message: lines.map(renderLogLine).join("\n"), place: null };
}

function cut(title: string): string {
  const longest = 200;
  const characters = Array.from(title);
  return characters.length <= longest ? title : `${characters.slice(0, longest).join("")}…`;
}
