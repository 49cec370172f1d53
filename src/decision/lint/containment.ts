import type { Rule, Scope } from "../../policy/policy.ts";
import type { Instant } from "../../time/interval.ts";
import { compilePatterns } from "../pattern.ts";

const SCOPE_KEYS = ["environments", "branches", "repositories", "events", "operations"] as const;

/**
 * Whether every request that `inner` covers is certainly covered by `outer`. Patterns with wildcards are
 * compared as they are written, so that a "no" may be wrong and a "yes" is not.
 */
export function isScopeWithin(inner: Scope, outer: Scope): boolean {
  const known: readonly string[] = SCOPE_KEYS;
  // A key of which nothing is known here could narrow the outer one.
  const unknown = Object.entries(outer).some(([key, value]) => value !== null && !known.includes(key));
  return !unknown && SCOPE_KEYS.every((key) => isListWithin(inner[key], outer[key], key));
}

function isListWithin(
  inner: readonly string[] | null,
  outer: readonly string[] | null,
  key: (typeof SCOPE_KEYS)[number],
): boolean {
  if (outer === null) return true;
  if (inner === null) return false;
  if (inner.join("\n") === outer.join("\n")) return true;
  if (inner.some((pattern) => pattern.includes("*") || pattern.startsWith("!"))) return false;
  const plain = (text: string) =>
    key === "environments" || key === "repositories" ? text.toLowerCase() : text;
  const matches = compilePatterns(outer.map(plain));
  return inner.every((name) => matches(plain(name)));
}

/** Whether two scopes are written alike. */
export function isSameScope(one: Scope, other: Scope): boolean {
  return isScopeWithin(one, other) && isScopeWithin(other, one);
}

/**
 * Whether a rule is active in `[from, to)`, and at each such time one of the others is, too.
 */
export function isTimeWithin(inner: Rule, outer: readonly Rule[], from: Instant, to: Instant): boolean {
  let seen = false;
  for (let at = from; at < to; ) {
    const next = inner.occurrences.endingAfter(at, to);
    if (next === null) return seen;
    const end = Math.min(next.end, to);
    if (!isCovered(outer, Math.max(next.start, at), end)) return false;
    seen = true;
    at = end;
  }
  return seen;
}

function isCovered(rules: readonly Rule[], start: Instant, end: Instant): boolean {
  let until = start;
  while (until < end) {
    const reached = Math.max(...rules.map((rule) => toReached(rule, until, end)));
    if (reached <= until) return false;
    until = reached;
  }
  return true;
}

function toReached({ occurrences }: Rule, at: Instant, limit: Instant): Instant {
  const next = occurrences.endingAfter(at, limit);
  return next !== null && next.start <= at ? next.end : at;
}
