import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

/** A fenced block of a document. */
export interface Block {
  /** What stands behind the fence: `yaml`, `console`. */
  readonly language: string;
  readonly text: string;
  /** The line of the fence, from 1. */
  readonly line: number;
}

/** The project's documents, as paths from its root. */
export const documents: readonly string[] = [
  "README.md",
  "CONTRIBUTING.md",
  ...readdirSync(join(root, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

export function readDocument(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** The fenced blocks of a document, in their order. */
export function blocksOf(path: string): Block[] {
  const text = readDocument(path);
  return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(
    ([, language = "", inner = ""], index, all) => ({
      language,
      text: inner,
      line: text.slice(0, all[index]?.index).split("\n").length,
    }),
  );
}

/** The first words of a block, to name it by. */
export function titleOf({ line, text }: Block): string {
  return `line ${line}: ${text.split("\n")[0]}`;
}
