import type { Decision } from "../decision/decision.ts";
import type { Policy } from "../policy/policy.ts";
import { toAccount } from "./full-account.ts";
import { markdownMarkup } from "./markup.ts";
import { MOST_SUMMARY_BYTES, NO_PARTS, renderSummaryPage, type SummaryParts } from "./summary-page.ts";
import { toVoice, type Voice } from "./voice.ts";

/**
 * The job summary of a decision in GitHub's Markdown: the same as the log, the next days at a glance, and
 * every rule's finding in a part that opens on a click. At most `most` bytes of UTF-8; what does not fit is
 * left out and said so.
 */
export function renderSummary(
  decision: Decision,
  policies: readonly Policy[],
  mode: Voice["mode"],
  most: number = MOST_SUMMARY_BYTES,
  parts: SummaryParts = NO_PARTS,
): string {
  const voice = toVoice(decision, policies, { markup: markdownMarkup, place: "job", mode });
  return renderSummaryPage(voice, toAccount(voice), most, parts);
}
