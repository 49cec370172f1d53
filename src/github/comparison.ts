import type { GitHubApi } from "./api.ts";
import { answerOf } from "./api-error.ts";
import { type Commit, toHeadline } from "./commit.ts";
import { FactError } from "./fact-error.ts";
import { commitOf, countOf, type Field, fail, fieldAt, itemsOf, maybe, textOf, toField } from "./field.ts";
import { toOwnerAndName } from "./repository.ts";

/** How many commits are looked at one by one. */
const MAX_COMMITS = 500;
const PER_PAGE = 100;
const MAX_FILES = 300;

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
  return (await loadComparison(api, repository, base, head)).commits;
}

/** How two commits lie to each other. */
export interface Comparison {
  readonly status: "ahead" | "behind" | "diverged" | "identical";
  /** Every commit that `head` reaches and `base` does not. */
  readonly commits: Commit[];
  /** The files that they change, with the old names of renamed ones; null for more than GitHub lists. */
  readonly paths: readonly string[] | null;
}

/** Compares two commits, as `loadCommitsBetween` does, and throws what it throws. */
export async function loadComparison(
  api: GitHubApi,
  repository: string,
  base: string,
  head: string,
): Promise<Comparison> {
  const commits: Commit[] = [];
  let first: Field | null = null;
  for (let page = 1; ; page++) {
    const answer = await loadPage(api, repository, `${base}...${head}`, page);
    first ??= answer;
    const total = countOf(fieldAt(answer, "total_commits"));
    if (total > MAX_COMMITS) throw tooMany(total, base, head);
    const found = itemsOf(fieldAt(answer, "commits")).map(toCommit);
    commits.push(...found);
    if (commits.length >= total) return { status: toStatus(first), commits, paths: toPaths(first) };
    if (found.length === 0) throw tooMany(total, base, head);
  }
}

function toStatus(answer: Field): Comparison["status"] {
  const status = textOf(fieldAt(answer, "status"));
  const found = (["ahead", "behind", "diverged", "identical"] as const).find((one) => one === status);
  return found ?? fail(fieldAt(answer, "status"), "ahead, behind, diverged or identical");
}

/** GitHub lists 300 files at most, on the first page. */
function toPaths(answer: Field): readonly string[] | null {
  const files = maybe(fieldAt(answer, "files"), itemsOf);
  return files === null || files.length >= MAX_FILES ? null : toFilePaths(files);
}

/** The names of files in an answer, with the old names of renamed ones. */
export function toFilePaths(files: readonly Field[]): string[] {
  return files.flatMap((file) => {
    const before = maybe(fieldAt(file, "previous_filename"), textOf);
    return [textOf(fieldAt(file, "filename")), ...(before === null ? [] : [before])];
  });
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
