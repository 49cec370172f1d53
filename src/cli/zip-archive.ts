import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { createInflateRaw } from "node:zlib";

/** A file in an archive. Its bytes are unpacked as they are asked for. */
export interface ZipEntry {
  readonly name: string;
  chunks(): AsyncIterable<Uint8Array>;
}

/** An archive that is no sound ZIP, or that unpacks to more than anybody's logs. */
export class ZipError extends Error {
  override readonly name = "ZipError";
}

interface Located {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly headerAt: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const MOST_DIRECTORY = 64 * 1024 * 1024;
// Logs shrink to a twentieth or less; what grows a thousandfold is made to.
const MOST_RATIO = 1100;
const MOST_UNPACKED = 16 * 1024 * 1024 * 1024;

/**
 * The files of an archive (PKWARE APPNOTE 4.3) in the order of its directory, without folders. Memory does
 * not grow with what they unpack to. Throws a ZipError; archives over 4 GiB (ZIP64) are not read.
 */
export async function* readZip(path: string): AsyncGenerator<ZipEntry> {
  const entries = await loadDirectory(path);
  let left = MOST_UNPACKED;
  const spend = (bytes: number): void => {
    left -= bytes;
    if (left < 0) throw new ZipError(`${path} unpacks to more than 16 GiB`);
  };
  for (const entry of entries) {
    if (!entry.name.endsWith("/")) yield { name: entry.name, chunks: () => unpack(path, entry, spend) };
  }
}

async function loadDirectory(path: string): Promise<readonly Located[]> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    const tail = await readAt(file, Math.max(0, size - 65_557), Math.min(size, 65_557), path);
    const end = findEnd(tail);
    if (end < 0) throw new ZipError(`${path} is no ZIP archive, or it is cut off`);
    const length = tail.readUInt32LE(end + 12);
    const start = tail.readUInt32LE(end + 16);
    if (length === 0xffffffff || start === 0xffffffff)
      throw new ZipError(`${path} is a ZIP64 archive. unpack it and pass the folder`);
    if (length > MOST_DIRECTORY || start + length > size)
      throw new ZipError(`${path} has a broken directory`);
    return parseDirectory(await readAt(file, start, length, path), path);
  } finally {
    await file.close();
  }
}

function findEnd(tail: Buffer): number {
  for (let at = tail.length - 22; at >= 0; at -= 1) if (tail.readUInt32LE(at) === END) return at;
  return -1;
}

function parseDirectory(bytes: Buffer, path: string): readonly Located[] {
  const found: Located[] = [];
  let at = 0;
  while (at + 46 <= bytes.length && bytes.readUInt32LE(at) === CENTRAL) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const isEncrypted = (bytes.readUInt16LE(at + 8) & 1) === 1;
    if (isEncrypted) throw new ZipError(`${path} is encrypted`);
    found.push({
      name: bytes.toString("utf8", at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      headerAt: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return found;
}

async function* unpack(
  path: string,
  { name, method, packed, headerAt }: Located,
  spend: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  if (method !== 0 && method !== 8) throw new ZipError(`${name} in ${path} is packed in an unknown way`);
  const start = await findContent(path, headerAt, name);
  if (packed === 0) return;
  const raw = createReadStream(path, { start, end: start + packed - 1, highWaterMark: 1024 * 1024 });
  const most = packed * MOST_RATIO + 1024;
  let size = 0;
  for await (const chunk of method === 0 ? raw : inflate(raw)) {
    size += chunk.length;
    if (size > most) throw new ZipError(`${name} in ${path} unpacks to far too much`);
    spend(chunk.length);
    yield chunk;
  }
}

function inflate(raw: ReturnType<typeof createReadStream>): AsyncIterable<Buffer> {
  const inflater = createInflateRaw({ chunkSize: 256 * 1024 });
  raw.on("error", (error) => inflater.destroy(error));
  inflater.on("close", () => raw.destroy());
  return raw.pipe(inflater);
}

async function findContent(path: string, headerAt: number, name: string): Promise<number> {
  const file = await open(path, "r");
  try {
    const header = await readAt(file, headerAt, 30, path);
    if (header.readUInt32LE(0) !== LOCAL) throw new ZipError(`${name} in ${path} is damaged`);
    return headerAt + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  } finally {
    await file.close();
  }
}

async function readAt(file: FileHandle, start: number, length: number, path: string): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, start);
  if (bytesRead < length) throw new ZipError(`${path} is cut off`);
  return buffer;
}
