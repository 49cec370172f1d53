import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
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

// A byte more than a calendar may have: its reader says that it is too large.
const MOST_BYTES = 5 * 1024 * 1024 + 1;

/** Reads a calendar of the policy at a path: a file beside it, inside of its repository, or an address. A preset has no path. */
export async function readCalendar(
  place: CalendarPlace,
  policyPath: string | null,
  host: Host,
): Promise<CalendarText | CalendarRefusal> {
  if (place.kind === "url") return downloadCalendar(place.url, host);
  return policyPath === null ? presetRefusal : readBeside(policyPath, place.path, host);
}

/** A reader of files of a commit, through the API. */
export type ReadRemote = (path: string) => Promise<{ readonly text: string; readonly source: Source }>;

/** Reads a calendar of a policy that came from another repository: a file of the same commit, or an address. */
export async function readRemoteCalendar(
  place: CalendarPlace,
  policyPath: string,
  read: ReadRemote,
  host: Host,
): Promise<CalendarText | CalendarRefusal> {
  if (place.kind === "url") return downloadCalendar(place.url, host);
  const resolved = resolveBeside(policyPath, place.path);
  if (!("path" in resolved)) return resolved;
  try {
    const { text, source } = await read(resolved.path);
    return { content: text, source: { ...source, kind: "calendar" } };
  } catch (error) {
    // A class of the API's chunk is known by its name, so that this file does not load it.
    if (!(error instanceof Error) || error.name !== "FactError") throw error;
    return { code: "calendar-missing", message: error.message, hint: "the path is relative to the policy" };
  }
}

async function readBeside(
  policyPath: string,
  file: string,
  host: Host,
): Promise<CalendarText | CalendarRefusal> {
  const root = await findRoot(resolve(policyPath), host);
  const own = relative(root, resolve(policyPath)).split(sep).join("/");
  const resolved = resolveBeside(own, file);
  if (!("path" in resolved)) return resolved;
  const path = join(root, resolved.path);
  const shown = isAbsolute(policyPath) ? path : relative("", path).split(sep).join("/");
  try {
    return toText(await host.readFile(path, MOST_BYTES), shown, host);
  } catch (error) {
    if (!(error instanceof FileError) || error.kind === "failed") throw error;
    const hint = "the path is relative to the policy";
    if (error.kind === "missing") {
      return { code: "calendar-missing", message: `there is no calendar ${shown}`, hint };
    }
    return { code: "calendar-unreadable", message: error.message, hint };
  }
}

/** The folder of the repository that a file is in; else the current folder where the file is inside of it, else its own. */
async function findRoot(file: string, host: Host): Promise<string> {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (await exists(join(folder, ".git"), host)) return folder;
    if (folder === dirname(folder)) break;
  }
  const fromHere = relative("", file);
  return fromHere.startsWith("..") || isAbsolute(fromHere) ? dirname(file) : resolve("");
}

async function exists(path: string, host: Host): Promise<boolean> {
  try {
    await host.readFile(path, 1);
    return true;
  } catch (error) {
    return !(error instanceof FileError && error.kind === "missing");
  }
}

async function downloadCalendar(url: string, host: Host): Promise<CalendarText | CalendarRefusal> {
  try {
    return toText(await host.download(url, MOST_BYTES - 1), url, host);
  } catch (error) {
    const refusal = toDownloadRefusal(error);
    if (refusal !== null) return refusal;
    const hint = "try again, or keep a copy of it beside the policy";
    throw new UndecidedError("unavailable", `the calendar ${url} cannot be read: ${toMessage(error)}`, {
      hint,
    });
  }
}

function toMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function toText(content: Uint8Array, path: string, host: Host): CalendarText {
  const digest = host.digest(content);
  return { content, source: { kind: "calendar", repository: null, path, ref: null, commit: null, digest } };
}
