import type { Override } from "../policy/policy.ts";
import type { GrantedOverride } from "./decision.ts";
import type { Change, Request } from "./request.ts";

/**
 * The grant of an override for a request; null where it is not granted. Every change that would ship must
 * carry one of its labels, and where nothing is known to ship there is nothing to grant it for.
 */
export function toGrant(override: Override, source: number, request: Request): GrantedOverride | null {
  const { changes } = request;
  if (changes === null || changes.length === 0) return null;
  const labels = changes.map((change) => toLabel(override, change));
  const carried = labels.filter((label) => label !== null);
  if (carried.length < labels.length) return null;
  const numbers = changes.map((change) => change.number).filter((number) => number !== null);
  return { name: override.name, source, labels: carried, changes: numbers };
}

function toLabel(override: Override, change: Change): string | null {
  const wanted = override.labels.map((label) => label.toLowerCase());
  return change.labels.find((label) => wanted.includes(label.toLowerCase())) ?? null;
}
