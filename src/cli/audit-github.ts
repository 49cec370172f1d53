import type { Sighting } from "../audit/entry.ts";
import { readLog } from "../audit/log.ts";
import type { GitHubApi } from "../github/api.ts";
import { download } from "../github/log-download.ts";
import {
  type Job,
  listJobs,
  listRepositories,
  listRunIds,
  locateLog,
  type RunSelection,
} from "../github/runs.ts";
import type { AuditState } from "./audit-state.ts";
import { inOrder } from "./in-order.ts";
import type { Progress } from "./progress.ts";

// GitHub asks for few requests at once; more would not be faster, since the logs come from elsewhere.
const AT_ONCE = 8;
const LISTS_AT_ONCE = 4;
const TRIES = 3;

/** What a read through the API needs. */
export interface GitHubReading {
  readonly api: GitHubApi;
  /** `owner`, or `owner/name`. */
  readonly of: string;
  readonly selection: RunSelection;
  readonly state: AuditState;
  readonly progress: Progress;
  sleep(durationMs: number): Promise<void>;
}

/** The records in the logs of every job, those of the state first. Throws an ApiError; what was read until then is in the state. */
export async function* readGitHub(reading: GitHubReading): AsyncGenerator<Sighting> {
  yield* reading.state.read();
  for await (const sightings of inOrder(jobsOf(reading), AT_ONCE, (job) => readJob(job, reading))) {
    reading.progress.advance();
    yield* sightings;
  }
  reading.progress.end();
}

async function* jobsOf(reading: GitHubReading): AsyncGenerator<Job> {
  const { api, progress, selection, state } = reading;
  for await (const repository of repositoriesOf(reading)) {
    progress.begin(repository);
    const runs = listRunIds(api, repository, selection);
    for await (const jobs of inOrder(runs, LISTS_AT_ONCE, (run) => listJobs(api, repository, run))) {
      yield* jobs.filter((job) => job.isDone && !job.isSkipped && !state.has(toLogName(job)));
    }
  }
}

async function* repositoriesOf({ api, of }: GitHubReading): AsyncGenerator<string> {
  if (of.includes("/")) yield of;
  else yield* listRepositories(api, of);
}

function toLogName({ repository, run, attempt, id, name }: Job): string {
  return `${repository} run ${run} attempt ${attempt} job ${id} (${name})`;
}

/** What is in the log of a job. A log that breaks off is asked for again; where it always does, that is what is known of it. */
async function readJob(job: Job, { api, state, sleep }: GitHubReading): Promise<readonly Sighting[]> {
  const origin = toLogName(job);
  for (let count = 1; ; count += 1) {
    const sightings = await tryLog(job, api, origin);
    if (sightings !== null) {
      state.add(origin, sightings);
      return sightings;
    }
    // Not remembered: another time it may come whole.
    if (count === TRIES) return [{ kind: "lost", loss: "cut-off", origin }];
    await sleep(1000 * count);
  }
}

async function tryLog(job: Job, api: GitHubApi, origin: string): Promise<readonly Sighting[] | null> {
  const gone: Sighting = { kind: "lost", loss: "gone", origin };
  const address = await locateLog(api, job);
  if (address === null) return [gone];
  try {
    return await toList(readLog(download(address), origin));
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "DownloadError") throw error;
    return (error as Error & { isGone: boolean }).isGone ? [gone] : null;
  }
}

async function toList<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}
