import type { Record } from "../audit/record.ts";
import type { Decision } from "../decision/decision.ts";
import type { Policy } from "../policy/policy.ts";
import type { Problem } from "../policy/problem.ts";
import type { Annotation } from "../report/annotation.ts";
import type { Failure } from "./failure.ts";

/** What the step found out: a decision, or why there is none. */
export type Finding =
  | { readonly kind: "decision"; readonly decision: Decision; readonly policies: readonly Policy[] }
  | {
      readonly kind: "failure";
      readonly failure: Failure;
      readonly problems: readonly Problem[];
      readonly isAllowed: boolean;
    };

/** The one value that exit code, log, annotations, summary, outputs and record derive from. */
export interface Answer {
  readonly finding: Finding;
  readonly mode: "enforce" | "report";
  /** What came up on the way, for the annotations. */
  readonly warnings: readonly Annotation[];
  readonly record: Record;
}

/** Whether the step lets the job go on. */
export function isPassing({ finding, mode }: Answer): boolean {
  if (finding.kind === "failure") return finding.isAllowed;
  return finding.decision.outcome !== "blocked" || mode === "report";
}
