import { parseAddress } from "../policy/address.ts";
import type { Style } from "./style.ts";
import { renderMarkdown, renderUntrusted } from "./untrusted.ts";

/** How sentences put words from outside: each makes them harmless for its format. */
export interface Markup {
  /** Words from outside that run on in a sentence: a reason, a title. */
  text(words: string, longest?: number): string;
  /** The name of a rule, a file or a branch, set off from the sentence. */
  name(words: string): string;
  /** Words that somebody has to type or to look for: a label. */
  quote(words: string): string;
  /** An address, shown as `words` where the format can; the address is shown as text where it is no web address. */
  link(address: string, words?: string): string;
}

const LONGEST_ADDRESS = 2000;

/** Sentences for a log or a terminal. */
export function toTextMarkup(style: Style): Markup {
  return {
    text: renderUntrusted,
    name: (words) => style.bold(renderUntrusted(words)),
    quote: (words) => `"${renderUntrusted(words)}"`,
    link(address, words) {
      const shown = renderUntrusted(address, LONGEST_ADDRESS);
      return words === undefined ? shown : `${renderUntrusted(words)} (${shown})`;
    },
  };
}

/** Sentences for GitHub's Markdown. */
export const markdownMarkup: Markup = {
  text: renderMarkdown,
  name: renderMarkdownCode,
  quote: renderMarkdownCode,
  link(address, words) {
    const target = toLinkTarget(address);
    const shown = renderMarkdown(words ?? address, LONGEST_ADDRESS);
    if (target !== null) return `<a href="${target}">${shown}</a>`;
    return words === undefined ? shown : `${shown} (${renderMarkdown(address, LONGEST_ADDRESS)})`;
  },
};

function renderMarkdownCode(words: string): string {
  return `<code>${renderMarkdown(words)}</code>`;
}

/** An http or https address that can stand in an attribute, or null: other schemes run code, and a user name before the host misleads. */
function toLinkTarget(address: string): string | null {
  const url = address.length > LONGEST_ADDRESS ? null : parseAddress(address);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "")
    return null;
  return url.href.replace(/[^\w\-.:/?#@!$&+,;=%]/g, toPercent).replaceAll("&", "&amp;");
}

// An address that was parsed is ASCII.
function toPercent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
