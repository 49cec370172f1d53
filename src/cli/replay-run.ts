import type { DeploymentDefaults } from "../decision/deployment.ts";
import { compileReplay, type Opening, type Replayed, renderReplayed, toOpening } from "../decision/replay.ts";
import { makeReplayTally, type ReplayTally } from "../decision/replay-summary.ts";
import type { Host } from "../host.ts";
import type { Policy } from "../policy/policy.ts";
import { renderReplay } from "../report/replay.ts";
import { renderUntrusted } from "../report/untrusted.ts";
import { type NumberedDeployment, readDeployments } from "./deployment-lines.ts";
import { EXIT_OK, EXIT_USAGE } from "./exit-code.ts";
import { UsageError } from "./failure.ts";
import { loadPolicies } from "./policy-files.ts";
import type { Shell } from "./program.ts";
import type { ReplayOptions } from "./replay.ts";

// As many messages as somebody reads.
const MOST_MISTAKES = 20;
const PROGRESS_MS = 200;

/** What goes through a replay while it runs. */
interface Run {
  readonly host: Host;
  readonly policies: readonly Policy[];
  readonly options: ReplayOptions;
  readonly tally: ReplayTally;
  mistakes: number;
  count: number;
  shownAt: number;
}

/** Replays deployments as they are read. A line that is none, or that cannot be decided, is named; the rest is done all the same. */
export async function replay(
  references: readonly string[],
  options: ReplayOptions,
  { host, exit }: Shell,
): Promise<void> {
  rejectUsage(options);
  const timezone = options.timezone ?? null;
  const policies = await loadPolicies(references, timezone, host);
  const before = options.against.length === 0 ? null : await loadPolicies(options.against, timezone, host);
  const { run: toReplayed } = compileReplay(policies, before);
  const run: Run = { host, policies, options, tally: makeReplayTally(), mistakes: 0, count: 0, shownAt: 0 };
  for await (const batch of openDeployments(options, host)) {
    const lines: string[] = [];
    for (const one of batch) {
      if ("mistake" in one.parsed) reportMistake(run, one.number, one.parsed.mistake);
      else addReplayed(run, one.number, toReplayed(one.parsed), lines);
    }
    run.count += batch.length;
    if (lines.length > 0) host.stdout.write(`${lines.join("\n")}\n`);
    await host.stdout.drain();
    showProgress(run);
  }
  finish(run, before !== null);
  exit(run.mistakes > 0 ? EXIT_USAGE : EXIT_OK);
}

function rejectUsage({ deployments, github, at, next, json }: ReplayOptions): void {
  if ((deployments === undefined) === (github === undefined))
    throw new UsageError("say where the deployments are: --deployments FILE, or --github owner/name");
  if (at !== undefined) throw new UsageError("--at is not for replay: each deployment has a time of its own");
  if (next === true && json !== true) throw new UsageError("--next goes with --json");
}

function openDeployments(options: ReplayOptions, host: Host): AsyncIterable<readonly NumberedDeployment[]> {
  return readDeployments(host.readText(options.deployments ?? "-"), toDefaults(options));
}

function toDefaults(options: ReplayOptions): DeploymentDefaults {
  const labels = options.label;
  return {
    durationMs: options.duration,
    repository: options.repository ?? null,
    branch: options.branch ?? null,
    commit: null,
    environment: options.environment ?? null,
    operation: options.operation,
    event: options.event ?? null,
    changes: labels.length === 0 ? [] : [{ number: null, title: null, url: null, author: null, labels }],
  };
}

function addReplayed(run: Run, number: number, replayed: Replayed | null, lines: string[]): void {
  const failure = replayed?.verdict.failure ?? null;
  if (failure !== null) reportMistake(run, number, failure.message);
  const opening = replayed === null ? null : toNeededOpening(run, replayed);
  run.tally.add(replayed, opening);
  if (replayed !== null && run.options.json === true)
    lines.push(renderReplayed(replayed, run.options.next === true ? opening : null));
}

/** Looking ahead takes longer than deciding, so it is done where the answer needs it. */
function toNeededOpening({ options, policies }: Run, { deployment, verdict }: Replayed): Opening | null {
  if (verdict.outcome === "error") return null;
  const isNeeded = options.json === true ? options.next === true : verdict.outcome === "blocked";
  return isNeeded ? toOpening(policies, deployment.request) : null;
}

function reportMistake(run: Run, number: number, message: string): void {
  run.mistakes += 1;
  if (run.mistakes > MOST_MISTAKES) return;
  clearProgress(run);
  const where = run.options.github === undefined ? `line ${number}` : `deployment ${number}`;
  run.host.stderr.write(`error: ${where}: ${renderUntrusted(message)}\n`);
}

function finish(run: Run, isComparing: boolean): void {
  const { host, mistakes, options, policies, tally } = run;
  clearProgress(run);
  const more = mistakes - MOST_MISTAKES;
  if (more > 0) host.stderr.write(`error: ${more} more ${more === 1 ? "line is" : "lines are"} wrong\n`);
  if (options.json === true) return;
  const zone = policies[0]?.timezone ?? "UTC";
  host.stdout.write(renderReplay(tally.summary(), zone, isComparing, { columns: host.stdout.columns }));
}

function showProgress(run: Run): void {
  const { host } = run;
  if (!host.stderr.isTerminal || host.now() - run.shownAt < PROGRESS_MS) return;
  run.shownAt = host.now();
  host.stderr.write(`\r${run.count} deployments`);
}

function clearProgress({ host, shownAt }: Run): void {
  if (shownAt > 0) host.stderr.write("\r\u001b[K");
}
