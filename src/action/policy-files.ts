import { isAbsolute, join } from "node:path";
import { UndecidedError } from "../decision/undecided.ts";
import type { Facts } from "../github/facts.ts";
import type { PolicyFile } from "../github/policy-file.ts";
import type { PolicyLocation } from "../github/policy-location.ts";
import { FileError, type Host } from "../host.ts";
import type { ReadCalendar } from "../policy/calendar-file.ts";
import { loadPolicies as loadExtended, type PolicyText, type ReadPolicy } from "../policy/extend.ts";
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

/**
 * The policies of the step, in its order, with those that they extend. Throws an `InvalidPolicyError` with
 * the problems of all of them, or what the reading throws.
 */
export async function loadPolicies(
  inputs: Inputs,
  facts: Facts | null,
  github: GitHub,
  host: Host,
): Promise<LoadedPolicies> {
  const read: ReadPolicy = async (reference, beside) => {
    const policy = await readPolicy(reference, beside, facts, github, host);
    const readCalendar: ReadCalendar = async (place) => {
      const calendars = await import("./calendar-files.ts");
      return calendars.readCalendar(place, reference, policy.source, github, host);
    };
    return { ...policy, readCalendar };
  };
  const { timezone } = inputs;
  const { policies, problems } = await loadExtended(inputs.policies, read, { timezone, toAbsence });
  if (problems.some((problem) => problem.severity === "error")) throw new InvalidPolicyError(problems);
  return { policies, warnings: problems };
}

/** What of a failed reading is the fault of the policy that extends what is not there. */
function toAbsence(error: unknown): string | null {
  if (error instanceof UndecidedError && error.kind === "input")
    return error.hint === null ? error.message : `${error.message}. ${error.hint}`;
  if (error instanceof FileError && error.kind === "unsuitable") return error.message;
  return isAbsence(error) ? error.message : null;
}

/** Classes of the API's chunk are known by name, so that this file does not load it. */
function isAbsence(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const { name, kind } = error as Error & { kind?: string };
  return name === "FactError" || (name === "ApiError" && kind === "not-found");
}

async function readPolicy(
  reference: PolicyReference,
  beside: Source | null,
  facts: Facts | null,
  github: GitHub,
  host: Host,
): Promise<PolicyText> {
  switch (reference.kind) {
    case "preset":
      return readPreset(reference.name, host);
    case "repository":
      return readRemote(reference, beside, github, host);
    case "file": {
      const { path } = reference;
      const repository = beside?.ref === null ? null : (beside?.repository ?? null);
      // What was read through the API has a ref, and so has what lies beside it.
      if (repository !== null) return readRemote({ repository, path, ref: null }, beside, github, host);
      const found = facts?.policies.find((file) => file.path === path);
      return found === undefined ? readLocal(path, host) : toRemoteText(found, path, found.ref, host);
    }
  }
}

/** Reads through the API: what lies beside a policy at that policy's commit. */
async function readRemote(
  location: PolicyLocation,
  beside: Source | null,
  github: GitHub,
  host: Host,
): Promise<PolicyText> {
  const file = await github.loadPolicyFile({ ...location, ref: beside?.commit ?? location.ref });
  return toRemoteText(file, location.path, beside?.ref ?? file.ref, host);
}

function toRemoteText(file: PolicyFile, path: string, ref: string, host: Host): PolicyText {
  const { repository, commit, text } = file;
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
