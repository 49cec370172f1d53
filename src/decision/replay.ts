import type { Policy } from "../policy/policy.ts";
import type { Instant } from "../time/interval.ts";
import { judge } from "./decide.ts";
import type { Decision } from "./decision.ts";
import { toInstantText } from "./decision-json.ts";
import type { Deployment } from "./deployment.ts";
import type { Request } from "./request.ts";
import { type RuleName, toBlockingNames, toRuleNames } from "./rule-name.ts";
import { compileTimeline, toHorizon } from "./timeline.ts";
import { UndecidedError } from "./undecided.ts";

/** What policies have to say of a past deployment. */
export interface Verdict {
  readonly outcome: Decision["outcome"] | "error";
  /** The names of the rules that block, lifted or not; a closed default has none. */
  readonly blockers: readonly string[];
  /** Why nothing could be decided, for `error`. */
  readonly failure: UndecidedError | null;
}

/** A deployment under a policy and, where there is one to compare with, under the one before. */
export interface Replayed {
  readonly deployment: Deployment;
  readonly verdict: Verdict;
  readonly before: Verdict | null;
}

/** Decides past deployments anew, one after the other. */
export interface Replay {
  /** The verdicts of a deployment; null where it comes out as before, so that there is nothing to show. */
  run(deployment: Deployment): Replayed | null;
}

/** A replay under policies; `before` are those to compare with, null for none. */
export function compileReplay(policies: readonly Policy[], before: readonly Policy[] | null): Replay {
  const toVerdict = compileVerdict(policies);
  const toVerdictBefore = before === null ? null : compileVerdict(before);
  return {
    run(deployment) {
      const verdict = toVerdict(deployment.request);
      if (toVerdictBefore === null) return { deployment, verdict, before: null };
      const old = toVerdictBefore(deployment.request);
      return old.outcome === verdict.outcome ? null : { deployment, verdict, before: old };
    },
  };
}

const ALLOWED: Verdict = { outcome: "allowed", blockers: [], failure: null };

function compileVerdict(policies: readonly Policy[]): (request: Request) => Verdict {
  const toName = toRuleNames(policies);
  return (request) => {
    try {
      return toVerdict(policies, request, toName);
    } catch (error) {
      if (error instanceof UndecidedError) return { outcome: "error", blockers: [], failure: error };
      throw error;
    }
  };
}

function toVerdict(policies: readonly Policy[], request: Request, toName: RuleName): Verdict {
  const judgement = judge(policies, request);
  if (judgement.outcome === "allowed") return ALLOWED;
  return { outcome: judgement.outcome, blockers: toBlockingNames(judgement, toName), failure: null };
}

/** When a deployment could have gone out, and until when; null where not within five years. */
export interface Opening {
  readonly nextOpen: Instant | null;
  readonly nextClose: Instant | null;
}

/** The next opening for a deployment, without any override. */
export function toOpening(policies: readonly Policy[], request: Request): Opening {
  const timeline = compileTimeline(policies, request);
  const horizon = toHorizon(request.at);
  const nextOpen = timeline.nextOpen(request.at, horizon);
  return { nextOpen, nextClose: nextOpen === null ? null : timeline.nextClose(nextOpen, horizon) };
}

/** A line of `replay --json`, without its line feed; `opening` where it was asked for. */
export function renderReplayed({ deployment, verdict, before }: Replayed, opening: Opening | null): string {
  const { outcome, blockers } = verdict;
  return JSON.stringify({
    id: deployment.id,
    at: toInstantText(deployment.request.at),
    outcome,
    blockers,
    ...(before === null ? {} : { before: { outcome: before.outcome, blockers: before.blockers } }),
    ...(opening === null ? {} : toOpeningJson(opening)),
  });
}

function toOpeningJson({ nextOpen, nextClose }: Opening) {
  return {
    nextOpen: nextOpen === null ? null : toInstantText(nextOpen),
    nextClose: nextClose === null ? null : toInstantText(nextClose),
  };
}
