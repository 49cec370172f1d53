import { defaults, GitHub, getOctokitOptions } from "@actions/github/lib/utils";
import type { GitHubApi, GraphqlAnswer, GraphqlError, Purpose, RequestTrace, RestAnswer } from "./api.ts";
import { ApiError, answerOf, toGraphqlFailure } from "./api-error.ts";
import { type Attempt, type Failure, toFailure } from "./attempt.ts";
import { type Fetch, fetchWhole } from "./bounded-fetch.ts";
import { type Field, fail, fieldAt, isAbsent, itemsOf, maybe, textOf, toField } from "./field.ts";
import { toOneLine } from "./one-line.ts";

/** Whom the client asks, as whom, and by which clock. */
export interface ClientOptions {
  readonly token: string;
  /** GITHUB_API_URL: `https://api.github.com`, or `https://HOST/api/v3`. */
  readonly apiUrl: string;
  /** GITHUB_GRAPHQL_URL: `https://api.github.com/graphql`, or `https://HOST/api/graphql`. */
  readonly graphqlUrl: string;
  /** Milliseconds since 1970. */
  now(): number;
  sleep(durationMs: number): Promise<void>;
  /** Hears of every attempt. */
  trace?: (trace: RequestTrace) => void;
  /** How long one attempt may take; 10 s. */
  readonly timeoutMs?: number;
  /** How long all requests of this client may take together, with the pauses between attempts; 30 s. */
  readonly budgetMs?: number;
  /** A budget that several clients share, in place of one of its own. */
  readonly budget?: Budget;
  /** How large an answer may be, unpacked; 32 MiB. */
  readonly maxBytes?: number;
}

/** What is left of the time for requests, in milliseconds. */
export interface Budget {
  leftMs: number;
}

/** What the parts of the client share: its settings, and what it has spent and learned so far. */
interface Client {
  readonly options: ClientOptions;
  readonly octokit: InstanceType<typeof GitHub>;
  readonly timeoutMs: number;
  readonly maxBytes: number;
  readonly budget: Budget;
  skewMs: number | null;
}

interface Call {
  readonly method: string;
  readonly url: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly purpose: Purpose;
  /** Whether the request changes nothing, so that it can be sent again when nobody knows what became of it. */
  readonly isRepeatable: boolean;
  /** Whether an address that it redirects to is for the caller to follow. */
  readonly isRedirect?: boolean;
}

const PAUSES_MS = [500, 1500, 4000];

/**
 * The client of GitHub's API. Each attempt ends after 10 s; what fails for a while (5xx, 429, a rate limit,
 * a broken connection) is tried up to four times, 30 s in all for everything that this client is asked.
 * Throws an ApiError where there is no token. No message that comes out of it holds the token.
 */
export function toGitHubApi(options: ClientOptions): GitHubApi {
  if (options.token === "") {
    throw new ApiError("refused", null, 'there is no token for GitHub\'s API. pass one as the input "token"');
  }
  const client: Client = {
    options,
    octokit: new GitHub(getOctokitOptions(options.token, { baseUrl: options.apiUrl })),
    timeoutMs: options.timeoutMs ?? 10_000,
    maxBytes: options.maxBytes ?? 32 * 1024 * 1024,
    budget: options.budget ?? { leftMs: options.budgetMs ?? 30_000 },
    skewMs: null,
  };
  return {
    graphql: (query, variables, purpose) => sendQuery(client, query, variables, purpose),
    rest: (route, parameters, purpose) => sendRoute(client, route, parameters, purpose),
    locate: (route, parameters, purpose) => sendRedirect(client, route, parameters, purpose),
    skewMs: () => client.skewMs,
  };
}

async function sendRoute(
  client: Client,
  route: string,
  parameters: Readonly<Record<string, unknown>>,
  purpose: Purpose,
): Promise<RestAnswer> {
  const [method = "", url = ""] = route.split(" ");
  const answer = await send(client, { method, url, parameters, purpose, isRepeatable: method === "GET" });
  if (typeof answer.data === "string" && answer.status !== 204) {
    fail(toField(answer.data, redacted(client, purpose)), "JSON");
  }
  const hasNextPage = /;\s*rel="next"/.test(answer.headers.get("link") ?? "");
  return { status: answer.status, data: answer.data, hasNextPage };
}

async function sendRedirect(
  client: Client,
  route: string,
  parameters: Readonly<Record<string, unknown>>,
  purpose: Purpose,
): Promise<string> {
  const [method = "", url = ""] = route.split(" ");
  const call = { method, url, parameters, purpose, isRepeatable: true, isRedirect: true };
  const location = (await send(client, call)).headers.get("location") ?? "";
  if (!/^https?:\/\//.test(location) || !URL.canParse(location)) {
    return fail(toField(location, redacted(client, purpose)), "a redirect to a web address");
  }
  return location;
}

