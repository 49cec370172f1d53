import type { Selection } from "../audit/selection.ts";
import type { RunSelection } from "../github/runs.ts";
import type { Host } from "../host.ts";
import type { AuditOptions } from "./audit.ts";
import { UsageError } from "./failure.ts";

const UNITS: Readonly<Record<string, number>> = { h: 3_600_000, d: 86_400_000, w: 7 * 86_400_000 };
// A log lives 90 days unless an organization says otherwise, and 400 at most.
const LOG_LIFE_MS = 90 * 86_400_000;

/** Throws a `UsageError` for options that do not go together. */
export function checkAuditOptions(sources: readonly string[], options: AuditOptions): void {
  const { github, workflow, state, verify, repositoryPath } = options;
  if (github === undefined && sources.length === 0)
    throw new UsageError(
      "there is nothing to read. pass files or folders, - for standard input, or --github owner/repo",
    );
  if (github !== undefined && sources.length > 0)
    throw new UsageError("--github reads from GitHub, and sources are read from here. pass one of the two");
  if (github !== undefined && !/^[\w.-]{1,100}(\/[\w.-]{1,100})?$/.test(github))
    throw new UsageError("--github takes an owner or owner/repo, such as acme/shop");
  if (github === undefined && (workflow ?? state) !== undefined)
    throw new UsageError("--workflow and --state are for --github");
  if (!verify && repositoryPath.length > 0) throw new UsageError("--repository-path is for --verify");
  for (const text of repositoryPath) {
    if (!/^[\w.-]+\/[\w.-]+=./.test(text)) throw new UsageError("--repository-path takes owner/repo=folder");
  }
}

/** Whether what was just allowed is counted without a row of its own: for people, unless they ask for it. */
export function isAllowedHidden(options: AuditOptions): boolean {
  const isForPeople = options.format === "table" || options.format === "markdown";
  return isForPeople && options.outcome.length === 0;
}

/** The records that the options ask for. */
export function toSelection(options: AuditOptions, host: Host): Selection {
  return {
    outcomes: options.outcome as Selection["outcomes"],
    rules: options.rule,
    environments: options.environment,
    since: toInstant(options.since, host),
    until: toInstant(options.until, host),
  };
}

/** The runs that the options ask for: 90 days where they say nothing, as long as logs live. */
export function toRunSelection(options: AuditOptions, host: Host): RunSelection {
  const until = toInstant(options.until, host) ?? host.now() + 60_000;
  return {
    since: toInstant(options.since, host) ?? until - LOG_LIFE_MS,
    until,
    workflow: options.workflow ?? null,
  };
}

function toInstant(text: string | undefined, host: Host): number | null {
  if (text === undefined) return null;
  const [, count, unit] = /^(\d+)([dhw])$/.exec(text) ?? [];
  if (count === undefined || unit === undefined) return Date.parse(text);
  return host.now() - Number(count) * (UNITS[unit] ?? 0);
}
