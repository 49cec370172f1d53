import type { Change } from "../decision/request.ts";
import { type Fact, sayBlocker, toBlockerFacts } from "./blocker.ts";
import { sayEmergency } from "./emergency.ts";
import { toFindingFact } from "./finding.ts";
import {
  sayChange,
  sayClosing,
  sayGrant,
  sayOpening,
  sayOutcome,
  sayReported,
  saySource,
} from "./sentence.ts";
import { sayList, sayTime, toStanding, type Voice } from "./voice.ts";

/** A part of an account: sentences, and then what is known in detail. Either may be empty. */
export interface Paragraph {
  readonly sentences: readonly string[];
  readonly facts: readonly Fact[];
}

// Nobody reads on after twenty of a kind; the JSON has them all.
const MOST = 20;

/** What happened and what comes next: the first thing to read, and all of it where nothing blocks. */
export function toAnswer(voice: Voice): Paragraph {
  const { outcome, overrides } = voice.decision;
  const next = outcome === "allowed" ? sayClosing(voice) : sayOpening(voice);
  const granted = outcome === "overridden" ? overrides.map((grant) => sayGrant(voice, grant)) : [];
  return { sentences: [sayOutcome(voice), ...granted, next, ...sayReported(voice)], facts: [] };
}

/** The answer, and where something blocks its rules and the way out. */
export function toAccount(voice: Voice): readonly Paragraph[] {
  const { outcome } = voice.decision;
  if (outcome === "allowed") return [toAnswer(voice)];
  // In report mode nobody is stopped, so nobody needs a way out.
  const isStopped = outcome === "blocked" && voice.mode === "enforce";
  const emergency = isStopped ? [{ sentences: sayEmergency(voice), facts: [] }] : [];
  return [toAnswer(voice), ...toBlockers(voice), ...emergency];
}

function toBlockers(voice: Voice): readonly Paragraph[] {
  const standing = toStanding(voice.decision);
  const lifted = voice.decision.blockers.filter(({ liftedBy }) => liftedBy !== null);
  const all = [...standing, ...lifted];
  const shown = all.slice(0, MOST).map((blocker) => ({
    sentences: [sayBlocker(voice, blocker)],
    facts: toBlockerFacts(voice, blocker),
  }));
  const more = all.length - shown.length;
  return more === 0 ? shown : [...shown, { sentences: [`And ${more} more.`], facts: [] }];
}

/** What was judged, when, and by which files: enough to find both again. */
export function toOrigin(voice: Voice): Paragraph {
  const { decision, zone } = voice;
  const request = toRequestFacts(voice);
  // The record has the milliseconds; to a reader they say nothing.
  const second = Math.floor(decision.request.at / 1000) * 1000;
  const decided = { label: "at", value: sayTime(second, zone) };
  const sources = decision.sources.map((source) => ({ label: source.kind, value: saySource(voice, source) }));
  return { sentences: [], facts: [...request, decided, ...sources] };
}

function toRequestFacts(voice: Voice): readonly Fact[] {
  const { decision, markup } = voice;
  const { branch, commit, event } = decision.request;
  const parts = [
    branch === null ? [] : `branch ${markup.text(branch)}`,
    commit === null ? [] : `commit ${markup.text(commit)}`,
    event === null ? [] : `event ${markup.text(event)}`,
  ].flat();
  const facts = parts.length === 0 ? [] : [{ label: "request", value: parts.join(", ") }];
  return [...facts, ...toChangeFacts(voice)];
}

function toChangeFacts(voice: Voice): readonly Fact[] {
  const changes = voice.decision.request.changes ?? [];
  return changes.slice(0, MOST).flatMap((change) => {
    const value = sayChangeInFull(voice, change);
    return value === "" ? [] : [{ label: "change", value }];
  });
}

function sayChangeInFull({ markup, place }: Voice, change: Change): string {
  // On a terminal a change without a number stands for the labels of the command line.
  const isNamed = change.number !== null || place === "job";
  const title = change.title === null ? "" : ` ${markup.text(change.title)}`;
  const parts = [
    isNamed ? [sayChange(markup, change) + title] : [],
    change.author === null ? [] : `by ${markup.text(change.author)}`,
    change.labels.length === 0 ? [] : `labels ${sayList(change.labels.map(markup.quote))}`,
  ];
  return parts.flat().join(", ");
}

/** Every rule's finding, in the order of the decision. */
export function toFindings(voice: Voice): Paragraph {
  const facts = voice.decision.findings.map((finding) => toFindingFact(voice, finding));
  return { sentences: ["Every rule:"], facts };
}
