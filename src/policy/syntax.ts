import { Composer, type CST, type Document } from "yaml";
import { type Draft, type Range, toError } from "./draft.ts";
import { checkTokens, parseTokens } from "./token-check.ts";

/** The YAML document of a policy, or null where the text has none that can be read, and what is wrong. */
export interface Syntax {
  readonly document: Document.Parsed | null;
  readonly drafts: readonly Draft[];
}

/** Twice as many as are ever reported: a hostile file can hold a million. */
const MOST_COMPLAINTS = 200;

/**
 * Parses one document of YAML 1.2 with the core schema and without merge keys. Keys are not compared
 * here, since the parser compares each with each: a mapping of 100,000 keys would take minutes.
 */
export function parseSyntax(text: string): Syntax {
  const parsed = parseTokens(text);
  if ("draft" in parsed) return { document: null, drafts: [parsed.draft] };
  const { tokens } = parsed;
  const found = checkTokens(tokens);
  if (found.some(({ code }) => code === "too-deep")) return { document: null, drafts: found };
  const complaints: Complaint[] = [];
  const [document, second] = composeAll(tokens, text.length, complaints);
  const mistakes = complaints.filter(({ code }) => code !== "TAG_RESOLVE_FAILED").map(toDraft);
  const drafts = [...found, ...mistakes, ...(second === undefined ? [] : [secondDocument(second)])];
  const isReadable = document !== undefined && mistakes.length === 0 && second === undefined;
  return { document: isReadable ? document : null, drafts: [...drafts, ...otherVersion(document)] };
}

interface Complaint {
  readonly code: string;
  readonly message: string;
  readonly range: Range;
}

function composeAll(
  tokens: readonly CST.Token[],
  length: number,
  complaints: Complaint[],
): readonly Document.Parsed[] {
  const composer = new Composer({ uniqueKeys: false, schema: "core", merge: false, resolveKnownTags: false });
  // The composer makes an Error with a stack for each complaint, which takes ten seconds for a million.
  Object.assign(composer, {
    onError(source: number | [number, number] | CST.SourceToken, code: string, message: string) {
      if (complaints.length < MOST_COMPLAINTS) complaints.push({ code, message, range: toRange(source) });
    },
  });
  const documents: Document.Parsed[] = [];
  for (const document of composer.compose(withoutFlood(tokens), true, length)) {
    for (const { code, message, pos } of [...document.errors, ...document.warnings])
      complaints.push({ code, message, range: { start: pos[0], end: pos[1] } });
    if (documents.push(document) === 2) break;
  }
  return documents;
}

/** The composer makes Errors of the parser's own error tokens in another place, so those are counted here. */
function withoutFlood(tokens: readonly CST.Token[]): readonly CST.Token[] {
  let errors = 0;
  return tokens.filter(({ type }) => type !== "error" || ++errors <= MOST_COMPLAINTS);
}

function toRange(source: number | [number, number] | CST.SourceToken): Range {
  if (typeof source === "number") return { start: source, end: source + 1 };
  if (Array.isArray(source)) return { start: source[0], end: source[1] };
  const text = typeof source.source === "string" ? source.source : "";
  return { start: source.offset, end: source.offset + text.length };
}

function secondDocument(document: Document.Parsed): Draft {
  const { 0: start } = document.range;
  const hint = "a policy is one document: remove the line --- and put the rest into a file of its own";
  return toError("multiple-documents", { start, end: start + 3 }, "a second YAML document begins here", hint);
}

function otherVersion(document: Document.Parsed | undefined): readonly Draft[] {
  if (document?.directives.yaml.version !== "1.1") return [];
  const message = "the file declares YAML 1.1, and a policy is YAML 1.2";
  return [toError("yaml-version", { start: 0, end: 1 }, message, "remove the line %YAML 1.1")];
}

const QUOTE = "quote a value that begins with *, &, !, %, @, |, > or a backtick";
const HINTS: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: "indent with spaces",
  BAD_INDENT: "check the indentation, and that brackets are closed",
  BAD_ALIAS: "* begins an alias: quote the value",
  ALIAS_PROPS: "* begins an alias: quote the value",
  BAD_SCALAR_START: QUOTE,
  BLOCK_AS_IMPLICIT_KEY: "quote a value that contains a colon and a space",
  MULTILINE_IMPLICIT_KEY: "check the indentation, or whether a colon is missing",
  BAD_DQ_ESCAPE: "use single quotes: in double quotes a backslash is special",
};

function toDraft({ code, message, range }: Complaint): Draft {
  const lower = message.replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase());
  const first = lower.split("\n")[0] ?? lower;
  return toError("yaml-syntax", range, `not valid YAML: ${first.slice(0, 200)}`, HINTS[code] ?? null);
}
