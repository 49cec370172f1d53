import type { GitHubApi } from "./api.ts";
import { answerOf } from "./api-error.ts";
import { type Commit, toHeadline } from "./commit.ts";
import { FactError } from "./fact-error.ts";
import { commitOf, countOf, type Field, fieldAt, itemsOf, textOf, toField } from "./field.ts";
import { toOwnerAndName } from "./repository.ts";

/** How many commits are looked at one by one. */
const MAX_COMMITS = 500;
const PER_PAGE = 100;

/**
 * Every commit that `head` reaches and `base` does not, in GitHub's order; both are names of commits.
 * Throws a FactError for more than 500 commits, and an ApiError where GitHub does not know one of the two.
 */
export async function loadCommitsBetween(
  api: GitHubApi,
  repository: string,
  base: string,
  head: string,
): Promise<Commit[]> {
  const commits: Commit[] = [];
  for (let page = 1; ; page++) {
    const answer = await loadPage(api, repository, `${base}...${head}`, page);
    const total = countOf(fieldAt(answer, "total_commits"));
    if (total > MAX_COMMITS) throw tooMany(total, base, head);
    const found = itemsOf(fieldAt(answer, "commits")).map(toCommit);
    commits.push(...found);
    if (commits.length >= total) return commits;
    if (found.length === 0) throw tooMany(total, base, head);
  }
}

async function loadPage(api: GitHubApi, repository: string, basehead: string, page: number): Promise<Field> {
  const { owner, name: repo } = toOwnerAndName(repository);
  const purpose = { what: `the commits ${basehead} of ${repository}`, permission: "contents: read" };
  const parameters = { owner, repo, basehead, per_page: PER_PAGE, page };
  const answer = await api.rest("GET /repos/{owner}/{repo}/compare/{basehead}", parameters, purpose);
  return toField(answer.data, answerOf(purpose));
}

function toCommit(node: Field): Commit {
  return {
    oid: commitOf(fieldAt(node, "sha")),
    headline: toHeadline(fieldAt(node, "commit", "message")),
    url: textOf(fieldAt(node, "html_url")),
    parents: itemsOf(fieldAt(node, "parents")).map((parent) => commitOf(fieldAt(parent, "sha"))),
  };
}

function tooMany(total: number, base: string, head: string): FactError {
  const message = `${base}..${head} has ${total} commits, and at most ${MAX_COMMITS} can be looked at. deploy in smaller steps`;
  return new FactError("changes-unknown", message);
}
