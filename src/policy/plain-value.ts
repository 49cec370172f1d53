import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { type Draft, type Range, toError } from "./draft.ts";
import { renderQuoted } from "./quotation.ts";

/** A few bytes of nested aliases can stand for billions of values, so what aliases repeat is counted. */
const MOST_REPEATED_NODES = 10_000;

type KeyedPair = Pair<ParsedNode, ParsedNode | null>;

/** What is learnt of the nodes of a document while they become plain values. */
export interface NodeIndex {
  /** Mappings are objects without a prototype: `__proto__` is a key like any other in them. */
  readonly value: unknown;
  readonly drafts: readonly Draft[];
  /** The nodes about which a draft says something. */
  readonly reported: ReadonlySet<ParsedNode>;
  /** What each alias stands for. */
  readonly targets: ReadonlyMap<Alias, ParsedNode>;
  /** The pairs of each mapping, by key; the first of those that share a key. */
  readonly pairs: ReadonlyMap<object, ReadonlyMap<string, KeyedPair>>;
}

interface Walk {
  readonly drafts: Draft[];
  readonly reported: Set<ParsedNode>;
  readonly targets: Map<Alias, ParsedNode>;
  readonly pairs: Map<object, Map<string, KeyedPair>>;
  /** The latest node with each anchor, in the order of the document (YAML 1.2.2 §3.2.2.2). */
  readonly anchors: Map<string, ParsedNode>;
  /** The nodes that are being converted: an alias to one of them would never end. */
  readonly open: Set<ParsedNode>;
  readonly aliases: { depth: number; repeated: number };
}

/** Turns the nodes of a document into plain values; duplicate keys, keys that are no text and bad aliases are drafts. */
export function toPlainValue(root: ParsedNode | null): NodeIndex {
  const walk: Walk = {
    drafts: [],
    reported: new Set(),
    targets: new Map(),
    pairs: new Map(),
    anchors: new Map(),
    open: new Set(),
    aliases: { depth: 0, repeated: 0 },
  };
  return { value: convert(walk, root), ...walk };
}

function convert(walk: Walk, node: ParsedNode | null): unknown {
  if (node === null) return null;
  if (walk.aliases.depth > 0) walk.aliases.repeated++;
  if (isAlias(node)) return convertAlias(walk, node);
  if (node.anchor !== undefined) walk.anchors.set(node.anchor, node);
  // A tag is a problem of its own, reported with the tokens.
  if (node.tag !== undefined) walk.reported.add(node);
  if (isScalar(node)) return node.value;
  walk.open.add(node);
  const value = isMap(node) ? convertMap(walk, node) : convertList(walk, node);
  walk.open.delete(node);
  return value;
}

function convertAlias(walk: Walk, alias: Alias.Parsed): unknown {
  const target = walk.anchors.get(alias.source);
  if (target === undefined) return report(walk, alias, undefinedAlias(alias));
  if (walk.open.has(target)) return report(walk, alias, endlessAlias(alias));
  if (walk.aliases.repeated > MOST_REPEATED_NODES) return report(walk, alias, tooManyAliases(walk, alias));
  walk.targets.set(alias, target);
  walk.aliases.depth++;
  const value = convert(walk, target);
  walk.aliases.depth--;
  return value;
}

function report(walk: Walk, node: ParsedNode, draft: Draft | null): null {
  walk.reported.add(node);
  if (draft !== null) walk.drafts.push(draft);
  return null;
}

function undefinedAlias(alias: Alias.Parsed): Draft {
  const message = `${renderQuoted(`*${alias.source}`)} is an alias of an anchor that does not exist`;
  return toError("undefined-alias", toRange(alias), message, "quote a value that begins with *");
}

function endlessAlias(alias: Alias.Parsed): Draft {
  const message = `${renderQuoted(`*${alias.source}`)} stands for a value that contains it`;
  return toError("endless-alias", toRange(alias), message, "write the value out");
}

function tooManyAliases(walk: Walk, alias: Alias.Parsed): Draft | null {
  if (walk.drafts.some(({ code }) => code === "too-many-aliases")) return null;
  const message = `the aliases up to here repeat more than ${MOST_REPEATED_NODES} values`;
  return toError("too-many-aliases", toRange(alias), message, "write the values out");
}

function convertList(walk: Walk, list: YAMLSeq.Parsed): unknown[] {
  return list.items.map((item) => convert(walk, item));
}

function convertMap(walk: Walk, map: YAMLMap.Parsed): Record<string, unknown> {
  const value: Record<string, unknown> = Object.create(null);
  const pairs = new Map<string, KeyedPair>();
  walk.pairs.set(map, pairs);
  for (const pair of map.items) {
    const key = toKey(walk, pair.key);
    const converted = convert(walk, pair.value);
    const first = key === null ? undefined : pairs.get(key);
    if (key === null) walk.reported.add(map);
    else if (first !== undefined) report(walk, pair.key, duplicateKey(key, pair.key));
    else {
      pairs.set(key, pair);
      value[key] = converted;
    }
  }
  return value;
}

function toKey(walk: Walk, key: ParsedNode): string | null {
  if (isScalar(key) && typeof key.value === "string") return key.value;
  const range = isMap(key) || isSeq(key) ? { start: key.range[0], end: key.range[0] + 1 } : toRange(key);
  return report(walk, key, toError("key-not-text", range, keyMessage(key), "quote the key"));
}

function keyMessage(key: ParsedNode): string {
  if (isScalar(key) && key.value === null) return "a key is empty";
  return isScalar(key) ? `a key must be text, not a ${typeof key.value}` : "a key must be text";
}

function duplicateKey(key: string, node: ParsedNode): Draft {
  return toError(
    "duplicate-key",
    toRange(node),
    `duplicate key ${renderQuoted(key)}`,
    "remove one of the two",
  );
}

function toRange(node: ParsedNode): Range {
  return { start: node.range[0], end: node.range[1] };
}
