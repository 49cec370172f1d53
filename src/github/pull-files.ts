import type { GitHubApi } from "./api.ts";
import { answerOf } from "./api-error.ts";
import { toFilePaths } from "./comparison.ts";
import { commitOf, fieldAt, itemsOf, toField } from "./field.ts";
import { toOwnerAndName } from "./repository.ts";
import { loadTreeDifference } from "./tree.ts";

const PER_PAGE = 100;
/** GitHub lists no more files of a pull request. */
const MOST_FILES = 3000;

/** The files of a pull request, with the old names of renamed ones; null where that cannot be told. */
export async function loadPullPaths(
  api: GitHubApi,
  repository: string,
  number: number,
): Promise<string[] | null> {
  const purpose = { what: `the files of #${number} of ${repository}`, permission: "pull-requests: read" };
  const { owner, name: repo } = toOwnerAndName(repository);
  const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}/files";
  const paths: string[] = [];
  for (let page = 1, count = 0; count < MOST_FILES; page++) {
    const parameters = { owner, repo, pull_number: number, per_page: PER_PAGE, page };
    const answer = await api.rest(route, parameters, purpose);
    const files = itemsOf(toField(answer.data, answerOf(purpose)));
    paths.push(...toFilePaths(files));
    count += files.length;
    if (!answer.hasNextPage && count < MOST_FILES) return paths;
    if (files.length === 0) return null;
  }
  return loadBeyond(api, repository, number);
}

/** Beyond what GitHub lists, the trees of the two commits are compared. */
async function loadBeyond(api: GitHubApi, repository: string, number: number): Promise<string[] | null> {
  const purpose = { what: `the pull request #${number} of ${repository}`, permission: "pull-requests: read" };
  const { owner, name: repo } = toOwnerAndName(repository);
  const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}";
  const { data } = await api.rest(route, { owner, repo, pull_number: number }, purpose);
  const pull = toField(data, answerOf(purpose));
  const base = commitOf(fieldAt(pull, "base", "sha"));
  return loadTreeDifference(api, repository, base, commitOf(fieldAt(pull, "head", "sha")));
}
