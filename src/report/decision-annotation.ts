import type { Decision } from "../decision/decision.ts";
import type { Policy } from "../policy/policy.ts";
import { type Annotation, toAnnotation, toReportedAnnotations } from "./annotation.ts";
import { sayBlocker } from "./blocker.ts";
import { sayEmergency } from "./emergency.ts";
import { toTextMarkup } from "./markup.ts";
import { sayBlockers, sayGrant, sayOpening, sayOutcome } from "./sentence.ts";
import { plainStyle } from "./style.ts";
import { toStanding, toVoice, type Voice } from "./voice.ts";

const MOST_REASONS = 3;

/**
 * The annotations of a decision: one error where it blocks (a warning in report mode), a notice where an
 * override lets it through, and one for all rules that are in report mode. An allowed decision has none.
 */
export function toAnnotations(
  decision: Decision,
  policies: readonly Policy[],
  mode: Voice["mode"],
): readonly Annotation[] {
  const voice = toVoice(decision, policies, { markup: toTextMarkup(plainStyle), place: "job", mode });
  return [
    ...(decision.outcome === "blocked" ? [toBlocked(voice)] : []),
    ...(decision.outcome === "overridden" ? [toOverridden(voice)] : []),
    ...toReportedAnnotations(voice),
  ];
}

function toBlocked(voice: Voice): Annotation {
  const standing = toStanding(voice.decision);
  const reasons = standing.slice(0, MOST_REASONS).map((blocker) => sayBlocker(voice, blocker));
  const more = standing.length - reasons.length;
  const why = [...reasons, ...(more > 0 ? [`And ${more} more.`] : []), sayOpening(voice)];
  if (voice.mode === "enforce") {
    return toAnnotation("error", `Blocked by ${sayBlockers(voice)}`, [...why, ...sayEmergency(voice)]);
  }
  const title = `Report only: would be blocked by ${sayBlockers(voice)}`;
  return toAnnotation("warning", title, [sayOutcome(voice), ...why]);
}

function toOverridden(voice: Voice): Annotation {
  const granted = voice.decision.overrides
    .filter((asked) => asked.granted)
    .map((grant) => sayGrant(voice, grant));
  return toAnnotation("notice", `Overridden: ${sayBlockers(voice)}`, [sayOutcome(voice), ...granted]);
}
