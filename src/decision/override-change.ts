import type { GrantedBy, Override, Permission, Policy } from "../policy/policy.ts";
import { type Duration, toElapsed } from "../time/duration.ts";

/** Whether an override became easier to get, or harder; `changed` where that depends. */
export type Ease = "easier" | "harder" | "changed";

/** A change of who can get around which rule. */
export interface OverrideChange {
  readonly ease: Ease;
  /** `override emergency`, or `rule no-friday` whose accepted overrides changed. */
  readonly subject: string;
  /** The term of the override that changed, as the policy language spells it, or `override` for a rule's. */
  readonly term: string;
  readonly from: string;
  readonly to: string;
}

/** The changes of overrides and of what rules accept; of overrides and rules that both sides have. */
export function toOverrideChanges(before: readonly Policy[], now: readonly Policy[]): OverrideChange[] {
  return [...compareOverrides(before, now), ...compareRules(before, now)];
}

function compareOverrides(before: readonly Policy[], now: readonly Policy[]): OverrideChange[] {
  const old = toOverrides(before);
  return [...toOverrides(now)].flatMap(([name, override]) => {
    const other = old.get(name);
    return other === undefined ? [] : compareTerms(name, other, override);
  });
}

function toOverrides(policies: readonly Policy[]): ReadonlyMap<string, Override> {
  return new Map(policies.flatMap(({ overrides }) => overrides.map((one) => [one.name, one] as const)));
}

/** Terms of which more makes an override harder to get: `false`, `optional` or nothing is the easy end. */
const HARDER_WHEN_SET = new Set(["reason", "expiresAfter", "relabelAfterPush", "everyChange", "grantedBy"]);
/** Terms of which more makes an override easier to get. */
const EASIER_WHEN_SET = new Set(["selfGrant", "dispatch"]);

function compareTerms(name: string, before: Override, now: Override): OverrideChange[] {
  const subject = `override ${name}`;
  const terms = new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...terms].flatMap((term) => {
    const from = toTerm(before, term);
    const to = toTerm(now, term);
    if (JSON.stringify(from) === JSON.stringify(to)) return [];
    const change = { subject, term: toKebab(term), from: renderTerm(from), to: renderTerm(to) };
    return [{ ease: toEase(term, from, to), ...change }];
  });
}

function toTerm(override: Override, term: string): unknown {
  return (override as unknown as Readonly<Record<string, unknown>>)[term] ?? null;
}

function toEase(term: string, from: unknown, to: unknown): Ease {
  if (term === "labels") return compareSets(from as readonly string[], to as readonly string[]);
  if (isSet(from) && isSet(to)) return compareSettings(term, from, to);
  if (HARDER_WHEN_SET.has(term)) return isSet(to) ? "harder" : "easier";
  if (EASIER_WHEN_SET.has(term)) return isSet(to) ? "easier" : "harder";
  return "changed";
}

/** Of terms that are set on both sides some can still be compared: what counts longer, or may be granted by more, is easier. */
function compareSettings(term: string, from: unknown, to: unknown): Ease {
  if (term === "expiresAfter")
    return toElapsed(from as Duration) < toElapsed(to as Duration) ? "easier" : "harder";
  return term === "grantedBy" ? compareSets(toWays(from as GrantedBy), toWays(to as GrantedBy)) : "changed";
}

const PERMISSIONS = ["admin", "maintain", "write", "triage"] as const satisfies readonly Permission[];

/** Each way to be somebody who may grant. A permission includes those above it. */
function toWays({ permission, users, teams }: GrantedBy): readonly string[] {
  const permissions = permission === null ? [] : PERMISSIONS.slice(0, PERMISSIONS.indexOf(permission) + 1);
  return [...permissions, ...users.map((user) => `user ${user}`), ...teams];
}

function isSet(value: unknown): boolean {
  return value !== null && value !== false && value !== "optional";
}

/** More ways to get something make it easier, fewer harder. */
function compareSets(from: readonly string[], to: readonly string[]): Ease {
  if (from.every((one) => to.includes(one))) return "easier";
  return to.every((one) => from.includes(one)) ? "harder" : "changed";
}

function toKebab(term: string): string {
  return term.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function renderTerm(value: unknown): string {
  if (value === null) return "none";
  return Array.isArray(value) && value.every((one) => typeof one === "string")
    ? value.join(", ")
    : typeof value === "string"
      ? value
      : JSON.stringify(value);
}

function compareRules(before: readonly Policy[], now: readonly Policy[]): OverrideChange[] {
  const old = toAccepted(before);
  return [...toAccepted(now)].flatMap(([rule, names]) => {
    const other = old.get(rule);
    if (other === undefined || other.join() === names.join()) return [];
    const change = {
      subject: rule,
      term: "override",
      from: renderAccepted(other),
      to: renderAccepted(names),
    };
    return [{ ease: compareSets(other, names), ...change }];
  });
}

/** What each rule accepts, and each closed default. */
function toAccepted(policies: readonly Policy[]): ReadonlyMap<string, readonly string[]> {
  const accepted = new Map<string, readonly string[]>();
  for (const policy of policies) {
    for (const { id, overrides } of [...policy.freezes, ...policy.windows])
      accepted.set(`rule ${id}`, toNames(overrides));
    if (policy.default === "closed") accepted.set("the closed default", toNames(policy.override));
  }
  return accepted;
}

function toNames(overrides: readonly Override[]): readonly string[] {
  return overrides.map(({ name }) => name);
}

function renderAccepted(names: readonly string[]): string {
  return names.length === 0 ? "never" : names.join(", ");
}
