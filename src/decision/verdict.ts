/**
 * A condition of an override that is not met. `change` is the number of the change that it is about, `title`
 * says of which commit where that has no number. What would meet it is told from `kind` by whoever renders it.
 */
export interface Unmet {
  readonly kind:
    | "label-missing"
    | "label-renamed"
    | "self-granted"
    | "author-unknown"
    | "granter-not-allowed"
    | "granter-is-bot"
    | "granter-unknown"
    | "team-unreadable"
    | "reason-missing"
    | "expired"
    | "pushed-since"
    | "push-unknown"
    | "run-not-accepted"
    | "run-not-manual"
    | "run-repeated"
    | "not-known";
  readonly change: number | null;
  readonly title: string | null;
  readonly label: string | null;
  /** The login of the granter. */
  readonly who: string | null;
  /** The instant it is about, RFC 3339: of an expiry or of a push. */
  readonly at: string | null;
  /** Whether the change is none of the commit's own, but would ship along. */
  readonly isStowaway: boolean;
}

/** A fact that nobody has asked for and that decides about an override or a rule. */
export type Wanted =
  | { readonly kind: "changes" }
  | { readonly kind: "permission"; readonly login: string }
  | { readonly kind: "membership"; readonly login: string; readonly team: string }
  | { readonly kind: "newest-push"; readonly change: number }
  | { readonly kind: "labellings"; readonly change: number }
  | { readonly kind: "reasons"; readonly change: number }
  | { readonly kind: "run" }
  | { readonly kind: "shipment" }
  | { readonly kind: "paths" }
  | { readonly kind: "switch"; readonly label: string; readonly repository: string | null };

/** What is known of a condition: met where both are empty; it still can be met where `unmet` alone is. */
export interface Verdict {
  readonly unmet: readonly Unmet[];
  /** Facts that are not known yet, each with what is missing as long as it is not. */
  readonly open: readonly { readonly wanted: Wanted; readonly unmet: Unmet }[];
}

/** The condition is met. */
export const MET: Verdict = { unmet: [], open: [] };

/** The condition is not met. */
export function toUnmet(kind: Unmet["kind"], parts: Partial<Unmet> = {}): Verdict {
  return { unmet: [fillIn(kind, parts)], open: [] };
}

/** Whether the condition is met depends on a fact that is not known yet. */
export function toOpen(
  wanted: Wanted,
  parts: Partial<Unmet> = {},
  kind: Unmet["kind"] = "not-known",
): Verdict {
  return { unmet: [], open: [{ wanted, unmet: fillIn(kind, parts) }] };
}

function fillIn(kind: Unmet["kind"], parts: Partial<Unmet>): Unmet {
  const nothing = { change: null, title: null, label: null, who: null, at: null, isStowaway: false };
  return { ...nothing, ...parts, kind };
}

/** All of the conditions together. */
export function toAll(verdicts: readonly Verdict[]): Verdict {
  return {
    unmet: verdicts.flatMap(({ unmet }) => unmet),
    open: verdicts.flatMap(({ open }) => open),
  };
}

/** Any of the conditions: one that is met, else one that can be, else the first of all. Throws where there is none. */
export function toAny(verdicts: readonly Verdict[]): Verdict {
  const best = verdicts.find(isMet) ?? verdicts.find(isPossible) ?? verdicts[0];
  if (best === undefined) throw new RangeError("a condition of nothing");
  return best;
}

/** Whether nothing is missing. */
export function isMet({ unmet, open }: Verdict): boolean {
  return unmet.length === 0 && open.length === 0;
}

/** Whether nothing stands in the way but facts that are not known yet. */
export function isPossible({ unmet }: Verdict): boolean {
  return unmet.length === 0;
}
