import type { Change, ChangeHistory, Person, Request } from "../decision/request.ts";
import type { Wanted } from "../decision/verdict.ts";
import type { GitHubApi } from "./api.ts";
import type { ChangesSearch } from "./changes.ts";
import { loadLabellings, loadReasons } from "./earlier-history.ts";
import { FactError } from "./fact-error.ts";
import { loadSwitch } from "./issue-switch.ts";
import { loadMembership, loadPermission } from "./person.ts";
import { loadNewestPush } from "./push-record.ts";
import { isSameRepository } from "./ref.ts";
import { loadShipment, loadShippedPaths } from "./shipment.ts";
import { loadRunCreation } from "./workflow-run.ts";

/** Where evidence comes from. */
export interface EvidenceSources {
  readonly api: GitHubApi;
  /** For other repositories and for teams. */
  readonly policyApi: GitHubApi;
  /** `owner/name` of the repository that deploys. */
  readonly repository: string;
  readonly runId: string | null;
  loadSearch(): Promise<ChangesSearch>;
}

/** A fact that evidence can be of; the changes themselves come first, and from elsewhere. */
export type WantedEvidence = Exclude<Wanted, { readonly kind: "changes" }>;

/** The request with one more fact. Throws an ApiError, or a FactError where it cannot be told. */
export async function loadEvidence(
  sources: EvidenceSources,
  request: Request,
  wanted: WantedEvidence,
): Promise<Request> {
  const { api, policyApi, repository } = sources;
  switch (wanted.kind) {
    case "permission": {
      const permission = await loadPermission(api, repository, wanted.login);
      return withPerson(request, wanted.login, (person) => ({ ...person, permission }));
    }
    case "membership": {
      const { team, login } = wanted;
      const isMember = await loadMembership(policyApi, team, login);
      return withPerson(request, login, (person) => ({
        ...person,
        teams: [...person.teams, { team, isMember }],
      }));
    }
    case "newest-push":
      return withHistory(request, wanted.change, async (_, history) => ({
        ...history,
        newestPush: { at: await loadNewestPush(api, history.head) },
      }));
    case "labellings":
      return withHistory(request, wanted.change, (change, history) =>
        loadLabellings(api, repository, change, history),
      );
    case "reasons":
      return withHistory(request, wanted.change, (change, history) =>
        loadReasons(api, repository, change, history),
      );
    case "run":
      return withRunCreation(sources, request);
    case "shipment":
      return { ...request, shipment: await loadShipment(await sources.loadSearch(), request.environment) };
    case "paths":
      return { ...request, paths: await loadShippedPaths(await sources.loadSearch(), request.environment) };
    case "switch": {
      const where = wanted.repository ?? repository;
      const from = isSameRepository(where, repository) ? api : policyApi;
      const state = await loadSwitch(from, where, wanted.label);
      return { ...request, switches: [...(request.switches ?? []), state] };
    }
  }
}

function withPerson(request: Request, login: string, change: (person: Person) => Person): Request {
  const people = request.people ?? [];
  const known = people.find((person) => person.login === login) ?? { login, permission: null, teams: [] };
  return { ...request, people: [...people.filter((person) => person !== known), change(known)] };
}

/** The request with another history of a change, wherever it stands in it. */
async function withHistory(
  request: Request,
  number: number,
  load: (change: Change, history: ChangeHistory) => Promise<ChangeHistory>,
): Promise<Request> {
  const all = [...(request.changes ?? []), ...(request.shipment?.changes ?? [])];
  const change = all.find((one) => one.number === number);
  if (change === undefined || (change.history ?? null) === null || !change.history) return request;
  const history = await load(change, change.history);
  const lay = (changes: readonly Change[]) =>
    changes.map((one) => (one.number === number ? { ...one, history } : one));
  const { shipment = null } = request;
  return {
    ...request,
    changes: request.changes === null ? null : lay(request.changes),
    shipment: shipment === null ? null : { ...shipment, changes: lay(shipment.changes) },
  };
}

async function withRunCreation(
  { api, repository, runId }: EvidenceSources,
  request: Request,
): Promise<Request> {
  const { manual = null } = request;
  if (manual === null) return request;
  if (runId === null) throw new FactError("changes-unknown", "GITHUB_RUN_ID is not set");
  return { ...request, manual: { ...manual, createdAt: await loadRunCreation(api, repository, runId) } };
}
