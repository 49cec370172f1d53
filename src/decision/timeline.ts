import type { Policy } from "../policy/policy.ts";
import type { Instant } from "../time/interval.ts";
import { type Constraint, isBlocking, toBlockedUntil, toConstraints, toOpenUntil } from "./constraint.ts";
import { withFreezeInput } from "./freeze-input.ts";
import type { Request } from "./request.ts";
import { toCoverage } from "./scope.ts";

/**
 * When a request would be allowed, over all rules of all policies at once and without any override.
 * Each answer is searched before `limit`; null says that there is none.
 */
export interface Timeline {
  isOpen(at: Instant): boolean;
  /** The first instant from `at` on at which it would be allowed. */
  nextOpen(at: Instant, limit: Instant): Instant | null;
  /** The first instant from `at` on at which it would be blocked. */
  nextClose(at: Instant, limit: Instant): Instant | null;
}

/** The net timeline of a request. Its instants are those at which the deployment would start. */
export function compileTimeline(policies: readonly Policy[], request: Request): Timeline {
  const { durationMs } = request;
  const constraints = withFreezeInput(policies, request).flatMap((policy) =>
    toConstraints(policy, toCoverage(policy, request)),
  );
  return {
    isOpen: (at) => !constraints.some((constraint) => isBlocking(constraint, at, durationMs)),
    nextOpen: (at, limit) => toNextOpen(constraints, at, durationMs, limit),
    nextClose: (at, limit) => toNextClose(constraints, at, durationMs, limit),
  };
}

function toNextOpen(
  constraints: readonly Constraint[],
  from: Instant,
  durationMs: number,
  limit: Instant,
): Instant | null {
  let at = from;
  for (;;) {
    const blocking = constraints.find((constraint) => isBlocking(constraint, at, durationMs));
    if (blocking === undefined) return at;
    at = toBlockedUntil(blocking, at, limit);
    if (at >= limit) return null;
  }
}

function toNextClose(
  constraints: readonly Constraint[],
  from: Instant,
  durationMs: number,
  limit: Instant,
): Instant | null {
  let first = limit;
  for (const constraint of constraints) {
    if (isBlocking(constraint, from, durationMs)) return from;
    first = Math.min(first, toOpenUntil(constraint, from, durationMs, first));
  }
  return first < limit ? first : null;
}

/** Five years on by the calendar: as far as `nextOpen` and `nextClose` look. */
export function toHorizon(at: Instant): Instant {
  const date = new Date(at);
  date.setUTCFullYear(date.getUTCFullYear() + 5);
  return date.getTime();
}

/** Five years back by the calendar: as far as the start of a blocker is looked for. */
export function toPastHorizon(at: Instant): Instant {
  const date = new Date(at);
  date.setUTCFullYear(date.getUTCFullYear() - 5);
  return date.getTime();
}
