import type { Decision } from "../decision/decision.ts";
import type { Paragraph } from "./account.ts";
import type { Style } from "./style.ts";
import { renderLogLine } from "./untrusted.ts";
import { toColumns, wrap } from "./width.ts";

const INDENT = "  ";
const WIDEST_LABEL = 36;

/**
 * The lines of paragraphs for a log or a terminal: sentences, then facts in two columns, an empty line
 * between paragraphs. Lines are wrapped to `columns`; no line can start a workflow command, wherever it breaks.
 */
export function toLines(paragraphs: readonly Paragraph[], columns: number | null): readonly string[] {
  return paragraphs
    .flatMap((paragraph, index) => (index === 0 ? [] : [""]).concat(toParagraphLines(paragraph, columns)))
    .map(renderLogLine);
}

/** Lines whose first one, an answer, begins with its word (Allowed, Blocked, Overridden, Would) in the outcome's colour. */
export function colourAnswer(
  [first = "", ...rest]: readonly string[],
  outcome: Decision["outcome"],
  style: Style,
): readonly string[] {
  const colour = { allowed: style.green, blocked: style.red, overridden: style.yellow }[outcome];
  // The first word is our own: nothing from outside stands before it.
  return [first.replace(/^\w+/, (word) => colour(word)), ...rest];
}

function toParagraphLines({ sentences, facts }: Paragraph, columns: number | null): string[] {
  const indent = sentences.length === 0 ? "" : INDENT;
  const widest = Math.max(0, ...facts.map(({ label }) => toColumns(label)));
  const labelled = Math.min(widest, WIDEST_LABEL) + INDENT.length;
  // In a narrow terminal a column of labels would leave no room for what they label.
  const hanging = columns !== null && columns < 60 ? indent + INDENT : " ".repeat(indent.length + labelled);
  return [
    ...sentences.flatMap((sentence) => wrap(sentence, columns, INDENT)),
    ...facts.flatMap(({ label, value }) => {
      const gap = " ".repeat(Math.max(INDENT.length, labelled - toColumns(label)));
      return wrap(value, columns, hanging, indent + label + gap);
    }),
  ];
}
