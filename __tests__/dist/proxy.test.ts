import { execFile as execute } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { type AddressInfo, connect, type Server, type Socket } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { commit, repository } from "../github-stub/model.ts";
import { startGitHub } from "../github-stub/server.ts";
import { dist, freshFolder, node } from "./built.ts";
import { runAction } from "./run-action.ts";
import { toSelfSigned } from "./self-signed.ts";

const execFile = promisify(execute);

// The action asks an API that only a proxy can find: the name does not exist.
const host = "api.example.invalid";
const identity = toSelfSigned(host);
const authorities = join(freshFolder(), "ca.pem");
writeFileSync(authorities, identity.cert);

const policy = "version: 1\ntimezone: UTC\nfreezes: [{ id: ice, reason: Cold., dates: 2020-01-01 }]\n";
const badCredentials = answer(401, '{"message":"Bad credentials"}');

function answer(status: number, body: string, headers: Record<string, string> = {}): RequestListener {
  return (request, response) => {
    request.resume();
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(body);
  };
}

interface Setting {
  readonly listener?: RequestListener;
  readonly isSecure?: boolean;
  /** What the proxy wants as `proxy-authorization`. */
  readonly credentials?: string;
  /** What the proxy says instead of leading anywhere; null where it says nothing. */
  readonly refuse?: string | null;
}

const servers: Server[] = [];
const sockets = new Set<Socket>();
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
  for (const socket of sockets) socket.destroy();
  sockets.clear();
});

/** An API, and a proxy that leads every tunnel to it and writes down where it should lead. */
async function startProxy({ listener = badCredentials, isSecure = false, ...setting }: Setting = {}) {
  const tunnels: string[] = [];
  const requests: IncomingMessage[] = [];
  const heard: RequestListener = (request, response) => {
    requests.push(request);
    listener(request, response as ServerResponse<IncomingMessage> & { req: IncomingMessage });
  };
  const api = await listen(isSecure ? createSecureServer(identity, heard) : createServer(heard));
  const proxy = createServer((_, response) => response.writeHead(400).end());
  proxy.on("connect", (request, socket) => {
    tunnels.push(request.url ?? "");
    socket.on("error", () => {});
    const given = request.headers["proxy-authorization"];
    const unknown = "HTTP/1.1 407 Proxy Authentication Required\r\n\r\n";
    const refusal = setting.credentials === given ? setting.refuse : unknown;
    if (refusal === null) return;
    if (refusal !== undefined) {
      socket.end(refusal);
      return;
    }
    const tunnel = connect(api, "127.0.0.1", () => socket.write("HTTP/1.1 200 OK\r\n\r\n"));
    tunnel.on("error", () => socket.destroy()).pipe(socket);
    socket.on("close", () => tunnel.destroy()).pipe(tunnel);
  });
  return { port: await listen(proxy), tunnels, requests };
}

async function listen(server: Server): Promise<number> {
  servers.push(server.on("connection", (socket) => sockets.add(socket)));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return (server.address() as AddressInfo).port;
}

/** Asks the API by its name, over TLS where the proxy is for that. */
function ask(env: Record<string, string>) {
  const apiUrl = `${"https_proxy" in env ? "https" : "http"}://${host}`;
  return runAction({ apiUrl, env: { NODE_EXTRA_CA_CERTS: authorities, ...env } });
}

function chunkOf(name: string): string {
  return readdirSync(dist).find((file) => file.startsWith(`${name}-`)) ?? "";
}

it("reaches the API through the proxy that the environment names", async () => {
  const { port, tunnels, requests } = await startProxy();
  const { loaded, outputs, stdout } = await ask({ http_proxy: `http://127.0.0.1:${port}` });
  expect(new Set(tunnels)).toEqual(new Set([`${host}:80`]));
  expect(requests[0]).toMatchObject({ method: "POST", url: "/graphql", headers: { host } });
  expect(loaded.some((name) => name.startsWith("proxied-fetch-"))).toBe(true);
  expect(outputs["outcome"]).toBe("error");
  expect(stdout).toContain("Bad credentials");
});

it("reaches it over TLS, from the runner to the API itself, and unpacks what comes", async () => {
  const shop = repository("acme/shop");
  commit(shop, "first", { branch: "main", files: { ".github/freezegate.yml": policy } });
  const stub = await startGitHub([shop], "ghs_stub");
  const listener: RequestListener = async (request, response) => {
    const { method = "", url = "", headers } = request;
    const body = Buffer.concat(await request.toArray());
    const { authorization = "" } = headers;
    const answer = await fetch(stub.apiUrl + url, { method, body, headers: { authorization } });
    const packed = gzipSync(await answer.text());
    response.writeHead(answer.status, { "content-encoding": "gzip" }).end(packed);
  };
  const { port, tunnels, requests } = await startProxy({ listener, isSecure: true });
  const { outputs, stdout, stderr } = await ask({ https_proxy: `http://127.0.0.1:${port}` });
  await stub.stop();
  expect(new Set(tunnels)).toEqual(new Set([`${host}:443`]));
  expect(requests[0]?.headers).toMatchObject({ host, authorization: "token ghs_stub" });
  expect({ outcome: outputs["outcome"], stdout, stderr }).toEqual({
    outcome: "allowed",
    stdout: expect.stringContaining("allowed"),
    stderr: "",
  });
});

