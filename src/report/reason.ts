import type { Decision } from "../decision/decision.ts";
import type { Policy } from "../policy/policy.ts";
import { toTextMarkup } from "./markup.ts";
import { sayOutcome } from "./sentence.ts";
import { plainStyle } from "./style.ts";
import { renderLogLine } from "./untrusted.ts";
import { toVoice } from "./voice.ts";

/** The decision in one harmless sentence, for the output `reason`: `Blocked by no-friday: deployment of acme/shop to production.` */
export function renderReason(decision: Decision, policies: readonly Policy[]): string {
  const markup = toTextMarkup(plainStyle);
  return renderLogLine(sayOutcome(toVoice(decision, policies, { markup, place: "job", mode: "enforce" })));
}
