import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { example, findAnswerProblem, findRoute } from "../github-stub/openapi.ts";

/** A run of a repository on the loopback GitHub. */
export interface RunModel {
  readonly repository: string;
  readonly id: number;
  readonly createdAt: string;
  readonly jobs: readonly JobModel[];
}

export interface JobModel {
  readonly id: number;
  readonly attempt: number;
  readonly conclusion: string | null;
  /** Its log; null where it is gone. */
  readonly log: string | null;
}

/** GitHub's runs, jobs and logs on loopback; logs are in a storage at another address. */
export interface GitHubLogs {
  readonly apiUrl: string;
  readonly token: string;
  /** What was asked for, path and query. */
  readonly requests: string[];
  /** The issues of every repository of acme. */
  readonly issues: { readonly number: number; readonly state: "open" | "closed"; readonly body: string }[];
  /** What GitHub does not have, and tokens that came to the storage. A test expects none. */
  readonly violations: string[];
  /** The most requests that were under way at once. */
  readonly mostAtOnce: () => number;
  /** Answers a request instead of what would be right: a rate limit, a broken storage. */
  fault:
    | ((
        path: string,
        count: number,
      ) => { status: number; headers?: Record<string, string>; cut?: boolean } | null)
    | null;
  stop(): Promise<void>;
}

/** Starts it over the runs. */
export async function startGitHubLogs(runs: readonly RunModel[]): Promise<GitHubLogs> {
  let [atOnce, most] = [0, 0];
  const jobs = new Map(runs.flatMap((run) => run.jobs.map((job) => [job.id, job] as const)));
  const storage = createServer((request, response) => {
    const path = request.url ?? "";
    if (request.headers.authorization !== undefined) logs.violations.push(`a token came to ${path}`);
    const id = Number(/^\/log\/(\d+)\?sig=secret$/.exec(path)?.[1]);
    const job = jobs.get(id);
    const count = logs.requests.push(path);
    const fault = logs.fault?.(`storage${path}`, count);
    const text = job?.log ?? "";
    if (fault?.cut) {
      response.setHeader("content-length", Buffer.byteLength(text) + 1);
      response.write(text.slice(0, text.length / 2));
      setTimeout(() => response.socket?.destroy(), 5);
    } else response.writeHead(fault?.status ?? 200, { "content-type": "text/plain" }).end(text);
  });
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    const count = logs.requests.push(path);
    atOnce += 1;
    most = Math.max(most, atOnce);
    response.on("close", () => {
      atOnce -= 1;
    });
    const fault = logs.fault?.(path, count);
    if (fault)
      return send(response, fault.status, { message: "API rate limit exceeded" }, fault.headers ?? {});
    if (!request.headers.authorization?.endsWith(logs.token))
      return send(response, 401, { message: "Bad credentials" }, {});
    return answer(logs, runs, new URL(path, logs.apiUrl), storageUrl, response);
  });
  const storageUrl = await listen(storage);
  const logs: GitHubLogs = {
    apiUrl: await listen(server),
    token: "ghs_logs0123456789",
    requests: [],
    issues: [],
    violations: [],
    mostAtOnce: () => most,
    fault: null,
    async stop() {
      for (const one of [server, storage]) {
        one.closeAllConnections();
        await new Promise((done) => one.close(done));
      }
    },
  };
  return logs;
}

