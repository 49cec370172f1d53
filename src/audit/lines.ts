/** A line of a stream; one that is longer than a caller wants is cut, and says so. */
export interface Line {
  readonly text: string;
  readonly isWhole: boolean;
}

const LINE_FEED = 10;

/** The longest line that is read: no record comes near it. */
export const MOST_LINE_BYTES = 32 * 1024 * 1024;

/**
 * The lines of a stream of bytes that hold `needle` within their first `within` bytes, in order; with an
 * empty needle, every line. Others are passed over without being decoded, however long they are.
 */
export async function* findLines(
  chunks: AsyncIterable<Uint8Array>,
  needle: string,
  within: number,
): AsyncGenerator<Line> {
  const wanted = Buffer.from(needle);
  const begun = toBegunLine(wanted, within);
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const first = bytes.indexOf(LINE_FEED);
    if (first < 0) {
      if (!begun.add(bytes)) yield { text: "", isWhole: false };
      continue;
    }
    if (begun.add(bytes.subarray(0, first + 1))) yield* linesIn(begun.take(), wanted);
    else yield { text: "", isWhole: false };
    begun.take();
    const last = bytes.lastIndexOf(LINE_FEED);
    yield* linesIn(bytes.subarray(first + 1, last + 1), wanted);
    // A copy: the stream may fill its buffer anew.
    if (last + 1 < bytes.length) begun.add(Buffer.from(bytes.subarray(last + 1)));
  }
  yield* linesIn(begun.take(), wanted);
}

/** The line that a stream is in the middle of. One that does not begin as it should never will, and is not kept. */
function toBegunLine(wanted: Buffer, within: number) {
  let parts: Buffer[] = [];
  let size = 0;
  let isSkipping = false;

  function skip(): void {
    isSkipping = true;
    parts = [];
    size = 0;
  }

  return {
    /** False where the line gets too long with this. */
    add(bytes: Buffer): boolean {
      if (isSkipping) return true;
      parts.push(bytes);
      size += bytes.length;
      const head = within + wanted.length;
      if (size > head && toHead(parts, head).indexOf(wanted) < 0) skip();
      const isFitting = size <= MOST_LINE_BYTES;
      if (!isFitting) skip();
      return isFitting;
    },
    /** The line so far, and begins another one. */
    take(): Buffer {
      const line = Buffer.concat(parts);
      parts = [];
      size = 0;
      isSkipping = false;
      return line;
    },
  };
}

function toHead(parts: readonly Buffer[], most: number): Buffer {
  const head: Buffer[] = [];
  let size = 0;
  for (const part of parts) {
    if (size >= most) break;
    head.push(part);
    size += part.length;
  }
  return Buffer.concat(head).subarray(0, most);
}

function* linesIn(bytes: Buffer, needle: Buffer): Generator<Line> {
  let at = 0;
  while (at < bytes.length) {
    const hit = bytes.indexOf(needle, at);
    if (hit < 0) return;
    const start = hit === 0 ? 0 : Math.max(at, bytes.lastIndexOf(LINE_FEED, hit - 1) + 1);
    const feed = bytes.indexOf(LINE_FEED, hit);
    const end = feed < 0 ? bytes.length : feed;
    yield { text: bytes.toString("utf8", start, end).replace(/\r$/, ""), isWhole: true };
    at = end + 1;
  }
}
