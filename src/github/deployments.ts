import type { Deployment, DeploymentDefaults } from "../decision/deployment.ts";
import type { GitHubApi } from "./api.ts";
import { answerOf } from "./api-error.ts";
import { countOf, type Field, fail, fieldAt, isCommit, itemsOf, maybe, textOf, toField } from "./field.ts";
import { isBranchName, toBranch } from "./ref.ts";
import { toOwnerAndName } from "./repository.ts";

const ROUTE = "GET /repos/{owner}/{repo}/deployments";
const PER_PAGE = 100;

/**
 * Every deployment that GitHub knows of a repository, the oldest first: when it was created, its environment,
 * its ref and its task. A bare ref may be a branch or a tag, and is taken for a branch; a commit is neither.
 * `onPage` hears how many there are so far. Throws an ApiError.
 */
export async function loadDeployments(
  api: GitHubApi,
  repository: string,
  defaults: DeploymentDefaults,
  onPage: (count: number) => void,
): Promise<readonly Deployment[]> {
  const { owner, name } = toOwnerAndName(repository);
  const purpose = { what: `the deployments of ${repository}`, permission: "deployments: read" };
  const deployments: Deployment[] = [];
  for (let page = 1; ; page += 1) {
    const parameters = { owner, repo: name, per_page: PER_PAGE, page };
    const { data, hasNextPage } = await api.rest(ROUTE, parameters, purpose);
    for (const item of itemsOf(toField(data, answerOf(purpose))))
      deployments.push(toDeployment(item, { ...defaults, repository }));
    onPage(deployments.length);
    if (!hasNextPage) return deployments.reverse();
  }
}

function toDeployment(item: Field, defaults: DeploymentDefaults): Deployment {
  const createdAt = fieldAt(item, "created_at");
  const at = Date.parse(textOf(createdAt));
  if (Number.isNaN(at)) return fail(createdAt, "a time");
  return {
    id: countOf(fieldAt(item, "id")),
    request: {
      ...defaults,
      at,
      environment: textOf(fieldAt(item, "environment")),
      branch: toRefBranch(textOf(fieldAt(item, "ref"))) ?? defaults.branch,
      operation: maybe(fieldAt(item, "task"), textOf) ?? defaults.operation,
    },
  };
}

function toRefBranch(ref: string): string | null {
  if (isCommit(ref)) return null;
  return ref.startsWith("refs/") ? toBranch(ref) : isBranchName(ref) ? ref : null;
}
