import { join } from "node:path";
import type { PolicyFile } from "../github/policy-file.ts";
import type { PolicyLocation } from "../github/policy-location.ts";
import { FileError, type Host } from "../host.ts";
import type { ReadCalendar } from "../policy/calendar-file.ts";
import type { PolicyText } from "../policy/extend.ts";
import type { Source } from "../policy/policy.ts";
import { type PolicyReference, renderPolicyReference } from "../policy/reference.ts";
import type { ReadRemote } from "./calendar-files.ts";
import { UsageError } from "./failure.ts";
import type { RepositoryPaths } from "./repository-path.ts";

// More than a policy may have: up to here its reader says that it is too large, and what to do.
const MOST_BYTES = 16 * 1024 * 1024;

type RepositoryReference = Extract<PolicyReference, { kind: "repository" }>;

/**
 * A reader of policies in other repositories: from the folder that stands in for one, or else through
 * GitHub's API with `GITHUB_TOKEN`.
 */
export function toRepositoryReader(
  repositories: RepositoryPaths,
  host: Host,
): (reference: RepositoryReference, beside: Source | null) => Promise<PolicyText> {
  let remote: Promise<(location: PolicyLocation) => Promise<PolicyFile>> | null = null;
  return async (reference, beside) => {
    const folder = repositories.get(reference.repository.toLowerCase());
    if (folder !== undefined) return readFrom(folder, reference, host);
    const token = host.environment.GITHUB_TOKEN ?? "";
    if (token === "") throw new UsageError(toMissingToken(reference));
    remote ??= startRemote(token, host);
    const load = await remote;
    const { repository, path } = reference;
    const file = await load({ repository, path, ref: beside?.commit ?? reference.ref });
    const at = { ref: beside?.ref ?? file.ref, commit: file.commit };
    const read: ReadRemote = async (other) => {
      const { text } = await load({ repository, path: other, ref: file.commit, isCalendar: true });
      return { text, source: toText({ ...reference, path: other }, text, at, host).source };
    };
    const readCalendar: ReadCalendar = async (place) => {
      const calendars = await import("./calendar-files.ts");
      return calendars.readRemoteCalendar(place, path, read, host);
    };
    return { ...toText(reference, file.text, at, host), readCalendar };
  };
}

async function readFrom(folder: string, reference: RepositoryReference, host: Host): Promise<PolicyText> {
  const path = join(folder, reference.path);
  try {
    const bytes = await host.readFile(path, MOST_BYTES);
    const readCalendar: ReadCalendar = async (place) => {
      const calendars = await import("./calendar-files.ts");
      return calendars.readCalendar(place, path, host);
    };
    return { ...toText(reference, bytes, { ref: reference.ref, commit: null }, host), readCalendar };
  } catch (error) {
    if (!(error instanceof FileError) || error.kind !== "missing") throw error;
    throw new FileError(path, "missing", `there is no policy ${reference.path} in ${folder}`);
  }
}

function toText(
  { repository, path }: RepositoryReference,
  text: Uint8Array | string,
  at: Pick<Source, "ref" | "commit">,
  host: Host,
): PolicyText {
  return { text, source: { kind: "policy", repository, path, ...at, digest: host.digest(text) } };
}

function toMissingToken(reference: RepositoryReference): string {
  const { repository } = reference;
  return `${renderPolicyReference(reference)} is in another repository. set GITHUB_TOKEN to read it, or pass a local copy with --repository-path ${repository}=DIR`;
}

async function startRemote(token: string, host: Host): Promise<(at: PolicyLocation) => Promise<PolicyFile>> {
  const { toGitHubApi } = await import("../github/client.ts");
  const { toPolicyBatch } = await import("../github/policy-batch.ts");
  const { GITHUB_API_URL: apiUrl, GITHUB_GRAPHQL_URL: graphqlUrl } = host.environment;
  const api = toGitHubApi({
    token,
    apiUrl: apiUrl || "https://api.github.com",
    graphqlUrl: graphqlUrl || "https://api.github.com/graphql",
    now: host.now,
    sleep: host.sleep,
  });
  return toPolicyBatch(api);
}
