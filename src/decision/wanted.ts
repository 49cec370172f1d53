import type { Policy, Rule } from "../policy/policy.ts";
import { withFreezeInput } from "./freeze-input.ts";
import { type Block, judgeOpenly } from "./judgement.ts";
import type { Request } from "./request.ts";
import { toCoverage } from "./scope.ts";
import { UndecidedError } from "./undecided.ts";
import { isPossible, type Wanted } from "./verdict.ts";

/**
 * The facts that can still change the outcome and that nobody has asked for, or none: then the request is
 * ready to be decided. Ask for them, lay them over the request, and ask again.
 */
export function toWanted(given: readonly Policy[], request: Request): readonly Wanted[] {
  const policies = withFreezeInput(given, request);
  const { blocks } = judgeOpenly(policies, request);
  const unsettled = toUnsettledRules(policies, request);
  // What is lost cannot be saved, whatever the other rules say.
  if (isLostAlready(blocks, unsettled, request)) return [];
  if (unsettled.size > 0) {
    return toDistinct([...unsettled.keys()].map((rule) => toRuleFact(rule, request)));
  }
  const standing = blocks.filter(({ grant }) => grant === null);
  if (standing.length === 0) return [];
  if (request.changes === null) return [{ kind: "changes" }];
  return toDistinct(standing.flatMap(toNextFact));
}

/** Throws an `UndecidedError` for a rule whose paths or switch, which nobody has told, can change the outcome. */
export function rejectUnsettled(policies: readonly Policy[], request: Request): void {
  const unsettled = toUnsettledRules(policies, request);
  if (unsettled.size === 0) return;
  if (isLostAlready(judgeOpenly(policies, request).blocks, unsettled, request)) return;
  for (const [rule, policy] of unsettled) {
    const fact = toMissing(rule, request);
    const message = `the rule "${rule.id}" of ${policy.source.path} needs the ${fact}, and the request has none`;
    throw new UndecidedError("input", message, { fact });
  }
}

/** The rules that may turn the outcome when their paths or switches are known: those that are active, and windows. */
function toUnsettledRules(policies: readonly Policy[], request: Request): ReadonlyMap<Rule, Policy> {
  const found = new Map<Rule, Policy>();
  for (const policy of policies) {
    for (const rule of toCoverage(policy, request).unsettled) {
      if (rule.mode === "enforce" && (rule.kind === "window" || isActive(rule, request)))
        found.set(rule, policy);
    }
  }
  return found;
}

/** What an unsettled rule needs to know. */
function toMissing(rule: Rule, { paths = null }: Request): "paths" | "switches" {
  return (rule.scope.paths ?? null) !== null && paths === null ? "paths" : "switches";
}

function toRuleFact(rule: Rule, request: Request): Wanted {
  const { switch: own } = rule;
  if (own === null || toMissing(rule, request) === "paths") return { kind: "paths" };
  return { kind: "switch", label: own.label, repository: own.repository ?? request.repository };
}

function isActive(rule: Rule, { at, durationMs }: Request): boolean {
  const next = rule.occurrences.endingAfter(at, at + durationMs + 1);
  return next !== null && next.start <= at + durationMs;
}

function isLostAlready(
  blocks: readonly Block[],
  unsettled: ReadonlyMap<Rule, Policy>,
  request: Request,
): boolean {
  return blocks
    .filter(({ constraint }) => !constraint.rules.some((rule) => unsettled.has(rule)))
    .some((block) => isLost(block, request));
}

/** Whether nothing can lift a blocker: it accepts no override that anybody could ask for, or none that can still be granted. */
function isLost({ overrides, claims, grant }: Block, request: Request): boolean {
  if (grant !== null) return false;
  if (request.changes !== null) return !claims.some(({ verdict }) => isPossible(verdict));
  return !overrides.some(({ name, labels }) => labels.length > 0 || request.manual?.override === name);
}

/** The first fact that the first override still waits for. */
function toNextFact({ claims }: Block): Wanted[] {
  const [next] = claims.find(({ verdict }) => isPossible(verdict))?.verdict.open ?? [];
  return next === undefined ? [] : [next.wanted];
}

function toDistinct(wanted: readonly Wanted[]): Wanted[] {
  return [...new Map(wanted.map((one) => [JSON.stringify(one), one])).values()];
}
