import { type Paragraph, toFindings, toOrigin } from "./account.ts";
import type { Fact } from "./fact.ts";
import type { Voice } from "./voice.ts";

/** GitHub drops a summary over 1 MiB whole; other steps' text may be in the same file. */
export const MOST_SUMMARY_BYTES = 900 * 1024;

/** What a summary shows besides the decision. */
export interface SummaryParts {
  /** The next days, as `renderStrip` has them; empty where there is nothing to show. */
  readonly strip: readonly string[];
  /** The id of the audit record; null where there is none. */
  readonly recordId: string | null;
}

export const NO_PARTS: SummaryParts = { strip: [], recordId: null };

/** A job summary of an account: its first sentence is the heading, and every rule's finding opens on a click. At most `most` bytes. */
export function renderSummaryPage(
  voice: Voice,
  account: readonly Paragraph[],
  most: number,
  { strip, recordId }: SummaryParts,
): string {
  const [answer, ...reasons] = account;
  const [outcome = "", ...next] = answer?.sentences ?? [];
  const told = [{ sentences: next, facts: [] }, ...reasons].map(renderParagraph);
  const origin = renderParagraph(toOrigin(voice));
  const record = recordId === null ? "" : `\n${renderFact(toRecordFact(recordId))}`;
  const findings = toFindings(voice).facts.map(renderFact);
  const days = strip.length === 0 ? [] : [`The next ${strip.length - 1} days:`, renderBlock(strip)];
  const blocks = [`### ${outcome}`, ...told, ...days, origin + record].filter((block) => block !== "");
  return renderBounded(blocks, findings, most);
}

// A UUID of our own.
function toRecordFact(id: string): Fact {
  return { label: "record", value: `<code>${id}</code>` };
}

/** Lines of our own as they are: signs in columns. */
function renderBlock(lines: readonly string[]): string {
  return `\`\`\`text\n${lines.join("\n")}\n\`\`\``;
}

function renderParagraph({ sentences, facts }: Paragraph): string {
  return [sentences.join("<br>\n"), facts.map(renderFact).join("\n")]
    .filter((part) => part !== "")
    .join("\n\n");
}

function renderFact({ label, value }: Fact): string {
  return `- **${label}** ${value}`;
}

const OPEN = "<details>\n<summary>Every rule</summary>\n\n";
const CLOSE = "\n\n</details>\n";
const LEFT_OUT = "\n\nThe rest does not fit into a job summary.\n";

function renderBounded(blocks: readonly string[], items: readonly string[], most: number): string {
  const frame = toBytes(OPEN + CLOSE) + 2 * toBytes(LEFT_OUT);
  const told = takeWhileFits(blocks, "\n\n", most - frame);
  const text = told.join("\n\n") + (told.length < blocks.length ? LEFT_OUT : "\n");
  if (items.length === 0) return text;
  const listed = takeWhileFits(items, "\n", most - frame - toBytes(text));
  const rest = listed.length < items.length ? LEFT_OUT : "";
  return `${text}\n${OPEN}${listed.join("\n")}${rest}${CLOSE}`;
}

function takeWhileFits(parts: readonly string[], separator: string, most: number): readonly string[] {
  let left = most;
  const beyond = parts.findIndex((part) => {
    left -= toBytes(part + separator);
    return left < 0;
  });
  return beyond < 0 ? parts : parts.slice(0, beyond);
}

function toBytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
