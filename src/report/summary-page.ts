import { type Paragraph, toFindings, toOrigin } from "./account.ts";
import type { Fact } from "./fact.ts";
import type { Voice } from "./voice.ts";

/** GitHub drops a summary over 1 MiB whole; other steps' text may be in the same file. */
export const MOST_SUMMARY_BYTES = 900 * 1024;

/** A job summary of an account: its first sentence is the heading, and every rule's finding opens on a click. At most `most` bytes. */
export function renderSummaryPage(voice: Voice, account: readonly Paragraph[], most: number): string {
  const [answer, ...reasons] = account;
  const [outcome = "", ...next] = answer?.sentences ?? [];
  const told = [{ sentences: next, facts: [] }, ...reasons, toOrigin(voice)];
  const findings = toFindings(voice).facts.map(renderFact);
  return renderBounded([`### ${outcome}`, ...told.map(renderParagraph)], findings, most);
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
