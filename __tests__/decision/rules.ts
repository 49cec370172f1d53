import type { Policy, Rule } from "../../src/policy/policy.ts";
import { emergency, policy, rule } from "../report/fixtures.ts";

/** The instant of an hour after noon (UTC) of 2026-11-02, a Monday: small numbers make tables readable. */
export function hour(count: number): number {
  return Date.parse("2026-11-02T12:00:00Z") + count * 3_600_000;
}

/** The hour of an instant, as `hour` counts; null for none. */
export function toHour(at: number | null): number | null {
  return at === null ? null : (at - hour(0)) / 3_600_000;
}

type Hours = readonly (readonly [start: number, end: number])[];

function toIntervals(hours: Hours) {
  return hours.map(([start, end]) => ({ start: hour(start), end: hour(end) }));
}

/** A freeze that is active in spans of hours. */
export function freeze(id: string, hours: Hours, parts: Partial<Rule> = {}): Rule {
  return rule(id, { kind: "freeze", active: toIntervals(hours), ...parts });
}

/** A window that is open in spans of hours. */
export function window(id: string, hours: Hours, parts: Partial<Rule> = {}): Rule {
  return rule(id, { kind: "window", active: toIntervals(hours), ...parts });
}

/** A policy of rules of both kinds, in which no environment has a name. */
export function policyOf(rules: readonly Rule[], parts: Partial<Policy> = {}): Policy {
  return policy({
    environments: [],
    freezes: rules.filter(({ kind }) => kind === "freeze"),
    windows: rules.filter(({ kind }) => kind === "window"),
    overrides: [emergency],
    override: [emergency],
    ...parts,
  });
}
