import type { Decision } from "../decision/decision.ts";
import type { Policy } from "../policy/policy.ts";
import type { JobReport } from "./allowed.ts";
import { toAnnotations } from "./decision-annotation.ts";
import { toFindingLines } from "./finding-lines.ts";
import { toLogLines } from "./log.ts";
import { toTextMarkup } from "./markup.ts";
import { plainStyle, type Style } from "./style.ts";
import { renderSummary } from "./summary.ts";
import { MOST_SUMMARY_BYTES, type SummaryParts } from "./summary-page.ts";
import { toVoice, type Voice } from "./voice.ts";

/** The report of any decision. */
export function toJobReport(
  decision: Decision,
  policies: readonly Policy[],
  mode: Voice["mode"],
  style: Style,
  parts: SummaryParts,
): JobReport {
  const plain = toVoice(decision, policies, { markup: toTextMarkup(plainStyle), place: "job", mode });
  return {
    lines: toLogLines(decision, policies, mode, style),
    findings: toFindingLines(plain),
    summary: renderSummary(decision, policies, mode, MOST_SUMMARY_BYTES, parts),
    annotations: toAnnotations(decision, policies, mode),
  };
}
