/**
 * Stands in for undici's fetch in @actions/github: Node's own, unless a proxy is configured. Only then
 * is undici loaded, a chunk as large as everything else together.
 */
export async function fetch(url, { dispatcher: destination, ...options }) {
  if (destination === undefined) return globalThis.fetch(url, options);
  const { proxiedFetch } = await import("./proxied-fetch.mjs");
  return proxiedFetch(destination, url, options);
}
