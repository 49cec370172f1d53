import { ApiError } from "../../src/github/api-error.ts";
import type { ClientOptions } from "../../src/github/client.ts";
import { toGitHubApi } from "../../src/github/client.ts";
import { connect } from "../github-stub/connect.ts";
import { commit, oid, repository } from "../github-stub/model.ts";
import { type Fault, type GitHubStub, startGitHub } from "../github-stub/server.ts";

const PURPOSE = { what: "the policy of acme/shop", permission: "contents: read" };
const QUERY = "query($owner:String!,$name:String!){repository(owner:$owner,name:$name){nameWithOwner}}";
const SHOP = { owner: "acme", name: "shop" };
const DATA = { repository: { nameWithOwner: "acme/shop" } };

let stub: GitHubStub;

beforeEach(async () => {
  const shop = repository("acme/shop");
  commit(shop, "first", { branch: "main" });
  stub = await startGitHub([shop]);
});

afterEach(async () => {
  await stub.stop();
  expect(stub.violations).toEqual([]);
});

async function failureOf(promise: Promise<unknown>): Promise<ApiError> {
  const error = await promise.then(
    () => new Error("it did not fail"),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ApiError);
  return error as ApiError;
}

function ask(options: Partial<ClientOptions> = {}) {
  const connection = connect(stub, options);
  return { ...connection, answer: connection.api.graphql(QUERY, SHOP, PURPOSE) };
}

function graphqlErrors(...errors: object[]): Fault {
  return { body: JSON.stringify({ data: null, errors }) };
}

describe("an answer", () => {
  it("comes with the token, once", async () => {
    const { answer, traces } = ask();
    expect(await answer).toEqual({ data: DATA, errors: [] });
    expect(stub.requests.map((request) => request.headers["authorization"])).toEqual([`token ${stub.token}`]);
    expect(traces).toEqual([
      { method: "POST", path: "/graphql", status: 200, durationMs: expect.any(Number) },
    ]);
  });

  it("of a route comes as data", async () => {
    const { api } = connect(stub);
    const parameters = { owner: "acme", repo: "shop", ref: "main" };
    const answer = await api.rest("GET /repos/{owner}/{repo}/commits/{ref}", parameters, PURPOSE);
    expect(answer).toMatchObject({ status: 200, data: { sha: oid("first") }, hasNextPage: false });
  });

  it("comes from an Enterprise Server's addresses", async () => {
    const urls = { apiUrl: `${stub.apiUrl}/api/v3`, graphqlUrl: `${stub.apiUrl}/api/graphql` };
    const { api, answer } = ask(urls);
    await answer;
    await api.rest(
      "GET /repos/{owner}/{repo}/commits/{ref}",
      { owner: "acme", repo: "shop", ref: "main" },
      PURPOSE,
    );
    expect(stub.requests.map((request) => request.path)).toEqual([
      "/api/graphql",
      "/api/v3/repos/acme/shop/commits/main",
    ]);
  });

  it("says whether there is a next page", async () => {
    stub.faults.push({ headers: { link: '<https://api.github.com/x?page=2>; rel="next"' } });
    const { api } = connect(stub);
    const parameters = { owner: "acme", repo: "shop", ref: "main" };
    const answer = await api.rest("GET /repos/{owner}/{repo}/commits/{ref}", parameters, PURPOSE);
    expect(answer.hasNextPage).toBe(true);
  });

  it("with partial data comes with its errors, without the token", async () => {
    const message = `${stub.token}:\u001b[31m no\nlabels`;
    const errors = [{ message, type: "FORBIDDEN", path: ["repository", "pullRequest", 0] }];
    stub.faults.push({ body: JSON.stringify({ data: DATA, errors }) });
    expect(await ask().answer).toEqual({
      data: DATA,
      errors: [{ message: "***: [31m no labels", type: "FORBIDDEN", path: "repository.pullRequest.0" }],
    });
  });

  it.each([
    [3_600_000, 3_600_000],
    [-3_600_000, -3_600_000],
    [0, 0],
  ])("tells that GitHub's clock is %d ms ahead", async (dateOffsetMs, skewMs) => {
    stub.faults.push({ dateOffsetMs });
    const { api, answer } = ask();
    expect(api.skewMs()).toBeNull();
    await answer;
    expect(Math.abs((api.skewMs() ?? 0) - skewMs)).toBeLessThan(5000);
  });

  it("follows a redirect as fetch does", async () => {
    stub.faults.push({ status: 307, headers: { location: `${stub.apiUrl}/graphql` } });
    expect(await ask().answer).toEqual({ data: DATA, errors: [] });
  });
});

