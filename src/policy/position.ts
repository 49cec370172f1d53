import type { Range } from "./draft.ts";

/** Where a range of a text begins, in lines and columns from 1, and how much of that line it takes. */
export interface Position {
  readonly line: number;
  /** Counted in characters (Unicode code points), not in UTF-16 code units or bytes. */
  readonly column: number;
  /** In characters, cut at the end of the line, and at least 1. */
  readonly length: number;
  /** The line's text, or null where it is too long to be shown. */
  readonly excerpt: string | null;
}

const LONGEST_EXCERPT = 500;

/** Finds the position of a range. */
export type Locate = (range: Range) => Position;

/**
 * Makes a function that finds positions in `text`. Its index of lines is built by the first call, so
 * a policy without problems and without rules never pays for it.
 */
export function toLocator(text: string): Locate {
  let index: Index | undefined;
  return (range) => {
    index ??= toIndex(text);
    return positionOf(text, index, range);
  };
}

/** The offsets at which lines begin, and those of the second halves of surrogate pairs, ascending. */
interface Index {
  readonly lines: readonly number[];
  readonly halves: readonly number[];
}

function toIndex(text: string): Index {
  const lines = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lines.push(at + 1);
  const halves = Array.from(text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g), (pair) => pair.index + 1);
  return { lines, halves };
}

function positionOf(text: string, { lines, halves }: Index, range: Range): Position {
  const line = countUpTo(lines, range.start);
  const start = lines[line - 1] ?? 0;
  const end = lineEnd(text, lines[line]);
  const charactersBetween = (from: number, to: number): number =>
    to - from - (countUpTo(halves, to) - countUpTo(halves, from));
  return {
    line,
    column: charactersBetween(start, range.start) + 1,
    length: Math.max(1, charactersBetween(range.start, Math.min(range.end, end))),
    excerpt: end - start > LONGEST_EXCERPT ? null : text.slice(start, end),
  };
}

/** Where a line ends, without its line break, given the offset at which the next one begins. */
function lineEnd(text: string, next: number | undefined): number {
  if (next === undefined) return text.length;
  return text[next - 2] === "\r" ? next - 2 : next - 1;
}

/** How many of the ascending numbers are at most `limit`. */
function countUpTo(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? Number.POSITIVE_INFINITY) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
