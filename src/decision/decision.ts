import type { Source } from "../policy/policy.ts";
import type { Instant } from "../time/interval.ts";
import type { Request } from "./request.ts";
import type { Unmet } from "./verdict.ts";

/** Something that blocks, lifted or not. */
export interface Blocker {
  readonly kind: "freeze" | "windows" | "default";
  /** The ids of the rules: one freeze, every window that covers the request, or none for `default`. */
  readonly rules: readonly string[];
  readonly reason: string;
  readonly link: string | null;
  /** The index in `sources` of the policy that it belongs to. */
  readonly source: number;
  /** Since when and until when it blocks, `[start, end)`; null where it has no such side within five years. */
  readonly start: Instant | null;
  readonly end: Instant | null;
  /** The names of the overrides that it accepts, in alphabetical order. */
  readonly overrides: readonly string[];
  /** The override that lifted it. */
  readonly liftedBy: string | null;
}

/** What one rule had to say of the request. Every rule yields exactly one. */
export interface Finding {
  readonly rule: string;
  readonly kind: "freeze" | "window";
  readonly source: number;
  readonly status: "not-covered" | "inactive" | "active" | "upcoming" | "lifted" | "reported";
}

/** An override that somebody asked for, granted or not. */
export interface AskedOverride {
  readonly name: string;
  readonly source: number;
  readonly granted: boolean;
  /** Whether labels ask for it or a run that somebody started by hand. */
  readonly by: "label" | "run";
  /** The label on each change that carries one, in the order of the request's changes; none for a run. */
  readonly labels: readonly string[];
  /** The numbers of the changes that carry them, or of those that a run deploys. */
  readonly changes: readonly number[];
  /** The accounts that put the labels on or started the run, each once; none where labels were given by hand. */
  readonly granters: readonly string[];
  /** The reasons that were given and count. */
  readonly reasons: readonly string[];
  /** The conditions that are not met; none where it is granted. */
  readonly unmet: readonly Unmet[];
}

/** What was decided, and everything that a report says of it. */
export interface Decision {
  readonly outcome: "allowed" | "blocked" | "overridden";
  readonly request: Request;
  readonly blockers: readonly Blocker[];
  readonly findings: readonly Finding[];
  /** Those that were granted and lift something, and those that were asked for in vain. */
  readonly overrides: readonly AskedOverride[];
  /** The first instant from `request.at` on at which the request would be allowed without an override; null within five years. */
  readonly nextOpen: Instant | null;
  /** The first instant after `nextOpen` at which it would be blocked; null within five years. */
  readonly nextClose: Instant | null;
  readonly sources: readonly Source[];
}