async function sendQuery(
  client: Client,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  purpose: Purpose,
): Promise<GraphqlAnswer> {
  const parameters = { query, variables };
  const url = client.options.graphqlUrl;
  const answer = await send(client, { method: "POST", url, parameters, purpose, isRepeatable: true });
  const document = toField(answer.data, redacted(client, purpose));
  const errors = toErrors(client, fieldAt(document, "errors"));
  const data = fieldAt(document, "data");
  const [first] = errors;
  if (isAbsent(data) && first !== undefined) throw redact(client, toGraphqlFailure(first, purpose));
  if (isAbsent(data)) return fail(data, "an object");
  return { data: data.value, errors };
}

function toErrors(client: Client, field: Field): GraphqlError[] {
  if (isAbsent(field)) return [];
  return itemsOf(field).map((error) => {
    const message = toOneLine(withoutToken(client, textOf(fieldAt(error, "message"))));
    const type = maybe(fieldAt(error, "type"), textOf);
    const keys = maybe(fieldAt(error, "path"), itemsOf) ?? [];
    const path = keys.map((key) => String(key.value)).join(".");
    return { message, type: type === null ? null : toOneLine(type), path: toOneLine(path) };
  });
}

/** The answer to the call, below 400. Throws the error of the last attempt where there is none. */
async function send(client: Client, call: Call): Promise<Attempt & { kind: "answer" }> {
  for (let count = 0; ; count++) {
    const limitMs = Math.max(1, Math.min(client.timeoutMs, client.budget.leftMs));
    const startedAt = client.options.now();
    const attempt = await attemptOnce(client, call, limitMs);
    client.budget.leftMs -= Math.max(0, client.options.now() - startedAt);
    const failure = toFailure(attempt, call.purpose, limitMs, client.options.now());
    if (failure === null && attempt.kind === "answer") return attempt;
    if (failure !== null) await pauseOrThrow(client, call, failure, count);
  }
}

async function pauseOrThrow(client: Client, call: Call, failure: Failure, count: number): Promise<void> {
  const pauseMs = failure.waitMs ?? PAUSES_MS[count] ?? 0;
  const mayRepeat = call.isRepeatable || failure.error.status === 429;
  const isLast = count >= PAUSES_MS.length || pauseMs >= client.budget.leftMs;
  if (!failure.isWorthRetrying || !mayRepeat || isLast) throw redact(client, failure.error);
  client.budget.leftMs -= pauseMs;
  await client.options.sleep(pauseMs);
}

async function attemptOnce(client: Client, call: Call, limitMs: number): Promise<Attempt> {
  let broken: unknown = null;
  let answer: Response | null = null;
  const startedAt = client.options.now();
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    try {
      answer = await fetchWhole(githubFetch(), url, init, limitMs, client.maxBytes);
      return answer;
    } catch (error) {
      broken = error;
      throw error;
    } finally {
      report(client, call, url, answer, startedAt);
    }
  };
  const outcome = await request(client, call, fetch);
  const seen = answer as Response | null;
  if (seen === null) return { kind: "broken", cause: broken ?? outcome.error };
  return { kind: "answer", status: seen.status, headers: seen.headers, data: outcome.data };
}

/** The package's own fetch, which goes through the runner's proxy. */
export function githubFetch(): Fetch {
  return (defaults.request?.fetch ?? globalThis.fetch) as Fetch;
}

/** The body of the answer whatever its status, or the error of a request that never got one. */
async function request(client: Client, call: Call, fetch: Fetch): Promise<{ data: unknown; error: unknown }> {
  try {
    const options = {
      ...call.parameters,
      method: call.method,
      url: call.url,
      request: { fetch, log: SILENT, ...(call.isRedirect ? { redirect: "manual" } : {}) },
    };
    const response = await client.octokit.request(options as never);
    return { data: (response as { data: unknown }).data, error: null };
  } catch (error) {
    const { response } = error as { response?: { data?: unknown } };
    return { data: response?.data, error };
  }
}

function report(client: Client, call: Call, url: string, answer: Response | null, startedAt: number): void {
  const now = client.options.now();
  const date = Date.parse(answer?.headers.get("date") ?? "");
  if (!Number.isNaN(date)) client.skewMs = date - now;
  const { pathname, search } = new URL(url);
  const status = answer?.status ?? null;
  client.options.trace?.({
    method: call.method,
    path: pathname + search,
    status,
    durationMs: now - startedAt,
  });
}

/** The error without the token: a server, or something that poses as one, may send it back. */
function redact(client: Client, error: ApiError): ApiError {
  return new ApiError(error.kind, error.status, withoutToken(client, error.message));
}

function withoutToken(client: Client, text: string): string {
  return text.replaceAll(client.options.token, "***");
}

function redacted(client: Client, purpose: Purpose) {
  const origin = answerOf(purpose);
  return { ...origin, toError: (message: string) => redact(client, origin.toError(message) as ApiError) };
}

const SILENT = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
