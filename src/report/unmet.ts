import type { AskedOverride } from "../decision/decision.ts";
import type { Unmet } from "../decision/verdict.ts";
import type { Override, Policy } from "../policy/policy.ts";
import { renderDuration } from "../time/duration.ts";
import { sayChange } from "./sentence.ts";
import { sayList, sayTime, type Voice } from "./voice.ts";

// Nobody reads on after ten; the JSON has them all.
const MOST = 10;

/**
 * What stands between an override that somebody asked for and its being granted, a sentence for each
 * condition, and what would meet it: `"emergency" was put on #42 by its author; someone else with maintain permission has to.`
 */
export function sayUnmet(voice: Voice, asked: AskedOverride): readonly string[] {
  const override = findOverride(voice.policies, asked);
  const shown = asked.unmet.slice(0, MOST).map((unmet) => sayOne(voice, asked, override, unmet));
  const more = asked.unmet.length - shown.length;
  const all = [...new Set(shown)];
  return more > 0 ? [...all, `And ${more} more conditions are not met.`] : all;
}

function findOverride(policies: readonly Policy[], asked: AskedOverride): Override | null {
  return policies[asked.source]?.overrides.find(({ name }) => name === asked.name) ?? null;
}

function sayOne(voice: Voice, asked: AskedOverride, override: Override | null, unmet: Unmet): string {
  const { markup } = voice;
  const name = `the override ${markup.name(asked.name)}`;
  const subject = saySubject(voice, asked, unmet);
  const who = unmet.who === null ? "a deleted account" : markup.text(unmet.who);
  const other = sayGranters(voice, override, true);
  switch (unmet.kind) {
    case "label-missing":
      return sayMissing(voice, unmet);
    case "label-renamed":
      return `${subject} under another name, or before the label was edited; take it off and put it on again.`;
    case "self-granted":
      return asked.by === "run"
        ? `${subject} by the author of a change that it deploys; ${other} has to.`
        : `${subject} by its author; ${other} has to.`;
    case "author-unknown":
      return `${subject} by ${who}, and the author of the change is not known, so that it could be the same person; ${name} cannot be granted for it.`;
    case "granter-not-allowed":
    case "granter-unknown":
      return `${subject} by ${who}; ${sayGranters(voice, override, false)} has to.`;
    case "granter-is-bot":
      return `${subject} by the bot ${who}, and bots count only where the policy names them; ${sayGranters(voice, override, false)} has to.`;
    case "team-unreadable":
      return `${subject} by ${who}, and whether that is a member of ${markup.text(unmet.title ?? "the team")} cannot be read: give the step a policy-token that may read the organization's members (a GitHub App with "members: read").`;
    case "reason-missing":
      return sayReasonMissing(voice, asked, unmet);
    case "expired":
      return sayExpired(voice, asked, override, unmet);
    case "pushed-since":
      return `${subject} before the newest push (${sayAt(voice, unmet)}); look at what was pushed, take the label off and put it on again.`;
    case "push-unknown":
      return `${subject}, and when ${sayTarget(voice, unmet)} was pushed to last is not known; put the label on again after the merge.`;
    case "run-not-accepted":
      return `${name} does not accept manual runs: the policy does not say "dispatch: true".`;
    case "run-not-manual":
      return `only a run that somebody starts by hand (workflow_dispatch) may ask for ${name} by the input "override".`;
    case "run-repeated":
      return `a manual run may ask for ${name} on its first attempt only; start a new run instead of re-running this one.`;
    case "not-known":
      return `${subject}, and what ${name} asks for could not be looked up.`;
  }
}

/** `"emergency" was put on #42`, or what stands for it where a run asks. */
function saySubject(voice: Voice, asked: AskedOverride, unmet: Unmet): string {
  if (asked.by === "run" && unmet.label === null) return "this run was started";
  const label = unmet.label === null ? "the label" : voice.markup.quote(unmet.label);
  return `${label} was put on ${sayTarget(voice, unmet)}`;
}

function sayTarget({ decision, markup }: Voice, { change: number, title }: Unmet): string {
  const { changes, shipment } = decision.request;
  const all = [...(changes ?? []), ...(shipment?.changes ?? [])];
  const found = number === null ? undefined : all.find((change) => change.number === number);
  if (found !== undefined) return sayChange(markup, found);
  if (number !== null) return markup.text(`#${number}`);
  return title === null
    ? "a commit without a pull request"
    : `the commit ${markup.quote(title)} without a pull request`;
}

function sayMissing(voice: Voice, unmet: Unmet): string {
  const { markup } = voice;
  const rides = unmet.isStowaway ? " would ship along and" : "";
  const target = sayTarget(voice, unmet);
  if (unmet.change === null) {
    return `${target}${rides} can carry no label; deploy it on its own, or through a pull request.`;
  }
  const title = unmet.title === null ? "" : ` ${markup.quote(unmet.title)}`;
  if (unmet.label === null) return `${target}${title}${rides} can carry no label of this override.`;
  return `${target}${title}${rides} does not carry ${markup.quote(unmet.label)}; whoever may grant it has to put it on there, too.`;
}

function sayReasonMissing(voice: Voice, asked: AskedOverride, unmet: Unmet): string {
  const line = voice.markup.quote("Override-Reason: …");
  if (asked.by === "run")
    return `there is no reason; start a run with the input "override-reason", or write a line ${line} into the pull request.`;
  return `${sayTarget(voice, unmet)} gives no reason; write a line ${line} into its description, or let someone who may grant the override write it in a comment.`;
}

function sayExpired(voice: Voice, asked: AskedOverride, override: Override | null, unmet: Unmet): string {
  const expiry = override?.expiresAfter ?? null;
  const length = expiry === null ? "" : ` counts for ${renderDuration(expiry)} and`;
  const subject = asked.by === "run" ? "this run" : `${saySubject(voice, asked, unmet)},`;
  const way = asked.by === "run" ? "start a new one" : "take it off and put it on again";
  return `${subject}${length} has expired (${sayAt(voice, unmet)}); ${way}.`;
}

function sayAt({ zone }: Voice, { at }: Unmet): string {
  return at === null ? "nobody knows when" : sayTime(Date.parse(at), zone);
}

/** Who may grant an override: `someone else with maintain permission`. */
export function sayGranters({ markup }: Voice, override: Override | null, isOther: boolean): string {
  const someone = isOther ? "someone else" : "someone";
  const grantedBy = override?.grantedBy ?? null;
  if (grantedBy === null) return isOther ? someone : `${someone} who may`;
  const { permission, users, teams } = grantedBy;
  const ways = [
    ...(permission === null ? [] : [`with ${permission} permission`]),
    ...(teams.length === 0 ? [] : [`in ${sayList(teams.map((team) => markup.text(team)))}`]),
    ...(users.length === 0 ? [] : [`of ${sayList(users.map((user) => markup.text(user)))}`]),
  ];
  return `${someone} ${ways.join(" or ")}`;
}
