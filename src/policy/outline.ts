import { type Document, isAlias, isMap, isScalar, isSeq, type Pair, type ParsedNode } from "yaml";
import type { Draft, Range } from "./draft.ts";
import { type NodeIndex, toPlainValue } from "./plain-value.ts";

/** The keys and indexes that lead from the whole document to a part of it. */
export type Path = readonly (string | number)[];

/** A YAML document as plain values, and the way back from each of them to its place in the text. */
export interface Outline {
  readonly value: unknown;
  readonly drafts: readonly Draft[];
  /** Whether the value there has been reported already, so that nothing more should be said of it. */
  isReported(path: Path): boolean;
  /** Where a key of a mapping stands; for an entry of a list, its value. */
  keyRange(path: Path): Range;
  /** Where a value stands: a text whole, a mapping's first key, a list's first character; its key where it is empty. */
  valueRange(path: Path): Range;
  /**
   * Where `length` code units of a text from `offset` on stand; the whole text where quotes with escapes
   * or folded lines have moved them.
   */
  textRange(path: Path, offset: number, length: number): Range;
  /** The source of a value, as far as `valueRange` goes. */
  sourceOf(path: Path): string;
}

/** Makes the outline of a document that was parsed from `text`. */
export function toOutline(document: Document.Parsed, text: string): Outline {
  const index = toPlainValue(document.contents);
  const valueRange = (path: Path): Range => rangeOfValue(index, document.contents, path);
  return {
    value: index.value,
    drafts: index.drafts,
    isReported: (path) => {
      const node = nodeAt(index, document.contents, path);
      return node !== null && index.reported.has(node);
    },
    keyRange: (path) => rangeOfKey(index, document.contents, path) ?? valueRange(path),
    valueRange,
    textRange: (path, offset, length) => {
      const whole = valueRange(path);
      const node = nodeAt(index, document.contents, path);
      const shift = isScalar(node) ? shiftOf(text.slice(whole.start, whole.end), String(node.value)) : null;
      if (shift === null) return whole;
      const start = whole.start + shift + offset;
      return { start, end: start + length };
    },
    sourceOf: (path) => {
      const { start, end } = valueRange(path);
      return text.slice(start, end);
    },
  };
}

/** How far the text of a scalar is from the beginning of its source, or null where they differ. */
function shiftOf(source: string, value: string): number | null {
  if (source === value) return 0;
  return source.slice(1, -1) === value ? 1 : null;
}

function nodeAt(index: NodeIndex, root: ParsedNode | null, path: Path): ParsedNode | null {
  let node = resolve(index, root);
  for (const step of path) {
    if (isSeq(node)) node = resolve(index, (node.items[Number(step)] ?? null) as ParsedNode | null);
    else node = resolve(index, pairAt(index, node, step)?.value ?? null);
  }
  return node;
}

function resolve(index: NodeIndex, node: ParsedNode | null): ParsedNode | null {
  return isAlias(node) ? (index.targets.get(node) ?? node) : node;
}

function pairAt(
  index: NodeIndex,
  node: ParsedNode | null,
  step: string | number,
): Pair<ParsedNode, ParsedNode | null> | undefined {
  return isMap(node) ? index.pairs.get(node)?.get(String(step)) : undefined;
}

function rangeOfKey(index: NodeIndex, root: ParsedNode | null, path: Path): Range | null {
  const pair = pairAt(index, nodeAt(index, root, path.slice(0, -1)), path.at(-1) ?? "");
  return pair === undefined ? null : toRange(pair.key);
}

function rangeOfValue(index: NodeIndex, root: ParsedNode | null, path: Path): Range {
  const node = nodeAt(index, root, path);
  if (isMap(node) && node.flow !== true && node.items[0] !== undefined)
    return toRange(node.items[0].key as ParsedNode);
  if (isMap(node) || isSeq(node)) return { start: node.range[0], end: node.range[0] + 1 };
  const range = node === null ? null : toRange(node);
  if (range !== null && range.end > range.start) return range;
  return rangeOfKey(index, root, path) ?? range ?? { start: 0, end: 1 };
}

function toRange(node: ParsedNode): Range {
  return { start: node.range[0], end: node.range[1] };
}
