/** Longer words are no slips of the finger, and comparing them costs the product of the lengths. */
const LONGEST_WORD = 64;
/** A hostile file can hold tens of thousands of names, each compared with as many words. */
const MOST_NAMES = 1000;

/**
 * Finds the known name that `word` is most likely a slip of, or null where none is near: at most one
 * edit in three characters (a character put in, left out, replaced, or swapped with its neighbour),
 * or else the beginning of a name. Case and `_` for `-` do not count; of equally near names the first
 * wins, and only the first 1000 are looked at.
 */
export function nearestName(word: string, known: readonly string[]): string | null {
  if (word.length === 0 || word.length > LONGEST_WORD) return null;
  const plain = toPlain(word);
  let nearest: string | null = null;
  let best = Number.POSITIVE_INFINITY;
  for (const name of known.slice(0, MOST_NAMES)) {
    const limit = Math.max(1, Math.floor(Math.max(name.length, word.length) / 3));
    if (name.length > LONGEST_WORD || Math.abs(name.length - word.length) > limit) continue;
    const distance = editDistance(plain, toPlain(name));
    if (distance > limit || distance >= best || distance >= name.length) continue;
    nearest = name;
    best = distance;
  }
  return nearest ?? abbreviated(plain, known);
}

function toPlain(word: string): string {
  return word.toLowerCase().replaceAll("_", "-");
}

function abbreviated(plain: string, known: readonly string[]): string | null {
  return plain.length < 3 ? null : (known.find((name) => toPlain(name).startsWith(plain)) ?? null);
}

/** The optimal string alignment distance: Levenshtein's, with neighbours swapped as one edit. */
function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        cell(previous, column) + 1,
        cell(current, column - 1) + 1,
        cell(previous, column - 1) + (same ? 0 : 1),
        swapped ? cell(beforePrevious, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    beforePrevious = previous;
    previous = current;
  }
  return cell(previous, b.length);
}

/** A cell outside the table is infinitely far. */
function cell(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
