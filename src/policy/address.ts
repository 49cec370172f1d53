/** The address that a text is, or null. `URL.canParse` would be shorter, but Node 20 takes non-ASCII text wrongly once it is optimized. */
export function parseAddress(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