async function listen(server: ReturnType<typeof createServer>): Promise<string> {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function send(
  response: ServerResponse,
  status: number,
  data: unknown,
  headers: Record<string, string>,
): ServerResponse {
  const head = { "content-type": "application/json", ...headers };
  return response.writeHead(status, head).end(JSON.stringify(data));
}

function answer(
  logs: GitHubLogs,
  runs: readonly RunModel[],
  url: URL,
  storage: string,
  response: ServerResponse,
): ServerResponse {
  const route = findRoute("GET", url);
  if (typeof route === "string") {
    logs.violations.push(route);
    return send(response, 404, { message: "Not Found" }, {});
  }
  const { owner, repo, org, username } = route.parameters;
  const own = runsOf(runs, `${owner}/${repo}`);
  const page = Number(url.searchParams.get("page") ?? 1);
  const size = Number(url.searchParams.get("per_page") ?? 30);
  const cut = <Item>(items: readonly Item[]) => items.slice((page - 1) * size, page * size);
  const reply = (all: number, data: unknown) => {
    // One of a kind is enough: they are all made alike.
    const problem = checked.has(route.path) ? null : findAnswerProblem(route.operation, 200, data);
    checked.add(route.path);
    if (problem !== null)
      logs.violations.push(`the stub's answer to ${route.path} is not GitHub's: ${problem}`);
    const next = page * size < all ? { link: `<${url.href}>; rel="next"` } : {};
    return send(response, 200, data, next as Record<string, string>);
  };
  if (route.path === "/orgs/{org}/repos" && org === "acme") {
    const names = [...new Set(runs.map(({ repository }) => repository))];
    return reply(
      names.length,
      cut(names).map((full_name) => ({ ...exampleItem("minimal-repository-items"), full_name })),
    );
  }
  if (route.path === "/users/{username}/repos" && username === "ada") return reply(0, []);
  if (/^\/repos\/\{owner\}\/\{repo\}\/actions(\/workflows\/\{workflow_id\})?\/runs$/.test(route.path)) {
    const [from = "", to = ""] = (url.searchParams.get("created") ?? "").split("..");
    const found = own.filter(({ createdAt }) => from <= createdAt && createdAt <= to);
    // GitHub lists no more than a thousand of what it finds.
    const listed = found.slice(0, 1000);
    const workflow_runs = cut(listed).map(({ id, createdAt }) => ({
      ...exampleItem("workflow-run-paginated", "workflow_runs"),
      id,
      created_at: createdAt,
      updated_at: createdAt,
    }));
    return reply(listed.length, { total_count: found.length, workflow_runs });
  }
  if (route.path === "/repos/{owner}/{repo}/issues") {
    const found = owner === "acme" ? logs.issues : [];
    const data = cut(found).map(({ number, state, body }) => ({
      ...example("issue"),
      number,
      state,
      body,
      author_association: "MEMBER",
      pull_request: undefined,
    }));
    return reply(found.length, JSON.parse(JSON.stringify(data)));
  }
  if (route.path === "/repos/{owner}/{repo}/actions/runs/{run_id}/jobs") {
    const jobs = own.find(({ id }) => id === Number(route.parameters["run_id"]))?.jobs ?? [];
    const data = cut(jobs).map(({ id, attempt, conclusion }) => ({
      ...exampleItem("job-paginated", "jobs"),
      id,
      created_at: "2026-11-27T14:00:00Z",
      run_attempt: attempt,
      conclusion,
      status: conclusion === null ? "in_progress" : "completed",
      name: "deploy",
    }));
    return reply(jobs.length, { total_count: jobs.length, jobs: data });
  }
  if (route.path === "/repos/{owner}/{repo}/actions/jobs/{job_id}/logs") {
    const job = own
      .find(({ jobs }) => jobs.some(({ id }) => id === Number(route.parameters["job_id"])))
      ?.jobs.find(({ id }) => id === Number(route.parameters["job_id"]));
    if (job === undefined || job.log === null) return send(response, 410, { message: "Gone" }, {});
    return response.writeHead(302, { location: `${storage}/log/${job.id}?sig=secret` }).end();
  }
  if (!/^\/(orgs|users)/.test(route.path)) logs.violations.push(`the stub does not know ${route.path}`);
  return send(response, 404, { message: "Not Found" }, {});
}

function runsOf(runs: readonly RunModel[], wanted: string): readonly RunModel[] {
  return runs.filter(({ repository }) => repository === wanted);
}

const checked = new Set<string>();
const examples = new Map<string, object>();

function exampleItem(name: string, key?: string): object {
  const known = examples.get(name);
  if (known !== undefined) return known;
  const value = example(name) as unknown as Record<string, object[]> & object[];
  const [first = {}] = key === undefined ? value : (value[key] ?? []);
  examples.set(name, first);
  return first;
}
