/** Whether a text matches; the text is compared as it is, so lower both sides where case does not matter. */
export type Matcher = (text: string) => boolean;

// The states of a matching automaton. It looks at each character once per state, so a pattern made to
// backtrack costs no more than its length times the text's.
type Token =
  | { readonly kind: "character"; readonly character: string }
  | { readonly kind: "any-but-slash" }
  | { readonly kind: "star"; readonly crossesSlash: boolean }
  | { readonly kind: "segments" };

/**
 * Compiles one pattern: `*` is any run of characters but `/` (at least one where it is a whole segment),
 * `**` is any run, `**` and a slash are any number of whole segments, none included, and `/**` at the end
 * matches what stands before it as well. Everything else stands for itself.
 */
export function compilePattern(pattern: string): Matcher {
  if (!pattern.includes("*")) return (text) => text === pattern;
  if (pattern === "**") return (text) => text !== "";
  const tokens = toTokens(pattern);
  const parent = pattern.endsWith("/**") ? compilePattern(pattern.slice(0, -3)) : null;
  return (text) => text !== "" && (isMatch(tokens, text) || (parent?.(text) ?? false));
}

/**
 * Compiles a list of patterns: the last one that matches decides, `!` takes back, and a list that starts
 * with `!` starts from everything.
 */
export function compilePatterns(patterns: readonly string[]): Matcher {
  const steps = patterns.map((pattern) => {
    const takesBack = pattern.startsWith("!");
    return { covers: !takesBack, matches: compilePattern(takesBack ? pattern.slice(1) : pattern) };
  });
  steps.reverse();
  const fallback = patterns[0]?.startsWith("!") ?? false;
  return (text) => steps.find((step) => step.matches(text))?.covers ?? fallback;
}

function toTokens(pattern: string): Token[] {
  const tokens: Token[] = [];
  const segments = pattern.split("/");
  segments.forEach((segment, index) => {
    const isLast = index === segments.length - 1;
    if (segment === "**" && !isLast) {
      tokens.push({ kind: "segments" });
      return;
    }
    tokens.push(...toSegmentTokens(segment));
    if (!isLast) tokens.push({ kind: "character", character: "/" });
  });
  return tokens;
}

function toSegmentTokens(segment: string): Token[] {
  // A lone star needs a character of its own: nothing is called "".
  if (segment === "*") return [{ kind: "any-but-slash" }, { kind: "star", crossesSlash: false }];
  const tokens: Token[] = [];
  for (const [part] of segment.matchAll(/\*+|[^*]/gsu)) {
    if (part.startsWith("*")) tokens.push({ kind: "star", crossesSlash: part.length > 1 });
    else tokens.push(...toCharacters(part));
  }
  return tokens;
}

function toCharacters(part: string): Token[] {
  return Array.from(part, (character) => ({ kind: "character", character }));
}

function isMatch(tokens: readonly Token[], text: string): boolean {
  // `inside[i]`: the text so far ends within the segments of token i.
  let reached = toReached(tokens, [0]);
  let inside = new Set<number>();
  for (const character of text) {
    const next: number[] = [];
    const stillInside = new Set<number>();
    for (const state of reached) step(tokens, state, character, next, stillInside);
    for (const state of inside) stepInside(state, character, next, stillInside);
    reached = toReached(tokens, next);
    inside = stillInside;
    if (reached.size === 0 && inside.size === 0) return false;
  }
  return reached.has(tokens.length);
}

function step(
  tokens: readonly Token[],
  state: number,
  character: string,
  next: number[],
  inside: Set<number>,
): void {
  const token = tokens[state];
  if (token === undefined) return;
  if (token.kind === "segments") stepInside(state, character, next, inside);
  else if (token.kind === "star") {
    if (token.crossesSlash || character !== "/") next.push(state);
  } else if (token.kind === "character" ? token.character === character : character !== "/") {
    next.push(state + 1);
  }
}

function stepInside(state: number, character: string, next: number[], inside: Set<number>): void {
  inside.add(state);
  if (character === "/") next.push(state + 1);
}

/** The states and all that follow them without a character. */
function toReached(tokens: readonly Token[], states: readonly number[]): Set<number> {
  const reached = new Set<number>();
  for (let state of states) {
    while (!reached.has(state)) {
      reached.add(state);
      const kind = tokens[state]?.kind;
      if (kind === "star" || kind === "segments") state += 1;
    }
  }
  return reached;
}
