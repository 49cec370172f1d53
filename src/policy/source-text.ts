import { type Draft, toError } from "./draft.ts";

const MOST_BYTES = 1024 * 1024;
const START = { start: 0, end: 1 };

/** The text of a policy, and what is wrong with it as text; a text with mistakes is not worth parsing. */
export interface SourceText {
  readonly text: string;
  readonly drafts: readonly Draft[];
}

/**
 * Turns the bytes of a policy into text: UTF-8, at most 1 MiB, with or without a byte order mark, and
 * without the characters that YAML 1.2 forbids (§5.1).
 */
export function toSourceText(source: Uint8Array | string): SourceText {
  const bytes = typeof source === "string" ? new TextEncoder().encode(source) : source;
  if (bytes.length > MOST_BYTES) return { text: "", drafts: [tooLarge(bytes.length)] };
  const valid = decode(bytes);
  if (valid === null) return invalidEncoding(bytes);
  return { text: valid, drafts: forbiddenCharacters(valid) };
}

function tooLarge(bytes: number): Draft {
  const message = `the policy has ${bytes} bytes, and ${MOST_BYTES} (1 MiB) is the most`;
  return toError("too-large", START, message, "split it into several policies");
}

/** The text of bytes, without a byte order mark, or null where they are not UTF-8. */
function decode(bytes: Uint8Array, isWhole = true): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: !isWhole });
  } catch {
    return null;
  }
}

function invalidEncoding(bytes: Uint8Array): SourceText {
  const text = longestValidPrefix(bytes);
  const range = { start: text.length, end: text.length + 1 };
  return {
    text,
    drafts: [toError("not-utf-8", range, "the file is not UTF-8 from here on", "save it as UTF-8")],
  };
}

/** Decoding says that bytes are wrong but not where, so the place is searched by halving. */
function longestValidPrefix(bytes: Uint8Array): string {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (decode(bytes.subarray(0, middle), false) === null) high = middle - 1;
    else low = middle;
  }
  return decode(bytes.subarray(0, low), false) ?? "";
}

/** Only the first is reported: a file that has one is mostly no text at all. */
function forbiddenCharacters(text: string): readonly Draft[] {
  const index = text.search(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/);
  if (index === -1) return [];
  const name = `U+${text.charCodeAt(index).toString(16).toUpperCase().padStart(4, "0")}`;
  const message = `the character ${name} may not stand in a policy`;
  return [toError("forbidden-character", { start: index, end: index + 1 }, message, "remove it")];
}
