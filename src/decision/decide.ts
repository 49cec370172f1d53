import type { Policy, Rule } from "../policy/policy.ts";
import { toBlockedSpan } from "./blocked-span.ts";
import { type Constraint, isBlocking } from "./constraint.ts";
import type { AskedOverride, Blocker, Decision, Finding } from "./decision.ts";
import { withFreezeInput } from "./freeze-input.ts";
import { type Block, type Judgement, judgeOpenly } from "./judgement.ts";
import type { Request } from "./request.ts";
import { type Coverage, toCoverage } from "./scope.ts";
import { compileTimeline, toHorizon } from "./timeline.ts";
import { rejectUnsettled } from "./wanted.ts";

/**
 * Decides whether a request may deploy: a pure function of the policies and the request. Every policy is
 * judged by itself and all must allow. Throws an `UndecidedError` where a fact is
 * missing, or where nobody knows whether a rule is active.
 */
export function decide(given: readonly Policy[], request: Request): Decision {
  const policies = withFreezeInput(given, request);
  const { outcome, blocks } = judge(given, request);
  const timeline = compileTimeline(given, request);
  const horizon = toHorizon(request.at);
  // Nobody knows when a switch will be turned off.
  const nextOpen = blocks.some(isBySwitch) ? null : timeline.nextOpen(request.at, horizon);
  return {
    outcome,
    request,
    blockers: blocks.map((block) => toBlocker(block, request)),
    findings: policies.flatMap((policy, source) => toFindings(policy, source, request, blocks)),
    overrides: toOverrides(blocks),
    nextOpen,
    nextClose: nextOpen === null ? null : timeline.nextClose(nextOpen, horizon),
    sources: policies.map((policy) => policy.source),
  };
}

/** Decides the outcome alone, without times and findings: what `replay` asks a million times. */
export function judge(given: readonly Policy[], request: Request): Judgement {
  const policies = withFreezeInput(given, request);
  rejectUnsettled(policies, request);
  return judgeOpenly(policies, request);
}

function isBySwitch({ constraint }: Block): boolean {
  return constraint.kind === "freeze" && (constraint.rules[0].switch ?? null) !== null;
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

/** The overrides that lift a blocker, and those that were asked for in vain, each once. */
function toOverrides(blocks: readonly Block[]): AskedOverride[] {
  const found = new Map<string, AskedOverride>();
  for (const { claims, grant } of blocks) {
    for (const { asked } of claims) {
      if (!asked.granted || asked === grant) found.set(`${asked.source} ${asked.name}`, asked);
    }
  }
  return [...found.values()];
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
  if (coverage.switchedOff.has(rule)) return "inactive";
  // Nobody asks about the switch of a rule that cannot block.
  if (rule.mode === "report" && rule.switch !== null && coverage.unsettled.has(rule)) return "inactive";
  if (rule.mode === "report" && isBlocking(toOwnConstraint(rule), at, durationMs)) return "reported";
  const next = rule.occurrences.endingAfter(at, at + durationMs + 1);
  if (next === null || next.start > at + durationMs) return "inactive";
  return next.start <= at ? "active" : "upcoming";
}

function toOwnConstraint(rule: Rule): Constraint {
  return rule.kind === "freeze" ? { kind: "freeze", rules: [rule] } : { kind: "windows", rules: [rule] };
}
