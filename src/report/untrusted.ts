/**
 * Text from outside (titles, labels, branch names, reasons, logins, paths, a policy's own words) made
 * harmless for the place where it is shown. What is taken away is shown as an escape such as `\u202e`,
 * so that a reader sees that something was there.
 */

// Controls (C0, DEL, C1), line and paragraph separators, bidi marks and other format characters, whatever
// has no width of its own, lone surrogates and noncharacters.
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/u;
// An emoji may keep its presentation selector and its joiners: they say what it looks like and hide nothing.
const EMOJI = /\p{Extended_Pictographic}\ufe0f?(?:\u200d\p{Extended_Pictographic}\ufe0f?)*/gu;
const SHORT: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** Long enough for a sentence or a title (GitHub's end at 256), short enough for one line of a log. */
export const LONGEST = 500;

/**
 * One line of text that is safe in a line of a log or terminal: it breaks no line, moves no cursor, turns no
 * direction, hides nothing, holds no `##[` and does not begin with `::`. At most about `longest` characters;
 * a longer text ends in `…`.
 */
export function renderUntrusted(text: string, longest: number = LONGEST): string {
  return breakCommands(renderVisible(text, longest));
}

/** The text with every hidden character as an escape, cut to `longest` characters and `…`. */
export function renderVisible(text: string, longest: number): string {
  // Most texts are printable ASCII, and an audit has millions of them.
  if (text.length <= longest && /^[ -~]*$/.test(text)) return text;
  let shown = "";
  // No character gets shorter, so what lies beyond can only be cut.
  for (const piece of toPieces(text.slice(0, longest + 1))) {
    if (shown.length + piece.length > longest) return `${shown}…`;
    shown += piece;
  }
  return shown;
}

function toPieces(text: string): string[] {
  const pieces: string[] = [];
  let end = 0;
  for (const emoji of text.matchAll(EMOJI)) {
    pieces.push(...Array.from(text.slice(end, emoji.index), renderCharacter), emoji[0]);
    end = emoji.index + emoji[0].length;
  }
  pieces.push(...Array.from(text.slice(end), renderCharacter));
  return pieces;
}

/** One character (a code point) as itself, or as an escape where it would be hidden or do something. */
export function renderCharacter(character: string): string {
  if (!HIDDEN.test(character)) return character;
  const short = SHORT[character];
  if (short !== undefined) return short;
  const digits = (character.codePointAt(0) ?? 0).toString(16);
  return digits.length > 4 ? `\\u{${digits}}` : `\\u${digits.padStart(4, "0")}`;
}

// The runner obeys `::command::` at the start of a line after C#'s TrimStart, whose white space includes
// U+0085, and `##[command]` anywhere in one (actions/runner, ActionCommand.cs). It compares by the rules of a
// culture, under which controls and ignorable characters count as nothing; nor do colours protect a line.
const NOTHING = "\\p{Cc}\\p{Cf}\\p{Default_Ignorable_Code_Point}";
const LEADING = new RegExp(`^((?:\\u001b\\[[0-9;]*m|[\\s${NOTHING}])*):(?=[${NOTHING}]*:)`, "u");
const ANYWHERE = new RegExp(`#([${NOTHING}]*)#([${NOTHING}]*)\\[`, "gu");

/**
 * The last guard for a whole line that goes to a log: it stays one line and holds no workflow command. What
 * it is made of must be harmless already; colours (`ESC [ … m`) stay.
 */
export function renderLogLine(line: string): string {
  return breakCommands(line.replaceAll("\n", "\\n").replaceAll("\r", "\\r"));
}

function breakCommands(line: string): string {
  return line.replace(ANYWHERE, "#$1#$2\\u005b").replace(LEADING, "$1\\u003a");
}

// What begins or ends markup, tables and entities, wherever it stands.
const MARKUP = "[\\\\`*_[\\]<>|~&^]";
// What GitHub turns into mentions, references, formulas, emoji and links after the Markdown is done, when
// entities are characters again: `@`, `#`, `$`, `:` (but in 12:00 and before a space), `www.`, `GH-1`, a commit.
const LIVE = [
  "[@#$]",
  "(?<!\\d):(?=\\S)",
  ":(?!\\d\\d(?!\\d))(?=\\S)",
  "(?<=\\bwww)\\.",
  "(?<=[a-z])-(?=\\d)",
  "(?<![0-9a-z])[0-9a-f]{4}(?=[0-9a-f]{3,60}(?![0-9a-z]))",
].join("|");
const SPECIAL = new RegExp(`(${MARKUP})|${LIVE}`, "giu");
const LEADING_MARKUP = /^(\d*)((?<=\d)[.)]|(?<!\d)[-+=])/;

/**
 * One line of text that is safe within a line of Markdown and between HTML tags (not inside of one): no
 * markup, HTML, table cell, link, mention, reference, formula or emoji can start in it. What GitHub would
 * turn into something after rendering stands in a `<span>` of its own, as its documentation advises for `$`.
 */
export function renderMarkdown(text: string, longest: number = LONGEST): string {
  const line = renderVisible(text, longest).trim();
  return line
    .replace(SPECIAL, (found, markup?: string) => (markup ? toEntity(markup) : `<span>${found}</span>`))
    .replace(LEADING_MARKUP, (_, digits: string, mark: string) => digits + toEntity(mark));
}

function toEntity(character: string): string {
  return `&#${character.codePointAt(0)};`;
}