describe("what passes is tried again", () => {
  const limit = { message: "You have exceeded a secondary rate limit." };

  it.each<[string, Fault, number]>([
    ["500", { status: 500 }, 500],
    ["502 with a page", { status: 502, body: "<html>bad gateway</html>" }, 500],
    ["503", { status: 503, headers: { "retry-after": "3" } }, 3000],
    ["429 with retry-after", { status: 429, headers: { "retry-after": "7" } }, 7000],
    ["429 without", { status: 429 }, 500],
    ["a secondary rate limit", { status: 403, body: JSON.stringify(limit) }, 500],
    [
      "a secondary rate limit with retry-after",
      { status: 403, body: JSON.stringify(limit), headers: { "retry-after": "2" } },
      2000,
    ],
    [
      "a GraphQL rate limit",
      graphqlErrors({ type: "RATE_LIMITED", message: "API rate limit exceeded" }),
      500,
    ],
    ["a reset", { reset: "before" }, 500],
    ["a reset in the middle", { reset: "middle" }, 500],
    ["silence", { delayMs: 3000 }, 500],
  ])("%s", async (_, fault, pauseMs) => {
    stub.faults.push(fault);
    const { answer, pausesMs } = ask({ timeoutMs: 1500 });
    expect(await answer).toEqual({ data: DATA, errors: [] });
    expect(pausesMs).toEqual([pauseMs]);
    expect(stub.requests).toHaveLength(2);
  });

  it("waits until a used-up rate limit is reset", async () => {
    const now = Date.now();
    const reset = String(Math.floor(now / 1000) + 20);
    stub.faults.push({ status: 403, headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset } });
    const { answer, pausesMs } = ask();
    await answer;
    expect(pausesMs[0]).toBeGreaterThan(15_000);
    expect(pausesMs[0]).toBeLessThanOrEqual(20_000);
  });

  it("with growing pauses, four times at most", async () => {
    stub.fault = { status: 502 };
    const { answer, pausesMs, traces } = ask();
    expect(await failureOf(answer)).toMatchObject({ kind: "unavailable", status: 502 });
    expect(pausesMs).toEqual([500, 1500, 4000]);
    expect(traces.map((trace) => trace.status)).toEqual([502, 502, 502, 502]);
  });

  it("not when the server asks to wait longer than there is time", async () => {
    stub.fault = { status: 429, headers: { "retry-after": "31" } };
    const { answer, pausesMs } = ask();
    expect((await failureOf(answer)).message).toBe(
      "could not read the policy of acme/shop from GitHub: the rate limit is used up. try again in 31 s",
    );
    expect(pausesMs).toEqual([]);
  });

  it("within one budget for all requests of a client", async () => {
    let at = 0;
    stub.fault = { status: 500 };
    const { api, answer } = ask({ now: () => (at += 4000), sleep: async () => {} });
    await failureOf(answer);
    const sent = stub.requests.length;
    await failureOf(api.graphql(QUERY, SHOP, PURPOSE));
    expect(stub.requests.length - sent).toBeLessThan(sent);
  });

  it("not what may have changed something", async () => {
    stub.fault = { status: 502 };
    const { api } = connect(stub);
    await failureOf(api.rest("POST /repos/{owner}/{repo}/issues", { owner: "acme", repo: "shop" }, PURPOSE));
    expect(stub.requests).toHaveLength(1);
  });
});

