import type { Source } from "../policy/policy.ts";
import type { Instant } from "../time/interval.ts";
import type { AskedOverride, Blocker, Decision, Finding } from "./decision.ts";
import type { Request } from "./request.ts";

/** A decision as JSON, version 1. Instants are RFC 3339 in UTC with milliseconds. */
export interface DecisionJson {
  readonly version: 1;
  readonly outcome: Decision["outcome"];
  readonly allowed: boolean;
  readonly at: string;
  readonly durationMs: number;
  readonly request: RequestJson;
  readonly blockers: readonly BlockerJson[];
  readonly findings: readonly Finding[];
  readonly overrides: readonly AskedOverride[];
  readonly nextOpen: string | null;
  readonly nextClose: string | null;
  readonly sources: readonly Source[];
}

/** Every fact of a request but its time, which stands beside it. */
export type RequestJson = Omit<Request, "at" | "durationMs">;

/** A blocker as JSON: `[start, end)`, null for a side that lies beyond five years. */
export type BlockerJson = Omit<Blocker, "start" | "end"> & {
  readonly start: string | null;
  readonly end: string | null;
};

/** The decision as plain data for `JSON.stringify`, with every fact of the request, so that it can be computed again. */
export function toDecisionJson(decision: Decision): DecisionJson {
  const { at, durationMs, ...facts } = decision.request;
  return {
    version: 1,
    outcome: decision.outcome,
    allowed: decision.outcome !== "blocked",
    at: toInstantText(at),
    durationMs,
    request: facts,
    blockers: decision.blockers.map(toBlockerJson),
    findings: decision.findings,
    overrides: decision.overrides,
    nextOpen: maybeInstantText(decision.nextOpen),
    nextClose: maybeInstantText(decision.nextClose),
    sources: decision.sources,
  };
}

function toBlockerJson(blocker: Blocker): BlockerJson {
  return { ...blocker, start: maybeInstantText(blocker.start), end: maybeInstantText(blocker.end) };
}

function maybeInstantText(at: Instant | null): string | null {
  return at === null ? null : toInstantText(at);
}

/** RFC 3339 in UTC with milliseconds. */
export function toInstantText(at: Instant): string {
  return new Date(at).toISOString();
}
