import type { GitHubApi, Purpose } from "./api.ts";
import { answerOf, toGraphqlFailure } from "./api-error.ts";
import { FactError } from "./fact-error.ts";
import {
  commitOf,
  countOf,
  type Field,
  fieldAt,
  isAbsent,
  maybe,
  textOf,
  toField,
  truthOf,
} from "./field.ts";
import { toOneLine } from "./one-line.ts";
import type { PolicyLocation } from "./policy-location.ts";
import { isRefName, isRepositoryName } from "./ref.ts";
import { toOwnerAndName } from "./repository.ts";

/** A policy's text with the commit that it was read at: the two belong together. */
export interface PolicyFile extends PolicyLocation {
  readonly ref: string;
  readonly commit: string;
  readonly text: string;
}

/** The selection of a file of a commit that `loadText` reads. */
export const FILE_FRAGMENT = `fragment File on TreeEntry{mode type object{__typename oid ...on Blob{byteSize isBinary isTruncated text}}}`;

/** How large a policy may be, in bytes. */
const MAX_BYTES = 1024 * 1024;

const QUERY = `query PolicyFile($owner:String!,$name:String!,$path:String!,$ref:String!,$isDefault:Boolean!){
 repository(owner:$owner,name:$name){
  defaultBranchRef @include(if:$isDefault){name target{...At}}
  object(expression:$ref) @skip(if:$isDefault){...At ...on Tag{target{...At}}}
 }}
fragment At on Commit{oid file(path:$path){...File}}
${FILE_FRAGMENT}`;

/** The policy at the location. Throws an ApiError, or a FactError where there is no such file or it is no text. */
export async function loadPolicyFile(api: GitHubApi, location: PolicyLocation): Promise<PolicyFile> {
  requireLocation(location);
  const purpose = policyPurpose(location.repository);
  const { owner, name } = toOwnerAndName(location.repository);
  const isDefault = location.ref === null;
  const variables = { owner, name, path: location.path, ref: location.ref ?? "", isDefault };
  const { data, errors } = await api.graphql(QUERY, variables, purpose);
  const repository = fieldAt(toField(data, answerOf(purpose)), "repository");
  const [error] = errors;
  if (isAbsent(repository) && error !== undefined) throw toGraphqlFailure(error, purpose);
  if (isDefault) return loadDefaultPolicy(api, location, fieldAt(repository, "defaultBranchRef"), "file");
  const object = fieldAt(repository, "object");
  if (isAbsent(object)) throw missing(location, location.ref);
  const commit = isAbsent(fieldAt(object, "target")) ? object : fieldAt(object, "target");
  return loadText(api, location, location.ref, commit, "file");
}

/** A ref that git would read as an expression, such as `HEAD~1` or `main:file`, is no name of anything. */
function requireLocation({ repository, path, ref }: PolicyLocation): void {
  if (isRepositoryName(repository) && path !== "" && (ref === null || isRefName(ref))) return;
  const text = toOneLine(`${repository}:${path}${ref === null ? "" : `@${ref}`}`);
  throw new FactError("policy-missing", `${text} is no policy: write owner/repo:path@ref`);
}

/** The policy in the default branch, from an answer's `defaultBranchRef` with the file under `key`. */
export async function loadDefaultPolicy(
  api: GitHubApi,
  location: PolicyLocation,
  branch: Field,
  key: string,
): Promise<PolicyFile> {
  if (isAbsent(branch)) throw missing(location, "its default branch, which has no commit");
  return loadText(api, location, textOf(fieldAt(branch, "name")), fieldAt(branch, "target"), key);
}

/** What a request for policies is for, and the permission that it needs. */
export function policyPurpose(repository: string): Purpose {
  return { what: `the policy of ${repository}`, permission: "contents: read" };
}

async function loadText(
  api: GitHubApi,
  location: PolicyLocation,
  ref: string,
  commit: Field,
  key: string,
): Promise<PolicyFile> {
  if (isAbsent(fieldAt(commit, "oid"))) throw missing(location, ref);
  const file = fieldAt(commit, key);
  if (isAbsent(file)) throw missing(location, ref);
  const blob = fieldAt(file, "object");
  requireFile(location, countOf(fieldAt(file, "mode")), blob);
  const text = await loadBlob(api, location, blob);
  return { ...location, ref, commit: commitOf(fieldAt(commit, "oid")), text };
}

/** GitHub gives git's mode as a decimal number: a symbolic link would let a pull request choose another file. */
function requireFile(location: PolicyLocation, mode: number, blob: Field): void {
  if (mode === 0o120000) throw unreadable(location, "is a symbolic link", "put the policy itself there");
  if (mode === 0o160000) throw unreadable(location, "is a submodule", "name a file of this repository");
  if (mode === 0o040000) throw unreadable(location, "is a directory", "name a file in it");
  if (isAbsent(blob) || fieldAt(blob, "__typename").value !== "Blob") {
    throw unreadable(location, "is no file", "name a file of the repository");
  }
  if (maybe(fieldAt(blob, "isBinary"), truthOf) ?? false) {
    throw unreadable(location, "is binary", "a policy is YAML text in UTF-8");
  }
}

async function loadBlob(api: GitHubApi, location: PolicyLocation, blob: Field): Promise<string> {
  const size = countOf(fieldAt(blob, "byteSize"));
  if (size > MAX_BYTES) throw unreadable(location, "is over 1 MiB", "split it, or list fewer dates");
  const text = maybe(fieldAt(blob, "text"), textOf);
  const isWhole = text !== null && !truthOf(fieldAt(blob, "isTruncated"));
  // GitHub replaces what is no UTF-8; then the sizes differ, and the bytes themselves decide.
  if (isWhole && Buffer.byteLength(text) === size) return text;
  return toUtf8(location, await loadBytes(api, location, textOf(fieldAt(blob, "oid"))));
}

async function loadBytes(api: GitHubApi, location: PolicyLocation, oid: string): Promise<Buffer> {
  const purpose = policyPurpose(location.repository);
  const { owner, name: repo } = toOwnerAndName(location.repository);
  const route = "GET /repos/{owner}/{repo}/git/blobs/{file_sha}";
  const answer = toField(
    (await api.rest(route, { owner, repo, file_sha: oid }, purpose)).data,
    answerOf(purpose),
  );
  return Buffer.from(textOf(fieldAt(answer, "content")), "base64");
}

function toUtf8(location: PolicyLocation, bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw unreadable(location, "is not UTF-8", "save it as UTF-8");
  }
}

function missing(location: PolicyLocation, ref: string): FactError {
  const place = `${location.repository} at ${toOneLine(ref)}`;
  const hint =
    location.ref === null
      ? 'commit one to the default branch, or name its path in the input "policy"'
      : "check the path and the ref";
  return new FactError(
    "policy-missing",
    `there is no policy ${toOneLine(location.path)} in ${place}. ${hint}`,
  );
}

function unreadable(location: PolicyLocation, what: string, hint: string): FactError {
  const place = `${toOneLine(location.path)} in ${location.repository}`;
  return new FactError("policy-unreadable", `the policy ${place} ${what}. ${hint}`);
}
