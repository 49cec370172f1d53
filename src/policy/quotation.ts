const LONGEST = 60;

/** Puts text from a policy between double quotes, in one line and cut to 60 characters. */
export function renderQuoted(text: string): string {
  const characters = Array.from(text.slice(0, 2 * LONGEST + 2));
  const cut = characters.length > LONGEST ? `${characters.slice(0, LONGEST).join("")}…` : text;
  return JSON.stringify(cut);
}

/** Joins words as a sentence does: `a`, `a or b`, `a, b or c`. */
export function renderChoice(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} or ${last}`;
}
