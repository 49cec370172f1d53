import { renderCharacter } from "./untrusted.ts";
import { toColumns } from "./width.ts";

/** A line of a file as it can be shown, and the columns before and under the marks of a caret line. */
export interface Excerpt {
  readonly text: string;
  readonly before: number;
  readonly marked: number;
}

/** One character of the line: where it stands in the line's string, how it is shown, and where. */
interface Cell {
  readonly index: number;
  readonly text: string;
  readonly column: number;
}

const TAB = 4;
// How much of a long line is shown before and after the beginning of the marks, in columns.
const BEFORE = 40;
const AFTER = 80;

/**
 * The part of a line around `[offset, offset + length)`, in UTF-16 units from 0. Tabs are spaces, hidden
 * characters are escapes, and wide characters count twice, so that the marks stand under what they mean.
 */
export function toExcerpt(line: string, offset: number, length: number): Excerpt {
  const cells = toCells(line.slice(0, offset + length + 2 * AFTER));
  const start = toColumn(cells, offset);
  const end = Math.max(start + 1, toColumn(cells, offset + length));
  const shown = cells.filter(({ column }) => start - BEFORE <= column && column < start + AFTER);
  const first = shown[0];
  const left = first !== undefined && first.column > 0 ? "…" : "";
  const right = shown.length > 0 && shown.at(-1)?.index !== cells.at(-1)?.index ? "…" : "";
  return {
    text: left + shown.map(({ text }) => text).join("") + right,
    before: start - (first?.column ?? 0) + left.length,
    marked: Math.min(end - start, AFTER),
  };
}

function toCells(line: string): readonly Cell[] {
  const cells: Cell[] = [];
  let index = 0;
  let column = 0;
  for (const character of line) {
    const text = renderCell(character, line.slice(Math.max(0, index - 2), index), column);
    cells.push({ index, text, column });
    index += character.length;
    column += toColumns(text);
  }
  // The end of the line is a place, too: of what is missing there.
  return [...cells, { index, text: "", column }];
}

function renderCell(character: string, before: string, column: number): string {
  if (character === "\t") return " ".repeat(TAB - (column % TAB));
  // A workflow command would end the line's alignment later on, where it is broken up.
  if (character === "[" && before === "##") return "\\u005b";
  return renderCharacter(character);
}

function toColumn(cells: readonly Cell[], index: number): number {
  const cell = cells.findLast((one) => one.index <= index);
  return cell?.column ?? 0;
}
