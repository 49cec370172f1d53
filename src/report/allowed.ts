import type { Decision } from "../decision/decision.ts";
import type { Policy } from "../policy/policy.ts";
import { toAnswer } from "./account.ts";
import { type Annotation, toReportedAnnotations } from "./annotation.ts";
import { toFindingLines } from "./finding-lines.ts";
import { colourAnswer, toLines } from "./layout.ts";
import { markdownMarkup, toTextMarkup } from "./markup.ts";
import { plainStyle, type Style } from "./style.ts";
import { MOST_SUMMARY_BYTES, renderSummaryPage, type SummaryParts } from "./summary-page.ts";
import { toVoice, type Voice } from "./voice.ts";

/** What a job shows of a decision: the lines of its log, its summary and its annotations. */
export interface JobReport {
  readonly lines: readonly string[];
  /** What every rule had to say, for a part of the log that opens on a click; none where there is no rule. */
  readonly findings: readonly string[];
  readonly summary: string;
  readonly annotations: readonly Annotation[];
}

/** The report of a decision that lets the job go on. Most runs need no other, so that they load no other. */
export function toAllowedReport(
  decision: Decision,
  policies: readonly Policy[],
  mode: Voice["mode"],
  style: Style,
  parts: SummaryParts,
): JobReport {
  const tell = (markup: Voice["markup"]) => toVoice(decision, policies, { markup, place: "job", mode });
  const coloured = tell(toTextMarkup(style));
  const plain = tell(toTextMarkup(plainStyle));
  const inMarkdown = tell(markdownMarkup);
  return {
    lines: colourAnswer(toLines([toAnswer(coloured)], null), decision.outcome, style),
    summary: renderSummaryPage(inMarkdown, [toAnswer(inMarkdown)], MOST_SUMMARY_BYTES, parts),
    findings: toFindingLines(plain),
    annotations: toReportedAnnotations(plain),
  };
}
