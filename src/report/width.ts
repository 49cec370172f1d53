const COLOURS = /\u001b\[[0-9;]*m/g;
const WIDTHLESS = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u;
// Unicode's East Asian Width W and F in ranges, and what is drawn as an emoji (UAX #11).
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{17000}-\u{18cff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]$/u;

/** The columns that a text takes in a terminal: two for wide characters, none for marks and colours. */
export function toColumns(text: string): number {
  let columns = 0;
  for (const character of text.replace(COLOURS, "")) columns += toCharacterColumns(character);
  return columns;
}

function toCharacterColumns(character: string): number {
  if (character < "\u007f") return 1;
  if (WIDTHLESS.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

// A number stays with its unit: "2 d 18 h" would be hard to read as "2" and "d 18 h".
const BREAK = / (?!(?:d|h|min)\b)/;

/**
 * The lines of a text broken at spaces so that none takes more than `columns`, `null` for no limit. A word
 * that is too long (an address) stays whole. The first line begins with `lead`, every other with `indent`.
 */
export function wrap(text: string, columns: number | null, indent = "", lead = ""): string[] {
  if (columns === null || toColumns(lead + text) <= columns) return [lead + text];
  const [first = "", ...words] = text.split(BREAK);
  const lines: string[] = [];
  let line = lead + first;
  for (const word of words) {
    if (toColumns(line) + 1 + toColumns(word) <= columns) line += ` ${word}`;
    else {
      lines.push(line);
      line = indent + word;
    }
  }
  return [...lines, line];
}
