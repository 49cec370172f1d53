import type { Draft } from "../../policy/draft.ts";
import { type Check, toWarning } from "../../policy/lint/check.ts";
import type { CheckedFile, CheckedRule } from "../../policy/lint/checked-file.ts";
import { nearestName } from "../../policy/nearest-name.ts";
import type { Scope } from "../../policy/policy.ts";
import { toEntries } from "../../policy/sound-document.ts";
import { compilePattern, compilePatterns } from "../pattern.ts";

/** Patterns that cover nothing, that match no declared environment, or that tags slip past. */
export const findScopePatterns: Check = (file) =>
  file.rules.flatMap((checked) => [
    ...findNeverCovering(file, checked),
    ...findUndeclared(file, checked),
    ...findSlippingTags(file, checked),
  ]);

/** A list that takes back everything that it gives. */
function findNeverCovering({ outline }: CheckedFile, { rule, path }: CheckedRule): Draft[] {
  return Object.entries(rule.scope).flatMap(([key, patterns]: [string, readonly string[] | null]) => {
    if (patterns === null || patterns[0]?.startsWith("!")) return [];
    const covers = compilePatterns(patterns);
    if (patterns.some((pattern) => toSamples(pattern).some(covers))) return [];
    const message = `the ${rule.kind} "${rule.id}" covers nothing: "${key}" takes back all that it gives`;
    const hint = "the last pattern that matches decides: put what ! takes back after what it is taken from";
    return [toWarning("never-covers", outline.valueRange([...path, key]), message, hint)];
  });
}

/** Texts that a pattern matches. */
function toSamples(pattern: string): readonly string[] {
  const positive = pattern.replace(/^!/, "");
  if (!positive.includes("*")) return [positive];
  return ["x", "some-other-name", "a/b"].map((text) =>
    positive.replaceAll("**", text).replaceAll("*", text.replaceAll("/", "-")),
  );
}

/** A pattern for environments that matches none of those that the policy declares: mostly a typo. */
function findUndeclared({ outline, policy }: CheckedFile, { written, path }: CheckedRule): Draft[] {
  const declared = policy.environments.filter((pattern) => !pattern.startsWith("!"));
  if (declared.length === 0) return [];
  return toEntries(written.environments, [...path, "environments"]).flatMap(({ text, path: at }) => {
    const pattern = text.replace(/^!/, "").toLowerCase();
    const isKnown = declared.some((name) => isMatchEitherWay(pattern, name.toLowerCase()));
    if (isKnown) return [];
    const near = nearestName(pattern, declared);
    const hint = near === null ? 'add it to "environments" at the top' : `did you mean "${near}"?`;
    const message = `"${text}" matches none of the environments that the policy declares`;
    return [toWarning("undeclared-environment", outline.valueRange(at), message, hint)];
  });
}

function isMatchEitherWay(one: string, other: string): boolean {
  return (
    toSamples(one).some(compilePattern(other)) || toSamples(other).some(compilePattern(one)) || one === other
  );
}

/** Branches that leave deployments of tags alone, without saying so. */
function findSlippingTags({ outline, policy }: CheckedFile, { rule, path }: CheckedRule): Draft[] {
  const { branches }: Scope = rule.scope;
  const isLimiting = rule.kind === "freeze" || policy.default === "open";
  if (branches === null || !isLimiting) return [];
  if (branches.some((pattern) => /^!?refs\/tags\//.test(pattern))) return [];
  if (compilePatterns(branches)("refs/tags/v1.0.0")) return [];
  const message = `the ${rule.kind} "${rule.id}" does not hold for tags: a deployment of v1.0.0 slips past it`;
  const hint = 'add "refs/tags/**", or "!refs/tags/**" if tags may pass';
  return [toWarning("tags-slip-past", outline.valueRange([...path, "branches"]), message, hint)];
}
