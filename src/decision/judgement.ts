import type { Override, Policy, Rule } from "../policy/policy.ts";
import { type Constraint, isBlocking, toConstraints } from "./constraint.ts";
import type { AskedOverride, Decision } from "./decision.ts";
import { type Claim, toClaim } from "./override.ts";
import type { Request } from "./request.ts";
import { type Coverage, toCoverage } from "./scope.ts";
import { UndecidedError } from "./undecided.ts";

/** A constraint that blocks, and what lifts it. */
export interface Block {
  readonly constraint: Constraint;
  readonly source: number;
  readonly overrides: readonly Override[];
  /** What came of asking for each of the overrides that somebody asked for. */
  readonly claims: readonly Claim[];
  /** The first of them that is granted. */
  readonly grant: AskedOverride | null;
}

/** The part of a decision that says go or stop. */
export interface Judgement {
  readonly outcome: Decision["outcome"];
  readonly blocks: readonly Block[];
}

/** Judges although facts may be missing: rules whose paths or switch nobody has asked for cover and are on. */
export function judgeOpenly(policies: readonly Policy[], request: Request): Judgement {
  const blocks = policies.flatMap((policy, source) => toBlocks(policy, source, request));
  return { outcome: toOutcome(blocks), blocks };
}

function toOutcome(blocks: readonly Block[]): Decision["outcome"] {
  if (blocks.length === 0) return "allowed";
  return blocks.every((block) => block.grant !== null) ? "overridden" : "blocked";
}

function toBlocks(policy: Policy, source: number, request: Request): Block[] {
  const coverage = toCoverage(policy, request);
  rejectUnknown(coverage.freezes, coverage, request);
  rejectUnknown(coverage.windows, coverage, request);
  const blocks: Block[] = [];
  // A loop, since a replay comes by here a million times.
  for (const constraint of toConstraints(policy, coverage)) {
    if (isBlocking(constraint, request.at, request.durationMs))
      blocks.push(toBlock(policy, source, request, constraint));
  }
  return blocks;
}

/** A rule of which nobody knows whether it is active decides nothing, and must not let a deployment pass. */
function rejectUnknown(rules: readonly Rule[], { switchedOff }: Coverage, { at, durationMs }: Request): void {
  for (const rule of rules) {
    const reason = rule.occurrences.unknownIn?.(at, at + durationMs) ?? null;
    if (reason === null || switchedOff.has(rule)) continue;
    const hint = "update freezegate, or write that year's days under dates";
    throw new UndecidedError("policy", `rule "${rule.id}" cannot be decided: ${reason}`, { hint });
  }
}

function toBlock(policy: Policy, source: number, request: Request, constraint: Constraint): Block {
  const overrides = toAccepted(policy, constraint);
  const claims = overrides
    .map((override) => toClaim(override, policy, source, request))
    .filter((claim) => claim !== null);
  const grant = claims.find(({ asked }) => asked.granted)?.asked ?? null;
  return { constraint, source, overrides, claims, grant };
}

/** The overrides that lift a blocker, in alphabetical order: those that every one of its rules accepts. */
function toAccepted(policy: Policy, constraint: Constraint): readonly Override[] {
  const [first, ...others] = constraint.rules;
  if (first === undefined) return policy.override;
  if (others.length === 0) return first.overrides;
  return first.overrides.filter((override) => others.every((rule) => rule.overrides.includes(override)));
}
