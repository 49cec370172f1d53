import { FileError, type Host } from "../host.ts";
import { loadPolicy } from "../policy/load.ts";
import { nearestName } from "../policy/nearest-name.ts";
import type { Policy, Source } from "../policy/policy.ts";
import type { Problem } from "../policy/problem.ts";
import { parsePolicyReference, renderPolicyReference } from "../policy/reference.ts";
import { renderProblems } from "../report/problems.ts";
import { InvalidPolicyError, UsageError } from "./failure.ts";
import { toStyle } from "./terminal.ts";

/** The policy that commands read unless they are told of another one. */
export const DEFAULT_POLICY = ".github/freezegate.yml";

// More than a policy may have: up to here its reader says that it is too large, and what to do.
const MOST_BYTES = 16 * 1024 * 1024;

/**
 * The policies of the references, each a path or `preset:NAME`; warnings go to stderr. Throws an
 * `InvalidPolicyError` with the problems of all of them, a `FileError` or a `UsageError`.
 */
export async function loadPolicies(
  references: readonly string[],
  timezone: string | null,
  host: Host,
): Promise<readonly Policy[]> {
  const policies: Policy[] = [];
  const problems: Problem[] = [];
  for (const reference of references) {
    const loaded = await loadReference(reference, timezone, host);
    if (loaded.policy !== null) policies.push(loaded.policy);
    problems.push(...loaded.problems);
  }
  if (problems.some((problem) => problem.severity === "error")) throw new InvalidPolicyError(problems);
  if (problems.length > 0)
    host.stderr.write(renderProblems(problems, toStyle(host.stderr, host.environment)));
  return policies;
}

async function loadReference(text: string, timezone: string | null, host: Host) {
  const reference = parsePolicyReference(text);
  if (reference.kind === "repository")
    throw new UsageError(`${text} is in another repository; pass the path of a local copy`);
  const path = reference.kind === "preset" ? host.toPresetPath(reference.name) : reference.path;
  const bytes = await readPolicy(path, text, host);
  const source: Source = {
    kind: "policy",
    repository: null,
    path: renderPolicyReference(reference),
    ref: null,
    commit: null,
    digest: host.digest(bytes),
  };
  return loadPolicy(bytes, source, { timezone });
}

async function readPolicy(path: string, text: string, host: Host): Promise<Uint8Array> {
  try {
    return await host.readFile(path, MOST_BYTES);
  } catch (error) {
    if (!(error instanceof FileError) || error.kind !== "missing") throw error;
    throw new FileError(path, "missing", await toMissingMessage(text, host));
  }
}

async function toMissingMessage(text: string, host: Host): Promise<string> {
  if (!text.startsWith("preset:")) return `there is no policy ${text}. pass the path of one, or preset:NAME`;
  const presets = await host.listPresets();
  const near = nearestName(text.slice("preset:".length), presets);
  const hint = near === null ? `presets are ${presets.join(", ")}` : `did you mean "preset:${near}"?`;
  return `there is no ${text}. ${hint}`;
}
