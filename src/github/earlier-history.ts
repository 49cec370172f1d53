import type { Change, ChangeHistory } from "../decision/request.ts";
import { ACTOR_FRAGMENT } from "./actor.ts";
import type { GitHubApi } from "./api.ts";
import { answerOf, toGraphqlFailure } from "./api-error.ts";
import { changesPurpose } from "./commit.ts";
import { type Field, fieldAt, toField } from "./field.ts";
import {
  EARLIER_COMMENTS,
  EARLIER_EVENTS,
  isDecided,
  type Page,
  toGivenReasons,
  toLabellings,
  toPage,
} from "./history.ts";
import { toOwnerAndName } from "./repository.ts";

/** As far back as the gate looks: a pull request with more is decided by what was seen. */
const MOST_PAGES = 20;

/** The history of a change with the labellings of as many pages as it takes to find one of every label. */
export async function loadLabellings(
  api: GitHubApi,
  repository: string,
  change: Change,
  history: ChangeHistory,
): Promise<ChangeHistory> {
  const isEnough = (events: readonly Field[]) => change.labels.every((label) => isDecided(events, label));
  const events = await loadBack(api, repository, change.number ?? 0, "timelineItems", isEnough);
  return { ...history, labellings: toLabellings(events, change.labels), hasAllLabellings: true };
}

/** The history of a change with the reasons in all of its comments. */
export async function loadReasons(
  api: GitHubApi,
  repository: string,
  change: Change,
  history: ChangeHistory,
): Promise<ChangeHistory> {
  const comments = await loadBack(api, repository, change.number ?? 0, "comments", () => false);
  const inBody = history.reasons.filter(({ by }) => by === null);
  return { ...history, reasons: [...inBody, ...toGivenReasons(comments)], hasAllReasons: true };
}

/** The nodes of a connection in their order, page by page from the newest back. */
async function loadBack(
  api: GitHubApi,
  repository: string,
  number: number,
  key: "timelineItems" | "comments",
  isEnough: (nodes: readonly Field[]) => boolean,
): Promise<Field[]> {
  let nodes: Field[] = [];
  let before: string | null = null;
  for (let count = 0; count < MOST_PAGES; count++) {
    const page: Page = await loadPage(api, repository, number, key, before);
    nodes = [...page.nodes, ...nodes];
    before = page.before;
    if (before === null || isEnough(nodes)) break;
  }
  return nodes;
}

async function loadPage(
  api: GitHubApi,
  repository: string,
  number: number,
  key: "timelineItems" | "comments",
  before: string | null,
): Promise<Page> {
  const purpose = changesPurpose(repository);
  const selection = key === "comments" ? EARLIER_COMMENTS : EARLIER_EVENTS;
  const query = `query Earlier($owner:String!,$name:String!,$number:Int!,$before:String){repository(owner:$owner,name:$name){pullRequest(number:$number){${selection}}}}
${ACTOR_FRAGMENT}`;
  const variables = { ...toOwnerAndName(repository), number, before };
  const { data, errors } = await api.graphql(query, variables, purpose);
  const [error] = errors;
  if (error !== undefined) throw toGraphqlFailure(error, purpose);
  return toPage(fieldAt(toField(data, answerOf(purpose)), "repository", "pullRequest", key));
}
