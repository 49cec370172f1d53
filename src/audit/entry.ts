import type { Record } from "./record.ts";

/**
 * What the digest beside a record says of it: it fits (`sound`); it does not, and the runner's `***` for
 * secrets is in the text (`masked`) or not (`altered`); or there is none (`unchecked`).
 */
export type Integrity = "sound" | "masked" | "altered" | "unchecked";

/** A record that was found, and where. */
export interface Entry {
  readonly record: Record;
  readonly integrity: Integrity;
  /** The digest that stood beside it, `sha256:` and hexadecimal digits; null where none did. */
  readonly digest: string | null;
  /** The log or file that it was found in, in words. */
  readonly origin: string;
}

/** Why something could not be read: it is no longer there, ends too early, is damaged, or is of a later version. */
export type Loss = "gone" | "cut-off" | "damaged" | "newer";

/** What reading brings, one after the other. Every log ends in a `log`, which says how many records were in it. */
export type Sighting =
  | { readonly kind: "entry"; readonly entry: Entry }
  | { readonly kind: "lost"; readonly loss: Loss; readonly origin: string }
  | { readonly kind: "log"; readonly origin: string; readonly count: number };
