import type { GitHubApi } from "./api.ts";
import { answerOf, toGraphqlFailure } from "./api-error.ts";
import { FactError } from "./fact-error.ts";
import { commitOf, fieldAt, isAbsent, isCommit, toField } from "./field.ts";
import { isRefName } from "./ref.ts";
import { toOwnerAndName } from "./repository.ts";

const QUERY = `query CommitNamed($owner:String!,$name:String!,$expression:String!){
 repository(owner:$owner,name:$name){object(expression:$expression){__typename oid ...on Tag{target{__typename oid}}}}}`;

/**
 * The commit that a name stands for: a branch, a tag, or the first digits of a commit. One that is named in
 * full is not asked for. Throws a FactError where there is none, and an ApiError.
 */
export async function loadCommitNamed(api: GitHubApi, repository: string, name: string): Promise<string> {
  const text = name.toLowerCase();
  if (isCommit(text)) return text;
  if (!isRefName(name)) throw unknown(repository, name);
  const purpose = { what: `the commit ${name} of ${repository}`, permission: "contents: read" };
  const { owner, name: repo } = toOwnerAndName(repository);
  const { data, errors } = await api.graphql(QUERY, { owner, name: repo, expression: name }, purpose);
  if (errors[0] !== undefined) throw toGraphqlFailure(errors[0], purpose);
  const found = fieldAt(toField(data, answerOf(purpose)), "repository", "object");
  if (isAbsent(found)) throw unknown(repository, name);
  const object = isAbsent(fieldAt(found, "target")) ? found : fieldAt(found, "target");
  if (fieldAt(object, "__typename").value !== "Commit") throw unknown(repository, name);
  return commitOf(fieldAt(object, "oid"));
}

function unknown(repository: string, name: string): FactError {
  return new FactError(
    "commit-unknown",
    `there is no commit ${JSON.stringify(name)} in ${repository}. check the input "commit"`,
  );
}
