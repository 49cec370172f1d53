import { appendFileSync, createReadStream, existsSync, readFileSync } from "node:fs";
import type { Sighting } from "../audit/entry.ts";
import { findLines } from "../audit/lines.ts";
import { renderArchiveLine, toFileSightings } from "../audit/record-file.ts";
import { parseJson } from "../audit/record-line.ts";
import { UsageError } from "./failure.ts";

/** What a long read remembers of the logs that it has read, so that it can go on where it stopped. */
export interface AuditState {
  has(log: string): boolean;
  /** Remembers a log that was read to its end, with what was in it. */
  add(log: string, sightings: readonly Sighting[]): void;
  /** What is in the logs that were read before. */
  read(): AsyncGenerator<Sighting>;
}

interface Header {
  readonly freezegate: "audit-state";
  readonly of: string;
}

/** The state of no file: nothing is remembered. */
export const noState: AuditState = {
  has: () => false,
  add: () => {},
  read: async function* () {},
};

/**
 * The state in a file: a line for the whole, and one for each log. It is made where there is none. Throws a
 * `UsageError` where the file is of something else than `of` says.
 */
export async function openState(path: string, of: string): Promise<AuditState> {
  const logs = new Set<string>();
  const header: Header = { freezegate: "audit-state", of };
  if (existsSync(path) && readFileSync(path).length > 0) {
    await checkHeader(path, header);
    for await (const { log } of linesOf(path)) logs.add(log);
    // The last line may have been cut off when the program was stopped.
    if (!endsInLineFeed(path)) appendFileSync(path, "\n");
  } else appendFileSync(path, `${JSON.stringify(header)}\n`);
  return {
    has: (log) => logs.has(log),
    add(log, sightings) {
      logs.add(log);
      appendFileSync(path, renderLog(log, sightings));
    },
    async *read() {
      for await (const { log, records, rest } of linesOf(path)) {
        for (const record of records) yield* toFileSightings(record, log);
        yield* rest;
      }
    },
  };
}

function renderLog(log: string, sightings: readonly Sighting[]): string {
  const records = sightings.flatMap((one) => (one.kind === "entry" ? [renderArchiveLine(one.entry)] : []));
  const rest = sightings.filter(({ kind }) => kind !== "entry");
  return `{"log":${JSON.stringify(log)},"rest":${JSON.stringify(rest)},"records":[${records.join(",")}]}\n`;
}

interface StateLine {
  readonly log: string;
  readonly rest: readonly Sighting[];
  readonly records: readonly unknown[];
}

async function* linesOf(path: string): AsyncGenerator<StateLine> {
  for await (const { text } of findLines(createReadStream(path), '{"log":', 0)) {
    const value = parseJson(text) as StateLine | undefined;
    if (value !== undefined && typeof value.log === "string" && Array.isArray(value.records)) yield value;
  }
}

async function checkHeader(path: string, wanted: Header): Promise<void> {
  for await (const { text } of findLines(createReadStream(path), "", 0)) {
    const found = parseJson(text) as Partial<Header> | null | undefined;
    if (found?.freezegate !== wanted.freezegate) throw new UsageError(`${path} is no state of an audit`);
    if (found.of === wanted.of) return;
    throw new UsageError(
      `${path} is the state of ${String(found.of)}, not of ${wanted.of}. name another file`,
    );
  }
}

function endsInLineFeed(path: string): boolean {
  return readFileSync(path).at(-1) === 10;
}
