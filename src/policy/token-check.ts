import { type CST, Lexer, Parser } from "yaml";
import { type Draft, toError } from "./draft.ts";
import { renderQuoted } from "./quotation.ts";

const DEEPEST = 64;

/**
 * Finds what must be known before the tokens of a YAML document become nodes: nesting so deep that the
 * recursion which makes the nodes would overflow the stack, and tags, which a policy has no use for.
 * (`!docs/**` without quotes is a tag with no value: dropped silently, it would turn a scope around.)
 * An explicit stack walks the tokens, for the same reason.
 */
export function checkTokens(tokens: readonly CST.Token[]): readonly Draft[] {
  const drafts: Draft[] = [];
  const stack: { token: CST.Token | null | undefined; depth: number }[] = [];
  for (const token of tokens.toReversed()) stack.push({ token, depth: 0 });
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { token, depth } = next;
    if (token === null || token === undefined) continue;
    if (depth > DEEPEST) return [tooDeep(token)];
    if (token.type === "document") {
      drafts.push(...tagsAmong(token.start));
      stack.push({ token: token.value, depth });
    } else if ("items" in token) {
      for (const { start, key, sep, value } of token.items) {
        drafts.push(...tagsAmong(start), ...tagsAmong(sep ?? []));
        stack.push({ token: key, depth: depth + 1 }, { token: value, depth: depth + 1 });
      }
    }
  }
  return drafts;
}

/** The tokens of a text, or where its brackets nest too deep: a million of them keep the parser busy for seconds. */
export function parseTokens(text: string): { tokens: readonly CST.Token[] } | { draft: Draft } {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let depth = 0;
  let offset = 0;
  let before = "";
  for (const lexeme of new Lexer().lex(text)) {
    if (before !== SCALAR) depth += BRACKETS[lexeme] ?? 0;
    if (depth > DEEPEST) return { draft: tooDeep({ offset }) };
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (!MARKS.has(lexeme)) offset += lexeme.length;
    before = lexeme;
  }
  return { tokens: [...tokens, ...parser.end()] };
}

// Lexemes that stand for nothing in the text: the next one is a scalar, a document begins, a flow breaks off.
const SCALAR = "\x1f";
const MARKS = new Set([SCALAR, "\x02", "\x18"]);
const BRACKETS: Readonly<Record<string, number>> = { "[": 1, "{": 1, "]": -1, "}": -1 };

function tooDeep({ offset }: Pick<CST.Token, "offset">): Draft {
  const message = `more than ${DEEPEST} levels of nesting`;
  return toError("too-deep", { start: offset, end: offset + 1 }, message, "a policy needs no more than six");
}

function tagsAmong(tokens: readonly CST.SourceToken[]): readonly Draft[] {
  return tokens.filter(({ type }) => type === "tag").map(toTagDraft);
}

function toTagDraft({ offset, source }: CST.SourceToken): Draft {
  const range = { start: offset, end: offset + source.length };
  const message = `${renderQuoted(source)} is a YAML tag, and a policy has none`;
  return toError("tag", range, message, "quote a value that begins with !");
}
