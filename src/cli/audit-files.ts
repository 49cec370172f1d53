import { createReadStream } from "node:fs";
import { open, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Sighting } from "../audit/entry.ts";
import { readLog, readRecords } from "../audit/log.ts";
import { toFileSightings } from "../audit/record-file.ts";
import { parseJson } from "../audit/record-line.ts";
import { FileError } from "../host.ts";
import { readZip } from "./zip-archive.ts";

const CHUNK = 1024 * 1024;
// One record on several lines, or a list of them, is read as a whole.
const MOST_WHOLE = 256 * 1024 * 1024;

/** The records in files, folders and archives; `-` is standard input. Throws a `FileError` for a path that does not exist. */
export async function* readPaths(
  paths: readonly string[],
  stdin: AsyncIterable<Uint8Array>,
): AsyncGenerator<Sighting> {
  for (const path of paths) {
    if (path === "-") yield* readStream(stdin, "standard input");
    else if ((await toStat(path)).isDirectory()) yield* readFolder(path);
    else yield* readPath(path);
  }
}

async function toStat(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    const isMissing = ["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "");
    if (isMissing) throw new FileError(path, "missing", `${path} does not exist`);
    throw new FileError(path, "failed", `${path} cannot be accessed`);
  }
}

async function* readFolder(folder: string): AsyncGenerator<Sighting> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    // Links are not followed: they may lead out of the folder, or in a circle.
    if (entry.isDirectory()) yield* readFolder(path);
    else if (entry.isFile()) yield* readPath(path);
  }
}

async function* readPath(path: string): AsyncGenerator<Sighting> {
  try {
    if (await isZip(path)) {
      for await (const entry of readZip(path)) yield* readStream(entry.chunks(), `${path}: ${entry.name}`);
    } else yield* readStream(createReadStream(path, { highWaterMark: CHUNK }), path);
  } catch (error) {
    if (!isReadFault(error)) throw error;
    yield { kind: "lost", loss: "damaged", origin: `${path} (${error.message})` };
  }
}

/** What is wrong with one file, so that the others can be read all the same. */
function isReadFault(error: unknown): error is Error {
  const { name, code } = error as NodeJS.ErrnoException;
  return name === "ZipError" || /^(Z_|E[A-Z]+$|ERR_(OUT_OF_RANGE|BUFFER))/.test(code ?? "");
}

async function isZip(path: string): Promise<boolean> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && buffer.readUInt32LE(0) === 0x04034b50;
  } finally {
    await file.close();
  }
}

/** Records where the first character is that of JSON, else a job's log. */
async function* readStream(chunks: AsyncIterable<Uint8Array>, origin: string): AsyncGenerator<Sighting> {
  const iterator = chunks[Symbol.asyncIterator]();
  const head = await takeHead(iterator);
  const all = chain(head, iterator);
  const text = head
    .toString("utf8")
    .replace(/^\ufeff/, "")
    .trimStart();
  if (text.startsWith("[") || /^\{\s*(\r?\n|$)/.test(text)) yield* readWhole(all, origin);
  else if (text.startsWith("{")) yield* readRecords(all, origin);
  else yield* readLog(all, origin);
}

async function takeHead(iterator: AsyncIterator<Uint8Array>): Promise<Buffer> {
  let head = Buffer.alloc(0);
  while (
    head
      .toString("utf8")
      .replace(/^\ufeff/, "")
      .trim().length < 16 &&
    head.length < CHUNK
  ) {
    const next = await iterator.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  return head;
}

async function* chain(head: Buffer, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  for (;;) {
    const next = await iterator.next();
    if (next.done) return;
    yield next.value;
  }
}

async function* readWhole(chunks: AsyncIterable<Uint8Array>, origin: string): AsyncGenerator<Sighting> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    size += chunk.length;
    if (size > MOST_WHOLE) {
      yield {
        kind: "lost",
        loss: "damaged",
        origin: `${origin} (over 256 MiB in one piece; write one record a line)`,
      };
      return;
    }
  }
  const text = Buffer.concat(parts)
    .toString("utf8")
    .replace(/^\ufeff/, "");
  const sightings = [...toFileSightings(parseJson(text), origin)];
  yield* sightings;
  yield { kind: "log", origin, count: sightings.length };
}
