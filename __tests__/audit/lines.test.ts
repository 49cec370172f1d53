import { findLines, MOST_LINE_BYTES } from "../../src/audit/lines.ts";

async function* chunksOf(text: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < text.length; at += size) yield text.subarray(at, at + size);
}

async function find(text: string | Buffer, size: number, needle = "needle", within = 20): Promise<string[]> {
  const found: string[] = [];
  for await (const { text: line, isWhole } of findLines(chunksOf(Buffer.from(text), size), needle, within)) {
    found.push(isWhole ? line : "(too long)");
  }
  return found;
}

const text = "a\nb needle 1\r\n\nx needle ü\nno\nneedle needle\nlast needle";
const lines = ["b needle 1", "x needle ü", "needle needle", "last needle"];

it.each(Array.from({ length: 60 }, (_, index) => index + 1))(
  "finds the same in chunks of %i bytes",
  async (size) => {
    expect(await find(text, size)).toEqual(lines);
  },
);

it("finds every line where the needle is empty", async () => {
  expect(await find("a\n\nb", 2, "", 0)).toEqual(["a", "", "b"]);
});

it("passes over a huge line of something else, and keeps what follows", async () => {
  const huge = `${"y".repeat(3_000_000)}needle\nneedle\n`;
  expect(await find(huge, 65_536)).toEqual(["needle"]);
});

it("says of a line that is too long that it is", async () => {
  const huge = Buffer.alloc(MOST_LINE_BYTES + 10, "z");
  huge.write("needle", 0);
  expect(await find(Buffer.concat([huge, Buffer.from("\nneedle\n")]), 1 << 20)).toEqual([
    "(too long)",
    "needle",
  ]);
});
