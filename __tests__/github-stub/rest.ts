import { blobOid, resolveName } from "./graph.ts";
import { type CommitModel, type RepositoryModel, reachable } from "./model.ts";
import { example, findAnswerProblem, findRoute, type RestRoute } from "./openapi.ts";
import { answerTeam, comparedFiles, EVIDENCE_HANDLERS, TEAM_ROUTE } from "./rest-evidence.ts";

/** What a REST request is answered from. */
export interface RestWorld {
  readonly repositories: readonly RepositoryModel[];
  /** Routes such as `/repos/{owner}/{repo}/compare/{basehead}` that the token may not use. */
  readonly forbidden: ReadonlySet<string>;
  violate(message: string): void;
}

export interface RestReply {
  readonly status: number;
  readonly data: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Handler = (repo: RepositoryModel, route: RestRoute, url: URL, body: string) => RestReply;

export const NOT_FOUND: RestReply = {
  status: 404,
  data: { message: "Not Found", documentation_url: "", status: "404" },
};
const FORBIDDEN: RestReply = { status: 403, data: { message: "Resource not accessible by integration" } };

const HANDLERS: Readonly<Record<string, Handler>> = {
  "/repos/{owner}/{repo}/compare/{basehead}": compare,
  "/repos/{owner}/{repo}/commits/{ref}": getCommit,
  "/repos/{owner}/{repo}/git/blobs/{file_sha}": getBlob,
  "/repos/{owner}/{repo}/issues": listIssues,
  ...EVIDENCE_HANDLERS,
};
const WRITERS: Readonly<Record<string, Handler>> = { "/repos/{owner}/{repo}/issues": openIssue };

/** GitHub's answer to a request. A path or parameter that its description lacks is a violation, and so is a wrong answer. */
export function answerRest(world: RestWorld, method: string, url: URL, body = ""): RestReply {
  const route = findRoute(method, url);
  if (typeof route === "string") {
    world.violate(route);
    return NOT_FOUND;
  }
  if (world.forbidden.has(route.path)) return FORBIDDEN;
  if (route.path === TEAM_ROUTE) return answerTeam(world.repositories, route);
  const handler = { GET: HANDLERS, POST: WRITERS }[method]?.[route.path];
  if (handler === undefined) {
    world.violate(`the stub does not know ${method} ${route.path}`);
    return NOT_FOUND;
  }
  const wanted = `${route.parameters["owner"]}/${route.parameters["repo"]}`.toLowerCase();
  const repo = world.repositories.find((one) => one.nameWithOwner.toLowerCase() === wanted);
  if (repo === undefined) return NOT_FOUND;
  const reply = handler(repo, route, url, body);
  const problem = findAnswerProblem(route.operation, reply.status, reply.data);
  if (problem !== null) world.violate(`the stub's answer to ${route.path} is not GitHub's: ${problem}`);
  return reply;
}

function compare(repo: RepositoryModel, route: RestRoute, url: URL): RestReply {
  const [base, head] = (route.parameters["basehead"] ?? "")
    .split("...")
    .map((name) => resolveName(repo, name));
  if (!base || !head) return NOT_FOUND;
  const behind = reachable(repo, base);
  const ahead = reachable(repo, head);
  const commits = [...repo.commits.values()].filter((one) => ahead.has(one.oid) && !behind.has(one.oid));
  const missing = [...behind].filter((one) => !ahead.has(one)).length;
  const perPage = Number(url.searchParams.get("per_page") ?? 250);
  const page = Number(url.searchParams.get("page") ?? 1);
  const data = {
    ...example("commit-comparison"),
    files: page === 1 ? comparedFiles(repo, base, head) : [],
    status: toStatus(commits.length, missing),
    ahead_by: commits.length,
    behind_by: missing,
    total_commits: commits.length,
    commits: commits.slice((page - 1) * perPage, page * perPage).map((one) => commitData(repo, one)),
  };
  return { status: 200, data };
}

function toStatus(ahead: number, behind: number): string {
  if (ahead > 0 && behind > 0) return "diverged";
  if (ahead > 0) return "ahead";
  return behind > 0 ? "behind" : "identical";
}

function getCommit(repo: RepositoryModel, route: RestRoute): RestReply {
  const name = resolveName(repo, route.parameters["ref"] ?? "");
  const commit = name === null ? undefined : repo.commits.get(name);
  if (commit === undefined) {
    const message = `No commit found for SHA: ${route.parameters["ref"]}`;
    return { status: 422, data: { message, documentation_url: "" } };
  }
  return { status: 200, data: commitData(repo, commit) };
}

function commitData(repo: RepositoryModel, commit: CommitModel): Record<string, unknown> {
  // The example's files lack what the schema requires of them.
  const { files: _, ...whole } = example("commit");
  return {
    ...whole,
    sha: commit.oid,
    html_url: `https://github.com/${repo.nameWithOwner}/commit/${commit.oid}`,
    commit: { ...(whole["commit"] as object), message: commit.message },
    parents: commit.parents.map((sha) => ({
      sha,
      url: `https://api.github.com/repos/${repo.nameWithOwner}/commits/${sha}`,
    })),
  };
}

function getBlob(repo: RepositoryModel, route: RestRoute): RestReply {
  for (const commit of repo.commits.values()) {
    for (const file of Object.values(commit.files)) {
      const bytes = typeof file === "string" ? Buffer.from(file) : (file.bytes ?? Buffer.alloc(0));
      const sha = blobOid(bytes);
      if (sha !== route.parameters["file_sha"]) continue;
      // GitHub breaks the lines of what it encodes.
      const content = `${bytes.toString("base64").replace(/.{60}/g, "$&\n")}\n`;
      return {
        status: 200,
        data: { ...example("blob"), sha, size: bytes.length, encoding: "base64", content },
      };
    }
  }
  return NOT_FOUND;
}

function listIssues(repo: RepositoryModel, _: RestRoute, url: URL): RestReply {
  const perPage = Number(url.searchParams.get("per_page") ?? 30);
  const page = Number(url.searchParams.get("page") ?? 1);
  const all = (repo.written ?? []).map((_one, index) => issueData(repo, index)).reverse();
  const next = page * perPage < all.length ? { link: `<${url.href}>; rel="next"` } : {};
  return { status: 200, data: all.slice((page - 1) * perPage, page * perPage), headers: next as never };
}

function openIssue(repo: RepositoryModel, _: RestRoute, __: URL, body: string): RestReply {
  const { title, body: text } = JSON.parse(body) as { title: string; body: string };
  repo.written?.push({ title, body: text, state: "open", association: "NONE", userType: "Bot" });
  return { status: 201, data: issueData(repo, (repo.written?.length ?? 1) - 1) };
}

function issueData(repo: RepositoryModel, index: number): Record<string, unknown> {
  const issue = repo.written?.[index];
  // The example is of a pull request.
  const { pull_request: _, ...whole } = example("issue") as Record<string, unknown> & { user: object };
  return {
    ...whole,
    number: index + 1,
    html_url: `https://github.com/${repo.nameWithOwner}/issues/${index + 1}`,
    title: issue?.title,
    body: issue?.body,
    state: issue?.state,
    author_association: issue?.association,
    user: { ...whole.user, type: issue?.userType },
  };
}
