import { isAbsolute, join } from "node:path";
import { UndecidedError } from "../decision/undecided.ts";
import type { Facts } from "../github/facts.ts";
import { FileError, type Host } from "../host.ts";
import { loadPolicy } from "../policy/load.ts";
import { nearestName } from "../policy/nearest-name.ts";
import type { Policy, Source } from "../policy/policy.ts";
import type { Problem } from "../policy/problem.ts";
import { type PolicyReference, parsePolicyReference, renderPolicyReference } from "../policy/reference.ts";
import { InvalidPolicyError } from "./failure.ts";
import type { GitHub } from "./github.ts";
import type { Inputs } from "./inputs.ts";

/** The policies that judge, and the warnings about them. */
export interface LoadedPolicies {
  readonly policies: readonly Policy[];
  readonly warnings: readonly Problem[];
}

interface PolicyText {
  readonly text: Uint8Array | string;
  readonly source: Source;
}

// More than a policy may have: up to here its reader says that it is too large, and what to do.
const MOST_BYTES = 16 * 1024 * 1024;

/** The paths that are read from the default branch, through the API. */
export function toDefaultBranchPaths(inputs: Inputs): string[] {
  if (inputs.policySource === "workspace") return [];
  return inputs.policies
    .map(parsePolicyReference)
    .filter((reference) => reference.kind === "file" && !isAbsolute(reference.path))
    .map(renderPolicyReference);
}

/** The policies of the step, in its order. Throws an `InvalidPolicyError` with the problems of all of them, or what the reading throws. */
export async function loadPolicies(
  inputs: Inputs,
  facts: Facts | null,
  github: GitHub,
  host: Host,
): Promise<LoadedPolicies> {
  const policies: Policy[] = [];
  const problems: Problem[] = [];
  for (const reference of inputs.policies.map(parsePolicyReference)) {
    const { text, source } = await readPolicy(reference, facts, github, host);
    const loaded = await loadPolicy(text, source, { timezone: inputs.timezone });
    if (loaded.policy !== null) policies.push(loaded.policy);
    problems.push(
      ...loaded.problems.map((problem) => ({ ...problem, file: toFileName(reference, problem.file) })),
    );
  }
  if (problems.some((problem) => problem.severity === "error")) throw new InvalidPolicyError(problems);
  return { policies, warnings: problems };
}

/** What messages call a file: one of another repository carries its name. */
function toFileName(reference: PolicyReference, file: string): string {
  return reference.kind === "repository" ? `${reference.repository}:${file}` : file;
}

async function readPolicy(
  reference: PolicyReference,
  facts: Facts | null,
  github: GitHub,
  host: Host,
): Promise<PolicyText> {
  switch (reference.kind) {
    case "preset":
      return readPreset(reference.name, host);
    case "repository":
      return toRemoteText(reference, await github.loadPolicyFile(reference), host);
    case "file": {
      const found = facts?.policies.find((file) => file.path === reference.path);
      if (found !== undefined) return toRemoteText(reference, found, host);
      return readLocal(reference.path, host);
    }
  }
}

function toRemoteText(reference: PolicyReference, file: Facts["policies"][number], host: Host): PolicyText {
  const path = reference.kind === "repository" ? reference.path : renderPolicyReference(reference);
  const { repository, ref, commit, text } = file;
  return { text, source: { kind: "policy", repository, path, ref, commit, digest: host.digest(text) } };
}

async function readPreset(name: string, host: Host): Promise<PolicyText> {
  const presets = await host.listPresets();
  if (!presets.includes(name)) {
    const near = nearestName(name, presets);
    const hint = near === null ? `presets are ${presets.join(", ")}` : `did you mean "preset:${near}"?`;
    throw new UndecidedError("input", `there is no preset:${name}`, { hint });
  }
  return toText(await host.readFile(host.toPresetPath(name), MOST_BYTES), `preset:${name}`, null, host);
}

async function readLocal(path: string, host: Host): Promise<PolicyText> {
  const { GITHUB_WORKSPACE: workspace, GITHUB_REPOSITORY: repository, GITHUB_SHA: commit } = host.environment;
  const isOwn = !isAbsolute(path);
  try {
    const bytes = await host.readFile(isOwn ? join(workspace ?? "", path) : path, MOST_BYTES);
    return toText(
      bytes,
      path,
      isOwn ? { repository: repository ?? null, commit: commit ?? null } : null,
      host,
    );
  } catch (error) {
    if (!(error instanceof FileError) || error.kind !== "missing") throw error;
    const hint = isOwn
      ? "check the path; policy-source: workspace needs actions/checkout before this step"
      : "check the path";
    throw new UndecidedError("input", `there is no policy ${path}${isOwn ? " in the workspace" : ""}`, {
      hint,
    });
  }
}

function toText(
  text: Uint8Array,
  path: string,
  origin: { repository: string | null; commit: string | null } | null,
  host: Host,
): PolicyText {
  const { repository, commit } = origin ?? { repository: null, commit: null };
  return { text, source: { kind: "policy", repository, path, ref: null, commit, digest: host.digest(text) } };
}
