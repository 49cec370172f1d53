import type { AuditRow } from "./audit-row.ts";

/** How often something blocked, by what came of it. */
export interface AuditCount {
  readonly blocked: number;
  readonly reported: number;
  readonly overridden: number;
}

/** Names that were counted; `names` are the first ones. */
export interface AuditNames {
  readonly count: number;
  readonly names: readonly string[];
}

/** What an audit adds up, and what it could read. */
export interface AuditTotals {
  readonly sums: {
    readonly records: number;
    readonly runs: number;
    readonly outcomes: {
      readonly allowed: number;
      readonly blocked: number;
      readonly reported: number;
      readonly overridden: number;
      readonly error: number;
      readonly unchecked: number;
    };
    readonly rules: readonly (readonly [string, AuditCount])[];
    readonly environments: readonly (readonly [string, AuditCount])[];
    readonly weeks: readonly (readonly [string, AuditCount])[];
    readonly people: readonly (readonly [string, AuditCount])[];
    readonly integrity: { readonly [kind in "sound" | "masked" | "altered" | "unchecked"]: number };
  };
  readonly reading: {
    readonly logs: number;
    readonly repeated: number;
    readonly withoutRecord: AuditNames;
    readonly lost: { readonly [kind in "gone" | "cut-off" | "damaged" | "newer"]: AuditNames };
  };
  /** How many decisions followed again from their policies; null where nobody asked. */
  readonly verification: {
    readonly matches: number;
    readonly differs: number;
    readonly unchecked: number;
  } | null;
}

/** What a row's outcome is called: a block in report mode and an error that was let through are no plain ones. */
export function sayOutcomeWord({ outcome, mode, wentOn }: AuditRow): string {
  if (outcome === "blocked" && mode === "report") return "would block";
  if (outcome === "error") return wentOn ? "NOT CHECKED" : "error";
  return outcome;
}

/** What was found, in one sentence: `3 blocked, 1 overridden, 10 allowed; 14 records of 12 runs.` */
export function sayFound({ sums }: AuditTotals): string {
  const { blocked, reported, overridden, allowed, error, unchecked } = sums.outcomes;
  const counts = [
    `${blocked} blocked`,
    `${overridden} overridden`,
    `${allowed} allowed`,
    ...(reported > 0 ? [`${reported} would have been blocked (report mode)`] : []),
    ...(error > 0 ? [`${error} could not be decided`] : []),
    ...(unchecked > 0 ? [`${unchecked} went out without a decision (on-error: allow)`] : []),
  ];
  return `${counts.join(", ")}; ${count(sums.records, "record")} of ${count(sums.runs, "run")}.`;
}

const KINDS = { blocked: "blocked", overridden: "overridden", reported: "would block" } as const;

/** A table of sums: the words over its columns, and rows of a name from outside and a number for each column. */
export interface AuditSection {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly counts: readonly number[] }[];
}

/** The tables of sums. Those without anything in them are left out, and so are columns of zeros. */
export function toSections({ sums }: AuditTotals): readonly AuditSection[] {
  return [
    toSection("By rule", sums.rules),
    toSection("By environment", sums.environments),
    toSection("By week", sums.weeks),
    toSection("By person who granted", sums.people),
  ].filter(({ rows }) => rows.length > 0);
}

function toSection(title: string, counts: readonly (readonly [string, AuditCount])[]): AuditSection {
  const kinds = (["blocked", "overridden", "reported"] as const).filter((kind) =>
    counts.some(([, one]) => one[kind] > 0),
  );
  const rows = counts.map(([name, one]) => ({ name, counts: kinds.map((kind) => one[kind]) }));
  return { title, columns: kinds.map((kind) => KINDS[kind]), rows };
}

const LOSSES = {
  gone: "no longer there",
  "cut-off": "cut off",
  damaged: "with a damaged record",
  newer: "with a record of a newer version of freezegate",
} as const;

const SHOWN = 10;

/** What was read, and what could not be: nothing is passed over in silence. Names are from outside. */
export function sayReading({ sums, reading, verification }: AuditTotals): readonly string[] {
  const losses = Object.entries(LOSSES).flatMap(([kind, words]) => {
    const named = reading.lost[kind as keyof typeof LOSSES];
    return named.count === 0 ? [] : [`${named.count} ${words}: ${sayNames(named)}`];
  });
  const { withoutRecord, repeated, logs } = reading;
  const { masked, altered, unchecked } = sums.integrity;
  return [
    `${count(logs, "log or file", "logs or files")} read.`,
    ...losses,
    ...(withoutRecord.count > 0
      ? [`${withoutRecord.count} without a record: ${sayNames(withoutRecord)}`]
      : []),
    ...(repeated > 0 ? [`${count(repeated, "record")} there more than once, counted once.`] : []),
    ...(altered > 0 ? [`${count(altered, "record")} ALTERED: the digest beside it does not fit.`] : []),
    ...(masked > 0 ? [`${count(masked, "record")} masked: the runner put *** for a secret.`] : []),
    ...(unchecked > 0 ? [`${count(unchecked, "record")} without a digest beside it.`] : []),
    ...(verification === null
      ? []
      : [
          `Verified: ${verification.matches} match, ${verification.differs} DO NOT, ${verification.unchecked} could not be checked.`,
        ]),
  ];
}

function sayNames({ names, count: all }: AuditNames): string {
  const shown = names.slice(0, SHOWN);
  const more = all - shown.length;
  return more > 0 ? `${shown.join(", ")} and ${more} more` : shown.join(", ");
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
