import type { GitHubApi, Purpose } from "./api.ts";
import { ApiError, answerOf } from "./api-error.ts";
import { countOf, type Field, fieldAt, itemsOf, maybe, textOf, toField } from "./field.ts";
import { toOwnerAndName } from "./repository.ts";

/** One attempt of one job of a workflow run. */
export interface Job {
  /** `owner/name`. */
  readonly repository: string;
  readonly run: number;
  readonly attempt: number;
  readonly id: number;
  readonly name: string;
  readonly isDone: boolean;
  /** A job that was skipped has no log. */
  readonly isSkipped: boolean;
}

/** Which runs are looked at: those that did something in `[since, until)`, in milliseconds since 1970. */
export interface RunSelection {
  readonly since: number;
  readonly until: number;
  /** The file name or the id of a workflow; null for all of them. */
  readonly workflow: string | null;
}

const PAGE = 100;
// GitHub lists no more than this of what a search by date finds.
const MOST_FOUND = 1000;
// A run can be run again for 30 days after it began.
const RERUN_MS = 31 * 86_400_000;
const SECOND = 1000;

function purposeOf(repository: string): Purpose {
  return { what: `the workflow runs of ${repository}`, permission: "actions: read" };
}

/** The repositories of an organization, or else of a user, `owner/name`, that the token may see. */
export async function* listRepositories(api: GitHubApi, owner: string): AsyncGenerator<string> {
  try {
    yield* listPages(api, "GET /orgs/{org}/repos", { org: owner }, owner);
  } catch (error) {
    if (!(error instanceof ApiError && error.kind === "not-found")) throw error;
    yield* listPages(api, "GET /users/{username}/repos", { username: owner }, owner);
  }
}

async function* listPages(
  api: GitHubApi,
  route: string,
  parameters: Readonly<Record<string, string>>,
  owner: string,
): AsyncGenerator<string> {
  const purpose: Purpose = { what: `the repositories of ${owner}`, permission: null };
  for (let page = 1; ; page += 1) {
    const answer = await api.rest(route, { ...parameters, per_page: PAGE, page }, purpose);
    const repositories = itemsOf(toField(answer.data, answerOf(purpose)));
    yield* repositories.map((one) => textOf(fieldAt(one, "full_name")));
    if (!answer.hasNextPage) return;
  }
}

/** The ids of the runs, newest first. */
export async function* listRunIds(
  api: GitHubApi,
  repository: string,
  selection: RunSelection,
): AsyncGenerator<number> {
  const from = selection.since - RERUN_MS;
  for await (const run of listRuns(api, repository, selection.workflow, from, selection.until)) {
    const updatedAt = Date.parse(textOf(fieldAt(run, "updated_at")));
    if (updatedAt >= selection.since) yield countOf(fieldAt(run, "id"));
  }
}

/** The runs created in `[from, to)`. Where there are more than GitHub lists, each half is asked for by itself. */
async function* listRuns(
  api: GitHubApi,
  repository: string,
  workflow: string | null,
  from: number,
  to: number,
): AsyncGenerator<Field> {
  const purpose = purposeOf(repository);
  for (let page = 1; ; page += 1) {
    const answer = await listRunPage(api, repository, workflow, from, to, page);
    const document = toField(answer.data, answerOf(purpose));
    const isTooMany = countOf(fieldAt(document, "total_count")) > MOST_FOUND && to - from > 2 * SECOND;
    if (page === 1 && isTooMany) {
      const middle = Math.floor((from + to) / 2 / SECOND) * SECOND;
      yield* listRuns(api, repository, workflow, middle, to);
      yield* listRuns(api, repository, workflow, from, middle);
      return;
    }
    yield* itemsOf(fieldAt(document, "workflow_runs"));
    if (!answer.hasNextPage) return;
  }
}

function listRunPage(
  api: GitHubApi,
  repository: string,
  workflow: string | null,
  from: number,
  to: number,
  page: number,
) {
  const { owner, name: repo } = toOwnerAndName(repository);
  // GitHub's range has both ends in it, and its times are whole seconds.
  const created = `${toSecond(from)}..${toSecond(to - 1)}`;
  const route =
    workflow === null
      ? "GET /repos/{owner}/{repo}/actions/runs"
      : "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs";
  const parameters = { owner, repo, created, per_page: PAGE, page };
  const more = workflow === null ? {} : { workflow_id: workflow };
  return api.rest(route, { ...parameters, ...more }, purposeOf(repository));
}

function toSecond(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

/** Every job of a run, in all of its attempts. */
export async function listJobs(api: GitHubApi, repository: string, run: number): Promise<readonly Job[]> {
  const purpose = purposeOf(repository);
  const { owner, name: repo } = toOwnerAndName(repository);
  const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs";
  const found: Job[] = [];
  for (let page = 1; ; page += 1) {
    const parameters = { owner, repo, run_id: run, filter: "all", per_page: PAGE, page };
    const answer = await api.rest(route, parameters, purpose);
    const jobs = itemsOf(fieldAt(toField(answer.data, answerOf(purpose)), "jobs"));
    found.push(...jobs.map((job) => toJob(job, repository, run)));
    if (!answer.hasNextPage) return found;
  }
}

function toJob(job: Field, repository: string, run: number): Job {
  const conclusion = maybe(fieldAt(job, "conclusion"), textOf);
  return {
    repository,
    run,
    attempt: maybe(fieldAt(job, "run_attempt"), countOf) ?? 1,
    id: countOf(fieldAt(job, "id")),
    name: textOf(fieldAt(job, "name")),
    isDone: textOf(fieldAt(job, "status")) === "completed",
    isSkipped: conclusion === "skipped",
  };
}

/** The address of a job's log in GitHub's storage, good for a minute; null where the log is gone. */
export async function locateLog(api: GitHubApi, job: Job): Promise<string | null> {
  const { owner, name: repo } = toOwnerAndName(job.repository);
  const route = "GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs";
  const purpose: Purpose = { what: `a job's log of ${job.repository}`, permission: "actions: read" };
  try {
    return await api.locate(route, { owner, repo, job_id: job.id }, purpose);
  } catch (error) {
    // 404 for a job that never wrote one, 410 for one that was deleted after its days.
    if (error instanceof ApiError && error.kind === "not-found") return null;
    throw error;
  }
}
