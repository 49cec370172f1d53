import type { Decision } from "../decision/decision.ts";
import type { Policy } from "../policy/policy.ts";
import { toAccount, toFindings, toOrigin } from "./account.ts";
import { colourAnswer, toLines } from "./layout.ts";
import { toTextMarkup } from "./markup.ts";
import { plainStyle, type Style } from "./style.ts";
import { toVoice, type Voice } from "./voice.ts";

/**
 * The lines of the job log for a decision: the answer first; then, where something blocks, the rules with
 * their reasons and times, the way out, and what was judged by which file. Each is one line of the log and
 * none can start a workflow command. `policies[i]` is the policy of `decision.sources[i]`.
 */
export function toLogLines(
  decision: Decision,
  policies: readonly Policy[],
  mode: Voice["mode"],
  style: Style = plainStyle,
): readonly string[] {
  const voice = toVoice(decision, policies, { markup: toTextMarkup(style), place: "job", mode });
  const origin = decision.outcome === "allowed" ? [] : [toOrigin(voice)];
  return colourAnswer(toLines([...toAccount(voice), ...origin], null), decision.outcome, style);
}

/** The lines that say of every rule what it had to say, for a part of the log that opens on a click; none where there is no rule. */
export function toFindingLines(
  decision: Decision,
  policies: readonly Policy[],
  mode: Voice["mode"],
): readonly string[] {
  if (decision.findings.length === 0) return [];
  const voice = toVoice(decision, policies, { markup: toTextMarkup(plainStyle), place: "job", mode });
  return toLines([{ sentences: [], facts: toFindings(voice).facts }], null);
}
