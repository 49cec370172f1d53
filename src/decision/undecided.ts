/** A fact of a request that a rule may need. */
export type Fact =
  | "repository"
  | "branch"
  | "commit"
  | "environment"
  | "operation"
  | "event"
  | "paths"
  | "switches";

/**
 * No decision is possible: neither allowed nor blocked. `input` is for the caller to mend, `policy` for the
 * policy's owner; `unavailable` is a failure of the network or an API, and trying again might help.
 */
export class UndecidedError extends Error {
  readonly kind: "input" | "policy" | "unavailable";
  /** What would mend it, in words; null where the message says it all. */
  readonly hint: string | null;
  /** The fact that is missing, so that each front end can say how to pass it. */
  readonly fact: Fact | null;

  constructor(
    kind: UndecidedError["kind"],
    message: string,
    { hint = null, fact = null }: { hint?: string | null; fact?: Fact | null } = {},
  ) {
    super(message);
    this.name = "UndecidedError";
    this.kind = kind;
    this.hint = hint;
    this.fact = fact;
  }
}
