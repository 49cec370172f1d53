import type { AskedOverride, Finding } from "../decision/decision.ts";
import type { Change } from "../decision/request.ts";
import type { Rule, Source } from "../policy/policy.ts";
import type { Instant } from "../time/interval.ts";
import { renderDuration, renderInstant } from "./instant.ts";
import { saySwitch } from "./switch.ts";
import { findRule, sayComing, sayList, toBlockerNames, toRuleName, toStanding, type Voice } from "./voice.ts";

/** The answer, first and in one sentence; for a step that only reports, in two. */
export function sayOutcome(voice: Voice): string {
  const { decision, mode } = voice;
  const what = sayDeployment(voice);
  if (decision.outcome === "allowed") return `Allowed: ${what}.`;
  if (decision.outcome === "overridden") {
    return `Overridden: ${what} goes out although ${sayBlockers(voice)} ${isOne(voice) ? "blocks" : "block"} it.`;
  }
  const blocked = `by ${sayBlockers(voice)}: ${what}.`;
  if (mode === "enforce") return `Blocked ${blocked}`;
  return `Would be blocked ${blocked} The job goes on, because this step runs in mode "report".`;
}

/** What blocks, or what would if it were not lifted: `no-friday and early-week`. */
export function sayBlockers(voice: Voice): string {
  return sayList(toNames(voice).map(voice.markup.name));
}

function toNames(voice: Voice): readonly string[] {
  const { decision } = voice;
  const blockers = decision.outcome === "blocked" ? toStanding(decision) : decision.blockers;
  return blockers.flatMap((blocker) => toBlockerNames(voice, blocker));
}

function isOne(voice: Voice): boolean {
  return toNames(voice).length === 1;
}

/** What wants to go out: `deployment of acme/shop to production`. */
export function sayDeployment({
  decision,
  markup,
}: Pick<Voice, "markup"> & { readonly decision: Pick<Voice["decision"], "request"> }): string {
  const { operation, repository, environment } = decision.request;
  const isWord = operation === "deploy" || operation === "rollback";
  const noun = operation === "deploy" ? "deployment" : isWord ? operation : markup.quote(operation);
  const of = repository === null ? "" : ` of ${markup.text(repository)}`;
  return `${noun}${of}${environment === null ? "" : ` to ${markup.text(environment)}`}`;
}

/** When it opens and closes again, without any override. */
export function sayOpening(voice: Voice): string {
  const { nextOpen, nextClose, outcome } = voice.decision;
  const [opens, never] =
    outcome === "overridden"
      ? ["Without the override it opens", "Without the override it does"]
      : ["Opens", "It does"];
  if (nextOpen === null && findSwitches(voice).length > 0) {
    const until = sayList(findSwitches(voice));
    return outcome === "overridden"
      ? `Without the override it stays blocked until ${until}.`
      : `Blocked until ${until}.`;
  }
  if (nextOpen === null) return `${never} not open within the next five years.`;
  const closes = nextClose === null ? "" : `; closes again ${renderInstant(nextClose, voice.zone)}`;
  return `${opens} ${sayComing(voice, nextOpen)}${closes}.`;
}

/** What has to happen before the blockers go that no time ends: `acme/incidents#7 is closed`. */
function findSwitches(voice: Voice): readonly string[] {
  const blocking =
    voice.decision.outcome === "blocked" ? toStanding(voice.decision) : voice.decision.blockers;
  return [...new Set(blocking.flatMap((blocker) => saySwitch(voice, blocker) ?? []))];
}

/** What comes next for a deployment that is allowed now. */
export function sayClosing(voice: Voice): string {
  const { nextClose, request } = voice.decision;
  if (nextClose === null) return "Nothing blocks it within the next five years.";
  const coming = sayComing(voice, nextClose);
  const long = request.durationMs === 0 ? "" : ` for a deployment of ${renderDuration(request.durationMs)}`;
  const freezes = findNextFreezes(voice, nextClose);
  if (freezes.length > 0) return `Next freeze${long}: ${sayList(freezes)}, from ${coming}.`;
  const windows = findNextWindows(voice, nextClose);
  if (windows.length === 0) return `Blocked again${long} from ${coming}.`;
  const closes = windows.length === 1 ? "The window" : "The windows";
  return `${closes} ${sayList(windows)} ${windows.length === 1 ? "closes" : "close"}${long} ${coming}.`;
}

