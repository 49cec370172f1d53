import type { Output } from "../host.ts";

const BATCH = 64 * 1024;

/** Writes many small texts as few large ones. */
export function toBatches(output: Pick<Output, "write">): { write(text: string): void; end(): void } {
  let parts: string[] = [];
  let size = 0;

  function end(): void {
    if (size > 0) output.write(parts.join(""));
    parts = [];
    size = 0;
  }

  return {
    write(text) {
      parts.push(text);
      size += text.length;
      if (size >= BATCH) end();
    },
    end,
  };
}
