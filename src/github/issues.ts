import type { GitHubApi, Purpose } from "./api.ts";
import { answerOf } from "./api-error.ts";
import { countOf, fieldAt, isAbsent, itemsOf, maybe, textOf, toField } from "./field.ts";
import { toOwnerAndName } from "./repository.ts";

/** An issue of a repository. */
export interface Issue {
  readonly number: number;
  readonly url: string;
  readonly isOpen: boolean;
  readonly body: string;
}

const PAGE = 100;
// Whoever else may open issues could write the key of a review into one, so that none is opened.
const TRUSTED = new Set(["OWNER", "MEMBER", "COLLABORATOR"]);

function purposeOf(repository: string, permission: string): Purpose {
  return { what: `the issues of ${repository}`, permission };
}

/**
 * The newest issues of a repository that people who belong to it or apps have opened, at most `pages` times
 * a hundred; since `since` (RFC 3339) where that is not null. GitHub lists a new one at once, which a search
 * does not.
 */
export async function* listIssues(
  api: GitHubApi,
  repository: string,
  since: string | null,
  pages: number,
): AsyncGenerator<Issue> {
  const { owner, name: repo } = toOwnerAndName(repository);
  const purpose = purposeOf(repository, "issues: read");
  const order = { state: "all", sort: "created", direction: "desc", ...(since === null ? {} : { since }) };
  for (let page = 1; page <= pages; page += 1) {
    const parameters = { owner, repo, ...order, per_page: PAGE, page };
    const answer = await api.rest("GET /repos/{owner}/{repo}/issues", parameters, purpose);
    for (const one of itemsOf(toField(answer.data, answerOf(purpose)))) {
      const isApp = maybe(fieldAt(one, "user", "type"), textOf) === "Bot";
      const isTrusted = isApp || TRUSTED.has(maybe(fieldAt(one, "author_association"), textOf) ?? "");
      if (!isAbsent(fieldAt(one, "pull_request")) || !isTrusted) continue;
      yield {
        number: countOf(fieldAt(one, "number")),
        url: textOf(fieldAt(one, "html_url")),
        isOpen: textOf(fieldAt(one, "state")) === "open",
        body: maybe(fieldAt(one, "body"), textOf) ?? "",
      };
    }
    if (!answer.hasNextPage) return;
  }
}

/** Opens an issue and returns its address. */
export async function openIssue(
  api: GitHubApi,
  repository: string,
  issue: { readonly title: string; readonly body: string },
): Promise<string> {
  const { owner, name: repo } = toOwnerAndName(repository);
  const purpose = purposeOf(repository, "issues: write");
  const answer = await api.rest("POST /repos/{owner}/{repo}/issues", { owner, repo, ...issue }, purpose);
  return textOf(fieldAt(toField(answer.data, answerOf(purpose)), "html_url"));
}
