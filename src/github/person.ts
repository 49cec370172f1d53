import type { Person } from "../decision/request.ts";
import type { GitHubApi, Purpose } from "./api.ts";
import { ApiError, answerOf } from "./api-error.ts";
import { type Field, fail, fieldAt, isAbsent, textOf, toField, truthOf } from "./field.ts";
import { toOneLine } from "./one-line.ts";
import { toOwnerAndName } from "./repository.ts";

const RANKS = ["admin", "maintain", "push", "triage", "pull"] as const;

/**
 * The highest permission of an account on the repository; somebody whom GitHub does not know there has none.
 * It comes from the booleans: the name of the role may be the organization's own, and the old word for it
 * makes `write` of `maintain`.
 */
export async function loadPermission(
  api: GitHubApi,
  repository: string,
  login: string,
): Promise<NonNullable<Person["permission"]>> {
  const purpose = { what: `the permission of ${toOneLine(login)} on ${repository}`, permission: null };
  const { owner, name: repo } = toOwnerAndName(repository);
  const route = "GET /repos/{owner}/{repo}/collaborators/{username}/permission";
  const data = await loadUnlessMissing(api, route, { owner, repo, username: login }, purpose);
  if (data === undefined) return "none";
  const user = fieldAt(toField(data, answerOf(purpose)), "user");
  if (isAbsent(user)) return "none";
  requireLogin(user, login);
  const permissions = fieldAt(user, "permissions");
  const highest = RANKS.find((rank) => fieldAt(permissions, rank).value === true) ?? null;
  // What is no truth value is no answer.
  for (const rank of ["admin", "push", "pull"]) truthOf(fieldAt(permissions, rank));
  if (highest === null) return "none";
  return highest === "push" ? "write" : highest === "pull" ? "read" : highest;
}

function requireLogin(user: Field, login: string): void {
  const found = fieldAt(user, "login");
  if (textOf(found).toLowerCase() !== login.toLowerCase()) fail(found, "the login that was asked for");
}

/** Whether an account is an active member of a team; null where it is none, or the token may not know: GitHub answers both alike. */
export async function loadMembership(api: GitHubApi, team: string, login: string): Promise<boolean | null> {
  const purpose = {
    what: `whether ${toOneLine(login)} is a member of ${team}`,
    permission: null,
    hint: 'give the step a "policy-token" of a GitHub App with the organization permission "members: read"',
  };
  const [org = "", slug = ""] = team.split("/");
  const route = "GET /orgs/{org}/teams/{team_slug}/memberships/{username}";
  const data = await loadUnlessMissing(api, route, { org, team_slug: slug, username: login }, purpose);
  return data === undefined ? null : textOf(fieldAt(toField(data, answerOf(purpose)), "state")) === "active";
}

/** What GitHub answers, or undefined where it answers 404; `null` would be an answer, and a wrong one. */
async function loadUnlessMissing(
  api: GitHubApi,
  route: string,
  parameters: Readonly<Record<string, unknown>>,
  purpose: Purpose,
): Promise<unknown> {
  try {
    return (await api.rest(route, parameters, purpose)).data;
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return undefined;
    throw error;
  }
}
