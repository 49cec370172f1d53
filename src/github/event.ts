import {
  commitOf,
  countOf,
  type Field,
  fail,
  fieldAt,
  isAbsent,
  isCommit,
  maybe,
  type Origin,
  textOf,
  toField,
  truthOf,
} from "./field.ts";
import { isBranchName, isRepositoryName, isSameRepository, toBranch } from "./ref.ts";

/** What a run's event leads to the changes by. */
export type ChangesOrigin =
  | { readonly kind: "pull-request"; readonly number: number }
  /** Every commit of `before..after`; `before` is null for a new branch and after a forced push. */
  | {
      readonly kind: "push";
      readonly before: string | null;
      readonly after: string;
      readonly forced: boolean;
    }
  /** The commits from the tip of the branch `base` to `head`; `number` is the one in the name of the group's branch. */
  | {
      readonly kind: "merge-group";
      readonly base: string;
      readonly head: string;
      readonly number: number | null;
    }
  | { readonly kind: "commit"; readonly commit: string }
  | { readonly kind: "unknown" };

/** What the event that started the run says of the request. Null stands for what it does not say. */
export interface EventFacts {
  readonly event: string;
  /** `owner/name`. */
  readonly repository: string | null;
  /** `main`, or `refs/tags/v1` for a tag. */
  readonly branch: string | null;
  readonly commit: string | null;
  /** The environment of a `deployment` event, with which the step's input must agree. */
  readonly environment: string | null;
  readonly changes: ChangesOrigin;
}

/** The variables that a runner sets for a step, as far as they matter here. */
export interface EventVariables {
  readonly GITHUB_EVENT_NAME?: string | undefined;
  readonly GITHUB_REPOSITORY?: string | undefined;
  readonly GITHUB_REF?: string | undefined;
  readonly GITHUB_SHA?: string | undefined;
}

/** The event payload lacks a field that its event has, or a field of it is not what it must be. */
export class PayloadError extends Error {
  override readonly name = "PayloadError";
}

/** What the runner's variables say, checked. */
interface RunFacts {
  readonly event: string;
  readonly repository: string | null;
  readonly ref: string;
  readonly branch: string | null;
  readonly commit: string | null;
}

const NO_COMMIT = "0".repeat(40);

/**
 * What the event says of the request. Variables come before the payload, since another step of the job
 * could have edited its file. Throws a PayloadError that names the field where the payload is malformed,
 * or the variable where the runner's own is.
 */
export function toEventFacts(variables: EventVariables, payload: unknown): EventFacts {
  const event = variables.GITHUB_EVENT_NAME ?? "";
  if (event === "")
    throw new PayloadError("GITHUB_EVENT_NAME is not set: the action runs in a workflow's job");
  const document = toField(payload, payloadOf(event));
  const run = toRunFacts(event, variables, document);
  switch (event) {
    case "pull_request":
    case "pull_request_target":
      return ofPullRequest(run, document);
    case "push":
      return ofPush(run, document);
    case "merge_group":
      return ofMergeGroup(run, document);
    case "workflow_run":
      return ofWorkflowRun(run, document);
    case "deployment":
      return ofDeployment(run, document);
    default:
      return ofRef(run);
  }
}

function payloadOf(event: string): Origin {
  return {
    name: "the event payload",
    toError: (message) =>
      new PayloadError(
        `${message}. the event is ${JSON.stringify(event.slice(0, 100))}; has another step edited the file at GITHUB_EVENT_PATH?`,
      ),
  };
}

function toRunFacts(event: string, variables: EventVariables, document: Field): RunFacts {
  const ref = variables.GITHUB_REF ?? "";
  const commit = variables.GITHUB_SHA ?? "";
  if (commit !== "" && !isCommit(commit)) {
    throw new PayloadError("GITHUB_SHA must be the 40 hexadecimal digits of a commit");
  }
  return {
    event,
    repository: toRepository(variables, document),
    ref,
    branch: toBranch(ref),
    commit: commit === "" ? null : commit,
  };
}

function toRepository(variables: EventVariables, document: Field): string | null {
  const name = variables.GITHUB_REPOSITORY ?? "";
  if (name !== "" && !isRepositoryName(name)) throw new PayloadError("GITHUB_REPOSITORY must be owner/name");
  if (name !== "") return name;
  if (isAbsent(document) || isAbsent(fieldAt(document, "repository"))) return null;
  return repositoryOf(fieldAt(document, "repository", "full_name"));
}

