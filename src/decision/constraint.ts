import type { Policy, Rule } from "../policy/policy.ts";
import type { Instant } from "../time/interval.ts";
import type { Coverage } from "./scope.ts";

/**
 * One thing that can block a request: a freeze that covers it, the windows that cover it together, or a
 * closed default. A deployment that starts at `at` asks for every instant of `[at, at + duration]`.
 */
export type Constraint =
  | { readonly kind: "freeze"; readonly rules: readonly [Rule] }
  | { readonly kind: "windows"; readonly rules: readonly Rule[] }
  | { readonly kind: "default"; readonly rules: readonly [] };

// A coverage is of one policy and kept for all requests of its kind, and so are its constraints.
const kept = new WeakMap<Coverage, readonly Constraint[]>();

/** The constraints of one policy on a request that its rules cover so. Rules in `mode: report` constrain nothing. */
export function toConstraints(policy: Policy, coverage: Coverage): readonly Constraint[] {
  const known = kept.get(coverage);
  if (known !== undefined) return known;
  const constraints = compileConstraints(policy, coverage);
  kept.set(coverage, constraints);
  return constraints;
}

function compileConstraints(policy: Policy, coverage: Coverage): Constraint[] {
  const constraints: Constraint[] = coverage.freezes
    .filter((rule) => isEnforced(rule) && !coverage.switchedOff.has(rule))
    .map((rule) => ({ kind: "freeze", rules: [rule] }));
  const windows = coverage.windows.filter(isEnforced);
  if (windows.length > 0) constraints.push({ kind: "windows", rules: windows });
  else if (policy.default === "closed") constraints.push({ kind: "default", rules: [] });
  return constraints;
}

function isEnforced(rule: Rule): boolean {
  return rule.mode === "enforce";
}

/** Whether a constraint blocks a deployment that starts at an instant. */
export function isBlocking(constraint: Constraint, at: Instant, durationMs: number): boolean {
  const last = at + durationMs;
  switch (constraint.kind) {
    case "freeze": {
      const next = constraint.rules[0].occurrences.endingAfter(at, last + 1);
      return next !== null && next.start <= last;
    }
    case "windows":
      return toCoveredUntil(constraint.rules, at, last + 1) <= last;
    case "default":
      return true;
  }
}

/**
 * The end of the union of windows that contains `at`, or `at` itself where none does. Exact up to `limit`:
 * beyond it, some instant from there on.
 */
export function toCoveredUntil(windows: readonly Rule[], at: Instant, limit: Instant): Instant {
  let until = at;
  for (;;) {
    const before = until;
    for (const window of windows) {
      const next = window.occurrences.endingAfter(until, Math.max(limit, until + 1));
      if (next !== null && next.start <= until) until = next.end;
      if (until >= limit) return until;
    }
    if (until === before) return until;
  }
}

/** The first instant after `at`, at which the constraint blocks, when it might not block any more; Infinity where that is not before `limit`. */
export function toBlockedUntil(constraint: Constraint, at: Instant, limit: Instant): Instant {
  switch (constraint.kind) {
    case "freeze": {
      const end = constraint.rules[0].occurrences.endingAfter(at, limit)?.end ?? Number.POSITIVE_INFINITY;
      return end < limit ? end : Number.POSITIVE_INFINITY;
    }
    case "windows":
      return toNextStart(constraint.rules, toCoveredUntil(constraint.rules, at, limit), limit);
    case "default":
      return Number.POSITIVE_INFINITY;
  }
}

/** The first start of a window after an instant that no window contains; Infinity where there is none before `limit`. */
export function toNextStart(windows: readonly Rule[], at: Instant, limit: Instant): Instant {
  const starts = windows.map(
    (window) => window.occurrences.endingAfter(at, limit)?.start ?? Number.POSITIVE_INFINITY,
  );
  return Math.min(...starts);
}

/** The first instant after `at`, at which the constraint does not block, when it does; Infinity where that is not before `limit`. */
export function toOpenUntil(
  constraint: Constraint,
  at: Instant,
  durationMs: number,
  limit: Instant,
): Instant {
  switch (constraint.kind) {
    case "freeze": {
      const next = constraint.rules[0].occurrences.endingAfter(at, limit + durationMs);
      return next === null ? Number.POSITIVE_INFINITY : next.start - durationMs;
    }
    case "windows": {
      const until = toCoveredUntil(constraint.rules, at, limit + durationMs);
      return until < limit + durationMs ? until - durationMs : Number.POSITIVE_INFINITY;
    }
    case "default":
      return at;
  }
}
