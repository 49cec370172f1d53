import type { Request } from "../decision/request.ts";
import type { GitHubApi, RequestTrace } from "../github/api.ts";
import type { EventFacts } from "../github/event.ts";
import type { WantedEvidence } from "../github/evidence.ts";
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
  /** The request with one more fact; `facts` is what it goes on from. */
  loadEvidence(request: Request, wanted: WantedEvidence, facts: () => Promise<Facts>): Promise<Request>;
  /** The client itself, for what few runs ask. */
  loadApi(): Promise<GitHubApi>;
  /** How many milliseconds GitHub's clock was ahead of the machine's; null while nobody asked. */
  skewMs(): number | null;
}

/** The tokens of the step. */
export interface Tokens {
  readonly token: string;
  /** For other repositories and for teams. */
  readonly policyToken: string;
}

/** GitHub as the runner's environment says where it is. `trace` hears of every attempt at a request. */
export function toGitHub(tokens: Tokens, host: Host, trace: (trace: RequestTrace) => void): GitHub {
  const budget = { leftMs: WHOLE_BUDGET_MS };
  const clients = new Map<string, Promise<GitHubApi>>();
  const started: GitHubApi[] = [];
  const batches = new Map<string, ReturnType<typeof toPolicyBatch>>();

  // One client for each token, even for requests of the same moment.
  function loadApi(token: string): Promise<GitHubApi> {
    const client = clients.get(token) ?? startApi(token);
    clients.set(token, client);
    return client;
  }

  async function startApi(token: string): Promise<GitHubApi> {
    const { toGitHubApi } = await import("../github/client.ts");
    const { GITHUB_API_URL: apiUrl, GITHUB_GRAPHQL_URL: graphqlUrl } = host.environment;
    const api = toGitHubApi({
      token,
      apiUrl: apiUrl || "https://api.github.com",
      graphqlUrl: graphqlUrl || "https://api.github.com/graphql",
      now: host.now,
      sleep: host.sleep,
      trace,
      budget,
    });
    started.push(api);
    return api;
  }

  return {
    async loadFacts(event, paths) {
      const client = await loadApi(tokens.token);
      const { loadFacts } = await import("../github/facts.ts");
      return loadFacts(client, event, paths);
    },
    async loadPolicyFile(location) {
      const isOwn = location.repository.toLowerCase() === host.environment.GITHUB_REPOSITORY?.toLowerCase();
      const token = isOwn ? tokens.token : tokens.policyToken;
      const client = await loadApi(token);
      const { toPolicyBatch } = await import("../github/policy-batch.ts");
      const batch = batches.get(token) ?? toPolicyBatch(client);
      batches.set(token, batch);
      return batch(location);
    },
    async loadCommitNamed(repository, name) {
      const client = await loadApi(tokens.token);
      const { loadCommitNamed } = await import("../github/commit-name.ts");
      return loadCommitNamed(client, repository, name);
    },
    async loadEvidence(request, wanted, facts) {
      const { loadEvidence } = await import("../github/evidence.ts");
      const sources = {
        api: await loadApi(tokens.token),
        policyApi: await loadApi(tokens.policyToken),
        repository: request.repository ?? "",
        runId: host.environment.GITHUB_RUN_ID ?? null,
        loadSearch: async () => (await facts()).toSearch(null),
      };
      return loadEvidence(sources, request, wanted);
    },
    loadApi: () => loadApi(tokens.token),
    skewMs: () => started.map((api) => api.skewMs()).find((skewMs) => skewMs !== null) ?? null,
  };
}

// The same as the client's own, which is not loaded before somebody asks.
const WHOLE_BUDGET_MS = 30_000;
