import type { Instant } from "../time/interval.ts";
import type { Opening, Replayed, Verdict } from "./replay.ts";

/** A deployment that is shown by itself, and when it could have gone out; null where not within five years, or where it is not blocked. */
export interface ShownDeployment {
  readonly replayed: Replayed;
  readonly nextOpen: Instant | null;
}

/** How long the deployments that are blocked would have waited. */
export interface Delay {
  readonly deployments: number;
  readonly sumMs: number;
  readonly longestMs: number;
  /** How many would not have gone out within five years; the sums are without them. */
  readonly neverOpen: number;
}

/** What a replay comes to. With policies to compare with, all but `deployments` is of what differs. */
export interface ReplaySummary {
  /** Every deployment that was read. */
  readonly deployments: number;
  /** How many came out how. */
  readonly outcomes: ReadonlyMap<Verdict["outcome"], number>;
  /** How many came out how that came out otherwise before: `allowed` to `blocked`. */
  readonly changes: ReadonlyMap<string, number>;
  /** How many each rule blocks, the most first. */
  readonly rules: readonly (readonly [rule: string, deployments: number])[];
  readonly delay: Delay;
  /** The first ones that are blocked, or that differ. */
  readonly shown: readonly ShownDeployment[];
  /** How many there are besides those. */
  readonly more: number;
}

/** Counts what a replay brings. */
export interface ReplayTally {
  /** Counts a deployment; null where it comes out as before. `opening` is needed for one that is blocked. */
  add(replayed: Replayed | null, opening: Opening | null): void;
  summary(): ReplaySummary;
}

// As many as somebody reads; the JSON has them all.
const MOST_SHOWN = 20;

/** A tally of nothing yet. It grows with the rules and not with the deployments. */
export function makeReplayTally(): ReplayTally {
  const tally: Tally = {
    deployments: 0,
    outcomes: new Map(),
    changes: new Map(),
    rules: new Map(),
    delay: { deployments: 0, sumMs: 0, longestMs: 0, neverOpen: 0 },
    shown: [],
    more: 0,
  };
  return {
    add(replayed, opening) {
      tally.deployments += 1;
      if (replayed !== null) addReplayed(tally, replayed, opening?.nextOpen ?? null);
    },
    summary: () => ({ ...tally, rules: [...tally.rules].sort((a, b) => b[1] - a[1]) }),
  };
}

interface Tally {
  deployments: number;
  readonly outcomes: Map<Verdict["outcome"], number>;
  readonly changes: Map<string, number>;
  readonly rules: Map<string, number>;
  readonly delay: Mutable<Delay>;
  readonly shown: ShownDeployment[];
  more: number;
}

function addReplayed(tally: Tally, replayed: Replayed, nextOpen: Instant | null): void {
  const { verdict, before } = replayed;
  increase(tally.outcomes, verdict.outcome);
  if (before !== null) increase(tally.changes, `${before.outcome} to ${verdict.outcome}`);
  if (verdict.outcome === "blocked") {
    for (const rule of verdict.blockers) increase(tally.rules, rule);
    addDelay(tally.delay, replayed, nextOpen);
  } else if (before === null) return;
  if (tally.shown.length < MOST_SHOWN) tally.shown.push({ replayed, nextOpen });
  else tally.more += 1;
}

function increase<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function addDelay(delay: Mutable<Delay>, { deployment }: Replayed, nextOpen: Instant | null): void {
  delay.deployments += 1;
  if (nextOpen === null) {
    delay.neverOpen += 1;
    return;
  }
  const waitMs = nextOpen - deployment.request.at;
  delay.sumMs += waitMs;
  delay.longestMs = Math.max(delay.longestMs, waitMs);
}
