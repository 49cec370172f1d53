import { addError, type Compilation } from "./compilation.ts";
import { renderName } from "./path-name.ts";
import type { Entry } from "./sound-document.ts";

type Reporter = Pick<Compilation, "outline" | "drafts">;

const CONTROL = /[\0-\x1f\x7f-\x9f]/;

/**
 * Makes one line of a text for people, which may have been written in several. Nothing is left of a
 * text of white space alone, which is an error, as is a control character (`"\x1b"` writes one in YAML).
 */
export function toPlainText(reporter: Reporter, text: string, path: Entry["path"]): string {
  const line = text.trim().replaceAll(/[ \t]*[\r\n]+[ \t]*/g, " ");
  if (line === "") addError(reporter, path, "empty-value", `${renderName(path)} is empty`, "write something");
  checkControlCharacters(reporter, line.replaceAll("\t", " "), path);
  return line;
}

/** Checks a name or a pattern, which is compared and so must be exactly what it seems to be. */
export function checkExactText(reporter: Reporter, { text, path }: Entry): void {
  if (text !== text.trim()) {
    const message = `${renderName(path)} begins or ends with white space`;
    addError(reporter, path, "surrounding-space", message, "remove it: it would never match");
  } else checkControlCharacters(reporter, text, path);
}

function checkControlCharacters(reporter: Reporter, text: string, path: Entry["path"]): void {
  if (!CONTROL.test(text)) return;
  addError(
    reporter,
    path,
    "control-character",
    `${renderName(path)} contains a control character`,
    "remove it",
  );
}
