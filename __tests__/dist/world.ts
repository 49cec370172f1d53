import { commit, oid, type PullModel, pull, type RepositoryModel, repository } from "../github-stub/model.ts";
import { payload } from "../github-stub/payload.ts";
import { type GitHubStub, startGitHub } from "../github-stub/server.ts";
import { type ActionResult, type ActionRun, runAction } from "./run-action.ts";

/** Where the policy lies unless a test says otherwise. */
export const policyPath = ".github/freezegate.yml";

/** Frozen on Friday afternoons, for production. */
export const policyText = `version: 1
timezone: Europe/Berlin
environments: [staging, production]
contact: "#release-engineering"

freezes:
  - id: no-friday
    reason: A change that breaks on Friday evening waits for Monday.
    link: https://wiki.example.com/coe/2024-017
    weekly: fri 12:00 to mon 06:00
    environments: production

overrides:
  emergency:
    labels: emergency
`;

/** A Wednesday on which nothing is frozen, and a Friday afternoon on which production is. */
export const wednesday = "2026-11-25T14:00:00Z";
export const friday = "2026-11-27T14:00:00Z";

/** A repository with a policy on its default branch, one merged and one open pull request, and its API. */
export interface World {
  readonly stub: GitHubStub;
  readonly shop: RepositoryModel;
  /** The commit before the deployed one. */
  readonly base: string;
  /** The tip of `main`: the merge commit of #12. */
  readonly deployed: string;
  readonly merged: PullModel;
  readonly open: PullModel;
}

/** Makes the world of a test, which stops its stub. */
export async function startWorld(policy: string = policyText): Promise<World> {
  const shop = repository("acme/shop");
  const base = commit(shop, "base", { branch: "main", files: { [policyPath]: policy } });
  const deployed = commit(shop, "deployed", { branch: "main", parents: [base] });
  const merged = pull(shop, 12, { title: "Ship it", mergeCommit: deployed });
  const head = commit(shop, "head of 13", { parents: [deployed], branch: "topic-13" });
  const open = pull(shop, 13, { title: "Ship that", headCommit: head });
  return { stub: await startGitHub([shop]), shop, base, deployed, merged, open };
}

/** Runs the action against the world's API, whose clock agrees with the machine's. Production unless the inputs say otherwise. */
export function runIn({ stub, deployed }: World, run: ActionRun): Promise<ActionResult> {
  const now = run.now ?? friday;
  stub.clockOffsetMs = Date.parse(now) - Date.now();
  const inputs = { environment: "production", ...run.inputs };
  return runAction({ apiUrl: stub.apiUrl, token: stub.token, sha: deployed, ...run, now, inputs });
}

/** How an event is sent, and what the record must say that it means. */
export interface Sent {
  readonly run: Pick<ActionRun, "eventName" | "event" | "ref" | "sha">;
  readonly branch: string | null;
  readonly commit: string;
  /** The pull request that would ship. */
  readonly change: PullModel;
}

/** Each event as GitHub sends it for the world's changes. */
export const events: Readonly<Record<string, (world: World) => Sent>> = {
  pull_request: (world) => ofPull(world, "pull_request", "refs/pull/13/merge", oid("preview")),
  pull_request_target: (world) => ofPull(world, "pull_request_target", "refs/heads/main", world.deployed),
  push: (world) => ofRef(world, "push", pushed(world)),
  merge_group: ofQueue,
  workflow_dispatch: (world) => ofRef(world, "workflow_dispatch", payload("workflow_dispatch")),
  workflow_run: (world) => ofRef(world, "workflow_run", workflowRun(world, "acme/shop")),
  release: (world) => ({
    ...ofRef(world, "release", payload("release", {}, "published"), "refs/tags/v1"),
    branch: "refs/tags/v1",
  }),
  deployment: (world) => ofRef(world, "deployment", deployment(world)),
  schedule: (world) => ofRef(world, "schedule", { schedule: "0 9 * * *" }),
  watch: (world) => ofRef(world, "watch", payload("watch")),
};

function ofPull({ base, open }: World, eventName: string, ref: string, sha: string): Sent {
  const event = payload("pull_request", { number: 13, pull_request: pullRequest(open, base) }, "synchronize");
  return { run: { eventName, event, ref, sha }, branch: "main", commit: open.headCommit, change: open };
}

function pullRequest({ number, headBranch, headCommit, labels }: PullModel, base: string) {
  return {
    number,
    head: { ref: headBranch, sha: headCommit },
    base: { ref: "main", sha: base },
    labels: labels.map((name) => ({ name })),
  };
}

function pushed({ base, deployed }: World): unknown {
  return payload("push", { ref: "refs/heads/main", before: base, after: deployed, forced: false });
}

function ofRef(
  { deployed, merged }: World,
  eventName: string,
  event: unknown,
  ref = "refs/heads/main",
): Sent {
  return {
    run: { eventName, event, ref, sha: deployed },
    branch: "main",
    commit: deployed,
    change: merged,
  };
}

function ofQueue({ shop, deployed, open }: World): Sent {
  const head = commit(shop, "queued", { parents: [deployed] });
  const head_ref = `refs/heads/gh-readonly-queue/main/pr-13-${deployed}`;
  const event = payload("merge_group", {
    merge_group: { head_sha: head, head_ref, base_sha: deployed, base_ref: "refs/heads/main" },
  });
  return {
    run: { eventName: "merge_group", event, ref: head_ref, sha: head },
    branch: "main",
    commit: head,
    change: open,
  };
}

/** The end of a workflow that ran for the deployed commit on a branch `main` of a repository. */
export function workflowRun({ deployed }: World, repository: string): unknown {
  return payload("workflow_run", {
    workflow_run: { head_sha: deployed, head_branch: "main", head_repository: { full_name: repository } },
  });
}

/** The creation of a deployment of the deployed commit. */
export function deployment({ deployed }: World, environment = "production"): unknown {
  return payload("deployment", { deployment: { ref: "main", sha: deployed, environment } });
}
