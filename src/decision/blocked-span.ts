import type { Rule } from "../policy/policy.ts";
import type { Instant } from "../time/interval.ts";
import { type Constraint, toCoveredUntil, toNextStart } from "./constraint.ts";
import { toHorizon, toPastHorizon } from "./timeline.ts";

/** Since when and until when something blocks, `[start, end)`; null for a side that is not within five years. */
export interface BlockedSpan {
  readonly start: Instant | null;
  readonly end: Instant | null;
}

/** The span for which a constraint that blocks at an instant goes on blocking by itself. */
export function toBlockedSpan(constraint: Constraint, at: Instant): BlockedSpan {
  switch (constraint.kind) {
    case "freeze":
      return toFrozenSpan(constraint.rules[0], at);
    case "windows":
      return toClosedSpan(constraint.rules, at);
    case "default":
      return { start: null, end: null };
  }
}

function toFrozenSpan(freeze: Rule, at: Instant): BlockedSpan {
  const { occurrences } = freeze;
  const horizon = toHorizon(at);
  const next = occurrences.endingAfter(at, horizon);
  if (next === null) return { start: null, end: null };
  const end = next.end < horizon ? next.end : null;
  if (next.start > at) return { start: next.start, end };
  const past = toPastHorizon(at);
  const start = occurrences.startingBy(at, past)?.start ?? past;
  return { start: start > past ? start : null, end };
}

/** The gap between windows, or the one after the window in which the deployment would not end in time. */
function toClosedSpan(windows: readonly Rule[], at: Instant): BlockedSpan {
  const horizon = toHorizon(at);
  const covered = toCoveredUntil(windows, at, horizon);
  const past = toPastHorizon(at);
  const ends = windows.map((window) => window.occurrences.startingBy(at, past)?.end ?? past);
  const start = covered > at ? covered : Math.max(...ends);
  const end = toNextStart(windows, covered, horizon);
  return { start: start > past ? start : null, end: end < horizon ? end : null };
}
