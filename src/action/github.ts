import type { GitHubApi, RequestTrace } from "../github/api.ts";
import type { EventFacts } from "../github/event.ts";
import type { Facts } from "../github/facts.ts";
import type { toPolicyBatch } from "../github/policy-batch.ts";
import type { PolicyFile } from "../github/policy-file.ts";
import type { PolicyLocation } from "../github/policy-location.ts";
import type { Host } from "../host.ts";

/** What the step asks of GitHub. The client is loaded with the first request. */
export interface GitHub {
  loadFacts(event: EventFacts, paths: readonly string[]): Promise<Facts>;
  loadPolicyFile(location: PolicyLocation): Promise<PolicyFile>;
  /** The commit that a branch, a tag or the first digits of a commit stand for. */
  loadCommitNamed(repository: string, name: string): Promise<string>;
  /** How many milliseconds GitHub's clock was ahead of the machine's; null while nobody asked. */
  skewMs(): number | null;
}

/** GitHub as the runner's environment says where it is. `trace` hears of every attempt at a request. */
export function toGitHub(token: string, host: Host, trace: (trace: RequestTrace) => void): GitHub {
  let api: GitHubApi | null = null;
  let loading: Promise<GitHubApi> | null = null;
  let policyBatch: ReturnType<typeof toPolicyBatch> | null = null;

  // One client for all, even for requests of the same moment: it counts the time that they may take together.
  function loadApi(): Promise<GitHubApi> {
    loading ??= startApi();
    return loading;
  }

  async function startApi(): Promise<GitHubApi> {
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
      const { toPolicyBatch } = await import("../github/policy-batch.ts");
      policyBatch ??= toPolicyBatch(client);
      return policyBatch(location);
    },
    async loadCommitNamed(repository, name) {
      const client = await loadApi();
      const { loadCommitNamed } = await import("../github/commit-name.ts");
      return loadCommitNamed(client, repository, name);
    },
    skewMs: () => api?.skewMs() ?? null,
  };
}
