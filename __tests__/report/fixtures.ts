import type { AskedOverride, Blocker, Decision, Finding } from "../../src/decision/decision.ts";
import type { Change, Request } from "../../src/decision/request.ts";
import type { Override, Policy, Rule, Source } from "../../src/policy/policy.ts";
import type { Interval } from "../../src/time/interval.ts";
import type { Occurrences } from "../../src/time/occurrences.ts";

/** A decision with the policies that it came from, as a renderer gets them. */
export interface Fixture {
  readonly decision: Decision;
  readonly policies: readonly Policy[];
  readonly mode: "enforce" | "report";
}

export function at(rfc3339: string): number {
  return Date.parse(rfc3339);
}

export function between(...intervals: readonly (readonly [string, string])[]): readonly Interval[] {
  return intervals.map(([start, end]) => ({ start: at(start), end: at(end) }));
}

export function toOverride(name: string, labels: readonly string[], parts: Partial<Override> = {}): Override {
  return {
    name,
    labels,
    grantedBy: null,
    selfGrant: true,
    reason: "optional",
    expiresAfter: null,
    relabelAfterPush: false,
    everyChange: false,
    dispatch: false,
    ...parts,
  };
}

export const emergency: Override = toOverride("emergency", ["emergency"]);

export function granted(name: string, labels: readonly string[], changes: readonly number[]): AskedOverride {
  const nothing = { granters: [], reasons: [], unmet: [] };
  return { name, source: 0, granted: true, by: "label", labels, changes, ...nothing };
}

export const source: Source = {
  kind: "policy",
  repository: "acme/shop",
  path: ".github/freezegate.yml",
  ref: "main",
  commit: "9f2c1d04b7a86e35c1f0d2b4a6978e5c3d1b0a2f",
  digest: `sha256:${"ab".repeat(32)}`,
};

function toOccurrences(active: readonly Interval[]): Occurrences {
  return {
    endingAfter: (from, limit) => active.find(({ start, end }) => end > from && start < limit) ?? null,
    startingBy: (from, limit) => active.findLast(({ start, end }) => start <= from && end > limit) ?? null,
  };
}

export function rule(
  id: string,
  parts: Partial<Rule> & { readonly active?: readonly Interval[] } = {},
): Rule {
  const { active = [], ...rest } = parts;
  return {
    id,
    kind: "freeze",
    reason: `The reason of ${id}.`,
    link: null,
    mode: "enforce",
    scope: {
      environments: null,
      branches: null,
      repositories: null,
      events: null,
      operations: null,
      paths: null,
    },
    switch: null,
    occurrences: toOccurrences(active),
    timezone: "Europe/Berlin",
    description: "always",
    overrides: [emergency],
    line: 1,
    column: 1,
    ...rest,
  };
}

export const noFriday = rule("no-friday", {
  reason: "A change that breaks on Friday evening waits for Monday.",
  link: "https://wiki.example.com/coe/2024-017",
  description: "Fridays from 12:00 to Mondays 06:00, Europe/Berlin",
  active: between(
    ["2026-11-27T11:00:00Z", "2026-11-30T05:00:00Z"],
    ["2026-12-04T11:00:00Z", "2026-12-07T05:00:00Z"],
  ),
});

export const yearEnd = rule("year-end", {
  reason: "Half the company is away.",
  description: "December 19 to January 3, Europe/Berlin",
  overrides: [],
  active: between(["2026-12-18T23:00:00Z", "2027-01-03T23:00:00Z"]),
});

export const earlyWeek = rule("early-week", {
  kind: "window",
  reason: "Standard rollouts go out while everybody is here to watch them.",
  description: "Mondays to Wednesdays 09:00-16:00, Europe/Berlin",
  active: between(
    ["2026-11-25T08:00:00Z", "2026-11-25T15:00:00Z"],
    ["2026-11-30T08:00:00Z", "2026-11-30T15:00:00Z"],
    ["2026-12-01T08:00:00Z", "2026-12-01T15:00:00Z"],
  ),
});

export function policy(parts: Partial<Policy> = {}): Policy {
  return {
    source,
    timezone: "Europe/Berlin",
    default: "open",
    environments: ["staging", "production"],
    calendars: [],
    contact: "#release-engineering",
    freezes: [],
    windows: [],
    overrides: [emergency],
    override: [emergency],
    ...parts,
  };
}

export const change: Change = {
  number: 12,
  title: "Round the tax of each line",
  url: "https://github.com/acme/shop/pull/12",
  author: "alice",
  labels: ["bug"],
};

export function request(parts: Partial<Request> = {}): Request {
  return {
    at: at("2026-11-27T14:00:00Z"),
    durationMs: 0,
    repository: "acme/shop",
    branch: "main",
    commit: "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d",
    environment: "production",
    operation: "deploy",
    event: "push",
    changes: [change],
    ...parts,
  };
}

export function blocker(of: Rule, interval: Interval | null, parts: Partial<Blocker> = {}): Blocker {
  return {
    kind: of.kind === "freeze" ? "freeze" : "windows",
    rules: [of.id],
    reason: of.reason,
    link: of.link,
    source: 0,
    start: interval?.start ?? null,
    end: interval?.end ?? null,
    overrides: of.overrides.map(({ name }) => name),
    liftedBy: null,
    ...parts,
  };
}

export function finding(of: Rule, status: Finding["status"], from = 0): Finding {
  return { rule: of.id, kind: of.kind, source: from, status };
}

export function decision(parts: Partial<Decision> = {}): Decision {
  return {
    outcome: "allowed",
    request: request(),
    blockers: [],
    findings: [],
    overrides: [],
    nextOpen: null,
    nextClose: null,
    sources: [source],
    ...parts,
  };
}

export function toFixture(parts: Partial<Decision>, policies: readonly Policy[]): Fixture {
  return { decision: decision(parts), policies, mode: "enforce" };
}
