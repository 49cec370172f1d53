import { type LookupAddress, lookup } from "node:dns";
import type { IncomingMessage } from "node:http";
import { type RequestOptions, request } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isPublicAddress } from "./address.ts";

/** A download that brought nothing. */
export class DownloadError extends Error {
  override readonly name = "DownloadError";
  /**
   * `refused` is an address that is never asked, `missing` one that has nothing for us, `oversize` one that
   * has too much: for whoever wrote it to mend. `failed` might go better another time.
   */
  readonly kind: "refused" | "missing" | "oversize" | "failed";

  constructor(kind: DownloadError["kind"], message: string) {
    super(message);
    this.kind = kind;
  }
}

/** How names become addresses, which addresses are asked, and what the connection is made with: for tests. */
export interface Network {
  readonly lookup: typeof lookup;
  isAllowed(address: string): boolean;
  readonly options: RequestOptions;
  readonly timeoutMs: number;
}

const internet: Network = { lookup, isAllowed: isPublicAddress, options: {}, timeoutMs: 10_000 };

const MOST_REDIRECTS = 3;

/**
 * The bytes behind an https address, within 10 s in all and at most `mostBytes` of them. Follows up to three
 * redirects, to https alone. Addresses of this machine, of private and local networks and reserved ones are
 * refused, whether they are written out or a name resolves to them. Throws a `DownloadError`.
 */
export async function download(
  address: string,
  mostBytes: number,
  network: Network = internet,
): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(network.timeoutMs);
  let url = toUrl(address, null);
  for (let redirects = 0; ; redirects += 1) {
    const answer = await ask(url, network, signal);
    const { statusCode: status = 0, headers } = answer;
    if (![301, 302, 303, 307, 308].includes(status)) {
      return status === 200 ? readBody(answer, url, mostBytes, signal, network) : rejectStatus(answer, url);
    }
    answer.destroy();
    if (redirects === MOST_REDIRECTS) {
      throw new DownloadError("missing", `${url.host} redirects more than ${MOST_REDIRECTS} times`);
    }
    url = toUrl(headers.location ?? "", url);
  }
}

function toUrl(address: string, base: URL | null): URL {
  const what = base === null ? "the address" : `the address to which ${base.host} redirects`;
  const url = parseUrl(address, base);
  if (url === null) throw new DownloadError("refused", `${what} is not a URL`);
  if (url.protocol !== "https:") throw new DownloadError("refused", `${what} does not begin with https://`);
  if (url.username !== "" || url.password !== "") {
    throw new DownloadError("refused", `${what} contains a user name or a password`);
  }
  return url;
}

// Node 20's URL.canParse takes non-ASCII text wrongly once it is optimized.
function parseUrl(address: string, base: URL | null): URL | null {
  try {
    return new URL(address, base?.href);
  } catch {
    return null;
  }
}

function ask(url: URL, network: Network, signal: AbortSignal): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  // Addresses that are written out are never looked up.
  if (isIP(host) !== 0 && !network.isAllowed(host)) throw refused(host, host);
  return new Promise((resolve, reject) => {
    const asked = request(url, {
      // A connection that is kept for later would not be looked at again.
      agent: false,
      ...network.options,
      signal,
      lookup: toCheckedLookup(network),
      headers: {
        accept: "text/calendar, */*;q=0.1",
        "accept-encoding": "identity",
        "user-agent": "freezegate",
      },
    });
    asked.on("socket", (socket) =>
      socket.on("connect", () => {
        const { remoteAddress = "" } = socket;
        if (!network.isAllowed(remoteAddress)) asked.destroy(refused(host, remoteAddress));
      }),
    );
    asked.on("response", resolve);
    asked.on("error", (error) => reject(toDownloadError(error, url, signal, network)));
    asked.end();
  });
}

/** Looks a name up and gives out the addresses only if all of them are public, so that no other is ever connected to. */
function toCheckedLookup(network: Network): LookupFunction {
  return (host, options, callback) => {
    network.lookup(host, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      const failure = error ?? toLookupFailure(host, addresses, network);
      const [first = { address: "", family: 0 }] = addresses ?? [];
      if (failure !== null) callback(failure, "", 0);
      else if (options.all === true) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

function toLookupFailure(host: string, addresses: readonly LookupAddress[], network: Network): Error | null {
  const wrong = addresses.find(({ address }) => !network.isAllowed(address));
  if (wrong !== undefined) return refused(host, wrong.address);
  return addresses.length === 0 ? new DownloadError("failed", `${host} has no address`) : null;
}

function refused(host: string, address: string): DownloadError {
  const what = host === address ? host : `${host} (${address})`;
  return new DownloadError(
    "refused",
    `${what} is an address of this machine, of a private network or reserved`,
  );
}

function toDownloadError(error: unknown, url: URL, signal: AbortSignal, network: Network): DownloadError {
  if (error instanceof DownloadError) return error;
  if (signal.aborted) {
    return new DownloadError(
      "failed",
      `${url.host} did not answer within ${network.timeoutMs / 1000} seconds`,
    );
  }
  const { code, message } = error as NodeJS.ErrnoException;
  return new DownloadError("failed", `${url.host} cannot be reached (${code ?? message})`);
}

/** The server's own words stay out of the message: they may be anything. */
function rejectStatus(answer: IncomingMessage, url: URL): never {
  const { statusCode: status = 0 } = answer;
  answer.destroy();
  const mayPass = status >= 500 || status < 400 || [408, 425, 429].includes(status);
  throw new DownloadError(mayPass ? "failed" : "missing", `${url.host} answered with status ${status}`);
}

async function readBody(
  answer: IncomingMessage,
  url: URL,
  mostBytes: number,
  signal: AbortSignal,
  network: Network,
): Promise<Uint8Array> {
  const encoding = answer.headers["content-encoding"] ?? "identity";
  if (encoding !== "identity") {
    answer.destroy();
    throw new DownloadError("missing", `${url.host} sends a compressed answer that nobody asked for`);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of answer as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > mostBytes) break;
      chunks.push(chunk);
    }
  } catch (error) {
    throw toDownloadError(error, url, signal, network);
  }
  if (size <= mostBytes) return Buffer.concat(chunks);
  throw new DownloadError(
    "oversize",
    `${url.host} sends more than ${Math.floor(mostBytes / 1024 / 1024)} MiB`,
  );
}
