import type { SwitchState } from "../decision/request.ts";
import type { GitHubApi } from "./api.ts";
import { answerOf, toGraphqlFailure } from "./api-error.ts";
import { FactError } from "./fact-error.ts";
import { countOf, fieldAt, isAbsent, itemsOf, textOf, toField } from "./field.ts";
import { toOneLine } from "./one-line.ts";
import { toOwnerAndName } from "./repository.ts";

const QUERY = `query Switch($owner:String!,$name:String!,$label:String!){repository(owner:$owner,name:$name){
 label(name:$label){name} issues(labels:[$label],states:OPEN,first:1,orderBy:{field:CREATED_AT,direction:DESC}){nodes{number url}}}}`;

/** Whether an issue with the label is open. Throws a FactError where the repository has no such label: it would never be. */
export async function loadSwitch(api: GitHubApi, repository: string, label: string): Promise<SwitchState> {
  const purpose = { what: `the issues of ${repository}`, permission: "issues: read" };
  const { data, errors } = await api.graphql(QUERY, { ...toOwnerAndName(repository), label }, purpose);
  const [error] = errors;
  if (error !== undefined) throw toGraphqlFailure(error, purpose);
  const node = fieldAt(toField(data, answerOf(purpose)), "repository");
  if (isAbsent(fieldAt(node, "label"))) {
    const message = `${repository} has no label "${toOneLine(label)}", which a freeze waits for. create it, or mend "while" in the policy`;
    throw new FactError("label-missing", message);
  }
  const [issue] = itemsOf(fieldAt(node, "issues", "nodes"));
  const found =
    issue === undefined
      ? null
      : { number: countOf(fieldAt(issue, "number")), url: textOf(fieldAt(issue, "url")) };
  return { rule: null, label, repository, isOn: found !== null, issue: found };
}
