import type { Entry, Sighting } from "./entry.ts";
import { renderRecord } from "./record.ts";
import { parseJson, toSighting } from "./record-line.ts";

/** What the archive adds to a record: its digest goes on being checked, and where it came from stays known. */
export interface ArchiveNote {
  readonly integrity: Entry["integrity"];
  readonly digest: string | null;
  readonly origin: string;
}

/** A record as a line of an archive: the record itself, and under `audit` what is known of it. ASCII, without a line feed. */
export function renderArchiveLine({ record, integrity, digest, origin }: Entry): string {
  const note: ArchiveNote = { integrity, digest, origin };
  return renderRecord({ ...record, audit: note } as Entry["record"]);
}

/** The records of a value out of a file: one record, one of an archive, or a list of them. */
export function* toFileSightings(value: unknown, origin: string): Generator<Sighting> {
  if (Array.isArray(value)) for (const one of value) yield toFileSighting(one, origin);
  else yield toFileSighting(value, origin);
}

/** What a line of a file of records (NDJSON) is. */
export function parseFileLine(line: string, origin: string): Sighting {
  return toFileSighting(parseJson(line), origin);
}

function toFileSighting(value: unknown, origin: string): Sighting {
  if (typeof value !== "object" || value === null) return { kind: "lost", loss: "damaged", origin };
  const { audit, ...rest } = value as { audit?: unknown };
  const note = toNote(audit);
  // Keys keep their order, so a record that nobody touched gives the text that its digest is of.
  const json = renderRecord(rest as Entry["record"]);
  const sighting = toSighting(json, note?.digest ?? null, note?.origin ?? origin);
  return sighting.kind === "lost" ? { ...sighting, origin } : sighting;
}

function toNote(value: unknown): ArchiveNote | null {
  if (typeof value !== "object" || value === null) return null;
  const { digest, origin } = value as Partial<ArchiveNote>;
  return {
    integrity: "unchecked",
    digest: typeof digest === "string" ? digest : null,
    origin: typeof origin === "string" ? origin : "an archive",
  };
}