it("does not take a certificate on trust", async () => {
  const { port, requests } = await startProxy({ isSecure: true });
  const { outputs, stdout } = await ask({
    https_proxy: `http://127.0.0.1:${port}`,
    NODE_EXTRA_CA_CERTS: "",
  });
  expect(requests).toEqual([]);
  expect(outputs["outcome"]).toBe("error");
  expect(stdout).toContain("DEPTH_ZERO_SELF_SIGNED_CERT");
});

it("gives the proxy the credentials of its address", async () => {
  const credentials = `Basic ${Buffer.from("me:p@ss").toString("base64")}`;
  const { port, requests } = await startProxy({ credentials });
  const { stderr } = await ask({ http_proxy: `http://me:p%40ss@127.0.0.1:${port}` });
  expect(requests.length).toBeGreaterThan(0);
  expect(stderr).toBe("");
});

it("says that the proxy refuses", async () => {
  const refusals: readonly (readonly [Setting, string])[] = [
    [{ credentials: "Basic other" }, "PROXY_AUTHENTICATION_REQUIRED"],
    [{ refuse: "HTTP/1.1 403 Forbidden\r\n\r\n" }, "PROXY_REFUSED"],
    [{ refuse: "" }, "ECONNRESET"],
  ];
  const ended = await Promise.all(
    refusals.map(async ([setting]) => {
      const { port, requests } = await startProxy(setting);
      const { code, stdout } = await ask({ http_proxy: `http://127.0.0.1:${port}` });
      return { code, stdout, requests };
    }),
  );
  expect(ended).toEqual(
    refusals.map(([, reason]) => ({ code: 1, stdout: expect.stringContaining(reason), requests: [] })),
  );
});

it("keeps the token from another host that an answer leads to", async () => {
  const listener: RequestListener = (request, response) => {
    request.resume();
    const isFirst = request.headers.host === host;
    response.writeHead(isFirst ? 307 : 401, { location: "http://other.example.invalid/graphql" }).end("{}");
  };
  const { port, tunnels, requests } = await startProxy({ listener });
  await ask({ http_proxy: `http://127.0.0.1:${port}` });
  expect(tunnels).toEqual(expect.arrayContaining([`${host}:80`, "other.example.invalid:80"]));
  const [first, second] = requests;
  expect(first?.headers.authorization).toBe("token ghs_stub");
  expect(second).toMatchObject({ method: "POST", url: "/graphql" });
  expect(second?.headers.authorization).toBeUndefined();
});

it.each([
  ["a proxy that never answers", { refuse: null }],
  ["an API that never answers", { listener: () => {} }],
  ["a body that never ends", { listener: (_, response) => void response.write("{") }],
] satisfies [string, Setting][])("gives up on %s, and ends", async (_, setting) => {
  const { port } = await startProxy(setting);
  const script = `
    import { proxiedFetch } from ${JSON.stringify(pathToFileURL(join(dist, chunkOf("proxied-fetch"))).href)};
    const signal = AbortSignal.timeout(300);
    try {
      const response = await proxiedFetch("http://${host}", "http://${host}/", { signal });
      console.log(response.status);
      await response.text();
    } catch (error) { console.log(error.name); }`;
  const env = { http_proxy: `http://127.0.0.1:${port}` };
  const { stdout, stderr } = await execFile(node, ["--input-type=module", "--eval", script], {
    env,
    timeout: 10_000,
  });
  expect(stderr).toBe("");
  expect(stdout).toMatch(/^(200\n)?(Timeout|Abort)Error\n$/);
});

it("gives up on an answer that is too large, packed or not", async () => {
  const huge = gzipSync(Buffer.alloc(64 * 1024 * 1024, " "));
  const listener: RequestListener = (request, response) => {
    request.resume();
    response.writeHead(200, { "content-encoding": "gzip" }).end(huge);
  };
  const { port } = await startProxy({ listener });
  const { outputs, stdout } = await ask({ http_proxy: `http://127.0.0.1:${port}` });
  expect(outputs["outcome"]).toBe("error");
  expect(stdout).toContain("too large");
});

it("asks no proxy where no_proxy names the API", async () => {
  const { port, tunnels } = await startProxy();
  const names = ["api.example.invalid", ".example.invalid", "example.invalid:80", "*"];
  const ended = await Promise.all(
    names.map((no_proxy) => ask({ http_proxy: `http://127.0.0.1:${port}`, no_proxy })),
  );
  expect(tunnels).toEqual([]);
  expect(ended.map(({ code }) => code)).toEqual([1, 1, 1, 1]);
  expect(ended.flatMap(({ loaded }) => loaded).filter((name) => name.startsWith("proxied-"))).toEqual([]);
});

it("loads nothing for a proxy where none is named", async () => {
  const { loaded } = await runAction();
  expect(loaded.some((name) => name.startsWith("client-"))).toBe(true);
  expect(loaded.some((name) => name.startsWith("proxied-fetch-"))).toBe(false);
});
