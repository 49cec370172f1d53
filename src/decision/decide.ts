import type { Override, Policy, Rule } from "../policy/policy.ts";
import { toBlockedSpan } from "./blocked-span.ts";
import { type Constraint, isBlocking, toConstraints } from "./constraint.ts";
import type { Blocker, Decision, Finding, GrantedOverride } from "./decision.ts";
import { toGrant } from "./override.ts";
import type { Request } from "./request.ts";
import { type Coverage, toCoverage } from "./scope.ts";
import { compileTimeline, toHorizon } from "./timeline.ts";
import { UndecidedError } from "./undecided.ts";

/** A constraint that blocks, and what lifts it. */
interface Block {
  readonly constraint: Constraint;
  readonly source: number;
  readonly overrides: readonly Override[];
  readonly grant: GrantedOverride | null;
}

/** The part of a decision that says go or stop. */
export interface Judgement {
  readonly outcome: Decision["outcome"];
  readonly blocks: readonly Block[];
}

/**
 * Decides whether a request may deploy: a pure function of the policies and the request. Every policy is
 * judged by itself and all must allow. Throws an `UndecidedError` where a fact is
 * missing, or where nobody knows whether a rule is active.
 */
export function decide(policies: readonly Policy[], request: Request): Decision {
  const { outcome, blocks } = judge(policies, request);
  const timeline = compileTimeline(policies, request);
  const horizon = toHorizon(request.at);
  const nextOpen = timeline.nextOpen(request.at, horizon);
  return {
    outcome,
    request,
    blockers: blocks.map((block) => toBlocker(block, request)),
    findings: policies.flatMap((policy, source) => toFindings(policy, source, request, blocks)),
    overrides: toOverrides(blocks),
    nextOpen,
    nextClose: nextOpen === null ? null : timeline.nextClose(nextOpen, horizon),
    // The policies come first, in their order: `source` of blockers and findings counts them.
    sources: [...policies.map((policy) => policy.source), ...policies.flatMap((policy) => policy.calendars)],
  };
}

/** Decides the outcome alone, without times and findings: what `replay` asks a million times. */
export function judge(policies: readonly Policy[], request: Request): Judgement {
  const blocks = policies.flatMap((policy, source) => toBlocks(policy, source, request));
  return { outcome: toOutcome(blocks), blocks };
}

function toOutcome(blocks: readonly Block[]): Decision["outcome"] {
  if (blocks.length === 0) return "allowed";
  return blocks.every((block) => block.grant !== null) ? "overridden" : "blocked";
}

function toBlocks(policy: Policy, source: number, request: Request): Block[] {
  const coverage = toCoverage(policy, request);
  rejectUnknown(coverage.freezes, request);
  rejectUnknown(coverage.windows, request);
  const blocks: Block[] = [];
  // A loop, since a replay comes by here a million times.
  for (const constraint of toConstraints(policy, coverage)) {
    if (isBlocking(constraint, request.at, request.durationMs))
      blocks.push(toBlock(policy, source, request, constraint));
  }
  return blocks;
}

/** A rule of which nobody knows whether it is active decides nothing, and must not let a deployment pass. */
function rejectUnknown(rules: readonly Rule[], { at, durationMs }: Request): void {
  for (const { id, occurrences } of rules) {
    const reason = occurrences.unknownIn?.(at, at + durationMs) ?? null;
    if (reason === null) continue;
    const hint = "update freezegate, or write that year's days under dates";
    throw new UndecidedError("policy", `rule "${id}" cannot be decided: ${reason}`, { hint });
  }
}

function toBlock(policy: Policy, source: number, request: Request, constraint: Constraint): Block {
  const overrides = toAccepted(policy, constraint);
  const grants = overrides.map((override) => toGrant(override, source, request));
  return { constraint, source, overrides, grant: grants.find((grant) => grant !== null) ?? null };
}

/** The overrides that lift a blocker, in alphabetical order: those that every one of its rules accepts. */
function toAccepted(policy: Policy, constraint: Constraint): readonly Override[] {
  const [first, ...others] = constraint.rules;
  if (first === undefined) return policy.override;
  if (others.length === 0) return first.overrides;
  return first.overrides.filter((override) => others.every((rule) => rule.overrides.includes(override)));
}

function toBlocker(block: Block, request: Request): Blocker {
  const { constraint, source, overrides, grant } = block;
  const { rules } = constraint;
  return {
    kind: constraint.kind,
    rules: rules.map((rule) => rule.id),
    reason:
      rules.length === 0 ? "No window covers this deployment, and the default is closed." : toReason(rules),
    link: rules.find((rule) => rule.link !== null)?.link ?? null,
    source,
    ...toBlockedSpan(constraint, request.at),
    overrides: overrides.map((override) => override.name),
    liftedBy: grant?.name ?? null,
  };
}

function toReason(rules: readonly Rule[]): string {
  return [...new Set(rules.map((rule) => rule.reason))].join(" ");
}

function toOverrides(blocks: readonly Block[]): GrantedOverride[] {
  const grants = new Map<string, GrantedOverride>();
  for (const { grant } of blocks) if (grant !== null) grants.set(`${grant.source} ${grant.name}`, grant);
  return [...grants.values()];
}

function toFindings(policy: Policy, source: number, request: Request, blocks: readonly Block[]): Finding[] {
  const coverage = toCoverage(policy, request);
  const lifted = new Set(
    blocks.filter((block) => block.grant !== null).flatMap((block) => block.constraint.rules),
  );
  return [...policy.freezes, ...policy.windows].map((rule) => ({
    rule: rule.id,
    kind: rule.kind,
    source,
    status: lifted.has(rule) ? "lifted" : toStatus(rule, coverage, request),
  }));
}

function toStatus(rule: Rule, coverage: Coverage, request: Request): Finding["status"] {
  const { at, durationMs } = request;
  if (coverage.notCovering.has(rule)) return "not-covered";
  if (rule.mode === "report" && isBlocking(toOwnConstraint(rule), at, durationMs)) return "reported";
  const next = rule.occurrences.endingAfter(at, at + durationMs + 1);
  if (next === null || next.start > at + durationMs) return "inactive";
  return next.start <= at ? "active" : "upcoming";
}

function toOwnConstraint(rule: Rule): Constraint {
  return rule.kind === "freeze" ? { kind: "freeze", rules: [rule] } : { kind: "windows", rules: [rule] };
}
