/** `fetch`, as far as the API client uses it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** The answer is larger than the gate reads. */
export class OversizeError extends Error {
  override readonly name = "OversizeError";
}

/**
 * Fetches an answer with its whole body. The time and the size count for the body as well, so a body that
 * trickles ends in a TimeoutError and one that never ends in an OversizeError. The answer returned carries
 * the same status and headers, but for its type: whatever it says of itself, it is to be read as JSON.
 */
export async function fetchWhole(
  fetch: Fetch,
  url: string,
  init: RequestInit,
  timeoutMs: number,
  maxBytes: number,
): Promise<Response> {
  const signal = AbortSignal.timeout(timeoutMs);
  const response = await fetch(url, { ...init, signal });
  const body = await readBody(response, maxBytes);
  const headers = new Headers([...response.headers].filter(([name]) => !isAboutBody(name)));
  headers.set("content-type", "application/json");
  const hasBody = response.status !== 204 && response.status !== 205 && response.status !== 304;
  return new Response(hasBody ? body : null, { status: response.status, headers });
}

async function readBody(response: Response, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    // Leaving the loop by an error cancels the body, and with it the connection.
    if (size > maxBytes) throw new OversizeError(`more than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  const body = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    body.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return body;
}

/** Headers that no longer fit a body that was read and decoded, or that make the client print to the console. */
function isAboutBody(name: string): boolean {
  return ["content-type", "content-length", "content-encoding", "transfer-encoding", "deprecation"].includes(
    name,
  );
}
