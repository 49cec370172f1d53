import type { Instant } from "../time/interval.ts";

/** A pull request that would ship, or a commit without one: then `number` and what belongs to it is null. */
export interface Change {
  readonly number: number | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly author: string | null;
  /** The names of the labels that it carries now, as GitHub spells them. */
  readonly labels: readonly string[];
}

/**
 * What wants to deploy, with every fact that a decision may need. Null stands for a fact that is not
 * known: a rule that needs it makes the decision an error, never a guess.
 */
export interface Request {
  readonly at: Instant;
  /** How long the deployment takes, in milliseconds: every instant of `[at, at + durationMs]` is asked for. */
  readonly durationMs: number;
  /** `owner/name`. */
  readonly repository: string | null;
  /** `main`, or `refs/tags/v1` for a tag. */
  readonly branch: string | null;
  /** The 40 hexadecimal digits of the commit that would be deployed. */
  readonly commit: string | null;
  readonly environment: string | null;
  readonly operation: string;
  /** The name of the event that started the run. */
  readonly event: string | null;
  /** Every change that would ship; null while nobody has asked for them. */
  readonly changes: readonly Change[] | null;
}
