import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { answerQuery } from "./graph.ts";
import type { RepositoryModel } from "./model.ts";
import { answerRest } from "./rest.ts";

/** A request as it came in. */
export interface SeenRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** What goes wrong with one request. Several may be set. */
export interface Fault {
  /** Answers so, instead of with what was asked for. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** The body as it is sent, whatever its type. */
  readonly body?: string;
  /** Waits before it answers. */
  readonly delayMs?: number;
  /** Sends a byte of the body, and the next one after this time. */
  readonly trickleMs?: number;
  /** Breaks the connection: before any answer, or in the middle of the body. */
  readonly reset?: "before" | "middle";
  /** Changes the answer that would have been right. */
  readonly change?: (data: unknown) => unknown;
  /** Sets the `Date` header this far off. */
  readonly dateOffsetMs?: number;
}

/** GitHub's API on loopback, over the repositories that a test gives it. */
export interface GitHubStub {
  /** What GITHUB_API_URL would be. */
  readonly apiUrl: string;
  /** What GITHUB_GRAPHQL_URL would be. */
  readonly graphqlUrl: string;
  /** The only token that is accepted. */
  readonly token: string;
  readonly repositories: RepositoryModel[];
  /** Every request so far, refused ones too. */
  readonly requests: SeenRequest[];
  /** What was asked that GitHub does not have, or that the stub does not. A test expects none. */
  readonly violations: string[];
  /** GraphQL fields (`Repository.pullRequest`) and REST routes that the token may not use. */
  readonly forbidden: Set<string>;
  /** What befalls the next requests, one each, in order; null spares one. */
  readonly faults: (Fault | null)[];
  /** What befalls every request that `faults` says nothing of. */
  fault: Fault | null;
  /** How far the clock of the `Date` header is ahead of this machine's. */
  clockOffsetMs: number;
  stop(): Promise<void>;
}

/** Starts a stub that knows the repositories. The caller stops it. */
export async function startGitHub(
  repositories: RepositoryModel[],
  token = "ghs_stubtoken0123456789",
): Promise<GitHubStub> {
  const server = createServer((request, response) => {
    serve(stub, request, response).catch((error: unknown) => {
      stub.violations.push(`the stub failed: ${error}`);
      request.socket.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stub: GitHubStub = {
    apiUrl: origin,
    graphqlUrl: `${origin}/graphql`,
    token,
    repositories,
    requests: [],
    violations: [],
    forbidden: new Set(),
    faults: [],
    fault: null,
    clockOffsetMs: 0,
    stop: () => stopServer(server),
  };
  return stub;
}

function stopServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

async function serve(stub: GitHubStub, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(request);
  const method = request.method ?? "";
  const path = request.url ?? "";
  stub.requests.push({ method, path, headers: request.headers, body });
  const fault = (stub.faults.length > 0 ? stub.faults.shift() : stub.fault) ?? {};
  if (fault.delayMs !== undefined) await sleep(fault.delayMs);
  if (fault.reset === "before") return void request.socket.destroy();
  const reply = await answer(stub, request, new URL(path, stub.apiUrl), body, fault);
  response.statusCode = reply.status;
  response.setHeader("date", new Date(Date.now() + (fault.dateOffsetMs ?? stub.clockOffsetMs)).toUTCString());
  for (const [name, value] of Object.entries(reply.headers)) response.setHeader(name, value);
  await send(response, reply.body, fault);
}

async function answer(
  stub: GitHubStub,
  request: IncomingMessage,
  url: URL,
  body: string,
  fault: Fault,
): Promise<{ status: number; headers: Record<string, string>; body: string }> {
  const json = { "content-type": "application/json; charset=utf-8" };
  if (fault.status !== undefined || fault.body !== undefined) {
    return { status: fault.status ?? 200, headers: { ...json, ...fault.headers }, body: fault.body ?? "{}" };
  }
  const reply = await answerRight(stub, request, url, body);
  const data = fault.change === undefined ? reply.data : fault.change(reply.data);
  return {
    status: reply.status,
    headers: { ...json, ...reply.headers, ...fault.headers },
    body: JSON.stringify(data),
  };
}

async function answerRight(
  stub: GitHubStub,
  request: IncomingMessage,
  url: URL,
  body: string,
): Promise<{ status: number; data: unknown; headers?: Readonly<Record<string, string>> }> {
  const { repositories, forbidden } = stub;
  const world = { repositories, forbidden, violate: (message: string) => void stub.violations.push(message) };
  if (
    !/^(token|bearer) /i.test(request.headers.authorization ?? "") ||
    !request.headers.authorization?.endsWith(` ${stub.token}`)
  ) {
    return { status: 401, data: { message: "Bad credentials", documentation_url: "", status: "401" } };
  }
  // An Enterprise Server has its API below /api.
  url.pathname = url.pathname.replace(/^\/api(\/v3)?\//, "/");
  if (url.pathname !== "/graphql") return answerRest(world, request.method ?? "", url);
  const { query, variables } = JSON.parse(body) as { query: string; variables: Record<string, unknown> };
  return { status: 200, data: await answerQuery(world, query, variables) };
}

async function send(response: ServerResponse, body: string, fault: Fault): Promise<void> {
  if (fault.reset === "middle") {
    response.setHeader("content-length", Buffer.byteLength(body) + 10);
    response.write(body.slice(0, Math.ceil(body.length / 2)));
    await sleep(20);
    response.socket?.destroy();
    return;
  }
  if (fault.trickleMs === undefined) return void response.end(body);
  for (const character of body) {
    if (response.destroyed) return;
    response.write(character);
    await sleep(fault.trickleMs);
  }
  response.end();
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

function sleep(durationMs: number): Promise<void> {
  // Nobody waits for what is left of a pause once the stub has stopped.
  return new Promise((resolve) => void setTimeout(resolve, durationMs).unref());
}
