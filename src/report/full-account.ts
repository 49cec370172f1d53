import { type Paragraph, toAnswer } from "./account.ts";
import { sayBlocker, toBlockerFacts } from "./blocker.ts";
import { sayEmergency } from "./emergency.ts";
import { toStanding, type Voice } from "./voice.ts";

// Nobody reads on after twenty of a kind; the JSON has them all.
const MOST = 20;

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
