import type { Entry } from "../audit/entry.ts";
import { parseFollowUpKeys, toFollowUpKeys } from "../audit/follow-up-key.ts";
import { toRepository } from "../audit/repository.ts";
import type { GitHubApi } from "../github/api.ts";
import type { Issue } from "../github/issues.ts";
import type { Review } from "./audit-row.ts";

/** Finds out whether overrides have had their review. */
export interface Reviews {
  /** The review of an overridden deployment; null for everything else, and where the token may not read issues. */
  find(entry: Entry): Promise<Review | null>;
}

// Ten thousand issues, a hundred a page.
const PAGES = 100;

/** Reviews as the issues of each repository tell of them; `say` hears once of a repository whose issues cannot be read. */
export function startReviews(api: GitHubApi, since: number, say: (text: string) => void): Reviews {
  const repositories = new Map<string, Promise<ReadonlyMap<string, Issue> | null>>();
  const from = new Date(since).toISOString().replace(/\.\d+Z$/, "Z");

  async function load(repository: string): Promise<ReadonlyMap<string, Issue> | null> {
    const { listIssues } = await import("../github/issues.ts");
    const found = new Map<string, Issue>();
    try {
      for await (const issue of listIssues(api, repository, from, PAGES)) {
        for (const key of parseFollowUpKeys(issue.body)) found.set(key, issue);
      }
      return found;
    } catch (error) {
      const { name, kind, message } = error as Error & { kind?: string };
      if (name !== "ApiError" || kind === "unavailable") throw error;
      say(`reviews of ${repository} are not shown: ${message}`);
      return null;
    }
  }

  return {
    async find({ record }) {
      const repository = toRepository(record);
      if (record.outcome !== "overridden" || repository === null || !/^[\w.-]+\/[\w.-]+$/.test(repository))
        return null;
      const loading = repositories.get(repository) ?? load(repository);
      repositories.set(repository, loading);
      const issues = await loading;
      return issues === null ? null : toReview(toFollowUpKeys(record).map((key) => issues.get(key)));
    },
  };
}

/** A review is done when every issue of it is closed, and there where every change and rule has one. */
function toReview(issues: readonly (Issue | undefined)[]): Review {
  const found = issues.filter((issue) => issue !== undefined);
  const open = found.find(({ isOpen }) => isOpen);
  if (open !== undefined) return { state: "open", url: open.url };
  const [first] = found;
  if (first === undefined || found.length < issues.length) return { state: "none", url: null };
  return { state: "closed", url: first.url };
}
