import { nearestName } from "../policy/nearest-name.ts";
import type { Policy, Rule } from "../policy/policy.ts";
import type { Expectation, TestCase } from "../policy/test-file.ts";
import type { Instant } from "../time/interval.ts";
import { type Moment, resolveMoment } from "../time/moment.ts";
import { decide } from "./decide.ts";
import type { Decision } from "./decision.ts";
import type { Request } from "./request.ts";
import { toRuleNames } from "./rule-name.ts";
import { UndecidedError } from "./undecided.ts";

/** One thing that a case expected otherwise. */
export type Mismatch =
  | { readonly kind: "outcome"; readonly expected: Expectation; readonly got: Expectation }
  | {
      readonly kind: "by";
      readonly expected: string;
      /** The names of the rules among the blockers. */
      readonly got: readonly string[];
      /** Whether the policies have such a rule, and if not which one may be meant. */
      readonly isRule: boolean;
      readonly nearest: string | null;
    }
  | {
      readonly kind: "next-open" | "next-close";
      readonly expected: Instant | null;
      readonly got: Instant | null;
    };

/** What came of a case. It passed where there is no mismatch. */
export interface CaseResult {
  readonly testCase: TestCase;
  /** Null where nothing could be decided; then `failure` says why. */
  readonly decision: Decision | null;
  readonly failure: UndecidedError | null;
  readonly mismatches: readonly Mismatch[];
  /** What is odd about the case's times: a local time that comes twice, or never. */
  readonly notes: readonly string[];
}

/** Decides a case and compares. Its local times are of the first policy's zone. */
export function runCase(policies: readonly Policy[], testCase: TestCase): CaseResult {
  const notes: string[] = [];
  const toInstant = (moment: Moment): Instant => {
    const { at, note } = resolveMoment(moment, policies[0]?.timezone ?? "UTC");
    if (note !== null) notes.push(note);
    return at;
  };
  const request = toTestRequest(testCase, toInstant(testCase.at));
  const { decision, failure } = decideOrFail(policies, request);
  const mismatches = compare(policies, testCase, decision, toInstant);
  return { testCase, decision, failure, mismatches, notes };
}

/** The request of a case. Its labels count as properly granted. */
function toTestRequest({ facts }: TestCase, at: Instant): Request {
  const labels = facts.labels ?? [];
  return {
    at,
    durationMs: facts.duration ?? 0,
    repository: facts.repository ?? null,
    branch: facts.branch ?? null,
    commit: null,
    environment: facts.environment ?? null,
    operation: facts.operation ?? "deploy",
    event: facts.event ?? null,
    changes: labels.length === 0 ? [] : [{ number: null, title: null, url: null, author: null, labels }],
    switches: [],
  };
}

function decideOrFail(policies: readonly Policy[], request: Request) {
  try {
    return { decision: decide(policies, request), failure: null };
  } catch (error) {
    if (error instanceof UndecidedError) return { decision: null, failure: error };
    throw error;
  }
}

function compare(
  policies: readonly Policy[],
  { expect, by, nextOpen, nextClose }: TestCase,
  decision: Decision | null,
  toInstant: (moment: Moment) => Instant,
): Mismatch[] {
  const got = decision?.outcome ?? "error";
  const mismatches: Mismatch[] = got === expect ? [] : [{ kind: "outcome", expected: expect, got }];
  if (decision === null) return mismatches;
  const times = [
    ["next-open", nextOpen, decision.nextOpen],
    ["next-close", nextClose, decision.nextClose],
  ] as const;
  for (const [kind, moment, at] of times) {
    if (moment === undefined) continue;
    const expected = moment === null ? null : toInstant(moment);
    if (expected !== at) mismatches.push({ kind, expected, got: at });
  }
  return [...mismatches, ...compareRules(policies, by, decision)];
}

function compareRules(policies: readonly Policy[], by: readonly string[], decision: Decision): Mismatch[] {
  const toName = toRuleNames(policies);
  const blockers = decision.blockers.flatMap(({ rules, source }) =>
    rules.map((id) => ({ id, name: toName(id, source) })),
  );
  const ids = policies.flatMap((policy, source) =>
    toRules(policy).flatMap(({ id }) => [id, toName(id, source)]),
  );
  return by
    .filter((expected) => !blockers.some(({ id, name }) => id === expected || name === expected))
    .map((expected) => ({
      kind: "by",
      expected,
      got: blockers.map(({ name }) => name),
      isRule: ids.includes(expected),
      nearest: ids.includes(expected) ? null : nearestName(expected, ids),
    }));
}

/** A rule that tests may block with, and whether any did. */
export interface CoveredRule {
  readonly file: string;
  readonly rule: string;
  readonly isCovered: boolean;
}

/** What was tested together: the cases of a file, and the policies that judged them. */
export interface TestedFile {
  readonly policies: readonly Policy[];
  readonly results: readonly CaseResult[];
}

/**
 * Every rule of the policies that were tested, each once however many files test it. A rule is covered when
 * it was among the blockers of a case, lifted or not, or on trial (`mode: report`) would have been.
 */
export function toRuleCoverage(files: readonly TestedFile[]): readonly CoveredRule[] {
  const rules = new Map<string, CoveredRule>();
  for (const { policies, results } of files) {
    const blocked = new Set(
      results.flatMap(({ decision }) => (decision === null ? [] : toBlocked(decision))),
    );
    policies.forEach((policy, source) => {
      for (const { id } of toRules(policy)) {
        const key = `${policy.source.path}\n${policy.source.digest}\n${id}`;
        const isCovered = blocked.has(`${source} ${id}`) || (rules.get(key)?.isCovered ?? false);
        rules.set(key, { file: policy.source.path, rule: id, isCovered });
      }
    });
  }
  return [...rules.values()];
}

function toBlocked({ blockers, findings }: Decision): string[] {
  const reported = findings.filter(({ status }) => status === "reported");
  return [
    ...blockers.flatMap(({ rules, source }) => rules.map((id) => `${source} ${id}`)),
    ...reported.map(({ rule, source }) => `${source} ${rule}`),
  ];
}

function toRules({ freezes, windows }: Policy): readonly Rule[] {
  return [...freezes, ...windows];
}
