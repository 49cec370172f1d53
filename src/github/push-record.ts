import type { ChangeHistory } from "../decision/request.ts";
import type { GitHubApi } from "./api.ts";
import { ApiError, answerOf } from "./api-error.ts";
import { commitOf, type Field, fieldAt, itemsOf, textOf, timeOf, toField } from "./field.ts";
import { isRepositoryName } from "./ref.ts";
import { toOwnerAndName } from "./repository.ts";

/**
 * When the server recorded the push that made a commit the newest of a branch, RFC 3339. Null where the
 * record does not go back as far, or the token may not read it. The dates in commits can be forged.
 */
export async function loadNewestPush(api: GitHubApi, head: ChangeHistory["head"]): Promise<string | null> {
  if (head === null || !isRepositoryName(head.repository)) return null;
  const purpose = { what: `the pushes to ${head.repository}`, permission: "contents: read" };
  const { owner, name: repo } = toOwnerAndName(head.repository);
  const parameters = { owner, repo, ref: `refs/heads/${head.branch}`, per_page: 100 };
  try {
    const { data } = await api.rest("GET /repos/{owner}/{repo}/activity", parameters, purpose);
    return toNewest(itemsOf(toField(data, answerOf(purpose))), head.commit);
  } catch (error) {
    if (error instanceof ApiError && (error.kind === "refused" || error.kind === "not-found")) return null;
    throw error;
  }
}

function toNewest(entries: readonly Field[], commit: string): string | null {
  const times = entries
    .filter((entry) => textOf(fieldAt(entry, "activity_type")) !== "branch_deletion")
    .filter((entry) => commitOf(fieldAt(entry, "after")) === commit)
    .map((entry) => timeOf(fieldAt(entry, "timestamp")));
  return times.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0] ?? null;
}
