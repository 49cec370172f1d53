import type { Draft } from "../../policy/draft.ts";
import type { CheckedFile } from "../../policy/lint/checked-file.ts";
import type { Policy } from "../../policy/policy.ts";
import { renderDuration } from "../../time/duration.ts";
import type { Instant } from "../../time/interval.ts";
import { judge } from "../decide.ts";
import type { Request } from "../request.ts";
import { toCoverage, toEnvironmentPatterns } from "../scope.ts";
import { compileTimeline } from "../timeline.ts";
import { UndecidedError } from "../undecided.ts";

/** How far ahead there must be a moment to deploy. */
export const OPENING_DAYS = 14;
const AHEAD = OPENING_DAYS * 86_400_000;
const YEAR = 366 * 86_400_000;
const MOST_REQUESTS = 200;

/** What is said of too few moments, and where. */
export interface ShortOpening {
  readonly file: CheckedFile;
  readonly draft: Draft;
}

/** How long deployments must be possible within 14 days, in milliseconds; null asks for a single moment. */
export type LeastOpen = number | null;

/**
 * The environments and branches that the files name and to which nothing can go out within 14 days, or not
 * for long enough. What a freeze blocks at all times is meant so.
 */
export function findShortOpenings(
  files: readonly CheckedFile[],
  now: Instant,
  least: LeastOpen,
): readonly ShortOpening[] {
  const policies = files.map(({ policy }) => policy);
  const found = new Map<string, ShortOpening>();
  for (const request of toRequests(policies, now)) {
    const short = toShortOpening(files, policies, request, least);
    if (short === null) continue;
    const key = `${files.indexOf(short.file)} ${short.draft.range.start}`;
    if (!found.has(key)) found.set(key, short);
  }
  return [...found.values()];
}

function toShortOpening(
  files: readonly CheckedFile[],
  policies: readonly Policy[],
  request: Request,
  least: LeastOpen,
): ShortOpening | null {
  try {
    const openMs = toOpenMs(policies, request);
    if (least === null ? openMs > 0 : openMs >= least) return null;
    if (isStopped(policies, request)) return null;
    return toPlace(files, policies, request, describe(request, openMs, least), least);
  } catch (error) {
    // Policies that cannot be decided for such a request say so when it comes.
    if (error instanceof UndecidedError) return null;
    throw error;
  }
}

function describe({ environment, branch }: Request, openMs: number, least: LeastOpen): string {
  const target = `${environment === null ? "" : ` to ${environment}`}${branch === null ? "" : ` from ${branch}`}`;
  if (openMs === 0) return `there is no moment to deploy${target} within ${OPENING_DAYS} days`;
  return `deployments${target} are possible for ${toText(openMs)} within ${OPENING_DAYS} days, and ${toText(least ?? 0)} are asked for`;
}

/** Whole minutes, as durations are written: `2h30m`. */
function toText(durationMs: number): string {
  return renderDuration({ days: 0, milliseconds: Math.floor(durationMs / 60_000) * 60_000 });
}

/** On the rule that blocks first, or at the top where it is a default. */
function toPlace(
  files: readonly CheckedFile[],
  policies: readonly Policy[],
  request: Request,
  message: string,
  least: LeastOpen,
): ShortOpening {
  const [block] = judge(policies, request).blocks;
  const file = files[block?.source ?? 0] ?? (files[0] as CheckedFile);
  const rule = file.rules.find((one) => one.rule === block?.constraint.rules[0]);
  const range = file.outline.valueRange(rule === undefined ? [] : [...rule.path, "id"]);
  const severity = least === null ? "warning" : "error";
  const hint = 'see "freezegate next" for when it opens, and leave room between the rules';
  return { file, draft: { code: "no-opening", severity, message, hint, range } };
}

/** For how many milliseconds of the next 14 days the request would be allowed. */
function toOpenMs(policies: readonly Policy[], request: Request): number {
  const timeline = compileTimeline(policies, request);
  const limit = request.at + AHEAD;
  let openMs = 0;
  for (let at = request.at; at < limit; ) {
    const open = timeline.nextOpen(at, limit);
    if (open === null) break;
    const close = timeline.nextClose(open, limit) ?? limit;
    openMs += close - open;
    at = Math.max(close, open + 1);
  }
  return openMs;
}

/** Whether a freeze blocks it at every time of a year. */
function isStopped(policies: readonly Policy[], request: Request): boolean {
  const freezes = policies.flatMap((policy) => toCoverage(policy, request).freezes);
  return freezes.some(({ occurrences }) => {
    const next = occurrences.endingAfter(request.at, request.at + YEAR);
    return next !== null && next.start <= request.at && next.end >= request.at + YEAR;
  });
}

/** A request for each environment with each branch that the policies name. */
function toRequests(policies: readonly Policy[], at: Instant): readonly Request[] {
  const rules = policies.flatMap((policy) => [...policy.freezes, ...policy.windows]);
  const environments = toNames(policies.flatMap(toEnvironmentPatterns));
  const branches = toNames(["main", ...rules.flatMap(({ scope }) => scope.branches ?? [])]);
  const repositories = toNames(rules.flatMap(({ scope }) => scope.repositories ?? []));
  const requests = (environments.length === 0 ? [null] : environments).flatMap((environment) =>
    branches.flatMap((branch) =>
      (repositories.length === 0 ? ["owner/name"] : repositories).map((repository) => ({
        at,
        durationMs: 0,
        repository,
        branch,
        commit: null,
        environment,
        operation: "deploy",
        event: "push",
        changes: [],
        switches: [],
      })),
    ),
  );
  return requests.slice(0, MOST_REQUESTS);
}

/** A name for each pattern, with something in place of what a wildcard leaves open. */
function toNames(patterns: readonly string[]): readonly string[] {
  const positive = patterns.filter((pattern) => !pattern.startsWith("!"));
  return [...new Set(positive.map((pattern) => pattern.replaceAll(/\*+/g, "x")))];
}
