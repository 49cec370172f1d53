import type { Override } from "../policy/policy.ts";
import { toWriterVerdict } from "./granter.ts";
import type { Change, GivenReason, Request } from "./request.ts";
import { isMet, MET, toAny, toOpen, toUnmet, type Unmet, type Verdict } from "./verdict.ts";

/** Whether somebody said why a change has to go out, and may. The reason of a manual run is one for all that it ships. */
export function toReasonVerdict(override: Override, change: Change, request: Request): Verdict {
  const history = change.history ?? null;
  if (override.reason === "optional" || toRunReason(request) !== null) return MET;
  const about = { change: change.number, title: change.title };
  // Labels that were given by hand are granted, whole.
  if (history === null) return change.labels.length > 0 ? MET : toUnmet("reason-missing", about);
  const ways = history.reasons.map((reason) => toGivenVerdict(override, reason, request, about));
  const more =
    history.hasAllReasons || change.number === null
      ? []
      : [toOpen({ kind: "reasons", change: change.number }, about, "reason-missing")];
  return toAny([...ways, ...more, toUnmet("reason-missing", about)]);
}

function toGivenVerdict(
  override: Override,
  { text, by }: GivenReason,
  request: Request,
  about: Partial<Unmet>,
): Verdict {
  if (toReason(text) === null) return toUnmet("reason-missing", about);
  if (by === null) return MET;
  const writer = toWriterVerdict(override, by, request, about);
  // That a passer-by may not grant is no news: what is missing is a reason.
  return writer.unmet.length > 0 ? toUnmet("reason-missing", about) : writer;
}

/** The reasons that count for a change, in the order in which they were given. */
export function toReasons(override: Override, changes: readonly Change[], request: Request): string[] {
  const ofRun = toRunReason(request);
  const given = changes.flatMap((change) =>
    (change.history?.reasons ?? [])
      .filter((reason) => isMet(toGivenVerdict(override, reason, request, {})))
      .map(({ text }) => toReason(text) ?? ""),
  );
  return [...new Set([...(ofRun === null ? [] : [ofRun]), ...given])];
}

/** The reason of the run that somebody started by hand. */
function toRunReason({ event, manual }: Request): string | null {
  if (event !== "workflow_dispatch") return null;
  return manual?.reason === undefined || manual.reason === null ? null : toReason(manual.reason);
}

const LINE = /^[ \t]*Override-Reason:(.*)$/gim;

/** The reasons that a text gives in lines `Override-Reason: …`. What stands in a Markdown comment nobody sees, so it does not count. */
export function parseReasons(text: string): string[] {
  const visible = text.replaceAll(/<!--[\s\S]*?(?:-->|$)/g, "");
  return [...visible.matchAll(LINE)].flatMap(([, reason = ""]) => toReason(reason) ?? []);
}

/** A reason without what surrounds it; null where nothing in it can be read: white space, marks that do not show, dots. */
export function toReason(text: string): string | null {
  const line = text.trim();
  // The Hangul filler is a letter that nobody sees.
  const shown = line.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, "");
  return /[\p{L}\p{N}]/u.test(shown) ? line.slice(0, 500) : null;
}
