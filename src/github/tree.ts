import type { GitHubApi } from "./api.ts";
import { answerOf } from "./api-error.ts";
import { fieldAt, itemsOf, textOf, toField, truthOf } from "./field.ts";
import { toOwnerAndName } from "./repository.ts";

/** The files that differ between two commits, compared tree by tree; null where GitHub cuts one off. */
export async function loadTreeDifference(
  api: GitHubApi,
  repository: string,
  one: string,
  other: string,
): Promise<string[] | null> {
  const [left, right] = [await loadTree(api, repository, one), await loadTree(api, repository, other)];
  if (left === null || right === null) return null;
  const paths = new Set([...left.keys(), ...right.keys()]);
  return [...paths].filter((path) => left.get(path) !== right.get(path));
}

async function loadTree(
  api: GitHubApi,
  repository: string,
  commit: string,
): Promise<Map<string, string> | null> {
  const purpose = { what: `the files of ${repository} at ${commit}`, permission: "contents: read" };
  const { owner, name: repo } = toOwnerAndName(repository);
  const parameters = { owner, repo, tree_sha: commit, recursive: "1" };
  const { data } = await api.rest("GET /repos/{owner}/{repo}/git/trees/{tree_sha}", parameters, purpose);
  const answer = toField(data, answerOf(purpose));
  if (truthOf(fieldAt(answer, "truncated"))) return null;
  const entries = itemsOf(fieldAt(answer, "tree")).filter((entry) => fieldAt(entry, "type").value !== "tree");
  return new Map(
    entries.map((entry) => [
      textOf(fieldAt(entry, "path")),
      `${textOf(fieldAt(entry, "mode"))} ${textOf(fieldAt(entry, "sha"))}`,
    ]),
  );
}
