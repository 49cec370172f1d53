import type { Source } from "./policy.ts";

/** Where a calendar is, as a policy names it. */
export type CalendarPlace =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "url"; readonly url: string };

/** A calendar as it was read, with where from. */
export interface CalendarText {
  readonly content: Uint8Array | string;
  readonly source: Source;
}

/** Why a calendar cannot be read, where that is a mistake of the policy. */
export interface CalendarRefusal {
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
}

/**
 * Reads a calendar for the policy at hand; `path` is that of a file as the policy has it. Throws where
 * trying again might help, such as a network that fails.
 */
export type ReadCalendar = (place: CalendarPlace) => Promise<CalendarText | CalendarRefusal>;

/** Refuses every calendar: for a policy that is in no place from which any can be read. */
export async function refuseCalendar(): Promise<CalendarRefusal> {
  const message = "this policy is not in a place from which calendars can be read";
  return { code: "calendar-unreadable", message, hint: "put the policy into a file or a repository" };
}

/** The way from the folder of a policy to a file, both inside one folder. */
export interface InsidePath {
  /** Relative to that folder, with slashes. */
  readonly path: string;
}

/**
 * Joins the path of a file to the policy that names it. Both are relative to one folder, which the result
 * does not leave; a path that would is a refusal, as is an absolute one.
 */
export function resolveBeside(policyPath: string, file: string): InsidePath | CalendarRefusal {
  const code = "calendar-outside";
  if (/^(?:[/~]|[a-z]:)/i.test(file) || file.includes("\\")) {
    const message = `"${file}" is not a path relative to the policy`;
    return { code, message, hint: 'write it with slashes, such as "changes/infra.ics"' };
  }
  const parts: string[] = policyPath.split("/").slice(0, -1).filter(isStep);
  for (const part of file.split("/").filter(isStep)) {
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) {
      return { code, message: `"${file}" leads out of the repository`, hint: "name a file inside of it" };
    }
  }
  return { path: parts.join("/") };
}

function isStep(part: string): boolean {
  return part !== "" && part !== ".";
}

/** What is wrong with the address of a calendar, from the error of its download; null where trying again might help. */
export function toDownloadRefusal(error: unknown): CalendarRefusal | null {
  const { kind, message } = error as { readonly kind?: unknown; readonly message: string };
  switch (kind) {
    case "refused":
      return { code: "calendar-refused", message, hint: "write an https address of the public internet" };
    case "missing":
      return { code: "calendar-missing", message, hint: "check the address: it must answer without a login" };
    case "oversize":
      return { code: "calendar-too-large", message, hint: "use a calendar of the changes alone" };
    default:
      return null;
  }
}

/** The refusal of a file beside a preset, which has none. */
export const presetRefusal: CalendarRefusal = {
  code: "calendar-outside",
  message: "a preset has no files beside it",
  hint: 'use a "url", or copy the policy into the repository',
};
