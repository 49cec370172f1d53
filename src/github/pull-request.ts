import type { Actor, Change, ChangeHistory } from "../decision/request.ts";
import { ACTOR_FRAGMENT, toActor } from "./actor.ts";
import {
  commitOf,
  countOf,
  type Field,
  fieldAt,
  isAbsent,
  itemsOf,
  maybe,
  textOf,
  truthOf,
} from "./field.ts";
import { HISTORY_SELECTION, toHistory } from "./history.ts";
import { isSameRepository } from "./ref.ts";

/** A pull request as GitHub knows it now. */
export interface PullRequest {
  readonly number: number;
  readonly title: string;
  readonly url: string;
  readonly state: "OPEN" | "CLOSED" | "MERGED";
  /** Whether its commits come from another repository. */
  readonly isCrossRepository: boolean;
  readonly baseRepository: string | null;
  readonly baseBranch: string;
  readonly headCommit: string;
  readonly mergeCommit: string | null;
  readonly author: Actor;
  readonly labels: readonly string[];
  readonly history: ChangeHistory;
}

/** The selection that `toPullRequest` reads. An issue or pull request has at most 100 labels. */
export const PULL_REQUEST_FRAGMENT = `fragment Change on PullRequest{number title url state isCrossRepository baseRefName headRefName headRefOid body mergedAt baseRepository{nameWithOwner} headRepository{nameWithOwner} mergeCommit{oid} author{...Who}
 labels(first:100){nodes{name}}
 ${HISTORY_SELECTION}}
${ACTOR_FRAGMENT}`;

/** The pull request in a node of an answer. Throws the error of the answer where a field is malformed. */
export function toPullRequest(node: Field): PullRequest {
  const author = toActor(fieldAt(node, "author"));
  const labels = maybe(fieldAt(node, "labels"), toLabels) ?? [];
  return {
    number: countOf(fieldAt(node, "number")),
    title: textOf(fieldAt(node, "title")),
    url: textOf(fieldAt(node, "url")),
    state: textOf(fieldAt(node, "state")) as PullRequest["state"],
    isCrossRepository: truthOf(fieldAt(node, "isCrossRepository")),
    baseRepository: maybe(fieldAt(node, "baseRepository"), (field) =>
      textOf(fieldAt(field, "nameWithOwner")),
    ),
    baseBranch: textOf(fieldAt(node, "baseRefName")),
    headCommit: commitOf(fieldAt(node, "headRefOid")),
    mergeCommit: maybe(fieldAt(node, "mergeCommit"), (field) => commitOf(fieldAt(field, "oid"))),
    author,
    labels,
    history: toHistory(node, author, labels),
  };
}

/** The pull request as a change of a request. */
export function toChange(pull: PullRequest): Change {
  const { number, title, url, author, labels, history } = pull;
  return { number, title, url, author: author.login, labels, history };
}

/** Where a commit has to belong to for a pull request to be its own. */
export interface Belonging {
  readonly repository: string;
  /** The branch that deploys; for a tag or none, the default branch. */
  readonly branch: string;
}

/**
 * Whether the commit may carry the labels of a pull request that GitHub connects it with: it is one of
 * this repository, and merged into the branch that deploys, or open, not from a fork, and the commit is
 * its newest. Anybody can open a pull request that contains somebody else's commits.
 */
export function ownsCommit(pull: PullRequest, commit: string, belonging: Belonging): boolean {
  if (pull.baseRepository === null || !isSameRepository(pull.baseRepository, belonging.repository))
    return false;
  if (pull.state === "MERGED") return pull.baseBranch === belonging.branch;
  return pull.state === "OPEN" && !pull.isCrossRepository && pull.headCommit === commit;
}

function toLabels(field: Field): string[] {
  return itemsOf(fieldAt(field, "nodes"))
    .filter((node) => !isAbsent(node))
    .map((node) => textOf(fieldAt(node, "name")));
}