// The decision says when it closes. Which rules begin or end just then is looked up, not decided again.
function findNextFreezes(voice: Voice, at: Instant): readonly string[] {
  const until = at + voice.decision.request.durationMs;
  return findNames(voice, "freeze", "inactive", ({ occurrences }) => {
    const next = occurrences.endingAfter(at, until + 1);
    return next !== null && next.start <= until;
  });
}

function findNextWindows(voice: Voice, at: Instant): readonly string[] {
  const until = at + voice.decision.request.durationMs;
  return findNames(voice, "window", "active", ({ occurrences }) => {
    const current = occurrences.endingAfter(at - 1, until + 1);
    return current !== null && current.end <= until;
  });
}

function findNames(
  voice: Voice,
  kind: Finding["kind"],
  status: Finding["status"],
  isNext: (rule: Rule) => boolean,
): readonly string[] {
  return voice.decision.findings
    .filter((finding) => finding.kind === kind && finding.status === status)
    .filter(({ rule, source }) => {
      const found = findRule(voice, rule, source);
      return found !== null && found.mode !== "report" && isNext(found);
    })
    .map(({ rule, source }) => voice.markup.name(toRuleName(voice, rule, source)));
}

/** Rules that would block if they were not on trial. */
export function sayReported(voice: Voice): readonly string[] {
  return voice.decision.findings
    .filter(({ status }) => status === "reported")
    .map(({ rule, source }) => {
      const name = voice.markup.name(toRuleName(voice, rule, source));
      const reason = findRule(voice, rule, source)?.reason;
      return `${name} would block it, but is in report mode${reason === undefined ? "." : `: ${voice.markup.text(reason)}`}`;
    });
}

/** How an override came to be: `Override emergency: label "emergency" on pull request #12, by alice. Reason: …` */
export function sayGrant(voice: Voice, grant: AskedOverride): string {
  const { markup } = voice;
  const by =
    grant.granters.length === 0 ? "" : `, by ${sayList(grant.granters.map((who) => markup.text(who)))}`;
  const reasons = grant.reasons.map((reason) => ` Reason: ${markup.text(reason)}`).join("");
  const ended = reasons === "" || /[.!?]$/.test(reasons) ? reasons : `${reasons}.`;
  return `Override ${markup.name(grant.name)}${sayWay(voice, grant)}${by}.${ended}`;
}

function sayWay({ decision, markup }: Voice, grant: AskedOverride): string {
  if (grant.by === "run") return ": asked for by this manual run";
  if (grant.changes.length === 0) {
    const shown = [...new Set(grant.labels)].map((label) => `label ${markup.quote(label)}`);
    return shown.length === 0 ? " was granted" : `: ${sayList(shown)}`;
  }
  const labels = grant.changes.map((number, index) => {
    const label = grant.labels[index] ?? grant.labels[0];
    const change = decision.request.changes?.find((other) => other.number === number);
    const on = change === undefined ? markup.text(`#${number}`) : sayChange(markup, change);
    return label === undefined ? on : `label ${markup.quote(label)} on pull request ${on}`;
  });
  return `: ${sayList(labels)}`;
}

/** A change by number, with its address: `#12 (https://…)`. */
export function sayChange(markup: Voice["markup"], { number, url }: Change): string {
  if (number === null) return "a commit without a pull request";
  return url === null ? markup.text(`#${number}`) : markup.link(url, `#${number}`);
}

/** Where something was read: `.github/freezegate.yml of acme/shop, ref main, commit 1a2b…`. */
export function saySource({ markup }: Voice, { path, repository, ref, commit }: Source): string {
  const of = repository === null ? "" : ` of ${markup.text(repository)}`;
  const at = ref === null ? "" : `, ref ${markup.text(ref)}`;
  return `${markup.text(path, 1000)}${of}${at}${commit === null ? "" : `, commit ${markup.text(commit)}`}`;
}
