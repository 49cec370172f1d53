import type { Policy, Rule } from "../policy/policy.ts";
import { toKnownOccurrences } from "../time/occurrences.ts";
import type { Request } from "./request.ts";

/** The id of the freeze that a step makes itself. */
export const FREEZE_INPUT_ID = "freeze-input";

const EVERYTHING = {
  environments: null,
  branches: null,
  repositories: null,
  events: null,
  operations: null,
  paths: null,
};

/**
 * The policies with the freeze of the step's own in the first one, where the request has one: it covers
 * everything at every time, and accepts the overrides that the rules of that policy accept by default.
 */
export function withFreezeInput(policies: readonly Policy[], request: Request): readonly Policy[] {
  const reason = request.freeze ?? null;
  const [first, ...others] = policies;
  if (reason === null || first === undefined || first.freezes.some(({ id }) => id === FREEZE_INPUT_ID))
    return policies;
  return [{ ...first, freezes: [...first.freezes, toFreeze(first, reason)] }, ...others];
}

function toFreeze(policy: Policy, reason: string): Rule {
  return {
    id: FREEZE_INPUT_ID,
    kind: "freeze",
    reason,
    link: null,
    mode: "enforce",
    scope: EVERYTHING,
    switch: null,
    occurrences: toKnownOccurrences([{ start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY }]),
    timezone: policy.timezone,
    description: 'as long as the input "freeze" is set',
    overrides: policy.override,
    line: 1,
    column: 1,
  };
}
