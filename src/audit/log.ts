import type { Sighting } from "./entry.ts";
import { findLines } from "./lines.ts";
import { parseFileLine } from "./record-file.ts";
import { parseRecordLine, RECORD_PREFIX } from "./record-line.ts";

// A time stamp, colours, and the names that `gh run view --log` puts before a line.
const WITHIN = 2048;

/** The records in a job's log, in order, and at the end how many there were. Memory does not grow with the log. */
export async function* readLog(chunks: AsyncIterable<Uint8Array>, origin: string): AsyncGenerator<Sighting> {
  let count = 0;
  for await (const { text, isWhole } of findLines(chunks, RECORD_PREFIX, WITHIN)) {
    const sighting = isWhole
      ? parseRecordLine(text, origin)
      : ({ kind: "lost", loss: "cut-off", origin } as const);
    if (sighting === null) continue;
    count += 1;
    yield sighting;
  }
  yield { kind: "log", origin, count };
}

/** The records of a file that has one a line (NDJSON), in order, and at the end how many there were. */
export async function* readRecords(
  chunks: AsyncIterable<Uint8Array>,
  origin: string,
): AsyncGenerator<Sighting> {
  let count = 0;
  for await (const { text, isWhole } of findLines(chunks, "", 0)) {
    if (isWhole && text.trim() === "") continue;
    count += 1;
    yield isWhole ? parseFileLine(text, origin) : { kind: "lost", loss: "cut-off", origin };
  }
  yield { kind: "log", origin, count };
}
