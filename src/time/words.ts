import { MistakeError } from "./mistake.ts";

/** A word of a schedule's text, or a comma: what stands between white space and commas, and where, from 0. */
export interface Word {
  readonly text: string;
  readonly offset: number;
}

/** Reads a schedule's text word by word, from left to right. */
export interface Words {
  readonly text: string;
  /** The word `ahead` of the next one without taking it; null past the end. */
  peek(ahead?: number): Word | null;
  /** Takes the next word; at the end of the text, a mistake that says what was expected. */
  take(expected: string): Word;
  /** Takes the next word if it is this one, in any case. */
  takeIf(text: string): boolean;
}

/** Splits a schedule's text into its words. */
export function toWords(text: string): Words {
  const words = [...text.matchAll(/,|[^\s,]+/g)].map((match) => ({ text: match[0], offset: match.index }));
  let next = 0;

  function peek(ahead = 0): Word | null {
    return words[next + ahead] ?? null;
  }

  function take(expected: string): Word {
    const word = peek();
    if (word === null) {
      const offset = text.trimEnd().length;
      throw new MistakeError({
        code: "incomplete-schedule",
        message: `expected ${expected} at the end of "${text}"`,
        hint: null,
        offset: Math.max(0, offset - 1),
        length: 1,
      });
    }
    next += 1;
    return word;
  }

  function takeIf(wanted: string): boolean {
    if (peek()?.text.toLowerCase() !== wanted) return false;
    next += 1;
    return true;
  }

  return { text, peek, take, takeIf };
}

/** Gives up on a word: what is wrong with it, and what would be right. */
export function rejectWord(word: Word, code: string, message: string, hint: string | null = null): never {
  throw new MistakeError({ code, message, hint, offset: word.offset, length: word.text.length });
}
