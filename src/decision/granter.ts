import type { GrantedBy, Override, Permission } from "../policy/policy.ts";
import { isSameName } from "./name.ts";
import type { Actor, Person, Request } from "./request.ts";
import { MET, toAll, toAny, toOpen, toUnmet, type Unmet, type Verdict } from "./verdict.ts";

const RANKS: Readonly<Record<NonNullable<Person["permission"]>, number>> = {
  none: 0,
  read: 1,
  triage: 2,
  write: 3,
  maintain: 4,
  admin: 5,
};

/** Who can label an issue by GitHub's own rules, and so who may give a reason where `granted-by` says nothing. */
const WHOEVER_CAN_LABEL: GrantedBy = { permission: "triage", users: [], teams: [] };

/** Whether somebody may grant an override for changes of these authors; `about` says for which label or change. */
export function toGranterVerdict(
  override: Override,
  actor: Actor,
  authors: readonly Actor[],
  request: Request,
  about: Partial<Unmet>,
): Verdict {
  const parts = { ...about, who: renderActor(actor) };
  const self = override.selfGrant
    ? MET
    : toAll(authors.map((author) => toOtherVerdict(actor, author, parts)));
  if (self.unmet.length > 0) return self;
  return override.grantedBy === null ? MET : toAllowedVerdict(override.grantedBy, actor, request, parts);
}

/** Whether somebody's comment counts as a reason: whoever wrote it may grant the override, or could put the label on. */
export function toWriterVerdict(
  override: Override,
  actor: Actor,
  request: Request,
  about: Partial<Unmet>,
): Verdict {
  return toAllowedVerdict(override.grantedBy ?? WHOEVER_CAN_LABEL, actor, request, about);
}

/** Whether the two are different people. A deleted account could be anybody's. */
function toOtherVerdict(actor: Actor, author: Actor, parts: Partial<Unmet>): Verdict {
  if (actor.kind === "trusted" || author.kind === "trusted") return isOne(actor, author, parts);
  if (actor.kind === "unknown") return toUnmet("granter-unknown", parts);
  if (author.kind === "unknown") return toUnmet("author-unknown", parts);
  return isOne(actor, author, parts);
}

function isOne(actor: Actor, author: Actor, parts: Partial<Unmet>): Verdict {
  const isSame =
    actor.login !== null &&
    author.login !== null &&
    (actor.kind === "bot") === (author.kind === "bot") &&
    isSameName(actor.login, author.login);
  return isSame ? toUnmet("self-granted", parts) : MET;
}

function toAllowedVerdict(
  grantedBy: GrantedBy,
  actor: Actor,
  request: Request,
  parts: Partial<Unmet>,
): Verdict {
  const { login, kind } = actor;
  if (kind === "trusted") return MET;
  const name = renderActor(actor);
  if (login === null || name === null || kind === "unknown") return toUnmet("granter-unknown", parts);
  if (grantedBy.users.some((user) => isSameName(user, name))) return MET;
  if (kind === "bot") return toUnmet("granter-is-bot", parts);
  const person = request.people?.find((one) => isSameName(one.login, login)) ?? null;
  const ways = [
    ...toPermissionWays(grantedBy.permission, person, login, parts),
    ...grantedBy.teams.map((team) => toTeamVerdict(team, person, login, parts)),
  ];
  return toAny([...ways, toUnmet("granter-not-allowed", parts)]);
}

function toPermissionWays(
  needed: Permission | null,
  person: Person | null,
  login: string,
  parts: Partial<Unmet>,
): Verdict[] {
  if (needed === null) return [];
  const permission = person?.permission ?? null;
  if (permission === null) return [toOpen({ kind: "permission", login }, parts)];
  return RANKS[permission] >= RANKS[needed] ? [MET] : [];
}

function toTeamVerdict(team: string, person: Person | null, login: string, parts: Partial<Unmet>): Verdict {
  const known = person?.teams.find((one) => isSameName(one.team, team));
  if (known === undefined) return toOpen({ kind: "membership", login, team }, parts);
  if (known.isMember === null) return toUnmet("team-unreadable", { ...parts, title: team });
  return known.isMember ? MET : toUnmet("granter-not-allowed", parts);
}

/** The name of an account as people write it: a bot's ends with `[bot]`. Null for a deleted one. */
export function renderActor({ login, kind }: Actor): string | null {
  if (login === null) return null;
  return kind === "bot" && !login.endsWith("[bot]") ? `${login}[bot]` : login;
}
