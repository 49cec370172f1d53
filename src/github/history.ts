import { isSameName } from "../decision/name.ts";
import { parseReasons } from "../decision/override-reason.ts";
import type { Actor, ChangeHistory, GivenReason, Labelling } from "../decision/request.ts";
import { toActor } from "./actor.ts";
import { commitOf, type Field, fieldAt, isAbsent, itemsOf, maybe, textOf, timeOf, truthOf } from "./field.ts";

const PAGE = "pageInfo{hasPreviousPage startCursor}";
const EVENT = `${PAGE} nodes{__typename ...on LabeledEvent{createdAt actor{...Who} label{name updatedAt}} ...on UnlabeledEvent{createdAt label{name}}}`;
const COMMENT = `${PAGE} nodes{author{...Who} editor{...Who} body}`;

/** The selection of a pull request that `toHistory` reads: the newest page of its labels' events and of its comments. */
export const HISTORY_SELECTION = `timelineItems(last:100,itemTypes:[LABELED_EVENT,UNLABELED_EVENT]){${EVENT}}
 comments(last:50){${COMMENT}}`;

/** The selections of the page before a cursor. */
export const EARLIER_EVENTS = `timelineItems(last:100,before:$before,itemTypes:[LABELED_EVENT,UNLABELED_EVENT]){${EVENT}}`;
export const EARLIER_COMMENTS = `comments(last:100,before:$before){${COMMENT}}`;

/** The history of a pull request out of its node. Where a part of it is hidden from the token there is none of that part. */
export function toHistory(node: Field, author: Actor, labels: readonly string[]): ChangeHistory {
  const events = toPage(fieldAt(node, "timelineItems"));
  const comments = toPage(fieldAt(node, "comments"));
  const labellings = toLabellings(events.nodes, labels);
  const inBody = parseReasons(maybe(fieldAt(node, "body"), textOf) ?? "");
  return {
    author,
    head: toHead(node),
    labellings,
    hasAllLabellings: events.before === null,
    reasons: [...inBody.map((text): GivenReason => ({ text, by: null })), ...toGivenReasons(comments.nodes)],
    hasAllReasons: comments.before === null,
    mergedAt: maybe(fieldAt(node, "mergedAt"), timeOf),
  };
}

function toHead(node: Field): ChangeHistory["head"] {
  const branch = textOf(fieldAt(node, "headRefName"));
  const commit = commitOf(fieldAt(node, "headRefOid"));
  const toRepository = (field: Field) => textOf(fieldAt(field, "nameWithOwner"));
  const repository = maybe(fieldAt(node, "headRepository"), toRepository);
  return repository === null ? null : { repository, branch, commit };
}

/** A page of a connection, and the cursor of the page before it; null where it is the first. */
export interface Page {
  readonly nodes: readonly Field[];
  readonly before: string | null;
}

/** The page under a connection's node. */
export function toPage(connection: Field): Page {
  if (isAbsent(connection)) return { nodes: [], before: null };
  const info = fieldAt(connection, "pageInfo");
  const hasMore = truthOf(fieldAt(info, "hasPreviousPage"));
  const nodes = itemsOf(fieldAt(connection, "nodes")).filter((node) => !isAbsent(node));
  return { nodes, before: hasMore ? textOf(fieldAt(info, "startCursor")) : null };
}

/**
 * For each of the labels the last time that it was put on and not taken off again since, out of events in
 * the order in which they happened.
 */
export function toLabellings(events: readonly Field[], labels: readonly string[]): Labelling[] {
  const found = new Map<string, Labelling>();
  for (const event of events) {
    const name = textOf(fieldAt(event, "label", "name"));
    const label = labels.find((one) => isSameName(one, name));
    if (label === undefined) continue;
    if (textOf(fieldAt(event, "__typename")) === "LabeledEvent") found.set(label, toLabelling(event, label));
    else found.delete(label);
  }
  return [...found.values()];
}

/** Whether a label was touched by any of the events: then nothing before them counts. */
export function isDecided(events: readonly Field[], label: string): boolean {
  return events.some((event) => isSameName(textOf(fieldAt(event, "label", "name")), label));
}

/** The event shows the label as it is now: one that was edited since may have had another name. */
function toLabelling(event: Field, label: string): Labelling {
  const at = timeOf(fieldAt(event, "createdAt"));
  const updatedAt = maybe(fieldAt(event, "label", "updatedAt"), timeOf);
  const isRenamed = updatedAt !== null && Date.parse(updatedAt) > Date.parse(at);
  return { label, at, by: toActor(fieldAt(event, "actor")), isRenamed };
}

/** The reasons that comments give. One that somebody else than its author has edited is nobody's word. */
export function toGivenReasons(comments: readonly Field[]): GivenReason[] {
  return comments.flatMap((comment) => {
    const by = toActor(fieldAt(comment, "author"));
    if (!isOwnWord(by, fieldAt(comment, "editor"))) return [];
    return parseReasons(textOf(fieldAt(comment, "body"))).map((text) => ({ text, by }));
  });
}

function isOwnWord(author: Actor, editor: Field): boolean {
  if (isAbsent(editor)) return true;
  const by = toActor(editor);
  return author.login !== null && by.login === author.login && by.kind === author.kind;
}
