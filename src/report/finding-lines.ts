import { toFindings } from "./account.ts";
import { toLines } from "./layout.ts";
import type { Voice } from "./voice.ts";

/** The lines that say of every rule what it had to say, for a part of the log that opens on a click; none where there is no rule. */
export function toFindingLines(voice: Voice): readonly string[] {
  if (voice.decision.findings.length === 0) return [];
  return toLines([{ sentences: [], facts: toFindings(voice).facts }], null);
}
