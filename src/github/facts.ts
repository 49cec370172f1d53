import type { GitHubApi, GraphqlAnswer, Purpose } from "./api.ts";
import { answerOf, toGraphqlFailure } from "./api-error.ts";
import {
  type ChangesFound,
  type ChangesSearch,
  loadChangesOf,
  type Patience,
  toMergeBase,
} from "./changes.ts";
import { changesPurpose } from "./commit.ts";
import type { EventFacts } from "./event.ts";
import { FactError } from "./fact-error.ts";
import { renderFactsQuery } from "./facts-query.ts";
import { type Field, fieldAt, isAbsent, toField } from "./field.ts";
import { loadDefaultPolicy, type PolicyFile, policyPurpose } from "./policy-file.ts";
import { toOwnerAndName } from "./repository.ts";

/** What GitHub knows of a run: its policies, and a way to the changes that asks for no more than it must. */
export interface Facts {
  /** The policies of the default branch, in the order of the paths. */
  readonly policies: readonly PolicyFile[];
  /**
   * The changes that would ship. Needs no further request for a pull request, for a single commit and for a
   * merge group of one. Where the answer lacks them it throws an ApiError, so call it only when a
   * change can still turn the outcome.
   */
  loadChanges(patience: Patience | null): Promise<ChangesFound>;
  /** What a further search for changes goes on from. Throws as `loadChanges` does. */
  toSearch(patience: Patience | null): ChangesSearch;
}

/**
 * Reads the policies at the paths in the default branch, and the changes of the event with their current
 * labels, in one request. Without paths it asks for the changes alone. Throws an ApiError, or a FactError
 * where a policy does not exist or is no text.
 */
export async function loadFacts(api: GitHubApi, event: EventFacts, paths: readonly string[]): Promise<Facts> {
  const { repository } = event;
  if (repository === null) throw new FactError("changes-unknown", "GITHUB_REPOSITORY is not set");
  const { query, variables } = renderFactsQuery(toOwnerAndName(repository), event, toMergeBase(event), paths);
  const answer = await api.graphql(query, variables, toPurpose(repository, paths));
  const root = toField(answer.data, answerOf(changesPurpose(repository)));
  const policies = await loadPolicies(api, repository, paths, answer);
  const toSearch = (patience: Patience | null): ChangesSearch => {
    const node = fieldAt(root, "changes");
    const error = answer.errors.find((one) => !one.path.startsWith("policies"));
    if (error !== undefined || isAbsent(node)) throwMissing(answer, repository, node);
    return { api, event, repository, node, patience };
  };
  return { policies, loadChanges: async (patience) => loadChangesOf(toSearch(patience)), toSearch };
}

async function loadPolicies(
  api: GitHubApi,
  repository: string,
  paths: readonly string[],
  answer: GraphqlAnswer,
): Promise<PolicyFile[]> {
  if (paths.length === 0) return [];
  const purpose = policyPurpose(repository);
  const node = fieldAt(toField(answer.data, answerOf(purpose)), "policies");
  const error = answer.errors.find((one) => !one.path.startsWith("changes"));
  if (error !== undefined) throw toGraphqlFailure(error, purpose);
  const branch = fieldAt(node, "defaultBranchRef");
  const files: PolicyFile[] = [];
  for (const [index, path] of paths.entries()) {
    files.push(await loadDefaultPolicy(api, { repository, path, ref: null }, branch, `f${index}`));
  }
  return files;
}

function throwMissing(answer: GraphqlAnswer, repository: string, node: Field): never {
  const purpose = changesPurpose(repository);
  const [error] = answer.errors.filter((one) => !one.path.startsWith("policies"));
  if (error !== undefined) throw toGraphqlFailure(error, purpose);
  throw answerOf(purpose).toError(`"${node.path}" is missing`);
}

function toPurpose(repository: string, paths: readonly string[]): Purpose {
  if (paths.length === 0) return changesPurpose(repository);
  return { ...changesPurpose(repository), what: `the policy and the pull requests of ${repository}` };
}
