/**
 * Stands in for undici's fetch in @actions/github: Node's own, unless a proxy is configured, which Node's
 * does not know. undici itself weighs as much as the rest of the program.
 */
export async function fetch(url, { dispatcher: destination, ...options }) {
  if (destination === undefined) return globalThis.fetch(url, options);
  const { proxiedFetch } = await import("./proxied-fetch.mjs");
  return proxiedFetch(destination, url, options);
}