function ofRef(run: RunFacts): EventFacts {
  const { event, repository, branch, commit } = run;
  const changes: ChangesOrigin = commit === null ? { kind: "unknown" } : { kind: "commit", commit };
  return { event, repository, branch, commit, environment: null, changes };
}

function ofPullRequest(run: RunFacts, document: Field): EventFacts {
  const pull = fieldAt(document, "pull_request");
  const number = countOf(fieldAt(pull, "number"));
  return {
    ...ofRef(run),
    // GITHUB_REF_NAME is `12/merge` here, which no policy means.
    branch: branchOf(fieldAt(pull, "base", "ref")),
    commit: commitOf(fieldAt(pull, "head", "sha")),
    changes: { kind: "pull-request", number },
  };
}

function ofPush(run: RunFacts, document: Field): EventFacts {
  const facts = ofRef(run);
  const before = commitOf(fieldAt(document, "before"));
  const forced = maybe(fieldAt(document, "forced"), truthOf) ?? false;
  if (facts.commit === null) return facts;
  const known = before !== NO_COMMIT && !forced;
  return {
    ...facts,
    changes: { kind: "push", before: known ? before : null, after: facts.commit, forced },
  };
}

function ofMergeGroup(run: RunFacts, document: Field): EventFacts {
  const group = fieldAt(document, "merge_group");
  const base = textOf(fieldAt(group, "base_ref"));
  const branch = base.startsWith("refs/heads/") ? toBranch(base) : null;
  if (branch === null) return fail(fieldAt(group, "base_ref"), "refs/heads/ and the name of a branch");
  const head = commitOf(fieldAt(group, "head_sha"));
  const number = toQueuedNumber(textOf(fieldAt(group, "head_ref")), branch);
  return {
    ...ofRef(run),
    branch,
    commit: head,
    changes: { kind: "merge-group", base: branch, head, number },
  };
}

/** The number in `refs/heads/gh-readonly-queue/main/pr-104-<commit>`, or null where the name has another form. */
function toQueuedNumber(ref: string, branch: string): number | null {
  const prefix = `refs/heads/gh-readonly-queue/${branch}/pr-`;
  if (!ref.startsWith(prefix)) return null;
  const number = /^([1-9][0-9]{0,14})-[0-9a-f]{40}$/.exec(ref.slice(prefix.length))?.[1];
  return number === undefined ? null : Number(number);
}

function ofWorkflowRun(run: RunFacts, document: Field): EventFacts {
  const started = fieldAt(document, "workflow_run");
  const commit = commitOf(fieldAt(started, "head_sha"));
  const name = maybe(fieldAt(started, "head_branch"), branchOf);
  const head = maybe(fieldAt(started, "head_repository"), (field) =>
    repositoryOf(fieldAt(field, "full_name")),
  );
  // A fork may call a branch of its own `main`: its name says nothing about this repository.
  const isOurs = head !== null && run.repository !== null && isSameRepository(head, run.repository);
  return { ...ofRef(run), branch: isOurs ? name : null, commit, changes: { kind: "commit", commit } };
}

function ofDeployment(run: RunFacts, document: Field): EventFacts {
  const deployment = fieldAt(document, "deployment");
  const commit = commitOf(fieldAt(deployment, "sha"));
  const environment = textOf(fieldAt(deployment, "environment"));
  if (environment === "") return fail(fieldAt(deployment, "environment"), "the name of an environment");
  return {
    ...ofRef(run),
    branch: toDeployedBranch(run, fieldAt(deployment, "ref"), commit),
    commit,
    environment,
    changes: { kind: "commit", commit },
  };
}

/** A deployment's ref is the short name of a branch or a tag, or a commit: GITHUB_REF tells which. */
function toDeployedBranch(run: RunFacts, field: Field, commit: string): string | null {
  const ref = textOf(field);
  if (isCommit(ref) || (/^[0-9a-f]{4,}$/.test(ref) && commit.startsWith(ref))) return null;
  if (ref.startsWith("refs/")) return toBranch(ref);
  if (run.ref === `refs/tags/${ref}`) return run.branch;
  return branchOf(field);
}

function branchOf(field: Field): string {
  const name = textOf(field);
  return isBranchName(name) ? name : fail(field, "the name of a branch");
}

function repositoryOf(field: Field): string {
  const name = textOf(field);
  return isRepositoryName(name) ? name : fail(field, "owner/name");
}
