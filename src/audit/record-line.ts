import { createHash } from "node:crypto";
import type { Integrity, Sighting } from "./entry.ts";
import { isNewerRecord, isRecord } from "./record-check.ts";

/** What begins the record in its line of the log. */
export const RECORD_PREFIX = "freezegate-record: ";

// `gh run view --log` puts job and step before the line; the runner a time; a terminal's colours mean nothing.
const LEAD =
  /^\ufeff?(?:[^\t]*\t[^\t]*\t\ufeff?)?(?:\d{4}-\d\d-\d\dT[\d:.]{8,18}Z )?(?:\u001b\[[\d;]*m|\s)*$/;
const TAIL = /^(.*) (sha256:[0-9a-f*]+)(?:\u001b\[[\d;]*m|\s)*$/s;
const MASK = "***";

/** What a line of a log holds of a record; null where it is none, though it may speak of one. */
export function parseRecordLine(line: string, origin: string): Sighting | null {
  const at = line.indexOf(RECORD_PREFIX);
  if (at < 0 || !LEAD.test(line.slice(0, at))) return null;
  const rest = line.slice(at + RECORD_PREFIX.length);
  if (!rest.startsWith("{") && !rest.startsWith(MASK)) return null;
  const [, json, digest] = TAIL.exec(rest) ?? [];
  if (json === undefined || digest === undefined) return { kind: "lost", loss: "cut-off", origin };
  return toSighting(json, digest, origin);
}

/** What text is with the digest that stood beside it, if any. */
export function toSighting(json: string, digest: string | null, origin: string): Sighting {
  const value = parseJson(json);
  if (!isRecord(value)) return { kind: "lost", loss: isNewerRecord(value) ? "newer" : "damaged", origin };
  return { kind: "entry", entry: { record: value, integrity: toIntegrity(json, digest), digest, origin } };
}

function toIntegrity(json: string, digest: string | null): Integrity {
  if (digest === null) return "unchecked";
  if (toDigest(json) === digest) return "sound";
  return json.includes(MASK) || digest.includes("*") ? "masked" : "altered";
}

/** `sha256:` and the digest of the text, as it stands at the end of a record's line. */
export function toDigest(json: string): string {
  return `sha256:${createHash("sha256").update(json).digest("hex")}`;
}

/** The value that the text is as JSON; undefined where it is none. */
export function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
