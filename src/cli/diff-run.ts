import { type Comparison, compare } from "../decision/compare.ts";
import { type FixedFacts, KIND_FACTS, MOST_KINDS, toKinds } from "../decision/kind.ts";
import type { Host } from "../host.ts";
import type { Policy } from "../policy/policy.ts";
import {
  renderComparison,
  renderComparisonMarkdown,
  sayExtent,
  toComparisonJson,
} from "../report/comparison.ts";
import { renderDuration } from "../time/duration.ts";
import { loadBasePolicy } from "./base-policy.ts";
import type { DiffOptions } from "./diff.ts";
import { EXIT_BLOCKED, EXIT_OK } from "./exit-code.ts";
import { UsageError } from "./failure.ts";
import { DEFAULT_POLICY, loadPolicies } from "./policy-files.ts";
import type { Shell } from "./program.ts";
import { toRequest } from "./request-options.ts";
import { toStyle } from "./terminal.ts";

const DAY = 86_400_000;

/** Compares two policies, or a policy with what it was in git. */
export async function diff(
  references: readonly string[],
  options: DiffOptions,
  { host, exit }: Shell,
): Promise<void> {
  const { before, now } = await loadBoth(references, options, host);
  const request = toRequest(options, now, host);
  const kinds = toKinds([...before, ...now], toFixedFacts(options));
  if (kinds === null) {
    const hint = "narrow it down with --environment, --branch, --repository, --event or --operation";
    throw new UsageError(`the policies tell more than ${MOST_KINDS} kinds of deployments apart. ${hint}`);
  }
  const range = { start: request.at, end: request.at + options.days * DAY };
  const comparison = compare(before, now, kinds, range, request.durationMs);
  host.stdout.write(renderAnswer(comparison, now[0]?.timezone ?? "UTC", options, host));
  exit(isWithin(comparison, options, host) ? EXIT_OK : EXIT_BLOCKED);
}

function toFixedFacts(options: DiffOptions): FixedFacts {
  const given = KIND_FACTS.filter((fact) => fact !== "operation" || options.isAnyOperation !== true);
  return Object.fromEntries(
    given.flatMap((fact) => (options[fact] === undefined ? [] : [[fact, options[fact]]])),
  );
}

async function loadBoth(references: readonly string[], options: DiffOptions, host: Host) {
  const { base, timezone = null } = options;
  const [first = DEFAULT_POLICY, second, ...others] = references;
  if (base !== undefined) {
    if (second !== undefined) throw new UsageError("--base goes with one policy, the new one");
    const before: readonly Policy[] = [await loadBasePolicy(first, base, timezone, host)];
    return { before, now: await loadPolicies([first], timezone, host) };
  }
  if (second === undefined || others.length > 0)
    throw new UsageError("diff takes two policies, OLD and NEW, or --base REF and one");
  const before = await loadPolicies([first], timezone, host);
  return { before, now: await loadPolicies([second], timezone, host) };
}

function renderAnswer(comparison: Comparison, zone: string, options: DiffOptions, host: Host): string {
  switch (options.json === true ? "json" : options.format) {
    case "json":
      return `${JSON.stringify(toComparisonJson(comparison))}\n`;
    case "markdown":
      return renderComparisonMarkdown(comparison, zone);
    case "text":
      return renderComparison(comparison, zone, {
        style: toStyle(host.stdout, host.environment),
        columns: host.stdout.columns,
      });
  }
}

function isWithin(comparison: Comparison, { max }: DiffOptions, host: Host): boolean {
  if (max === undefined || Math.max(comparison.openedMs, comparison.closedMs) <= max) return true;
  const limit = renderDuration({ days: 0, milliseconds: max });
  host.stderr.write(`the change is larger than --max ${limit}: ${sayExtent(comparison)}\n`);
  return false;
}
