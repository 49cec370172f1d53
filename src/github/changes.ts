import type { Change } from "../decision/request.ts";
import type { GitHubApi } from "./api.ts";
import {
  type Commit,
  type ConnectedCommit,
  loadConnectedCommits,
  toBareChange,
  toFoundCommit,
  toMergedPulls,
} from "./commit.ts";
import { loadCommitsBetween } from "./comparison.ts";
import type { ChangesOrigin, EventFacts } from "./event.ts";
import { FactError } from "./fact-error.ts";
import { commitOf, type Field, fieldAt, isAbsent, textOf } from "./field.ts";
import { ownsCommit, type PullRequest, toChange, toPullRequest } from "./pull-request.ts";

/** The changes that would ship, with their current labels, and what whoever reads the decision should know of them. */
export interface ChangesFound {
  /** At least one: a commit that no pull request owns is a change without labels. */
  readonly changes: readonly Change[];
  readonly warnings: readonly string[];
}

/** The pauses that GitHub's index is given after a merge, in milliseconds: 14 s in all. */
export const INDEX_PAUSES_MS: readonly number[] = [2000, 4000, 8000];

/** How to wait for GitHub's index, which lags some seconds behind a merge. */
export interface Patience {
  readonly pausesMs: readonly number[];
  sleep(durationMs: number): Promise<void>;
}

/** What is known before any further request: the event, and the repository's node of the first answer. */
export interface ChangesSearch {
  readonly api: GitHubApi;
  readonly event: EventFacts;
  /** `owner/name`. */
  readonly repository: string;
  readonly node: Field;
  /** Null where nobody waits. */
  readonly patience: Patience | null;
}

/**
 * The changes that would ship, asked for as far as the first answer does not tell them yet. Throws a
 * FactError where they cannot be told, and an ApiError.
 */
export async function loadChangesOf(search: ChangesSearch): Promise<ChangesFound> {
  const { changes: origin } = search.event;
  switch (origin.kind) {
    case "pull-request":
      return { changes: [toChange(firstPull(search, origin.number))], warnings: [] };
    case "push":
      return loadPushed(search, origin);
    case "merge-group":
      return loadQueued(search, origin);
    case "commit":
      return loadOwned(search, [origin.commit], []);
    case "unknown":
      throw new FactError(
        "changes-unknown",
        `the event ${search.event.event} names no commit, so its changes are unknown`,
      );
  }
}

async function loadPushed(
  search: ChangesSearch,
  origin: ChangesOrigin & { kind: "push" },
): Promise<ChangesFound> {
  const { before, after } = origin;
  if (before === null) {
    const what = origin.forced ? "was pushed by force" : "is new";
    return loadOwned(search, [after], [`the branch ${what}: ${ONLY_NEWEST}`]);
  }
  const { parents } = firstCommit(search, after);
  if (parents.length === 1 && parents[0] === before) return loadOwned(search, [after], []);
  const commits = await loadCommitsBetween(search.api, search.repository, before, after);
  const oids = commits.map((commit) => commit.oid);
  if (oids.length === 0)
    return loadOwned(search, [after], [`the push brought no new commit: ${ONLY_NEWEST}`]);
  return loadOwned(search, oids, []);
}

const ONLY_NEWEST = "only its newest commit was looked at for changes";

/**
 * The pull request in the name of the group's branch stands for the newest first-parent commit. Which
 * ones the others come from, nobody but the queue knows, so they are changes without labels.
 */
async function loadQueued(
  search: ChangesSearch,
  origin: ChangesOrigin & { kind: "merge-group" },
): Promise<ChangesFound> {
  const tip = baseTip(search, origin.base);
  const head = firstCommit(search, origin.head);
  const commits =
    head.parents[0] === tip
      ? [head]
      : await loadCommitsBetween(search.api, search.repository, tip, origin.head);
  const [newest = head, ...others] = toFirstParents(commits, origin.head);
  const pull = origin.number === null ? null : firstPull(search, origin.number);
  const isQueued = pull !== null && pull.baseBranch === origin.base;
  const warnings = isQueued
    ? []
    : ["the name of the merge group's branch names no pull request into its base branch"];
  if (others.length > 0) {
    const list = others.map((commit) => commit.oid.slice(0, 7)).join(", ");
    warnings.push(`the merge group carries further commits whose pull requests cannot be verified: ${list}`);
  }
  const change = isQueued ? toChange(pull) : toBareChange(newest);
  return { changes: [change, ...others.map(toBareChange)], warnings };
}

/** The commits that first parents lead to from the head on, as far as they are among those given. */
function toFirstParents(commits: readonly Commit[], head: string): Commit[] {
  const byOid = new Map(commits.map((commit) => [commit.oid, commit]));
  const chain: Commit[] = [];
  let next = byOid.get(head);
  while (next !== undefined && !chain.includes(next)) {
    chain.push(next);
    next = byOid.get(next.parents[0] ?? "");
  }
  return chain;
}

