import { basename, dirname, isAbsolute, join } from "node:path";
import { UndecidedError } from "../decision/undecided.ts";
import { FileError, type Host } from "../host.ts";
import {
  type CalendarPlace,
  type CalendarRefusal,
  type CalendarText,
  presetRefusal,
  resolveBeside,
  toDownloadRefusal,
} from "../policy/calendar-file.ts";
import type { Source } from "../policy/policy.ts";
import type { PolicyReference } from "../policy/reference.ts";
import type { GitHub } from "./github.ts";

// A byte more than a calendar may have: its reader says that it is too large.
const MOST_BYTES = 5 * 1024 * 1024 + 1;

/** Reads a calendar of a policy: a file of the same repository and commit, or of the workspace where the policy is from there, or an address. */
export async function readCalendar(
  place: CalendarPlace,
  reference: PolicyReference,
  source: Source,
  github: GitHub,
  host: Host,
): Promise<CalendarText | CalendarRefusal> {
  if (place.kind === "url") return downloadCalendar(place.url, source, host);
  if (reference.kind === "preset") return presetRefusal;
  const { path: policyPath } = reference;
  const resolved = resolveBeside(isAbsolute(policyPath) ? basename(policyPath) : policyPath, place.path);
  if (!("path" in resolved)) return resolved;
  // A policy that came through the API has the ref that it was read at.
  if (source.ref !== null) return readFromCommit(resolved.path, source, github, host);
  return readLocal(policyPath, resolved.path, source, host);
}

async function readFromCommit(
  path: string,
  source: Source,
  github: GitHub,
  host: Host,
): Promise<CalendarText | CalendarRefusal> {
  const { repository, ref, commit } = source;
  try {
    const location = { repository: repository ?? "", path, ref: commit, isCalendar: true } as const;
    const { text } = await github.loadPolicyFile(location);
    return toText(text, { ...source, path, ref, commit }, host);
  } catch (error) {
    // A class of the API's chunk is known by its name, so that this file does not load it.
    if (!(error instanceof Error) || error.name !== "FactError") throw error;
    return { code: "calendar-missing", message: error.message, hint: "the path is relative to the policy" };
  }
}

async function readLocal(
  policyPath: string,
  path: string,
  source: Source,
  host: Host,
): Promise<CalendarText | CalendarRefusal> {
  const root = isAbsolute(policyPath) ? dirname(policyPath) : (host.environment["GITHUB_WORKSPACE"] ?? "");
  try {
    return toText(await host.readFile(join(root, path), MOST_BYTES), { ...source, path }, host);
  } catch (error) {
    if (!(error instanceof FileError) || error.kind === "failed") throw error;
    const message = error.kind === "missing" ? `there is no calendar ${path}` : error.message;
    const code = error.kind === "missing" ? "calendar-missing" : "calendar-unreadable";
    return { code, message, hint: "the path is relative to the policy" };
  }
}

async function downloadCalendar(
  url: string,
  source: Source,
  host: Host,
): Promise<CalendarText | CalendarRefusal> {
  try {
    const content = await host.download(url, MOST_BYTES - 1);
    return toText(content, { ...source, repository: null, path: url, ref: null, commit: null }, host);
  } catch (error) {
    const refusal = toDownloadRefusal(error);
    if (refusal !== null) return refusal;
    const message = error instanceof Error ? error.message : String(error);
    const hint = "run it again, or keep a copy of it beside the policy";
    throw new UndecidedError("unavailable", `the calendar ${url} cannot be read: ${message}`, { hint });
  }
}

function toText(content: Uint8Array | string, source: Source, host: Host): CalendarText {
  return { content, source: { ...source, kind: "calendar", digest: host.digest(content) } };
}
