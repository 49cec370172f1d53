import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
// What waits for nothing needs no promises, whose module takes its time to load.
import {
  closeSync,
  createReadStream,
  openSync,
  readdirSync,
  readSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** A stream that answers are written to. */
export interface Output {
  write(text: string): void;
  /** Waits while more has been written than its reader has taken, so that a long answer does not pile up in memory. */
  drain(): Promise<void>;
  readonly isTerminal: boolean;
  /** The width of the terminal in columns; null for a pipe or a file. */
  readonly columns: number | null;
}

/** The only door to the outside: clock, environment, files and streams. */
export interface Host {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Milliseconds since 1970-01-01T00:00:00Z, by the machine's clock. */
  now(): number;
  sleep(durationMs: number): Promise<void>;
  /** The bytes of a file; throws a `FileError` where there is none, it cannot be read, or it is larger than `mostBytes`. */
  readFile(path: string, mostBytes: number): Promise<Uint8Array>;
  /** The text of a file piece by piece, or of the standard input for `-`; throws a `FileError` as `readFile` does. */
  readText(path: string): AsyncIterable<string>;
  /** Writes a file, whole; throws a `FileError` where that fails. */
  writeFile(path: string, text: string): Promise<void>;
  /**
   * The files below a folder whose names end so, sorted, without those of `.git` and `node_modules`; links are
   * not followed. Of a path that is no folder that path alone. Throws a `FileError`.
   */
  listFiles(path: string, ending: string): Promise<readonly string[]>;
  /** The path of a policy that is shipped with the program. */
  toPresetPath(name: string): string;
  /** The names of the policies that are shipped with the program, sorted. */
  listPresets(): Promise<readonly string[]>;
  /** `sha256:` and the hexadecimal digest of the bytes, or of the text as UTF-8. */
  digest(content: Uint8Array | string): string;
  createId(): string;
}

/** A file that cannot be read or written. */
export class FileError extends Error {
  override readonly name = "FileError";
  readonly path: string;
  /** `missing` and `unsuitable` are for the caller to mend; `failed` might go better another time. */
  readonly kind: "missing" | "unsuitable" | "failed";

  constructor(path: string, kind: FileError["kind"], message: string) {
    super(message);
    this.path = path;
    this.kind = kind;
  }
}

// Presets lie beside `src` and beside `dist`.
const presetFolder = join(dirname(fileURLToPath(import.meta.url)), "..", "policies");

/** The machine that the program runs on. */
export function loadHost(): Host {
  return {
    environment: process.env,
    stdout: toOutput(() => process.stdout),
    stderr: toOutput(() => process.stderr),
    now: () => Date.now(),
    sleep: (durationMs) => new Promise((resolve) => setTimeout(resolve, durationMs)),
    readFile,
    readText,
    writeFile,
    listFiles,
    toPresetPath: (name) => join(presetFolder, `${name}.yml`),
    listPresets,
    digest: (content) => `sha256:${createHash("sha256").update(content).digest("hex")}`,
    createId: randomUUID,
  };
}

// A stream takes milliseconds to load, so it is not asked for before somebody needs it.
function toOutput(stream: () => NodeJS.WriteStream): Output {
  return {
    write: (text) => void stream().write(text),
    drain: async () => {
      if (stream().writableNeedDrain) await once(stream(), "drain");
    },
    get isTerminal() {
      return stream().isTTY === true;
    },
    get columns() {
      return stream().isTTY === true ? stream().columns : null;
    },
  };
}

/** An output without a stream, for a file or a pipe: everything is written when `write` returns. */
export function toDirectOutput(descriptor: number): Output {
  return {
    isTerminal: false,
    columns: null,
    drain: async () => {},
    write(text) {
      let rest: Uint8Array = Buffer.from(text);
      while (rest.length > 0) rest = rest.subarray(writePart(descriptor, rest));
    },
  };
}

function writePart(descriptor: number, bytes: Uint8Array): number {
  try {
    return writeSync(descriptor, bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
    // The pipe is full and does not block: its reader needs a moment.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    return 0;
  }
}

const PIECE = 65_536;

async function readFile(path: string, mostBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    const descriptor = openSync(path, "r");
    try {
      // Piece by piece, since the size of a pipe or a device is not known before it ends, if it ends.
      while (size <= mostBytes) {
        const piece = Buffer.allocUnsafe(PIECE);
        const length = readSync(descriptor, piece, 0, PIECE, null);
        if (length === 0) break;
        chunks.push(piece.subarray(0, length));
        size += length;
      }
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    rejectFile(path, error);
  }
  if (size > mostBytes)
    throw new FileError(path, "unsuitable", `${path} is larger than ${Math.floor(mostBytes / 1024)} KiB`);
  return Buffer.concat(chunks);
}

async function* readText(path: string): AsyncIterable<string> {
  const stream = path === "-" ? process.stdin : createReadStream(path);
  stream.setEncoding("utf8");
  try {
    yield* stream as AsyncIterable<string>;
  } catch (error) {
    rejectFile(path === "-" ? "the standard input" : path, error);
  }
}

async function writeFile(path: string, text: string): Promise<void> {
  try {
    writeFileSync(path, text);
  } catch (error) {
    rejectFile(path, error);
  }
}

const REASONS: Readonly<Record<string, readonly [FileError["kind"], string]>> = {
  ENOENT: ["missing", "does not exist"],
  ENOTDIR: ["missing", "does not exist"],
  EISDIR: ["unsuitable", "is a directory, not a file"],
  ENAMETOOLONG: ["unsuitable", "is too long a path"],
  ELOOP: ["unsuitable", "is a link that leads to itself"],
  ERR_INVALID_ARG_VALUE: ["unsuitable", "is not a path"],
  EACCES: ["failed", "may not be accessed"],
  EPERM: ["failed", "may not be accessed"],
  EROFS: ["failed", "is on a file system that cannot be written"],
};

function rejectFile(path: string, error: unknown): never {
  const code = (error as NodeJS.ErrnoException).code ?? "unknown error";
  const [kind, reason] = REASONS[code] ?? ["failed", `cannot be accessed (${code})`];
  throw new FileError(path, kind, `${path} ${reason}`);
}

const SKIPPED = new Set([".git", "node_modules"]);

async function listFiles(path: string, ending: string): Promise<readonly string[]> {
  try {
    return statSync(path).isDirectory() ? toFilesBelow(path, ending).sort() : [path];
  } catch (error) {
    rejectFile(path, error);
  }
}

function toFilesBelow(folder: string, ending: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : toFilesBelow(path, ending);
    return entry.isFile() && entry.name.endsWith(ending) ? [path] : [];
  });
}

async function listPresets(): Promise<readonly string[]> {
  return toFiles(presetFolder)
    .filter((file) => /^[^.]+\.yml$/.test(file))
    .map((file) => file.slice(0, -".yml".length))
    .sort();
}

function toFiles(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    rejectFile(folder, error);
  }
}
