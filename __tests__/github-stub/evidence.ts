import { connection } from "./connection.ts";
import {
  type ActorModel,
  LABELLED_AT,
  type LabelEventModel,
  type PullModel,
  type RepositoryModel,
} from "./model.ts";

type Arguments = Readonly<Record<string, unknown>>;

/** What GraphQL tells of a repository besides its commits and pull requests. */
export function evidenceOfRepository(repo: RepositoryModel): Record<string, unknown> {
  return {
    label: (args: Arguments) => {
      const name = String(args["name"]).toLowerCase();
      const found = [...repo.labels].find((label) => label.toLowerCase() === name);
      return found === undefined ? null : { __typename: "Label", name: found };
    },
    issues: (args: Arguments) => connection(listIssues(repo, args), args),
    deployments: (args: Arguments) => connection(listDeployments(repo, args), args),
  };
}

function listIssues(repo: RepositoryModel, args: Arguments): unknown[] {
  const wanted = (args["labels"] as readonly string[]).map((label) => label.toLowerCase());
  return [...repo.issues]
    .filter(([, labels]) => labels.some((label) => wanted.includes(label.toLowerCase())))
    .map(([number]) => ({
      __typename: "Issue",
      number,
      url: `https://github.com/${repo.nameWithOwner}/issues/${number}`,
    }));
}

function listDeployments(repo: RepositoryModel, args: Arguments): unknown[] {
  const environments = args["environments"] as readonly string[];
  return repo.deployments
    .filter(({ environment }) => environments.includes(environment))
    .map(({ commit, environment, statuses }) => ({
      __typename: "Deployment",
      commitOid: commit,
      environment,
      statuses: (given: Arguments) =>
        connection(
          statuses.map((state) => ({ __typename: "DeploymentStatus", state })),
          given,
        ),
    }));
}

/** What GraphQL tells of the history of a pull request. */
export function evidenceOfPull(pull: PullModel): Record<string, unknown> {
  return {
    mergedAt: pull.mergedAt,
    timelineItems: (args: Arguments) => connection(listLabelEvents(pull).map(labelEvent), args),
    comments: (args: Arguments) =>
      connection(
        pull.comments.map(({ author, editor = null, body }) => ({
          __typename: "IssueComment",
          author: actor(author),
          editor: actor(editor),
          body,
        })),
        args,
      ),
  };
}

function listLabelEvents(pull: PullModel): LabelEventModel[] {
  const told = new Set(pull.labelEvents.map(({ label }) => label.toLowerCase()));
  const untold = pull.labels.filter((label) => !told.has(label.toLowerCase()));
  const by: ActorModel = { type: "User", login: "maya" };
  return [...untold.map((label) => ({ label, at: LABELLED_AT, by })), ...pull.labelEvents];
}

function labelEvent({ label, at, by, isRemoval = false, updatedAt = null }: LabelEventModel): unknown {
  return {
    __typename: isRemoval ? "UnlabeledEvent" : "LabeledEvent",
    createdAt: at,
    actor: actor(by),
    label: { __typename: "Label", name: label, updatedAt },
  };
}

function actor(model: ActorModel | null): unknown {
  return model === null ? null : { __typename: model.type, login: model.login };
}
