import type { Entry, Sighting } from "../audit/entry.ts";
import { isSelected, type Selection } from "../audit/selection.ts";
import { startTally, type Tally } from "../audit/sums.ts";
import type { GitHubApi } from "../github/api.ts";
import type { Host } from "../host.ts";
import { loadApi } from "./api.ts";
import type { AuditOptions } from "./audit.ts";
import { readPaths } from "./audit-files.ts";
import { toAuditFormat } from "./audit-format.ts";
import { checkAuditOptions, isAllowedHidden, toRunSelection, toSelection } from "./audit-options.ts";
import { toAuditRow } from "./audit-row.ts";
import { noState, openState } from "./audit-state.ts";
import { toBatches } from "./batches.ts";
import { EXIT_BLOCKED, EXIT_OK, EXIT_UNDECIDED } from "./exit-code.ts";
import type { Shell } from "./program.ts";
import { type Progress, toProgress } from "./progress.ts";
import { type Reviews, startReviews } from "./reviews.ts";
import { toStyle } from "./terminal.ts";
import { startVerifying, type Verifying } from "./verify.ts";

/** Reads, selects, prints and adds up. A row is printed as soon as it is read, and nothing of it is kept. */
export async function runAudit(
  sources: readonly string[],
  options: AuditOptions,
  { host, exit }: Shell,
): Promise<void> {
  checkAuditOptions(sources, options);
  const progress = toProgress("logs", host);
  const api = options.github === undefined ? null : await loadApi(host, progress);
  const reviews =
    api === null
      ? null
      : startReviews(api, toRunSelection(options, host).since, (text) => progress.say(text));
  const verifying = options.verify ? startVerifying(options.repositoryPath, api, host, progress) : null;
  const tally = startTally();
  try {
    const sightings =
      api === null ? readPaths(sources, process.stdin) : await readApi(api, options, host, progress);
    await print(
      entriesOf(sightings, toSelection(options, host), tally),
      options,
      { tally, verifying, reviews },
      host,
    );
  } finally {
    progress.end();
  }
  exit(toExitCode(verifying));
}

function toExitCode(verifying: Verifying | null): number {
  const { differs, unchecked } = verifying?.counts() ?? { differs: 0, unchecked: 0 };
  if (differs > 0) return EXIT_BLOCKED;
  return unchecked > 0 ? EXIT_UNDECIDED : EXIT_OK;
}

async function readApi(
  api: GitHubApi,
  options: AuditOptions,
  host: Host,
  progress: Progress,
): Promise<AsyncIterable<Sighting>> {
  const { readGitHub } = await import("./audit-github.ts");
  const of = options.github ?? "";
  const what = options.workflow === undefined ? of : `${of} workflow ${options.workflow}`;
  const state = options.state === undefined ? noState : await openState(options.state, what);
  const selection = toRunSelection(options, host);
  return readGitHub({ api, of, selection, state, progress, sleep: host.sleep });
}

/** Every selected record once, each of them counted. */
async function* entriesOf(
  sightings: AsyncIterable<Sighting>,
  selection: Selection,
  tally: Tally,
): AsyncGenerator<Entry> {
  for await (const sighting of sightings) {
    const isNew = tally.note(sighting);
    if (sighting.kind !== "entry" || !isNew || !isSelected(sighting.entry, selection)) continue;
    tally.add(sighting.entry);
    yield sighting.entry;
  }
}

/** What is found out about the entries. */
interface Findings {
  readonly tally: Tally;
  readonly verifying: Verifying | null;
  readonly reviews: Reviews | null;
}

async function print(
  entries: AsyncIterable<Entry>,
  options: AuditOptions,
  { tally, verifying, reviews }: Findings,
  host: Host,
): Promise<void> {
  const format = toAuditFormat(options.format, toStyle(host.stdout, host.environment));
  const out = toBatches(host.stdout);
  const isHidden = isAllowedHidden(options);
  out.write(format.head);
  let index = 0;
  for await (const entry of entries) {
    const verification = verifying === null ? null : await verifying.verify(entry);
    const isMatching = verification === null || verification.state === "matches";
    if (isHidden && entry.record.outcome === "allowed" && isMatching) continue;
    out.write(
      format.toRow(entry, toAuditRow(entry, (await reviews?.find(entry)) ?? null, verification), index),
    );
    index += 1;
  }
  const verification = verifying?.counts() ?? null;
  out.write(format.toFoot({ sums: tally.toSums(), reading: tally.toReading(), verification }));
  out.end();
}
