import { resolveName } from "./graph.ts";
import { type FileChangeModel, type FileModel, oid, type RepositoryModel } from "./model.ts";
import { example, type RestRoute } from "./openapi.ts";
import type { Handler, RestReply } from "./rest.ts";

const MISSING: RestReply = {
  status: 404,
  data: { message: "Not Found", documentation_url: "", status: "404" },
};

export const TEAM_ROUTE = "/orgs/{org}/teams/{team_slug}/memberships/{username}";

/** What the REST API tells of people, pushes, runs, trees and files. */
export const EVIDENCE_HANDLERS: Readonly<Record<string, Handler>> = {
  "/repos/{owner}/{repo}/collaborators/{username}/permission": getPermission,
  "/repos/{owner}/{repo}/activity": listActivity,
  "/repos/{owner}/{repo}/actions/runs/{run_id}": getRun,
  "/repos/{owner}/{repo}/git/trees/{tree_sha}": getTree,
  "/repos/{owner}/{repo}/pulls/{pull_number}/files": listFiles,
  "/repos/{owner}/{repo}/pulls/{pull_number}": getPull,
};

/** The answer about a member of a team: GitHub says 404 of whoever is none. */
export function answerTeam(repositories: readonly RepositoryModel[], { parameters }: RestRoute): RestReply {
  const { org, team_slug: slug, username = "" } = parameters;
  const members = repositories.flatMap(({ teams }) => teams.get(`${org}/${slug}`) ?? []);
  if (!members.includes(username.toLowerCase())) return MISSING;
  const data = example("team-membership-response-if-user-is-a-team-maintainer");
  return { status: 200, data: { ...data, role: "member", state: "active" } };
}

function getPermission(repo: RepositoryModel, { parameters }: RestRoute): RestReply {
  const login = parameters["username"] ?? "";
  const permission = repo.permissions.get(login.toLowerCase());
  if (permission === undefined) return MISSING;
  const whole = example("repository-collaborator-permission-response-if-user-has-admin-permissions");
  const ranks = ["read", "triage", "write", "maintain", "admin"] as const;
  const rank = ranks.indexOf(permission);
  const permissions = {
    pull: rank >= 0,
    triage: rank >= 1,
    push: rank >= 2,
    maintain: rank >= 3,
    admin: rank >= 4,
  };
  const old = permission === "admin" ? "admin" : rank >= 2 ? "write" : "read";
  const user = { ...(whole["user"] as object), login, permissions, role_name: permission };
  return { status: 200, data: { ...whole, permission: old, role_name: permission, user } };
}

function listActivity(repo: RepositoryModel, _: RestRoute, url: URL): RestReply {
  const ref = url.searchParams.get("ref");
  const data = repo.pushes
    .filter(({ branch }) => `refs/heads/${branch}` === ref)
    .map(({ branch, after, at, type = "push" }, index) => ({
      id: index + 1,
      node_id: `AC_${index}`,
      before: oid("before"),
      after,
      ref: `refs/heads/${branch}`,
      timestamp: at,
      activity_type: type,
      actor: null,
    }));
  return { status: 200, data };
}

function getRun(repo: RepositoryModel, { parameters }: RestRoute): RestReply {
  const created = repo.runs.get(Number(parameters["run_id"]));
  if (created === undefined) return MISSING;
  return { status: 200, data: { ...example("workflow-run"), created_at: created } };
}

function getTree(repo: RepositoryModel, { parameters }: RestRoute): RestReply {
  const name = resolveName(repo, parameters["tree_sha"] ?? "");
  const commit = name === null ? undefined : repo.commits.get(name);
  if (commit === undefined) return MISSING;
  const tree = Object.entries(commit.files).map(([path, file]) => ({
    path,
    mode: "100644",
    type: "blob",
    sha: toBlobName(file),
    size: 1,
    url: "",
  }));
  return { status: 200, data: { sha: commit.oid, url: "", truncated: tree.length > 20_000, tree } };
}

function toBlobName(file: FileModel): string {
  return oid(typeof file === "string" ? file : `${file.mode} ${file.bytes?.toString("hex") ?? ""}`);
}

function listFiles(repo: RepositoryModel, { parameters }: RestRoute, url: URL): RestReply {
  const pull = repo.pulls.find(({ number }) => number === Number(parameters["pull_number"]));
  if (pull === undefined) return MISSING;
  const size = Number(url.searchParams.get("per_page") ?? 30);
  const page = Number(url.searchParams.get("page") ?? 1);
  // GitHub lists no more than 3,000.
  const all = pull.files.slice(0, 3000);
  const data = all.slice((page - 1) * size, page * size).map(diffEntry);
  const headers: Record<string, string> =
    page * size < all.length ? { link: `<${url.origin}>; rel="next"` } : {};
  return { status: 200, data, headers };
}

function getPull(repo: RepositoryModel, { parameters }: RestRoute): RestReply {
  const pull = repo.pulls.find(({ number }) => number === Number(parameters["pull_number"]));
  if (pull === undefined) return MISSING;
  const whole = example("pull-request");
  const base = { ...(whole["base"] as object), sha: repo.branches[pull.baseBranch] };
  const head = { ...(whole["head"] as object), sha: pull.headCommit };
  return { status: 200, data: { ...whole, number: pull.number, requested_teams: [], base, head } };
}

function diffEntry({ filename, previous }: FileChangeModel): Record<string, unknown> {
  const whole = {
    sha: oid(filename),
    filename,
    status: previous === undefined ? "modified" : "renamed",
    additions: 1,
    deletions: 1,
    changes: 2,
    blob_url: "https://github.com/b",
    raw_url: "https://github.com/r",
    contents_url: "https://api.github.com/c",
  };
  return previous === undefined ? whole : { ...whole, previous_filename: previous };
}

/** The files that a comparison lists: those that the head has otherwise than the base, 300 at most. */
export function comparedFiles(repo: RepositoryModel, base: string, head: string): Record<string, unknown>[] {
  const given = repo.comparedFiles.get(`${base}...${head}`);
  const left = repo.commits.get(base)?.files ?? {};
  const right = repo.commits.get(head)?.files ?? {};
  const names = [...new Set([...Object.keys(left), ...Object.keys(right)])];
  const changed = names.filter((name) => left[name] !== right[name]).map((filename) => ({ filename }));
  return (given ?? changed).slice(0, 300).map(diffEntry);
}
