import type { Blocker } from "../decision/decision.ts";
import type { Instant } from "../time/interval.ts";
import type { Fact } from "./fact.ts";
import { renderDuration } from "./instant.ts";
import { saySwitch } from "./switch.ts";
import { findRule, sayList, sayTime, toBlockerNames, toRuleName, toSourceName, type Voice } from "./voice.ts";

/** Which rule blocks, and its reason. */
export function sayBlocker(voice: Voice, blocker: Blocker): string {
  return `${sayWhich(voice, blocker)}: ${voice.markup.text(blocker.reason)}`;
}

function sayWhich(voice: Voice, blocker: Blocker): string {
  const { decision, markup } = voice;
  if (blocker.kind === "default") {
    return `Closed by default in ${markup.name(toSourceName(decision.sources, blocker.source))}`;
  }
  const names = sayList(toBlockerNames(voice, blocker).map(markup.name));
  if (blocker.kind === "freeze") return `Freeze ${names}`;
  return `Outside the window${blocker.rules.length === 1 ? "" : "s"} ${names}`;
}

/** The rule's link, its times in words, since when and until when it blocks, and what lifted it. */
export function toBlockerFacts(voice: Voice, blocker: Blocker): readonly Fact[] {
  const { markup } = voice;
  const facts: Fact[] = [];
  if (blocker.link !== null) facts.push({ label: "see", value: markup.link(blocker.link) });
  facts.push(...toScheduleFacts(voice, blocker), ...toTimeFacts(voice, blocker));
  if (blocker.liftedBy !== null) {
    facts.push({ label: "lifted", value: `by override ${markup.name(blocker.liftedBy)}` });
  }
  return facts;
}

function toScheduleFacts(voice: Voice, { kind, rules, source }: Blocker): readonly Fact[] {
  return rules.flatMap((id) => {
    const description = findRule(voice, id, source)?.description;
    if (description === undefined) return [];
    const name = rules.length > 1 ? `${voice.markup.name(toRuleName(voice, id, source))}: ` : "";
    const label = kind === "windows" ? "open" : "when";
    return [{ label, value: name + voice.markup.text(description) }];
  });
}

function toTimeFacts(voice: Voice, blocker: Blocker): readonly Fact[] {
  const { start, end, source } = blocker;
  const event = saySwitch(voice, blocker);
  if (event !== null) return [{ label: "until", value: event }];
  const { at, durationMs } = voice.decision.request;
  const zone = voice.policies[source]?.timezone ?? voice.zone;
  const until = { label: "until", value: isBound(end) ? sayTime(end, zone) : "no end within five years" };
  if (!isBound(start)) return [until];
  if (start <= at) return [{ label: "since", value: sayTime(start, zone) }, until];
  const early = `in ${renderDuration(start - at)}, before a deployment of ${renderDuration(durationMs)} is over`;
  return [{ label: "from", value: `${sayTime(start, zone)}, ${early}` }, until];
}

function isBound(at: Instant | null): at is Instant {
  return at !== null && Number.isFinite(at);
}
