import type { Policy } from "../policy/policy.ts";
import type { Judgement } from "./judgement.ts";

/** The name of a rule, given its id and the index of its policy. */
export type RuleName = (id: string, source: number) => string;

/** Names rules of several policies: by the id alone, or as `file#id` where two files have the same. */
export function toRuleNames(policies: readonly Policy[]): RuleName {
  const ids = policies.map(({ freezes, windows }) => new Set([...freezes, ...windows].map(({ id }) => id)));
  return (id, source) => {
    const clashes = ids.some((others, index) => index !== source && others.has(id));
    return clashes ? `${policies[source]?.source.path}#${id}` : id;
  };
}

/** The names of the rules that block, each once; a closed default has none. */
export function toBlockingNames({ blocks }: Judgement, toName: RuleName): readonly string[] {
  const names = blocks.flatMap(({ constraint, source }) =>
    constraint.rules.map((rule) => toName(rule.id, source)),
  );
  return [...new Set(names)];
}
