import type { GitHubApi } from "./api.ts";
import { answerOf, toGraphqlFailure } from "./api-error.ts";
import { FactError } from "./fact-error.ts";
import { commitOf, type Field, fieldAt, itemsOf, maybe, textOf, toField, truthOf } from "./field.ts";
import { toOwnerAndName } from "./repository.ts";

const QUERY = `query Deployments($owner:String!,$name:String!,$environments:[String!],$after:String){repository(owner:$owner,name:$name){
 deployments(environments:$environments,first:50,after:$after,orderBy:{field:CREATED_AT,direction:DESC}){pageInfo{hasNextPage endCursor}
  nodes{commitOid environment statuses(first:100){nodes{state}}}}}}`;

const MOST_PAGES = 10;

/**
 * The commit of the newest deployment of the environment, of another commit than this, that ever succeeded;
 * null where there is none. Its latest status mostly is `inactive` by now, and the job that asks may have a
 * deployment of its own already. Throws a FactError where hundreds have not succeeded.
 */
export async function loadLastDeployed(
  api: GitHubApi,
  repository: string,
  environment: string,
  commit: string,
): Promise<string | null> {
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const connection: Field = await loadPage(api, repository, environment, after);
    const found = itemsOf(fieldAt(connection, "nodes")).find((node) => isSuccess(node, environment, commit));
    if (found !== undefined) return commitOf(fieldAt(found, "commitOid"));
    const info = fieldAt(connection, "pageInfo");
    if (!truthOf(fieldAt(info, "hasNextPage"))) return null;
    after = textOf(fieldAt(info, "endCursor"));
  }
  const message = `none of the last ${50 * MOST_PAGES} deployments of the environment succeeded, so what would ship is unknown`;
  throw new FactError("changes-unknown", message);
}

async function loadPage(
  api: GitHubApi,
  repository: string,
  environment: string,
  after: string | null,
): Promise<Field> {
  const purpose = { what: `the deployments of ${repository}`, permission: "deployments: read" };
  const environments = [...new Set([environment, environment.toLowerCase()])];
  const variables = { ...toOwnerAndName(repository), environments, after };
  const { data, errors } = await api.graphql(QUERY, variables, purpose);
  const [error] = errors;
  if (error !== undefined) throw toGraphqlFailure(error, purpose);
  return fieldAt(toField(data, answerOf(purpose)), "repository", "deployments");
}

function isSuccess(node: Field, environment: string, commit: string): boolean {
  const name = maybe(fieldAt(node, "environment"), textOf) ?? "";
  if (name.toLowerCase() !== environment.toLowerCase() || fieldAt(node, "commitOid").value === commit)
    return false;
  const statuses = maybe(fieldAt(node, "statuses"), (field) => itemsOf(fieldAt(field, "nodes"))) ?? [];
  return statuses.some((status) => fieldAt(status, "state").value === "SUCCESS");
}
