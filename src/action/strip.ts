import type { Decision } from "../decision/decision.ts";
import { compileTimeline } from "../decision/timeline.ts";
import type { Policy } from "../policy/policy.ts";
import { renderStrip, toStrip } from "../report/strip.ts";

/** The next 14 days of a decision's request, by the clock of the first policy. */
export function loadStrip({ request }: Decision, policies: readonly Policy[]): readonly string[] {
  const zone = policies[0]?.timezone ?? "UTC";
  return renderStrip(toStrip(compileTimeline(policies, request), request.at, zone) ?? [], zone);
}
