import type { Override, Policy } from "../policy/policy.ts";
import { type Constraint, isBlocking, toConstraints } from "./constraint.ts";
import type { AskedOverride, Decision } from "./decision.ts";
import { type Claim, toClaim } from "./override.ts";
import type { Request } from "./request.ts";
import { toCoverage } from "./scope.ts";

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
  const constraints = toConstraints(policy, toCoverage(policy, request));
  return constraints
    .filter((constraint) => isBlocking(constraint, request.at, request.durationMs))
    .map((constraint) => toBlock(policy, source, request, constraint));
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
  return first.overrides.filter((override) => others.every((rule) => rule.overrides.includes(override)));
}
