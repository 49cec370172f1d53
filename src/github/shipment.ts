import type { Shipment } from "../decision/request.ts";
import { ApiError } from "./api-error.ts";
import { type ChangesSearch, loadChangesOfCommits } from "./changes.ts";
import { type Comparison, loadComparison } from "./comparison.ts";
import { loadLastDeployed } from "./deployment.ts";
import { FactError } from "./fact-error.ts";
import { loadPullPaths } from "./pull-files.ts";
import { loadTreeDifference } from "./tree.ts";

/** What lies between the last successful deployment and the commit, in commits and files; null in `since` for a first one. */
interface Delta {
  readonly since: string | null;
  readonly direction: Shipment["direction"];
  /** What is put in, and what is taken out. */
  readonly forth: Comparison | null;
  readonly back: Comparison | null;
}

/**
 * The changes that would ship since the environment's last successful deployment: ahead of it what lies
 * between, behind it (a rollback) what is taken out, and both where the two diverged. Throws a FactError
 * where there is no environment or the deployed commit is gone.
 */
export async function loadShipment(search: ChangesSearch, environment: string | null): Promise<Shipment> {
  const delta = await loadDelta(search, environment);
  const commits = [...(delta.forth?.commits ?? []), ...(delta.back?.commits ?? [])];
  const oids = [...new Set(commits.map(({ oid }) => oid))];
  const changes = await loadChangesOfCommits(search, oids);
  return { since: delta.since, direction: delta.direction, changes };
}

/**
 * Every file that would ship, old names of renamed ones included. A pull request ships its own; everything
 * else what lies between the last successful deployment and the commit. `unknown` where that cannot be told.
 */
export async function loadShippedPaths(
  search: ChangesSearch,
  environment: string | null,
): Promise<readonly string[] | "unknown"> {
  const { api, event, repository } = search;
  if (event.changes.kind === "pull-request") {
    return (await loadPullPaths(api, repository, event.changes.number)) ?? "unknown";
  }
  if (environment === null || event.commit === null) return "unknown";
  const delta = await loadDelta(search, environment);
  if (delta.since === null) return "unknown";
  const sides = [delta.forth, delta.back].filter((side) => side !== null);
  if (sides.every(({ paths }) => paths !== null)) return sides.flatMap(({ paths }) => paths ?? []);
  return (await loadTreeDifference(api, repository, delta.since, event.commit)) ?? "unknown";
}

async function loadDelta(search: ChangesSearch, environment: string | null): Promise<Delta> {
  const { api, event, repository } = search;
  if (environment === null) {
    const hint = 'add "environment: NAME" to the step\'s with';
    throw unknown(`what would ship depends on the environment, and the request has none. ${hint}`);
  }
  if (event.commit === null) throw unknown(`the event ${event.event} names no commit`);
  const since = await loadLastDeployed(api, repository, environment, event.commit);
  if (since === null) return { since, direction: "first", forth: null, back: null };
  const forth = await compare(search, since, event.commit, environment);
  const isBack = forth.status === "behind" || forth.status === "diverged";
  const back = isBack ? await compare(search, event.commit, since, environment) : null;
  return { since, direction: forth.status, forth, back };
}

async function compare(
  { api, repository }: ChangesSearch,
  base: string,
  head: string,
  environment: string,
): Promise<Comparison> {
  try {
    return await loadComparison(api, repository, base, head);
  } catch (error) {
    if (!(error instanceof ApiError) || error.kind !== "not-found") throw error;
    const message = `${base} and ${head}, one of which was deployed to ${environment} last, cannot be compared: one of them is gone from ${repository}, or the token may not read it (contents: read)`;
    throw unknown(message);
  }
}

function unknown(message: string): FactError {
  return new FactError("changes-unknown", message);
}