/** The pull requests that own the commits, each once; for a commit that none owns a change without labels. */
async function loadOwned(
  search: ChangesSearch,
  oids: readonly string[],
  warnings: readonly string[],
): Promise<ChangesFound> {
  let owned = await loadOwners(search, oids, true);
  for (const pauseMs of search.patience?.pausesMs ?? []) {
    const bare = owned.filter((commit) => commit.owners.length === 0).map((commit) => commit.oid);
    if (bare.length === 0) break;
    await search.patience?.sleep(pauseMs);
    const found = new Map((await loadOwners(search, bare, false)).map((commit) => [commit.oid, commit]));
    owned = owned.map((commit) => found.get(commit.oid) ?? commit);
  }
  return { changes: toChanges(owned), warnings };
}

type OwnedCommit = Commit & { readonly owners: readonly PullRequest[] };

async function loadOwners(
  search: ChangesSearch,
  oids: readonly string[],
  useFirst: boolean,
): Promise<OwnedCommit[]> {
  const { commits, merged } = await loadConnected(search, oids, useFirst);
  const belonging = { repository: search.repository, branch: deployingBranch(search) };
  return commits.map((commit) => {
    const byMerge = merged.filter((pull) => pull.mergeCommit === commit.oid);
    const owners = [...commit.pulls, ...byMerge].filter((pull) => ownsCommit(pull, commit.oid, belonging));
    return { ...commit, owners };
  });
}

async function loadConnected(search: ChangesSearch, oids: readonly string[], useFirst: boolean) {
  const [only] = oids;
  if (useFirst && oids.length === 1 && only === search.event.commit) {
    return { commits: [firstCommit(search, only)], merged: toMergedPulls(search.node) };
  }
  return loadConnectedCommits(search.api, search.repository, toMergeBase(search.event), oids);
}

/**
 * The changes that commits belong to, wherever they lie between two deployments. A commit of the pull request
 * whose newest one is deployed counts as that pull request's, whether or not it has been merged.
 */
export async function loadChangesOfCommits(
  search: ChangesSearch,
  oids: readonly string[],
): Promise<Change[]> {
  if (oids.length === 0) return [];
  const { event, repository } = search;
  const { commits, merged } = await loadConnectedCommits(search.api, repository, toMergeBase(event), oids);
  const belonging = { repository, branch: deployingBranch(search) };
  const isDeployed = (pull: PullRequest) =>
    event.changes.kind === "pull-request"
      ? pull.number === event.changes.number && pull.headCommit === event.commit
      : event.commit !== null && pull.state === "OPEN" && ownsCommit(pull, event.commit, belonging);
  const owned = commits.map((commit) => {
    const byMerge = merged.filter((pull) => pull.mergeCommit === commit.oid);
    const owners = [...commit.pulls, ...byMerge].filter(
      (pull) => ownsCommit(pull, commit.oid, belonging) || isDeployed(pull),
    );
    return { ...commit, owners };
  });
  return toChanges(owned);
}

function toChanges(commits: readonly OwnedCommit[]): Change[] {
  const byNumber = new Map<number, Change>();
  const bare: Change[] = [];
  for (const commit of commits) {
    for (const pull of commit.owners) byNumber.set(pull.number, toChange(pull));
    if (commit.owners.length === 0) bare.push(toBareChange(commit));
  }
  return [...byNumber.values(), ...bare];
}

/** The branch whose merged pull requests count, for a query: null for all, where no branch deploys. */
export function toMergeBase(event: EventFacts): string | null {
  return event.branch === null || event.branch.startsWith("refs/") ? null : event.branch;
}

function deployingBranch(search: ChangesSearch): string {
  return toMergeBase(search.event) ?? textOf(fieldAt(search.node, "defaultBranchRef", "name"));
}

function baseTip(search: ChangesSearch, branch: string): string {
  const base = fieldAt(search.node, "base");
  if (!isAbsent(base)) return commitOf(fieldAt(base, "target", "oid"));
  throw new FactError(
    "changes-unknown",
    `the base branch ${branch} of the merge group does not exist in ${search.repository}`,
  );
}

function firstCommit(search: ChangesSearch, oid: string): ConnectedCommit {
  return toFoundCommit(fieldAt(search.node, "object"), oid, search.repository);
}

function firstPull(search: ChangesSearch, number: number): PullRequest {
  const node = fieldAt(search.node, "pullRequest");
  if (!isAbsent(node)) return toPullRequest(node);
  throw new FactError("changes-unknown", `there is no pull request #${number} in ${search.repository}`);
}
