import { getProxyUrl } from "github:http-client/lib/proxy";
import { once } from "node:events";
import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP } from "node:net";
import { PassThrough, pipeline, Readable } from "node:stream";
import { connect as connectTls } from "node:tls";
import { createGunzip } from "node:zlib";

const MOST_REDIRECTS = 20;
const REDIRECTS = [301, 302, 303, 307, 308];
const BODILESS = [204, 205, 304];

/**
 * `fetch` through the proxy that the environment names for `destination`, with the modules of Node: each
 * request goes through a tunnel of its own, plain ones too. Node has no such thing on all versions
 * that run this, and undici weighs as much as the rest of the program.
 */
export async function proxiedFetch(destination, url, options) {
  const proxy = getProxyUrl(new URL(destination));
  let request = {
    method: "GET",
    body: null,
    ...options,
    url: new URL(url),
    headers: new Headers(options.headers),
  };
  for (let count = 0; count <= MOST_REDIRECTS; count++) {
    const message = await send(proxy, request);
    const { location } = message.headers;
    const isRedirect = REDIRECTS.includes(message.statusCode) && location !== undefined;
    if (!isRedirect || options.redirect === "manual") return toResponse(message, request.signal);
    message.destroy();
    request = toRedirected(request, message.statusCode, new URL(location, request.url));
  }
  throw toFailure("there are too many redirects", "TOO_MANY_REDIRECTS");
}

/** As browsers have it: credentials stay with their origin, and what a form sent is not sent again. */
function toRedirected(request, status, url) {
  const headers = new Headers(request.headers);
  if (url.origin !== request.url.origin) headers.delete("authorization");
  const isPost = request.method === "POST" && (status === 301 || status === 302);
  if (!isPost && status !== 303) return { ...request, url, headers };
  for (const name of ["content-type", "content-length"]) headers.delete(name);
  return { ...request, url, headers, method: "GET", body: null };
}

async function send(proxy, { url, method, headers, body, signal }) {
  signal?.throwIfAborted();
  const socket = await openTunnel(proxy, url, signal);
  const outgoing = requestHttp({
    createConnection: () => socket,
    method,
    path: url.pathname + url.search,
    headers: {
      ...Object.fromEntries(headers),
      host: url.host,
      connection: "close",
      "accept-encoding": "gzip",
    },
    signal,
  });
  outgoing.on("error", ignore).end(body ?? undefined);
  const [message] = await answerOf(outgoing, "response", signal);
  return message;
}

async function openTunnel(proxy, url, signal) {
  const isSecure = url.protocol === "https:";
  const authority = `${url.hostname}:${url.port || (isSecure ? 443 : 80)}`;
  const credentials = `${proxy.username}:${proxy.password}`;
  const request = proxy.protocol === "https:" ? requestHttps : requestHttp;
  const asking = request({
    hostname: proxy.hostname.replace(/^\[|\]$/g, ""),
    port: proxy.port || undefined,
    method: "CONNECT",
    path: authority,
    agent: false,
    headers: {
      host: authority,
      ...(credentials === ":"
        ? {}
        : { "proxy-authorization": `Basic ${Buffer.from(credentials).toString("base64")}` }),
    },
    signal,
  });
  asking.on("error", ignore).end();
  const [{ statusCode }, socket, head] = await answerOf(asking, "connect", signal);
  socket.on("error", ignore);
  if (head.length > 0) socket.unshift(head);
  if (statusCode !== 200) {
    socket.destroy();
    const code = statusCode === 407 ? "PROXY_AUTHENTICATION_REQUIRED" : "PROXY_REFUSED";
    throw toFailure(`the proxy answered with ${statusCode}`, code);
  }
  if (!isSecure) return socket;
  const name = isIP(url.hostname.replace(/^\[|\]$/g, "")) === 0 ? { servername: url.hostname } : {};
  const secure = connectTls({ socket, ...name, ALPNProtocols: ["http/1.1"] });
  secure.on("error", ignore);
  signal?.addEventListener("abort", () => secure.destroy(), { once: true });
  await answerOf(secure, "secureConnect", signal);
  return secure;
}

/** An error that comes when nobody waits any more has been reported by another way, and must not end the program. */
function ignore() {}

/** Waits for an event; what goes wrong before it comes out as it does of `fetch`. */
async function answerOf(emitter, event, signal) {
  try {
    return await once(emitter, event, { signal });
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    throw new TypeError("fetch failed", { cause: error });
  }
}

function toFailure(message, code) {
  return new TypeError("fetch failed", { cause: Object.assign(new Error(message), { code }) });
}

function toResponse(message, signal) {
  const { statusCode: status, rawHeaders } = message;
  const headers = new Headers();
  for (let index = 0; index < rawHeaders.length; index += 2)
    headers.append(rawHeaders[index], rawHeaders[index + 1]);
  if (BODILESS.includes(status)) {
    message.resume();
    return new Response(null, { status, headers });
  }
  const isPacked = /^(x-)?gzip$/i.test(message.headers["content-encoding"] ?? "");
  // A body that breaks off must fail, and one that nobody reads to its end must close the connection.
  const body = pipeline(message, isPacked ? createGunzip() : new PassThrough(), ignore);
  signal?.addEventListener("abort", () => body.destroy(signal.reason), { once: true });
  return new Response(Readable.toWeb(body), { status, headers });
}
