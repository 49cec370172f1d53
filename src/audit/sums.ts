import type { Entry, Loss, Sighting } from "./entry.ts";
import { toGranters } from "./granter.ts";
import { toRules } from "./selection.ts";

/** How often something blocked: deployments that were stopped, that went on in report mode, and that an override let through. */
export interface Count {
  readonly blocked: number;
  readonly reported: number;
  readonly overridden: number;
}

/** What an audit adds up. Every list is sorted: weeks by time, the others by how often. */
export interface Sums {
  readonly records: number;
  /** Different workflow runs. A run that was run again is one run with several records. */
  readonly runs: number;
  readonly outcomes: {
    readonly allowed: number;
    readonly blocked: number;
    readonly reported: number;
    readonly overridden: number;
    readonly error: number;
    /** Errors that `on-error: allow` let through. */
    readonly unchecked: number;
  };
  readonly rules: readonly (readonly [string, Count])[];
  readonly environments: readonly (readonly [string, Count])[];
  /** ISO 8601 weeks in UTC: `2026-W48`. */
  readonly weeks: readonly (readonly [string, Count])[];
  /** Who granted overrides, with how many deployments each let through. */
  readonly people: readonly (readonly [string, Count])[];
  readonly integrity: { readonly [Kind in Entry["integrity"]]: number };
}

/** What could be read and what could not. `names` are the first ones. */
export interface Reading {
  readonly logs: number;
  readonly withoutRecord: Named;
  readonly lost: { readonly [Kind in Loss]: Named };
  /** Records that were there more than once, and counted once. */
  readonly repeated: number;
}

export interface Named {
  readonly count: number;
  readonly names: readonly string[];
}

/** Adds up what was read, without keeping it. */
export interface Tally {
  /** Takes note of a sighting; false for a record that was there before. */
  note(sighting: Sighting): boolean;
  /** Adds a record that is selected. */
  add(entry: Entry): void;
  toReading(): Reading;
  toSums(): Sums;
}

type Kind = keyof Count;

const MOST_NAMES = 1000;

/** A tally of nothing yet. What it keeps of a record are its id and the id of its run. */
export function startTally(): Tally {
  const seen = new Set<string>();
  const runs = new Set<string>();
  const outcomes = { allowed: 0, blocked: 0, reported: 0, overridden: 0, error: 0, unchecked: 0 };
  const integrity = { sound: 0, masked: 0, altered: 0, unchecked: 0 };
  const [rules, environments, weeks, people] = [toCounter(), toCounter(), toCounter(), toCounter()] as const;
  const lost = { gone: toNames(), "cut-off": toNames(), damaged: toNames(), newer: toNames() };
  const withoutRecord = toNames();
  let [logs, repeated] = [0, 0];

  function note(sighting: Sighting): boolean {
    if (sighting.kind === "lost") lost[sighting.loss].add(sighting.origin);
    if (sighting.kind === "log") {
      logs += 1;
      if (sighting.count === 0) withoutRecord.add(sighting.origin);
    }
    if (sighting.kind !== "entry") return true;
    const { id } = sighting.entry.record;
    if (seen.has(id)) repeated += 1;
    else {
      seen.add(id);
      return true;
    }
    return false;
  }

  function add(entry: Entry): void {
    const { record } = entry;
    const kind = toKind(entry);
    outcomes[kind] += 1;
    integrity[entry.integrity] += 1;
    if (record.run.id !== null) runs.add(record.run.url ?? record.run.id);
    if (kind !== "blocked" && kind !== "reported" && kind !== "overridden") return;
    for (const rule of toRules(record)) rules.add(rule, kind);
    environments.add(record.request?.environment ?? "(none)", kind);
    weeks.add(toWeek(record.evaluatedAt), kind);
    if (kind === "overridden") for (const person of toGranters(record)) people.add(person, kind);
  }

  return {
    note,
    add,
    toReading: () => ({
      logs,
      repeated,
      withoutRecord: withoutRecord.toNamed(),
      lost: {
        gone: lost.gone.toNamed(),
        "cut-off": lost["cut-off"].toNamed(),
        damaged: lost.damaged.toNamed(),
        newer: lost.newer.toNamed(),
      },
    }),
    toSums: () => ({
      records: Object.values(integrity).reduce((sum, count) => sum + count, 0),
      runs: runs.size,
      outcomes: { ...outcomes },
      rules: rules.toMostFirst(),
      environments: environments.toMostFirst(),
      weeks: weeks.toSorted(),
      people: people.toMostFirst(),
      integrity: { ...integrity },
    }),
  };
}

function toKind({ record }: Entry): keyof Sums["outcomes"] {
  if (record.outcome === "blocked") return record.mode === "report" ? "reported" : "blocked";
  if (record.outcome === "error") return record.allowed ? "unchecked" : "error";
  return record.outcome;
}

function toNames() {
  const names: string[] = [];
  let count = 0;
  return {
    add(name: string): void {
      count += 1;
      if (names.length < MOST_NAMES) names.push(name);
    },
    toNamed: (): Named => ({ count, names: [...names] }),
  };
}

function toCounter() {
  const counts = new Map<string, { [key in Kind]: number }>();
  return {
    add(name: string, kind: Kind): void {
      const count = counts.get(name) ?? { blocked: 0, reported: 0, overridden: 0 };
      count[kind] += 1;
      counts.set(name, count);
    },
    toMostFirst: () => [...counts].sort((a, b) => toTotal(b[1]) - toTotal(a[1]) || compare(a[0], b[0])),
    toSorted: () => [...counts].sort((a, b) => compare(a[0], b[0])),
  };
}

function toTotal({ blocked, reported, overridden }: Count): number {
  return blocked + reported + overridden;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const DAY = 86_400_000;

/** The ISO 8601 week of an instant in UTC: `2026-W53`. It belongs to the year that its Thursday is in. */
export function toWeek(rfc3339: string): string {
  const at = Date.parse(rfc3339);
  const weekday = (new Date(at).getUTCDay() + 6) % 7;
  const thursday = new Date(at + (3 - weekday) * DAY);
  const year = thursday.getUTCFullYear();
  const days = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / DAY);
  return `${year}-W${String(Math.floor(days / 7) + 1).padStart(2, "0")}`;
}
