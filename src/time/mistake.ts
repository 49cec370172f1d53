/** A mistake in the text of a schedule: where in the text it stands (from 0), and what would be right. */
export interface Mistake {
  /** Stable kebab-case, documented in docs/checks.md. */
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
  readonly offset: number;
  readonly length: number;
}

/** What came of parsing a text: its value, or the first mistake in it. */
export type Parsed<T> = { readonly value: T } | { readonly mistake: Mistake };

/** How a parser gives up; `parsed` turns it back into data, so it never leaves this folder. */
export class MistakeError extends Error {
  readonly mistake: Mistake;

  constructor(mistake: Mistake) {
    super(mistake.message);
    this.mistake = mistake;
  }
}

/** Runs a parser and returns its value, or the mistake that it gave up with. */
export function parsed<T>(parse: () => T): Parsed<T> {
  try {
    return { value: parse() };
  } catch (error) {
    if (error instanceof MistakeError) return { mistake: error.mistake };
    throw error;
  }
}
