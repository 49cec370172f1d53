import type { Change } from "../decision/request.ts";
import type { GitHubApi, Purpose } from "./api.ts";
import { answerOf, toGraphqlFailure } from "./api-error.ts";
import { FactError } from "./fact-error.ts";
import {
  commitOf,
  countOf,
  type Field,
  fieldAt,
  isAbsent,
  itemsOf,
  maybe,
  textOf,
  toField,
} from "./field.ts";
import { toOneLine } from "./one-line.ts";
import { PULL_REQUEST_FRAGMENT, type PullRequest, toPullRequest } from "./pull-request.ts";
import { toOwnerAndName } from "./repository.ts";

/** A commit, with what a message says of it. */
export interface Commit {
  readonly oid: string;
  /** The first line of its message. */
  readonly headline: string;
  readonly url: string;
  /** Its parents, the first one first. */
  readonly parents: readonly string[];
}

/** A commit and the pull requests that GitHub connects it with, whether or not they own it. */
export interface ConnectedCommit extends Commit {
  readonly pulls: readonly PullRequest[];
}

/** How many pull requests of one commit are asked for. */
const MAX_PULLS = 20;

/** How many commits one query asks for: 50 with their pull requests and labels stay far below GitHub's limits. */
const BATCH = 50;

/** The selection that `toConnectedCommit` reads; it needs the pull request's fragment besides. */
export const COMMIT_FRAGMENT = `fragment Connected on Commit{oid messageHeadline url parents(first:2){nodes{oid}} associatedPullRequests(first:${MAX_PULLS}){totalCount nodes{...Change}}}`;

/** The pull requests merged last into $branch, or into any where it is null; `toMergedPulls` reads it. */
export const MERGED_SELECTION =
  "merged:pullRequests(states:MERGED,baseRefName:$branch,first:10,orderBy:{field:UPDATED_AT,direction:DESC}){nodes{...Change}}";

/** What a request for changes is for, and the permission that it needs. */
export function changesPurpose(repository: string): Purpose {
  return { what: `the pull requests of ${repository}`, permission: "contents: read, pull-requests: read" };
}

/** The commit in a node of an answer. Throws where a field is malformed, or where there are too many pull requests to tell. */
export function toConnectedCommit(node: Field): ConnectedCommit {
  const oid = commitOf(fieldAt(node, "oid"));
  const connection = fieldAt(node, "associatedPullRequests");
  if (countOf(fieldAt(connection, "totalCount")) > MAX_PULLS) {
    const message = `commit ${oid} belongs to more than ${MAX_PULLS} pull requests. close those that are not needed`;
    throw new FactError("changes-unknown", message);
  }
  return {
    oid,
    headline: textOf(fieldAt(node, "messageHeadline")),
    url: textOf(fieldAt(node, "url")),
    parents: itemsOf(fieldAt(node, "parents", "nodes")).map((parent) => commitOf(fieldAt(parent, "oid"))),
    pulls: itemsOf(fieldAt(connection, "nodes")).map(toPullRequest),
  };
}

/** The pull requests under `merged` of a repository's node. */
export function toMergedPulls(repository: Field): PullRequest[] {
  return itemsOf(fieldAt(repository, "merged", "nodes")).map(toPullRequest);
}

/** A commit that no pull request owns, as a change: it has no number and no labels, and so never an override. */
export function toBareChange(commit: Commit): Change {
  return { number: null, title: toOneLine(commit.headline), url: commit.url, author: null, labels: [] };
}

/** The commits with their pull requests, and those merged last into the branch, 50 commits a request. */
export async function loadConnectedCommits(
  api: GitHubApi,
  repository: string,
  branch: string | null,
  oids: readonly string[],
): Promise<{ commits: ConnectedCommit[]; merged: PullRequest[] }> {
  const commits: ConnectedCommit[] = [];
  let merged: PullRequest[] = [];
  for (let start = 0; start < oids.length; start += BATCH) {
    const batch = oids.slice(start, start + BATCH);
    const node = await loadBatch(api, repository, branch, batch);
    commits.push(...batch.map((oid, index) => toFoundCommit(fieldAt(node, `c${index}`), oid, repository)));
    merged = toMergedPulls(node);
  }
  return { commits, merged };
}

/** The commit in a node. Throws a FactError where the repository has none of that name. */
export function toFoundCommit(node: Field, oid: string, repository: string): ConnectedCommit {
  if (isAbsent(node) || fieldAt(node, "oid").value !== oid) {
    throw new FactError("commit-unknown", `there is no commit ${oid} in ${repository}`);
  }
  return toConnectedCommit(node);
}

async function loadBatch(
  api: GitHubApi,
  repository: string,
  branch: string | null,
  oids: readonly string[],
): Promise<Field> {
  const purpose = changesPurpose(repository);
  const names = oids.map((_, index) => `$o${index}:GitObjectID!`).join(",");
  const fields = oids.map((_, index) => `c${index}:object(oid:$o${index}){...Connected}`).join(" ");
  const query = `query Commits($owner:String!,$name:String!,$branch:String,${names}){repository(owner:$owner,name:$name){${fields} ${MERGED_SELECTION}}}
${COMMIT_FRAGMENT}
${PULL_REQUEST_FRAGMENT}`;
  const variables = Object.fromEntries(oids.map((oid, index) => [`o${index}`, oid]));
  const { data, errors } = await api.graphql(
    query,
    { ...toOwnerAndName(repository), branch, ...variables },
    purpose,
  );
  const [error] = errors;
  if (error !== undefined) throw toGraphqlFailure(error, purpose);
  return fieldAt(toField(data, answerOf(purpose)), "repository");
}

/** The first line of a commit's message, out of a field of the REST API. */
export function toHeadline(field: Field): string {
  return (maybe(field, textOf) ?? "").split("\n", 1)[0] ?? "";
}
