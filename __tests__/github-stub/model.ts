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
  mergedAt: string | null;
  /** Labels put on and taken off, in order. Each label that it carries and that is not here was put on by `maya`. */
  labelEvents: LabelEventModel[];
  comments: CommentModel[];
  /** Its files; none unless set. */
  files: FileChangeModel[];
}

export interface LabelEventModel {
  readonly label: string;
  readonly at: string;
  readonly by: ActorModel | null;
  readonly isRemoval?: boolean;
  /** When the label was edited last. */
  readonly updatedAt?: string | null;
}

export interface CommentModel {
  readonly author: ActorModel | null;
  readonly editor?: ActorModel | null;
  readonly body: string;
}

export interface FileChangeModel {
  readonly filename: string;
  readonly previous?: string;
}

export interface DeploymentModel {
  readonly commit: string;
  readonly environment: string;
  readonly statuses: readonly string[];
}

export interface PushModel {
  readonly branch: string;
  readonly after: string;
  readonly at: string;
  readonly type?: string;
}

/** When labels are put on that no event speaks of. */
export const LABELLED_AT = "2026-11-27T13:00:00Z";

export interface WrittenIssueModel {
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
  /** Newest first. */
  readonly deployments: DeploymentModel[];
  /** Newest first. */
  readonly pushes: PushModel[];
  /** Open issues: number → labels. */
  readonly issues: Map<number, readonly string[]>;
  readonly labels: Set<string>;
  /** Login in lower case → permission. Who is not here is unknown to the repository. */
  readonly permissions: Map<string, "read" | "triage" | "write" | "maintain" | "admin">;
  /** `org/team` → logins of its members. */
  readonly teams: Map<string, readonly string[]>;
  /** Id of a workflow run → when it was created. */
  readonly runs: Map<number, string>;
  /** Base and head → the files between, in place of those that differ. */
  readonly comparedFiles: Map<string, readonly FileChangeModel[]>;
  /** Issues with their texts, the oldest first: what the REST list of issues knows. */
  readonly written: WrittenIssueModel[];
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
    deployments: [],
    pushes: [],
    issues: new Map(),
    labels: new Set(),
    permissions: new Map(),
    teams: new Map(),
    runs: new Map(),
    comparedFiles: new Map(),
    written: [],
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
    mergedAt: given.mergeCommit === undefined || given.mergeCommit === null ? null : "2026-11-27T12:00:00Z",
    labelEvents: [],
    comments: [],
    files: [],
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
