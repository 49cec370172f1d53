import { nearestName } from "../policy/nearest-name.ts";
import type { Policy, Rule, Scope } from "../policy/policy.ts";
import { compilePattern, compilePatterns, type Matcher } from "./pattern.ts";
import type { Request } from "./request.ts";
import { isSwitchedOn } from "./switch.ts";
import { type Fact, UndecidedError } from "./undecided.ts";

/** The rules of a policy that cover a request, and those that do not. */
export interface Coverage {
  readonly freezes: readonly Rule[];
  readonly windows: readonly Rule[];
  readonly notCovering: ReadonlySet<Rule>;
  /** The freezes that cover the request, and whose switch is off. */
  readonly switchedOff: ReadonlySet<Rule>;
  /** The rules that cover the request unless its paths or a switch, which nobody has asked for, say otherwise. */
  readonly unsettled: ReadonlySet<Rule>;
}

interface ScopeKey {
  readonly key: Exclude<keyof Scope, "paths">;
  readonly fact: Exclude<Fact, "paths" | "switches">;
  readonly ignoresCase: boolean;
}

const KEYS: readonly ScopeKey[] = [
  { key: "environments", fact: "environment", ignoresCase: true },
  { key: "branches", fact: "branch", ignoresCase: false },
  { key: "repositories", fact: "repository", ignoresCase: true },
  { key: "events", fact: "event", ignoresCase: false },
  { key: "operations", fact: "operation", ignoresCase: false },
];

// As many kinds of request as one process sees; a longer history starts anew.
const MOST_KEPT = 4096;

const kept = new WeakMap<Policy, Map<string, Coverage>>();
const cacheable = new WeakMap<Policy, boolean>();
const matchers = new WeakMap<readonly string[], Matcher>();

/**
 * The rules that cover a request: those of which every scope key matches. Throws an `UndecidedError` for a
 * fact that is missing where no other key settles it, and for an environment that the policy never names.
 */
export function toCoverage(policy: Policy, request: Request): Coverage {
  if (!isCacheable(policy)) return compileCoverage(policy, request);
  const { repository, branch, environment, operation, event } = request;
  const key = `${environment}\n${branch}\n${repository}\n${event}\n${operation}`;
  const known = kept.get(policy) ?? new Map<string, Coverage>();
  const found = known.get(key);
  if (found !== undefined) return found;
  const coverage = compileCoverage(policy, request);
  if (known.size >= MOST_KEPT) known.clear();
  known.set(key, coverage);
  kept.set(policy, known);
  return coverage;
}

/** Whether the coverage depends on nothing but the names in the request. */
function isCacheable(policy: Policy): boolean {
  const known = cacheable.get(policy);
  if (known !== undefined) return known;
  const rules = [...policy.freezes, ...policy.windows];
  const answer = rules.every((rule) => (rule.scope.paths ?? null) === null && (rule.switch ?? null) === null);
  cacheable.set(policy, answer);
  return answer;
}

function compileCoverage(policy: Policy, request: Request): Coverage {
  rejectUnnamedEnvironment(policy, request);
  const notCovering = new Set<Rule>();
  const switchedOff = new Set<Rule>();
  const unsettled = new Set<Rule>();
  const isCovering = (rule: Rule) => {
    const isCovered = covers(policy, rule, request) && coversPaths(rule, request);
    if (!isCovered) notCovering.add(rule);
    else if (!isSwitchedOn(rule, request)) switchedOff.add(rule);
    if (isCovered && isUnsettled(rule, request)) unsettled.add(rule);
    return isCovered;
  };
  return {
    freezes: policy.freezes.filter(isCovering),
    windows: policy.windows.filter(isCovering),
    notCovering,
    switchedOff,
    unsettled,
  };
}

/** Paths that nobody knows may be any: then the rule covers the request. */
function coversPaths({ scope }: Rule, { paths = null }: Request): boolean {
  const patterns = scope.paths ?? null;
  if (patterns === null || paths === null || paths === "unknown") return true;
  return paths.some(toMatcher(patterns, false));
}

function isUnsettled(
  { scope, switch: narrowedBy }: Rule,
  { paths = null, switches = null }: Request,
): boolean {
  if ((scope.paths ?? null) !== null && paths === null) return true;
  return (narrowedBy ?? null) !== null && switches === null;
}

/** Whether a rule covers a request. Throws an `UndecidedError` as `toCoverage` does. */
export function covers(policy: Policy, rule: Rule, request: Request): boolean {
  let missing: Fact | null = null;
  for (const { key, fact, ignoresCase } of KEYS) {
    const patterns = rule.scope[key];
    if (patterns === null) continue;
    const value = request[fact];
    if (value === null) missing = fact;
    else if (!toMatcher(patterns, ignoresCase)(ignoresCase ? value.toLowerCase() : value)) return false;
  }
  if (missing === null) return true;
  const message = `the rule "${rule.id}" of ${policy.source.path} needs the ${missing}, and the request has none`;
  throw new UndecidedError("input", message, { fact: missing });
}

function toMatcher(patterns: readonly string[], ignoresCase: boolean): Matcher {
  const known = matchers.get(patterns);
  if (known !== undefined) return known;
  const matcher = compilePatterns(ignoresCase ? patterns.map((pattern) => pattern.toLowerCase()) : patterns);
  matchers.set(patterns, matcher);
  return matcher;
}

/** The patterns by which a policy names environments: its own list, and what its rules mention. */
export function toEnvironmentPatterns(policy: Policy): string[] {
  const ofRules = [...policy.freezes, ...policy.windows].flatMap((rule) => rule.scope.environments ?? []);
  const patterns = [...policy.environments, ...ofRules].map((pattern) => pattern.replace(/^!/, ""));
  return [...new Set(patterns)];
}

function rejectUnnamedEnvironment(policy: Policy, request: Request): void {
  const { environment } = request;
  const patterns = toEnvironmentPatterns(policy);
  if (environment === null || patterns.length === 0) return;
  const name = environment.toLowerCase();
  if (patterns.some((pattern) => compilePattern(pattern.toLowerCase())(name))) return;
  const near = nearestName(environment, patterns);
  const hint =
    near === null
      ? `it names ${patterns.join(", ")}; add the new one to its environments`
      : `did you mean "${near}"?`;
  throw new UndecidedError("input", `${policy.source.path} names no environment "${environment}"`, { hint });
}
