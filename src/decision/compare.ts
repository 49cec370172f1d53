import type { Policy } from "../policy/policy.ts";
import { type Instant, type Interval, toDifference, toUnion } from "../time/interval.ts";
import { isBlocking, toConstraints, toOpenUntil } from "./constraint.ts";
import type { Kind } from "./kind.ts";
import { type OverrideChange, toOverrideChanges } from "./override-change.ts";
import type { Request } from "./request.ts";
import { toRuleNames } from "./rule-name.ts";
import { toCoverage } from "./scope.ts";
import { compileTimeline, type Timeline } from "./timeline.ts";
import { UndecidedError } from "./undecided.ts";

/** Times `[start, end)` that a change of policies opens or closes. */
export interface ChangedInterval extends Interval {
  /** The names of the rules that blocked before, or block now, at any time of it; none where that is a closed default or an error. */
  readonly rules: readonly string[];
}

/** What a change of policies does to a kind of request. */
export interface KindDifference {
  readonly kind: Kind;
  readonly opened: readonly ChangedInterval[];
  readonly closed: readonly ChangedInterval[];
  /** Why the policies before, or now, decide nothing for this kind: then it does not go out. */
  readonly failureBefore: string | null;
  readonly failureNow: string | null;
}

/** What a change of policies does within `[from, to)`. */
export interface Comparison {
  readonly from: Instant;
  readonly to: Instant;
  /** Of the kinds for which anything changes. */
  readonly differences: readonly KindDifference[];
  readonly overrides: readonly OverrideChange[];
  /** How long anything at all is opened, in milliseconds: of kinds that open at the same time it counts once. */
  readonly openedMs: number;
  readonly closedMs: number;
}

/**
 * What becomes of requests of the kinds within `[from, to)` when policies replace others, without any
 * override. A request that cannot be decided, such as one for an environment that a policy does not name,
 * does not go out.
 */
export function compare(
  before: readonly Policy[],
  now: readonly Policy[],
  kinds: readonly Kind[],
  { start: from, end: to }: Interval,
  durationMs: number,
): Comparison {
  const differences = kinds
    .map((kind) => compareKind(before, now, kind, { start: from, end: to }, durationMs))
    .filter(({ opened, closed }) => opened.length + closed.length > 0);
  return {
    from,
    to,
    differences,
    overrides: toOverrideChanges(before, now),
    openedMs: toLength(differences.flatMap(({ opened }) => opened)),
    closedMs: toLength(differences.flatMap(({ closed }) => closed)),
  };
}

/** How long intervals last together, in milliseconds; where they overlap it counts once. */
export function toLength(intervals: readonly Interval[]): number {
  return toUnion(intervals).reduce((sum, { start, end }) => sum + end - start, 0);
}

function compareKind(
  before: readonly Policy[],
  now: readonly Policy[],
  kind: Kind,
  range: Interval,
  durationMs: number,
): KindDifference {
  // Rules with paths are compared where they cover, and those with a switch where it is off.
  const unknown = { commit: null, changes: [], paths: "unknown", switches: [] } as const;
  const request = { ...kind.facts, at: range.start, durationMs, ...unknown };
  const old = toView(before, request, range);
  const young = toView(now, request, range);
  return {
    kind,
    opened: toDifference(young.open, old.open).map(old.toChanged),
    closed: toDifference(old.open, young.open).map(young.toChanged),
    failureBefore: old.failure,
    failureNow: young.failure,
  };
}

/** When policies let a request go out, and which rules block it in an interval. */
interface View {
  readonly open: readonly Interval[];
  readonly failure: string | null;
  toChanged(interval: Interval): ChangedInterval;
}

function toView(policies: readonly Policy[], request: Request, range: Interval): View {
  try {
    const open = toOpenIntervals(compileTimeline(policies, request), range);
    return { open, failure: null, toChanged: (interval) => toChanged(policies, request, interval) };
  } catch (error) {
    if (!(error instanceof UndecidedError)) throw error;
    return { open: [], failure: error.message, toChanged: (interval) => ({ ...interval, rules: [] }) };
  }
}

function toOpenIntervals(timeline: Timeline, { start, end: limit }: Interval): Interval[] {
  const open: Interval[] = [];
  let at = timeline.nextOpen(start, limit);
  while (at !== null && at < limit) {
    const end = timeline.nextClose(at, limit) ?? limit;
    open.push({ start: at, end });
    at = end < limit ? timeline.nextOpen(end, limit) : null;
  }
  return open;
}

function toChanged(policies: readonly Policy[], request: Request, { start, end }: Interval): ChangedInterval {
  const toName = toRuleNames(policies);
  const { durationMs } = request;
  const names = policies.flatMap((policy, source) =>
    toConstraints(policy, toCoverage(policy, request))
      .filter(
        (constraint) =>
          isBlocking(constraint, start, durationMs) || toOpenUntil(constraint, start, durationMs, end) < end,
      )
      .flatMap(({ rules }) => rules.map(({ id }) => toName(id, source))),
  );
  return { start, end, rules: [...new Set(names)] };
}
