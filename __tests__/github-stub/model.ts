import { createHash } from "node:crypto";

/** A file of a commit: its text, or an entry of another kind. */
export type FileModel = string | { readonly mode: number; readonly bytes?: Buffer };

export interface CommitModel {
  readonly oid: string;
  readonly message: string;
  readonly parents: readonly string[];
  readonly files: Readonly<Record<string, FileModel>>;
}

export interface ActorModel {
  readonly type: "User" | "Bot" | "Mannequin";
  readonly login: string;
}

export interface PullModel {
  number: number;
  title: string;
  body: string;
  state: "OPEN" | "CLOSED" | "MERGED";
  author: ActorModel | null;
  labels: string[];
  /** `owner/name` of the repository that it wants to be merged into. */
  baseRepository: string;
  baseBranch: string;
  headRepository: string | null;
  headBranch: string;
  headCommit: string;
  mergeCommit: string | null;
  /** The commits that GitHub's index connects with it, besides the head and the merge commit. */
  commits: string[];
  /** For how many more queries the index has not caught up with it. */
  unindexedFor: number;
}

export interface IssueModel {
  readonly title: string;
  readonly body: string;
  readonly state: "open" | "closed";
  readonly association: string;
  readonly userType: "User" | "Bot";
}

export interface RepositoryModel {
  /** `owner/name`. */
  readonly nameWithOwner: string;
  defaultBranch: string | null;
  readonly branches: Record<string, string>;
  readonly tags: Record<string, string>;
  readonly commits: Map<string, CommitModel>;
  readonly pulls: PullModel[];
  /** Its issues, the oldest first. */
  readonly issues?: IssueModel[];
}

/** An oid that belongs to the name alone: the same in every run. */
export function oid(name: string): string {
  return createHash("sha1").update(name).digest("hex");
}

/** An empty repository whose default branch is `main`. */
export function repository(nameWithOwner: string): RepositoryModel {
  return {
    nameWithOwner,
    defaultBranch: "main",
    branches: {},
    tags: {},
    commits: new Map(),
    pulls: [],
    issues: [],
  };
}

/** Adds a commit, with the files of its first parent and those given, and moves the branch to it. */
export function commit(
  repo: RepositoryModel,
  name: string,
  given: { parents?: string[]; files?: Record<string, FileModel>; branch?: string; message?: string } = {},
): string {
  const parents = given.parents ?? [];
  const inherited = parents[0] === undefined ? {} : repo.commits.get(parents[0])?.files;
  const made = {
    oid: oid(name),
    message: given.message ?? `${name}\n\nThe body of ${name}.`,
    parents,
    files: { ...inherited, ...given.files },
  };
  repo.commits.set(made.oid, made);
  if (given.branch !== undefined) repo.branches[given.branch] = made.oid;
  return made.oid;
}

/** Adds a pull request: merged into `main` where it has a merge commit, else open. */
export function pull(repo: RepositoryModel, number: number, given: Partial<PullModel> = {}): PullModel {
  const made: PullModel = {
    number,
    title: `Change ${number}`,
    body: "",
    state: given.mergeCommit === undefined || given.mergeCommit === null ? "OPEN" : "MERGED",
    author: { type: "User", login: "ada" },
    labels: [],
    baseRepository: repo.nameWithOwner,
    baseBranch: "main",
    headRepository: repo.nameWithOwner,
    headBranch: `topic-${number}`,
    headCommit: oid(`head of ${number}`),
    mergeCommit: null,
    commits: [],
    unindexedFor: 0,
    ...given,
  };
  repo.pulls.push(made);
  return made;
}

/** Every commit that the commit reaches, itself included. */
export function reachable(repo: RepositoryModel, from: string): Set<string> {
  const seen = new Set<string>();
  const queue = [from];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    queue.push(...(repo.commits.get(next)?.parents ?? []));
  }
  return seen;
}
