import type { Policy } from "../policy/policy.ts";
import type { TestCase, TestFacts } from "../policy/test-file.ts";
import type { Instant } from "../time/interval.ts";
import type { Moment } from "../time/moment.ts";
import { isSameName } from "./name.ts";
import type { Actor, Change, ChangeHistory, Person, Request, SwitchState } from "./request.ts";
import { UndecidedError } from "./undecided.ts";

/**
 * The request of a case. Its labels count as properly granted, but for what the case says of them. Throws an
 * `UndecidedError` where it turns on a switch that no freeze has.
 */
export function toTestRequest(
  policies: readonly Policy[],
  { facts }: TestCase,
  at: Instant,
  toInstant: (moment: Moment) => Instant,
): Request {
  return {
    at,
    durationMs: facts.duration ?? 0,
    repository: facts.repository ?? null,
    branch: facts.branch ?? null,
    commit: null,
    environment: facts.environment ?? null,
    operation: facts.operation ?? "deploy",
    event: facts.event ?? null,
    changes: toChanges(facts, at, toInstant),
    // Nothing rides along with what a case describes.
    shipment: { since: null, direction: "first", changes: [] },
    paths: facts.paths ?? null,
    switches: (facts.on ?? []).map((rule) => toSwitch(policies, rule)),
    people: facts["granted-by"] === undefined ? [] : [toPerson(policies, facts["granted-by"])],
  };
}

function toSwitch(policies: readonly Policy[], rule: string): SwitchState {
  const isKnown = policies.some(({ freezes }) =>
    freezes.some((freeze) => freeze.id === rule && (freeze.switch ?? null) !== null),
  );
  if (isKnown) return { rule, label: null, repository: null, isOn: true, issue: null };
  throw new UndecidedError("input", `"on" names "${rule}", and no freeze of that id has a switch ("while")`);
}

function toChanges(facts: TestFacts, at: Instant, toInstant: (moment: Moment) => Instant): readonly Change[] {
  const labels = facts.labels ?? [];
  if (labels.length === 0) return [];
  const author = facts.author ?? null;
  return [{ number: null, title: null, url: null, author, labels, history: toHistory(facts, at, toInstant) }];
}

/** What the case says of how the change came by its labels; null where it says nothing, and they are granted whole. */
function toHistory(
  facts: TestFacts,
  at: Instant,
  toInstant: (moment: Moment) => Instant,
): ChangeHistory | null {
  const { author, labels = [], "granted-by": by, "granted-at": moment, "override-reason": reason } = facts;
  if (author === undefined && by === undefined && moment === undefined && reason === undefined) return null;
  const grantedAt = new Date(moment === undefined ? at : toInstant(moment)).toISOString();
  return {
    author: toActor(author),
    head: null,
    labellings: labels.map((label) => ({ label, at: grantedAt, by: toActor(by), isRenamed: false })),
    hasAllLabellings: true,
    reasons: reason === "" ? [] : [{ text: reason ?? "Given in a test.", by: null }],
    hasAllReasons: true,
    mergedAt: null,
    newestPush: { at: new Date(0).toISOString() },
  };
}

/** Whoever a case does not name may do everything. */
function toActor(login: string | undefined): Actor {
  if (login === undefined) return { login: null, kind: "trusted" };
  return login.endsWith("[bot]")
    ? { login: login.slice(0, -"[bot]".length), kind: "bot" }
    : { login, kind: "person" };
}

const PERMISSIONS = ["none", "read", "triage", "write", "maintain", "admin"] as const;

/** The account that grants: a login without permissions and teams, one with a permission, or a member of a team. */
function toPerson(policies: readonly Policy[], name: string): Person {
  const teams = policies.flatMap(({ overrides }) =>
    overrides.flatMap(({ grantedBy }) => grantedBy?.teams ?? []),
  );
  return {
    login: name,
    permission: PERMISSIONS.find((permission) => permission === name) ?? "none",
    teams: teams.map((team) => ({ team, isMember: isSameName(team, name) })),
  };
}
