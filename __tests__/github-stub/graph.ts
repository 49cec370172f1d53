import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  buildClientSchema,
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isListType,
  isNullableType,
  parse,
  validate,
} from "graphql";
import { connection } from "./connection.ts";
import { evidenceOfPull, evidenceOfRepository } from "./evidence.ts";
import { type CommitModel, type FileModel, oid, type PullModel, type RepositoryModel } from "./model.ts";

/** What a query is executed against. */
export interface GraphWorld {
  readonly repositories: readonly RepositoryModel[];
  /** Fields such as `Repository.pullRequest` that the token may not see. */
  readonly forbidden: ReadonlySet<string>;
  /** Hears of what neither GitHub nor the stub would have answered. */
  violate(message: string): void;
}

type Arguments = Readonly<Record<string, unknown>>;

let schema: GraphQLSchema | null = null;

/** GitHub's published schema, built once in a process, in about 0.1 s. */
function githubSchema(): GraphQLSchema {
  const file = join(import.meta.dirname, "../../node_modules/@octokit/graphql-schema/schema.json");
  schema ??= buildClientSchema(JSON.parse(readFileSync(file, "utf8")), { assumeValid: true });
  return schema;
}

/** GitHub's answer to a query. What the schema does not have is a violation, and so is what the stub lacks. */
export async function answerQuery(world: GraphWorld, query: string, variables: Arguments): Promise<unknown> {
  const document = parseQuery(query);
  const problems = document instanceof GraphQLError ? [document] : validate(githubSchema(), document);
  if (document instanceof GraphQLError || problems.length > 0) {
    for (const problem of problems) world.violate(problem.message);
    return { errors: problems.map((problem) => ({ message: problem.message, path: ["query"] })) };
  }
  const rootValue = { repository: (given: Arguments) => findRepository(world, given) };
  const fieldResolver = resolverOf(world);
  const result = await execute({
    schema: githubSchema(),
    document,
    rootValue,
    variableValues: variables,
    fieldResolver,
  });
  for (const pull of world.repositories.flatMap((repo) => repo.pulls)) {
    pull.unindexedFor = Math.max(0, pull.unindexedFor - 1);
  }
  for (const error of result.errors ?? []) if (!error.extensions["type"]) world.violate(error.message);
  const errors = result.errors?.map((error) => ({
    type: error.extensions["type"],
    path: error.path,
    locations: error.locations,
    message: error.message,
  }));
  return errors === undefined ? { data: result.data } : { data: result.data, errors };
}

function parseQuery(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query);
  } catch (error) {
    return error as GraphQLError;
  }
}

/** Resolves a field from the model's property of that name; a field that the model lacks is a violation. */
function resolverOf(world: GraphWorld): GraphQLFieldResolver<Record<string, unknown>, unknown> {
  return (source, args, _context, info) => {
    const name = `${info.parentType.name}.${info.fieldName}`;
    if (world.forbidden.has(name)) throw githubError("FORBIDDEN", "Resource not accessible by integration");
    if (!(info.fieldName in source)) throw new GraphQLError(`the stub does not know ${name}`);
    const value = source[info.fieldName];
    const result = typeof value === "function" ? value(args) : value;
    // A connection without a size is refused by GitHub, not by the schema.
    if (info.returnType.toString().includes("Connection")) requireSize(name, args);
    if (result === undefined && !isNullableType(info.returnType) && !isListType(info.returnType)) {
      throw new GraphQLError(`the stub has no value for ${name}`);
    }
    return result;
  };
}

function requireSize(name: string, args: Arguments): void {
  const size = args["first"] ?? args["last"];
  if (typeof size !== "number" || size < 1 || size > 100) {
    throw new GraphQLError(`${name} needs first or last between 1 and 100`);
  }
}

function githubError(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } });
}

function findRepository(world: GraphWorld, given: Arguments): unknown {
  const wanted = `${given["owner"]}/${given["name"]}`;
  const repo = world.repositories.find((one) => one.nameWithOwner.toLowerCase() === wanted.toLowerCase());
  if (repo === undefined) {
    throw githubError("NOT_FOUND", `Could not resolve to a Repository with the name '${wanted}'.`);
  }
  return repositoryNode(repo);
}

function repositoryNode(repo: RepositoryModel): Record<string, unknown> {
  return {
    __typename: "Repository",
    id: `R_${repo.nameWithOwner}`,
    nameWithOwner: repo.nameWithOwner,
    defaultBranchRef: () =>
      repo.defaultBranch === null ? null : refNode(repo, `refs/heads/${repo.defaultBranch}`),
    ref: (args: Arguments) => refNode(repo, String(args["qualifiedName"])),
    object: (args: Arguments) =>
      commitNode(repo, resolveName(repo, String(args["oid"] ?? args["expression"]))),
    pullRequest: (args: Arguments) => findPull(repo, Number(args["number"])),
    pullRequests: (args: Arguments) => connection(listPulls(repo, args), args),
    ...evidenceOfRepository(repo),
  };
}

