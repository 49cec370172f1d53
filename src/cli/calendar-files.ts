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
import type { PolicyReference } from "../policy/reference.ts";

// A byte more than a calendar may have: its reader says that it is too large.
const MOST_BYTES = 5 * 1024 * 1024 + 1;

/** Reads a calendar of a policy: a file relative to its own, inside of its repository, or an address. */
export async function readCalendar(
  place: CalendarPlace,
  reference: PolicyReference,
  host: Host,
): Promise<CalendarText | CalendarRefusal> {
  if (place.kind === "url") return downloadCalendar(place.url, host);
  return reference.kind === "file" ? readBeside(reference.path, place.path, host) : presetRefusal;
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
