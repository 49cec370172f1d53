import type { GitHubApi, RequestTrace } from "../github/api.ts";
import type { EventFacts } from "../github/event.ts";
import type { Facts } from "../github/facts.ts";
import type { PolicyFile } from "../github/policy-file.ts";
import type { PolicyLocation } from "../github/policy-location.ts";
import type { Host } from "../host.ts";

/** What the step asks of GitHub. The client is loaded with the first request. */
export interface GitHub {
  loadFacts(event: EventFacts, paths: readonly string[]): Promise<Facts>;
  loadPolicyFile(location: PolicyLocation): Promise<PolicyFile>;
  /** The commit that a branch, a tag or the first digits of a commit stand for. */
  loadCommitNamed(repository: string, name: string): Promise<string>;
  /** The client itself, for what few runs ask. */
  loadApi(): Promise<GitHubApi>;
  /** How many milliseconds GitHub's clock was ahead of the machine's; null while nobody asked. */
  skewMs(): number | null;
}

/** GitHub as the runner's environment says where it is. `trace` hears of every attempt at a request. */
export function toGitHub(token: string, host: Host, trace: (trace: RequestTrace) => void): GitHub {
  let api: GitHubApi | null = null;

  async function loadApi(): Promise<GitHubApi> {
    if (api !== null) return api;
    const { toGitHubApi } = await import("../github/client.ts");
    const { GITHUB_API_URL: apiUrl, GITHUB_GRAPHQL_URL: graphqlUrl } = host.environment;
    api = toGitHubApi({
      token,
      apiUrl: apiUrl || "https://api.github.com",
      graphqlUrl: graphqlUrl || "https://api.github.com/graphql",
      now: host.now,
      sleep: host.sleep,
      trace,
    });
    return api;
  }

  return {
    async loadFacts(event, paths) {
      const client = await loadApi();
      const { loadFacts } = await import("../github/facts.ts");
      return loadFacts(client, event, paths);
    },
    async loadPolicyFile(location) {
      const client = await loadApi();
      const { loadPolicyFile } = await import("../github/policy-file.ts");
      return loadPolicyFile(client, location);
    },
    async loadCommitNamed(repository, name) {
      const client = await loadApi();
      const { loadCommitNamed } = await import("../github/commit-name.ts");
      return loadCommitNamed(client, repository, name);
    },
    loadApi,
    skewMs: () => api?.skewMs() ?? null,
  };
}