/** The oid that a name stands for: a branch, a tag, a commit, or the first digits of just one commit. */
export function resolveName(repo: RepositoryModel, name: string): string | null {
  const short = name.replace(/^refs\/(heads|tags)\//, "");
  const found = repo.tags[short] ?? repo.branches[short] ?? name;
  if (repo.commits.has(found)) return found;
  const [only, ...others] = [...repo.commits.keys()].filter(
    (one) => name.length >= 4 && one.startsWith(name),
  );
  return only !== undefined && others.length === 0 ? only : null;
}

function refNode(repo: RepositoryModel, name: string): unknown {
  const short = name.replace(/^refs\/heads\//, "");
  const target = repo.branches[short];
  return target === undefined ? null : { __typename: "Ref", name: short, target: commitNode(repo, target) };
}

function commitNode(repo: RepositoryModel, name: string | null): unknown {
  const commit = name === null ? undefined : repo.commits.get(name);
  if (commit === undefined) return null;
  return {
    __typename: "Commit",
    oid: commit.oid,
    messageHeadline: commit.message.split("\n")[0],
    url: `https://github.com/${repo.nameWithOwner}/commit/${commit.oid}`,
    parents: (args: Arguments) =>
      connection(
        commit.parents.map((parent) => commitNode(repo, parent)),
        args,
      ),
    file: (args: Arguments) => fileNode(commit, String(args["path"])),
    associatedPullRequests: (args: Arguments) => connection(connectedPulls(repo, commit), args),
  };
}

function connectedPulls(repo: RepositoryModel, commit: CommitModel): unknown[] {
  const isConnected = (pull: PullModel) =>
    pull.unindexedFor === 0 && [pull.headCommit, pull.mergeCommit, ...pull.commits].includes(commit.oid);
  return repo.pulls.filter(isConnected).map((pull) => pullNode(repo, pull));
}

function fileNode(commit: CommitModel, path: string): unknown {
  const file: FileModel | undefined = commit.files[path];
  if (file === undefined) return null;
  const bytes = typeof file === "string" ? Buffer.from(file) : (file.bytes ?? Buffer.alloc(0));
  const mode = typeof file === "string" ? 0o100644 : file.mode;
  if (mode === 0o160000) return { __typename: "TreeEntry", mode, type: "commit", object: null };
  if (mode === 0o040000) {
    return { __typename: "TreeEntry", mode, type: "tree", object: { __typename: "Tree", oid: oid(path) } };
  }
  return { __typename: "TreeEntry", mode, type: "blob", object: blobNode(bytes) };
}

/** GitHub calls what has a NUL byte binary, replaces what is no UTF-8, and cuts a text at 512,000 bytes. */
function blobNode(bytes: Buffer): unknown {
  const isBinary = bytes.includes(0);
  return {
    __typename: "Blob",
    oid: blobOid(bytes),
    byteSize: bytes.length,
    isBinary,
    isTruncated: bytes.length > 512_000,
    text: isBinary ? null : bytes.subarray(0, 512_000).toString("utf8"),
  };
}

/** The name under which a blob of these bytes is found. */
export function blobOid(bytes: Buffer): string {
  return oid(`blob ${bytes.toString("latin1")}`);
}

function findPull(repo: RepositoryModel, number: number): unknown {
  const pull = repo.pulls.find((one) => one.number === number && one.baseRepository === repo.nameWithOwner);
  if (pull !== undefined) return pullNode(repo, pull);
  throw githubError("NOT_FOUND", `Could not resolve to a PullRequest with the number of ${number}.`);
}

function listPulls(repo: RepositoryModel, args: Arguments): unknown[] {
  const states = args["states"] as readonly string[] | undefined;
  const branch = args["baseRefName"];
  return repo.pulls
    .filter((pull) => pull.baseRepository === repo.nameWithOwner)
    .filter((pull) => states === undefined || states.includes(pull.state))
    .filter((pull) => branch === undefined || branch === null || pull.baseBranch === branch)
    .toReversed()
    .map((pull) => pullNode(repo, pull));
}

function pullNode(repo: RepositoryModel, pull: PullModel): unknown {
  const { author } = pull;
  return {
    __typename: "PullRequest",
    id: `PR_${pull.number}`,
    number: pull.number,
    title: pull.title,
    body: pull.body,
    url: `https://github.com/${pull.baseRepository}/pull/${pull.number}`,
    state: pull.state,
    isCrossRepository: pull.headRepository !== pull.baseRepository,
    baseRefName: pull.baseBranch,
    headRefName: pull.headBranch,
    headRefOid: pull.headCommit,
    baseRepository: { __typename: "Repository", nameWithOwner: pull.baseRepository },
    headRepository:
      pull.headRepository === null ? null : { __typename: "Repository", nameWithOwner: pull.headRepository },
    ...evidenceOfPull(pull),
    mergeCommit: pull.mergeCommit === null ? null : (commitNode(repo, pull.mergeCommit) ?? null),
    author: author === null ? null : { __typename: author.type, login: author.login },
    labels: (args: Arguments) =>
      connection(
        pull.labels.map((name) => ({ __typename: "Label", id: `LA_${name}`, name })),
        args,
      ),
  };
}
