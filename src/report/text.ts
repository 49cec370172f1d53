import type { Decision } from "../decision/decision.ts";
import type { Policy } from "../policy/policy.ts";
import { type Paragraph, toAccount, toFindings, toOrigin } from "./account.ts";
import { colourAnswer, toLines } from "./layout.ts";
import { toTextMarkup } from "./markup.ts";
import type { Style } from "./style.ts";
import { toVoice, type Voice } from "./voice.ts";

/** The terminal that reads an answer: its colours, and its width in columns, null for a pipe or a file. */
export interface Terminal {
  readonly style: Style;
  readonly columns: number | null;
}

/** The answer of `check`: the decision, why, until when, and what to do. Ends with a line feed. */
export function renderCheck(decision: Decision, policies: readonly Policy[], terminal: Terminal): string {
  const voice = toTerminalVoice(decision, policies, terminal);
  const origin = decision.outcome === "allowed" ? [] : [toOrigin(voice)];
  return renderParagraphs(decision, [...toAccount(voice), ...origin], terminal);
}

/** The answer of `explain`: that of `check`, and what every rule had to say. Ends with a line feed. */
export function renderExplanation(
  decision: Decision,
  policies: readonly Policy[],
  terminal: Terminal,
): string {
  const voice = toTerminalVoice(decision, policies, terminal);
  const findings = decision.findings.length === 0 ? [] : [toFindings(voice)];
  return renderParagraphs(decision, [...toAccount(voice), ...findings, toOrigin(voice)], terminal);
}

function toTerminalVoice(decision: Decision, policies: readonly Policy[], { style }: Terminal): Voice {
  return toVoice(decision, policies, { markup: toTextMarkup(style), place: "terminal", mode: "enforce" });
}

function renderParagraphs(
  { outcome }: Decision,
  paragraphs: readonly Paragraph[],
  { style, columns }: Terminal,
): string {
  return `${colourAnswer(toLines(paragraphs, columns), outcome, style).join("\n")}\n`;
}
