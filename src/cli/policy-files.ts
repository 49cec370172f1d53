import { FileError, type Host } from "../host.ts";
import type { ReadCalendar } from "../policy/calendar-file.ts";
import { type LoadedPolicies, loadPolicies as loadExtended, type PolicyText } from "../policy/extend.ts";
import { nearestName } from "../policy/nearest-name.ts";
import type { Policy, Source } from "../policy/policy.ts";
import { type PolicyReference, renderPolicyReference } from "../policy/reference.ts";
import { renderProblems } from "../report/problems.ts";
import { InvalidPolicyError } from "./failure.ts";
import { toRepositoryReader } from "./repository-files.ts";
import type { RepositoryPaths } from "./repository-path.ts";
import { toStyle } from "./terminal.ts";

/** The policy that commands read unless they are told of another one. */
export const DEFAULT_POLICY = ".github/freezegate.yml";

// More than a policy may have: up to here its reader says that it is too large, and what to do.
const MOST_BYTES = 16 * 1024 * 1024;

/**
 * The policies of the references, each a path, `preset:NAME` or `owner/repo:path@ref`, and those that they
 * extend; warnings go to stderr. `repositories` says which folders stand in for other repositories. Throws
 * an `InvalidPolicyError` with the problems of all of them, a `FileError` or a `UsageError`.
 */
export async function loadPolicies(
  references: readonly string[],
  timezone: string | null,
  host: Host,
  repositories: RepositoryPaths = new Map(),
): Promise<readonly Policy[]> {
  const { policies, problems } = await readPolicies(references, timezone, host, repositories);
  if (problems.some((problem) => problem.severity === "error")) throw new InvalidPolicyError(problems);
  if (problems.length > 0)
    host.stderr.write(renderProblems(problems, toStyle(host.stderr, host.environment)));
  return policies;
}

/** The same with the problems as a result, for whoever reports them. */
export function readPolicies(
  references: readonly string[],
  timezone: string | null,
  host: Host,
  repositories: RepositoryPaths,
): Promise<LoadedPolicies> {
  const readRepository = toRepositoryReader(repositories, host);
  const read = (reference: PolicyReference, beside: Source | null): Promise<PolicyText> =>
    reference.kind === "repository" ? readRepository(reference, beside) : readFile(reference, beside, host);
  return loadExtended(references, read, { timezone, toAbsence });
}

/** What of a failed reading is the fault of the policy that extends what is not there. */
function toAbsence(error: unknown): string | null {
  if (error instanceof FileError && error.kind !== "failed") return error.message;
  return isAbsence(error) ? error.message : null;
}

/** Classes of the API's chunk are known by name, so that this file does not load it. */
function isAbsence(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const { name, kind } = error as Error & { kind?: string };
  return name === "FactError" || (name === "ApiError" && kind === "not-found");
}

async function readFile(
  reference: Exclude<PolicyReference, { kind: "repository" }>,
  beside: Source | null,
  host: Host,
): Promise<PolicyText> {
  const path = reference.kind === "preset" ? host.toPresetPath(reference.name) : reference.path;
  const name = renderPolicyReference(reference);
  const text = await readBytes(path, name, beside, host);
  const readCalendar: ReadCalendar = async (place) => {
    const calendars = await import("./calendar-files.ts");
    return calendars.readCalendar(place, reference.kind === "preset" ? null : path, host);
  };
  return { text, source: toSource(name, text, host), readCalendar };
}

function toSource(path: string, text: Uint8Array, host: Host): Source {
  return { kind: "policy", repository: null, path, ref: null, commit: null, digest: host.digest(text) };
}

async function readBytes(path: string, name: string, beside: Source | null, host: Host): Promise<Uint8Array> {
  try {
    return await host.readFile(path, MOST_BYTES);
  } catch (error) {
    if (!(error instanceof FileError) || error.kind !== "missing") throw error;
    throw new FileError(path, "missing", await toMissingMessage(name, beside, host));
  }
}

async function toMissingMessage(name: string, beside: Source | null, host: Host): Promise<string> {
  if (beside !== null) return `there is no policy ${name}`;
  if (!name.startsWith("preset:")) return `there is no policy ${name}. pass the path of one, or preset:NAME`;
  const presets = await host.listPresets();
  const near = nearestName(name.slice("preset:".length), presets);
  const hint = near === null ? `presets are ${presets.join(", ")}` : `did you mean "preset:${near}"?`;
  return `there is no ${name}. ${hint}`;
}
