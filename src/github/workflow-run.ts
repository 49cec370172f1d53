import type { GitHubApi } from "./api.ts";
import { answerOf } from "./api-error.ts";
import { fieldAt, timeOf, toField } from "./field.ts";
import { toOwnerAndName } from "./repository.ts";

/** When a run was created, RFC 3339: not when this attempt or this job began. */
export async function loadRunCreation(api: GitHubApi, repository: string, id: string): Promise<string> {
  const purpose = { what: `the workflow run ${id} of ${repository}`, permission: "actions: read" };
  const { owner, name: repo } = toOwnerAndName(repository);
  const parameters = { owner, repo, run_id: Number(id) };
  const { data } = await api.rest("GET /repos/{owner}/{repo}/actions/runs/{run_id}", parameters, purpose);
  return timeOf(fieldAt(toField(data, answerOf(purpose)), "created_at"));
}
