import type { Decision } from "../decision/decision.ts";
import type { Policy } from "../policy/policy.ts";
import type { JobReport } from "./allowed.ts";
import { toAnnotations } from "./decision-annotation.ts";
import { toLogLines } from "./log.ts";
import type { Style } from "./style.ts";
import { renderSummary } from "./summary.ts";
import type { Voice } from "./voice.ts";

/** The report of any decision. */
export function toJobReport(
  decision: Decision,
  policies: readonly Policy[],
  mode: Voice["mode"],
  style: Style,
): JobReport {
  return {
    lines: toLogLines(decision, policies, mode, style),
    summary: renderSummary(decision, policies, mode),
    annotations: toAnnotations(decision, policies, mode),
  };
}
