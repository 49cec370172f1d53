import { COMMIT_FRAGMENT, MERGED_SELECTION } from "./commit.ts";
import type { EventFacts } from "./event.ts";
import { FILE_FRAGMENT } from "./policy-file.ts";
import { PULL_REQUEST_FRAGMENT } from "./pull-request.ts";

/** A GraphQL query with its variables. */
export interface Query {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A part of the query: its selections, its variables' types and values, and the fragments that it needs. */
interface Part {
  readonly selection: string;
  readonly types: readonly string[];
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * The one request for the policies at the paths of the default branch and for the changes of the event.
 * The two stand apart, as `policies` and `changes`: an error that empties one leaves the other whole.
 */
export function renderFactsQuery(
  repository: { readonly owner: string; readonly name: string },
  event: EventFacts,
  mergeBase: string | null,
  paths: readonly string[],
): Query {
  const changes = toChangesPart(event, mergeBase);
  const policies = toPoliciesPart(paths);
  const types = ["$owner:String!", "$name:String!", ...changes.types, ...policies.types].join(",");
  const body = [policies, changes].map((part) => part.selection).join("\n");
  const fragments = [
    ...(/\.\.\.(Change|Connected)/.test(body) ? [PULL_REQUEST_FRAGMENT] : []),
    ...(body.includes("...Connected") ? [COMMIT_FRAGMENT] : []),
    ...(paths.length > 0 ? [FILE_FRAGMENT] : []),
  ];
  return {
    query: `query Facts(${types}){\n${body}\n}\n${fragments.join("\n")}`,
    variables: { ...repository, ...changes.values, ...policies.values },
  };
}

function toPoliciesPart(paths: readonly string[]): Part {
  const files = paths.map((_, index) => `f${index}:file(path:$path${index}){...File}`).join(" ");
  const target = `target{...on Commit{oid ${files}}}`;
  return {
    selection:
      paths.length === 0
        ? ""
        : ` policies:repository(owner:$owner,name:$name){defaultBranchRef{name ${target}}}`,
    types: paths.map((_, index) => `$path${index}:String!`),
    values: Object.fromEntries(paths.map((path, index) => [`path${index}`, path])),
  };
}

function toChangesPart(event: EventFacts, mergeBase: string | null): Part {
  const { changes: origin } = event;
  switch (origin.kind) {
    case "pull-request":
      return toPart([PULL], { number: origin.number });
    case "merge-group": {
      const base = `refs/heads/${origin.base}`;
      const parts = ["base:ref(qualifiedName:$base){target{oid}}", COMMIT];
      if (origin.number === null) return toPart(parts, { sha: origin.head, base });
      return toPart([...parts, PULL], { sha: origin.head, base, number: origin.number });
    }
    case "push":
      return toPart([COMMIT, MERGED_SELECTION], { sha: origin.after, branch: mergeBase });
    case "commit":
      return toPart([COMMIT, MERGED_SELECTION], { sha: origin.commit, branch: mergeBase });
    case "unknown":
      return { selection: " changes:repository(owner:$owner,name:$name){id}", types: [], values: {} };
  }
}

const PULL = "pullRequest(number:$number){...Change}";
const COMMIT = "object(oid:$sha){...Connected}";
const TYPES = { number: "Int!", sha: "GitObjectID!", base: "String!", branch: "String" };

function toPart(selections: readonly string[], values: Partial<Record<keyof typeof TYPES, unknown>>): Part {
  const inner = ["defaultBranchRef{name}", ...selections].join("\n  ");
  return {
    selection: ` changes:repository(owner:$owner,name:$name){\n  ${inner}}`,
    types: Object.keys(values).map((key) => `$${key}:${TYPES[key as keyof typeof TYPES]}`),
    values,
  };
}
