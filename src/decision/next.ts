import type { Policy } from "../policy/policy.ts";
import type { Instant } from "../time/interval.ts";
import { judge } from "./decide.ts";
import { toInstantText } from "./decision-json.ts";
import type { Request } from "./request.ts";
import { toBlockingNames, toRuleNames } from "./rule-name.ts";
import { compileTimeline, toHorizon } from "./timeline.ts";

/** Whether a deployment that starts at an instant would go out, without any override. */
export type NetState = "open" | "blocked";

/** A change of the net state: from `at` on it is `state`. */
export interface Transition {
  readonly at: Instant;
  readonly state: NetState;
  /** The names of the rules that block from then on, or where it opens of those that blocked until then; a closed default has none. */
  readonly rules: readonly string[];
}

/** The net state of a request at its instant, and how it will change. */
export interface Outlook {
  readonly at: Instant;
  readonly state: NetState;
  /** The names of the rules that block at `at`. */
  readonly rules: readonly string[];
  /** In order. Fewer than were asked for where the state does not change within five years of the last one. */
  readonly transitions: readonly Transition[];
}

/** The next `count` changes of the net state over all rules of all policies. Throws an `UndecidedError` where a fact is missing. */
export function toOutlook(policies: readonly Policy[], request: Request, count: number): Outlook {
  const timeline = compileTimeline(policies, request);
  const toName = toRuleNames(policies);
  const namesAt = (at: Instant) => toBlockingNames(judge(policies, { ...request, at }), toName);
  const state = timeline.isOpen(request.at) ? "open" : "blocked";
  const transitions: Transition[] = [];
  let last: Pick<Transition, "at" | "state"> = { at: request.at, state };
  while (transitions.length < count) {
    const horizon = toHorizon(last.at);
    const closes = last.state === "open";
    const at = closes ? timeline.nextClose(last.at, horizon) : timeline.nextOpen(last.at, horizon);
    if (at === null) break;
    // What blocks until an opening blocks in the millisecond before it.
    const next: Transition = closes
      ? { at, state: "blocked", rules: namesAt(at) }
      : { at, state: "open", rules: namesAt(at - 1) };
    transitions.push(next);
    last = next;
  }
  return { at: request.at, state, rules: namesAt(request.at), transitions };
}

/** An outlook as JSON. Instants are RFC 3339 in UTC with milliseconds. */
export interface OutlookJson {
  readonly at: string;
  readonly state: NetState;
  readonly transitions: readonly TransitionJson[];
}

/** A change of the net state as JSON. */
export type TransitionJson = Omit<Transition, "at"> & { readonly at: string };

/** The outlook as plain data for `JSON.stringify`. */
export function toOutlookJson({ at, state, transitions }: Outlook): OutlookJson {
  return {
    at: toInstantText(at),
    state,
    transitions: transitions.map((transition) => ({ ...transition, at: toInstantText(transition.at) })),
  };
}
