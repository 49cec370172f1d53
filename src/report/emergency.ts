import type { Blocker } from "../decision/decision.ts";
import type { Change } from "../decision/request.ts";
import type { Override } from "../policy/policy.ts";
import { renderDuration } from "../time/duration.ts";
import { sayChange } from "./sentence.ts";
import { sayGranters, sayUnmet } from "./unmet.ts";
import { findRule, sayList, toBlockerNames, toStanding, type Voice } from "./voice.ts";

/** What somebody who cannot wait can do, and whom to ask: never empty for a decision that blocks. */
export function sayEmergency(voice: Voice): readonly string[] {
  const standing = toStanding(voice.decision);
  const closed = standing.filter(({ overrides }) => overrides.length === 0);
  const ways = closed.length > 0 ? [sayClosed(voice, closed)] : sayWays(voice, standing);
  return [...ways, ...sayContacts(voice, standing)];
}

/** What those who asked already lack; or else what to ask with. */
function sayWays(voice: Voice, standing: readonly Blocker[]): readonly string[] {
  const asked = voice.decision.overrides.filter(({ granted }) => !granted);
  if (asked.length === 0) return [...sayLabels(voice, standing), ...sayConditions(voice, standing)];
  const lacking = asked.flatMap((one) => sayUnmet(voice, one));
  const then = voice.place === "job" ? "Then re-run this job." : "Then deploy again.";
  const again = asked.every(({ by }) => by === "run") ? [] : [then];
  return [...lacking.map((sentence) => `In an emergency: ${sentence}`), ...again];
}

/** Who may grant the overrides, where not everybody may. */
function sayConditions(voice: Voice, standing: readonly Blocker[]): readonly string[] {
  const overrides = [...new Set(standing.flatMap((blocker) => toOverrides(voice, blocker)))];
  return overrides.flatMap((override) => {
    const parts = [
      ...(override.grantedBy === null && override.selfGrant
        ? []
        : [`${sayGranters(voice, override, !override.selfGrant)} has to grant it`]),
      ...(override.reason === "required" ? ["it needs a reason (a line Override-Reason: …)"] : []),
      ...(override.expiresAfter === null ? [] : [`it counts for ${renderDuration(override.expiresAfter)}`]),
      ...(override.everyChange ? ["every change that would ship must carry the label"] : []),
    ];
    return parts.length === 0 ? [] : [`Override ${voice.markup.name(override.name)}: ${parts.join("; ")}.`];
  });
}

function toOverrides(voice: Voice, blocker: Blocker): readonly Override[] {
  // A rule may accept an override that a file defines which its own file extends.
  const rules = blocker.rules.flatMap((id) => findRule(voice, id, blocker.source)?.overrides ?? []);
  const policy = voice.policies[blocker.source];
  const known = [...rules, ...(policy?.override ?? []), ...(policy?.overrides ?? [])];
  return blocker.overrides.flatMap((name) => known.find((one) => one.name === name) ?? []);
}

function sayClosed(voice: Voice, closed: readonly Blocker[]): string {
  const names = closed.flatMap((blocker) => toBlockerNames(voice, blocker));
  const accept = names.length === 1 ? "accepts" : "accept";
  return `No override can lift this: ${sayList(names.map(voice.markup.name))} ${accept} none. Only a change of the policy can.`;
}

function sayLabels(voice: Voice, standing: readonly Blocker[]): readonly string[] {
  const { markup } = voice;
  if (holdsCommitAlone(voice)) return [sayNoChange(voice)];
  const shared = toSharedLabels(voice, standing);
  if (shared.length > 0) return [sayLabelling(voice, `the label ${sayOr(shared.map(markup.quote))}`, shared)];
  if (standing.every((blocker) => toLabels(voice, blocker).length === 0))
    return [sayOverrides(voice, standing)];
  const each = [...toGroups(voice, standing)].map(
    ([needed, names]) => `${needed} for ${sayList(names.map(markup.name))}`,
  );
  return [sayLabelling(voice, sayList(each), [])];
}

// A policy may define overrides that no label asks for.
function sayOverrides({ markup }: Voice, standing: readonly Blocker[]): string {
  const names = [...new Set(standing.flatMap(({ overrides }) => overrides))];
  return `In an emergency: ask for the override ${sayOr(names.map(markup.name))}.`;
}

/** What lifts, with the names of the blockers that it lifts. */
function toGroups(voice: Voice, standing: readonly Blocker[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, readonly string[]>();
  for (const blocker of standing) {
    const needed = sayNeeded(voice, blocker);
    groups.set(needed, [...(groups.get(needed) ?? []), ...toBlockerNames(voice, blocker)]);
  }
  return groups;
}

function sayNeeded(voice: Voice, blocker: Blocker): string {
  const labels = toLabels(voice, blocker);
  if (labels.length > 0) return `the label ${sayOr(labels.map(voice.markup.quote))}`;
  return `the override ${sayOr(blocker.overrides.map(voice.markup.name))}`;
}

function sayLabelling(voice: Voice, labels: string, shared: readonly string[]): string {
  const then = voice.place === "job" ? "then re-run this job" : "then deploy again";
  return `In an emergency: put ${labels} on ${sayTargets(voice, shared)}, ${then}.`;
}

function sayTargets({ decision, markup }: Voice, shared: readonly string[]): string {
  const changes = (decision.request.changes ?? []).filter(({ number }) => number !== null);
  if (changes.length === 0) return "the pull request that is deployed";
  const lacking = changes.filter((change) => !carries(change, shared));
  const targets = lacking.length > 0 ? lacking : changes;
  const named = sayList(targets.map((change) => sayChange(markup, change)));
  return targets.length === 1 ? `pull request ${named}` : `each of the pull requests ${named}`;
}

function carries(change: Change, labels: readonly string[]): boolean {
  const wanted = new Set(labels.map((label) => label.toLowerCase()));
  return change.labels.some((label) => wanted.has(label.toLowerCase()));
}

// On a terminal such a change stands for the labels of the command line.
function holdsCommitAlone({ decision, place }: Voice): boolean {
  return place === "job" && (decision.request.changes ?? []).some(({ number }) => number === null);
}

function sayNoChange(voice: Voice): string {
  const { markup } = voice;
  const labels = toSharedLabels(voice, toStanding(voice.decision));
  const which = labels.length === 0 ? "a label" : `the label ${sayOr(labels.map(markup.quote))}`;
  return `In an emergency: deploy through a pull request with ${which}. This deployment holds a commit without a pull request, which can carry no label.`;
}

/** The labels that every blocker accepts, whatever its override is called in its file. */
function toSharedLabels(voice: Voice, standing: readonly Blocker[]): readonly string[] {
  const [first = [], ...others] = standing.map((blocker) => toLabels(voice, blocker));
  return first.filter((label) =>
    others.every((labels) => labels.some((other) => other.toLowerCase() === label.toLowerCase())),
  );
}

function toLabels(voice: Voice, blocker: Blocker): readonly string[] {
  return [...new Set(toOverrides(voice, blocker).flatMap(({ labels }) => labels))];
}

function sayContacts({ policies, markup }: Voice, standing: readonly Blocker[]): readonly string[] {
  const contacts = new Set(standing.map(({ source }) => policies[source]?.contact ?? null));
  return [...contacts].filter((contact) => contact !== null).map((contact) => `Ask: ${markup.text(contact)}`);
}

function sayOr(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} or ${items.at(-1)}`;
}
