import type { GitHubApi, RequestTrace } from "../../src/github/api.ts";
import { type ClientOptions, toGitHubApi } from "../../src/github/client.ts";
import type { GitHubStub } from "./server.ts";

/** A client of the stub whose pauses take no time, and what it told of its attempts and pauses. */
export interface Connection {
  readonly api: GitHubApi;
  readonly traces: RequestTrace[];
  readonly pausesMs: number[];
}

/** Connects with the stub; the options are laid over those of a test. */
export function connect(stub: GitHubStub, options: Partial<ClientOptions> = {}): Connection {
  const traces: RequestTrace[] = [];
  const pausesMs: number[] = [];
  const api = toGitHubApi({
    token: stub.token,
    apiUrl: stub.apiUrl,
    graphqlUrl: stub.graphqlUrl,
    now: () => Date.now(),
    sleep: async (durationMs) => void pausesMs.push(durationMs),
    trace: (trace) => traces.push(trace),
    timeoutMs: 5000,
    ...options,
  });
  return { api, traces, pausesMs };
}
