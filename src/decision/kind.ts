import type { Policy, Rule, Scope } from "../policy/policy.ts";
import { compilePattern, compilePatterns } from "./pattern.ts";
import type { Request } from "./request.ts";
import { toEnvironmentPatterns } from "./scope.ts";

/** The facts of a request that a scope looks at. */
export const KIND_FACTS = ["environment", "branch", "repository", "event", "operation"] as const;

/** One of the facts of a request that a scope looks at. */
export type KindFact = (typeof KIND_FACTS)[number];

/** Facts that somebody fixed, so that nothing else is compared. */
export type FixedFacts = Readonly<Partial<Record<KindFact, string>>>;

/**
 * A kind of request: all that the rules tell apart by their scopes. `names` has the values of each fact that
 * they treat alike; null stands for every value. `request` has one value of each.
 */
export interface Kind {
  readonly names: Readonly<Record<KindFact, readonly string[] | null>>;
  readonly facts: Pick<Request, KindFact>;
}

const SCOPE_KEYS: Readonly<Record<KindFact, keyof Scope>> = {
  environment: "environments",
  branch: "branches",
  repository: "repositories",
  event: "events",
  operation: "operations",
};

const IGNORES_CASE: ReadonlySet<KindFact> = new Set(["environment", "repository"]);

/** What messages call the values that no pattern names, of each form that patterns tell apart. Nothing can be called so. */
const OTHERS: Readonly<Record<KindFact, readonly [string, ...string[]]>> = {
  environment: ["any other environment", "any other/environment"],
  branch: ["any other branch", "any other/branch", "refs/tags/any other tag"],
  repository: ["any other/repository"],
  event: ["any other event"],
  operation: ["any other operation"],
};

interface Variant {
  readonly names: readonly string[] | null;
  readonly value: string | null;
}

/** A value of a fact, under the pattern that it is an example of. */
interface Example {
  readonly name: string;
  readonly value: string;
}

/** More kinds than anybody compares: the product of five lists of names. */
export const MOST_KINDS = 5000;

/**
 * The kinds of requests that the rules of policies tell apart, or null where there are more than 5000. The
 * values of a fact are the names in the rules' patterns, with `x` for each run of stars, and one that no
 * pattern names; values that every rule treats alike are one. A value that only two patterns together would
 * single out is not among them.
 */
export function toKinds(policies: readonly Policy[], fixed: FixedFacts): readonly Kind[] | null {
  const variants = KIND_FACTS.map((fact) => toVariants(policies, fact, fixed[fact] ?? null));
  const count = variants.reduce((product, list) => product * list.length, 1);
  if (count > MOST_KINDS) return null;
  let rows: readonly (readonly Variant[])[] = [[]];
  for (const list of variants) rows = rows.flatMap((row) => list.map((variant) => [...row, variant]));
  return rows.map(toKind);
}

function toKind(variants: readonly Variant[]): Kind {
  const names = KIND_FACTS.map((fact, index) => [fact, variants[index]?.names ?? null]);
  const facts = KIND_FACTS.map((fact, index) => [fact, variants[index]?.value ?? null]);
  return { names: Object.fromEntries(names), facts: Object.fromEntries(facts) };
}

function toVariants(policies: readonly Policy[], fact: KindFact, fixed: string | null): readonly Variant[] {
  if (fixed !== null) return [{ names: [fixed], value: fixed }];
  const lists = toLists(policies, fact);
  if (lists.length === 0) return [{ names: null, value: fact === "operation" ? "deploy" : null }];
  const patterns = [...new Set(lists.flat().map((pattern) => pattern.replace(/^!/, "")))];
  const usual = fact === "operation" && !patterns.includes("deploy") ? ["deploy"] : [];
  const named = [...usual, ...patterns].map(toExample).filter((example) => example !== null);
  const others = OTHERS[fact].map((value) => ({ name: value, value }));
  return toClasses([...named, ...others], lists, fact);
}

/** The lists of patterns that tell values of a fact apart. */
function toLists(policies: readonly Policy[], fact: KindFact): readonly (readonly string[])[] {
  const ofRules = policies.flatMap(toRules).map(({ scope }) => scope[SCOPE_KEYS[fact]]);
  const named = fact === "environment" ? policies.map(toEnvironmentPatterns) : [];
  return [...ofRules, ...named].filter((list) => list !== null && list.length > 0) as (readonly string[])[];
}

function toRules({ freezes, windows }: Policy): readonly Rule[] {
  return [...freezes, ...windows];
}

/** A value that a pattern matches, as plain as possible; null where that would take more than a guess. */
function toExample(pattern: string): Example | null {
  const value = pattern.replaceAll(/\*+/g, "x");
  return compilePattern(pattern)(value) ? { name: pattern, value } : null;
}

/** Puts values together that all lists treat alike. */
function toClasses(
  examples: readonly Example[],
  lists: readonly (readonly string[])[],
  fact: KindFact,
): readonly Variant[] {
  const toPlain = (text: string) => (IGNORES_CASE.has(fact) ? text.toLowerCase() : text);
  const matchers = lists.map((list) => compilePatterns(list.map(toPlain)));
  const classes = new Map<string, Example[]>();
  for (const example of examples) {
    const signature = matchers.map((matches) => (matches(toPlain(example.value)) ? "1" : "0")).join("");
    const members = classes.get(signature) ?? [];
    classes.set(signature, members);
    const isOneMoreOther =
      OTHERS[fact].includes(example.value) && members.some(({ name }) => OTHERS[fact].includes(name));
    if (!isOneMoreOther) members.push(example);
  }
  return [...classes.values()].map((members) => ({
    names: members.map(({ name }) => name),
    value: members[0]?.value ?? null,
  }));
}
