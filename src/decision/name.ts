/**
 * Whether two names of labels, accounts or teams are the same: case does not count. Letters that only look
 * alike are different, and so is one whose lower case happens to be another letter (the Kelvin sign's is k).
 */
export function isSameName(one: string, other: string): boolean {
  return toFolded(one) === toFolded(other);
}

function toFolded(name: string): string {
  return Array.from(name, toFoldedCharacter).join("");
}

function toFoldedCharacter(character: string): string {
  const lower = character.toLowerCase();
  const isAscii = character <= "\x7f";
  return !isAscii && lower.charAt(0) <= "\x7f" ? character : lower;
}
