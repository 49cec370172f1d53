import type { GitHubApi } from "../github/api.ts";
import type { Host } from "../host.ts";
import { UsageError } from "./failure.ts";
import type { Progress } from "./progress.ts";

// A day: rate limits are waited for, at most an hour each.
const BUDGET_MS = 86_400_000;
const LONG_PAUSE_MS = 10_000;

/** The API for a long read, as GITHUB_TOKEN (or GH_TOKEN). Long pauses are announced. Throws a `UsageError` where there is no token. */
export async function loadApi(host: Host, progress: Progress): Promise<GitHubApi> {
  const { GITHUB_TOKEN, GH_TOKEN, GITHUB_API_URL, GITHUB_GRAPHQL_URL } = host.environment;
  const token = GITHUB_TOKEN || GH_TOKEN || "";
  if (token === "")
    throw new UsageError("there is no token for GitHub. set GITHUB_TOKEN, for instance to $(gh auth token)");
  const { toGitHubApi } = await import("../github/client.ts");
  return toGitHubApi({
    token,
    apiUrl: GITHUB_API_URL || "https://api.github.com",
    graphqlUrl: GITHUB_GRAPHQL_URL || "https://api.github.com/graphql",
    now: host.now,
    sleep(durationMs) {
      if (durationMs >= LONG_PAUSE_MS) progress.say(`GitHub asks to wait ${Math.ceil(durationMs / 1000)} s.`);
      return host.sleep(durationMs);
    },
    timeoutMs: 30_000,
    budgetMs: BUDGET_MS,
  });
}