describe("what fails for good", () => {
  const refused = { message: "Resource not accessible by integration" };

  it.each<[string, Fault, Partial<ApiError>, string]>([
    [
      "401",
      { status: 401, body: '{"message":"Bad credentials"}' },
      { kind: "refused", status: 401 },
      "it answered 401 (Bad credentials). the token is not valid",
    ],
    [
      "403",
      { status: 403, body: JSON.stringify(refused) },
      { kind: "refused", status: 403 },
      '(Resource not accessible by integration). the token may not do that: give the job "permissions: { contents: read }"',
    ],
    [
      "404",
      { status: 404, body: '{"message":"Not Found"}' },
      { kind: "not-found", status: 404 },
      'give the job "permissions: { contents: read }"',
    ],
    [
      "404 with a page",
      { status: 404, body: "<html>" },
      { kind: "not-found", status: 404 },
      "it answered 404. check the name",
    ],
    [
      "422",
      { status: 422, body: '{"message":"no"}' },
      { kind: "invalid-request", status: 422 },
      "it answered 422 (no)",
    ],
    [
      "a page instead of JSON",
      { body: "<html>hello</html>", headers: { "content-type": "text/html" } },
      { kind: "invalid-answer" },
      "GitHub's answer must be an object, but is other text",
    ],
    [
      "JSON that breaks off",
      { body: '{"data":{"repo' },
      { kind: "invalid-answer" },
      "GitHub's answer must be an object",
    ],
    ["nothing", { body: "" }, { kind: "invalid-answer" }, "GitHub's answer must be an object"],
    [
      "null",
      { body: "null" },
      { kind: "invalid-answer" },
      "GitHub's answer must be an object, but is missing or null",
    ],
    ["a list", { body: "[]" }, { kind: "invalid-answer" }, "but is a list"],
    ["no data", { body: "{}" }, { kind: "invalid-answer" }, '"data" in GitHub\'s answer must be an object'],
    [
      "data of a prototype",
      { body: '{"__proto__":{"data":{}}}' },
      { kind: "invalid-answer" },
      '"data" in GitHub\'s answer',
    ],
    [
      "errors that are none",
      { body: '{"data":null,"errors":"no"}' },
      { kind: "invalid-answer" },
      '"errors" in GitHub\'s answer must be a list',
    ],
    [
      "a field that GitHub does not have",
      graphqlErrors({ message: "Field 'x' doesn't exist" }),
      { kind: "invalid-request" },
      "Enterprise Server",
    ],
    [
      "what the token may not see",
      graphqlErrors({ type: "FORBIDDEN", ...refused, path: ["repository"] }),
      { kind: "refused" },
      "(at repository)",
    ],
    [
      "what does not exist",
      graphqlErrors({ type: "NOT_FOUND", message: "Could not resolve" }),
      { kind: "not-found" },
      "Could not resolve",
    ],
  ])("%s", async (_, fault, expected, message) => {
    stub.fault = fault;
    const { answer, pausesMs } = ask();
    const error = await failureOf(answer);
    expect(error).toMatchObject(expected);
    expect(error.message).toContain("could not read the policy of acme/shop from GitHub: ");
    expect(error.message).toContain(message);
    expect(error.message).not.toMatch(/[\n\r\u001b]/);
    expect(pausesMs).toEqual([]);
  });

  it.each<[string, Fault, number, string]>([
    ["silence", { delayMs: 400 }, 100, "it did not answer within 0.1 s"],
    ["a body that trickles", { trickleMs: 40, body: "x".repeat(100) }, 100, "it did not answer within 0.1 s"],
    ["a reset", { reset: "before" }, 5000, "the connection failed (UND_ERR_SOCKET)"],
    ["a reset in the middle", { reset: "middle" }, 5000, "the connection failed"],
  ])("%s, every time", async (_, fault, timeoutMs, message) => {
    stub.fault = fault;
    const error = await failureOf(ask({ timeoutMs }).answer);
    expect(error).toMatchObject({ kind: "unavailable", status: null });
    expect(error.message).toContain(message);
    expect(stub.requests).toHaveLength(4);
  });

  it("a refused connection", async () => {
    const connection = connect(stub);
    await stub.stop();
    const error = await failureOf(connection.api.graphql(QUERY, SHOP, PURPOSE));
    expect(error.message).toBe(
      "could not read the policy of acme/shop from GitHub: the connection failed (ECONNREFUSED). check the network and the proxy of the runner, and GITHUB_API_URL",
    );
    stub = await startGitHub([]);
  });

  it("an address that is none", async () => {
    const error = await failureOf(ask({ apiUrl: "nowhere", graphqlUrl: "nowhere" }).answer);
    expect(error).toMatchObject({ kind: "unavailable", status: null });
    expect(error.message).toContain("GITHUB_API_URL");
  });

  it("an answer that is too large", async () => {
    stub.fault = { body: JSON.stringify({ data: "x".repeat(5000) }) };
    const error = await failureOf(ask({ maxBytes: 4000 }).answer);
    expect(error).toMatchObject({ kind: "invalid-answer" });
    expect(error.message).toContain("too large");
    expect(stub.requests).toHaveLength(1);
  });

  it("a wrong token, which no message shows", async () => {
    stub.fault = { status: 403, body: JSON.stringify({ message: "who is ghp_wrong::error::?" }) };
    const error = await failureOf(ask({ token: "ghp_wrong" }).answer);
    expect(error.message).toContain("who is ***::error::?");
    expect(JSON.stringify(error) + error.stack).not.toContain("ghp_wrong");
  });

  it.each(["a\nb", "€", "\u0000"])("a token %j that no header can carry", async (token) => {
    const error = await failureOf(ask({ token }).answer);
    expect(error.message).not.toContain(token);
    expect(stub.requests).toHaveLength(0);
  });

  it("no token at all", () => {
    const options = { apiUrl: stub.apiUrl, graphqlUrl: stub.graphqlUrl, now: () => 0, sleep: async () => {} };
    expect(() => toGitHubApi({ token: "", ...options })).toThrow("there is no token");
  });
});
