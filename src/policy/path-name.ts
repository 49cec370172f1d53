import type { Path } from "./outline.ts";
import { placeAt } from "./place.ts";
import { renderQuoted } from "./quotation.ts";

/** What messages call the value at a path. */
export function renderName(path: Path): string {
  const last = path.at(-1);
  if (path[0] === "overrides" && path.length === 2) return `the override ${renderQuoted(String(last))}`;
  if (typeof last === "string") return `"${last}"`;
  return placeAt(path)?.noun ?? `an entry of "${path.at(-2)}"`;
}
