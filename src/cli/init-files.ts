import { decide } from "../decision/decide.ts";
import { FileError, type Host } from "../host.ts";
import type { Policy } from "../policy/policy.ts";
import type { Problem } from "../policy/problem.ts";
import { renderProblems } from "../report/problems.ts";
import { DAY, toWeekday, type WallTime } from "../time/wall.ts";
import { loadZone, toInstant, toWallClock } from "../time/zone.ts";
import { InvalidPolicyError, UsageError } from "./failure.ts";
import type { InitOptions } from "./init.ts";
import { type InitAnswers, readAnswers } from "./init-answers.ts";
import { type InitCase, renderNextSteps, renderPolicy, renderTests, renderWorkflow } from "./init-text.ts";
import { findProblems } from "./lint-policies.ts";
import { DEFAULT_POLICY, loadPolicies } from "./policy-files.ts";

const TESTS = ".github/freezegate.test.yml";
const WORKFLOW = ".github/workflows/freeze-policy.yml";

/** Writes the three files, and none of them where one exists already. Throws a `UsageError` that says so. */
export async function init(options: InitOptions, host: Host): Promise<void> {
  await rejectExisting(host);
  const answers = await readAnswers(options, host);
  const text = renderPolicy(answers);
  const policy = await toSoundPolicy(text, answers, host);
  const tests = renderTests(answers, toCases(policy, answers, host.now()));
  const files = [
    [DEFAULT_POLICY, text],
    [TESTS, tests],
    [WORKFLOW, renderWorkflow()],
  ] as const;
  for (const [path, content] of files) {
    await host.createFile(path, content);
    host.stdout.write(`wrote ${path}\n`);
  }
  host.stdout.write(`\n${renderNextSteps(answers)}`);
}

async function rejectExisting(host: Host): Promise<void> {
  const existing: string[] = [];
  for (const path of [DEFAULT_POLICY, TESTS, WORKFLOW]) {
    if (await exists(path, host)) existing.push(path);
  }
  if (existing.length === 0) return;
  const exist = existing.length === 1 ? "exists" : "exist";
  throw new UsageError(`${existing.join(", ")} ${exist} already; nothing was written`);
}

async function exists(path: string, host: Host): Promise<boolean> {
  try {
    await host.readFile(path, 0);
    return true;
  } catch (error) {
    // A file that is too large or may not be read is there all the same.
    return !(error instanceof FileError && error.kind === "missing");
  }
}

/** The policy of the text, which must be one that nobody would warn about. */
async function toSoundPolicy(text: string, answers: InitAnswers, host: Host): Promise<Policy> {
  if (!answers.freezesFridays && answers.hours === null && answers.holidays === null) {
    throw new UsageError(
      "a policy needs a rule: freeze Fridays with --no-friday, or say --hours or --holidays",
    );
  }
  const written: Host = { ...host, readFile: async () => new TextEncoder().encode(text) };
  const settings = { timezone: null, minOpen: null, repositoryPath: new Map<string, string>() };
  const problems = await findProblems([DEFAULT_POLICY], settings, written);
  if (problems.some(({ severity }) => severity === "error")) throw new InvalidPolicyError(problems);
  if (problems.length > 0)
    throw new UsageError(`these answers make no good policy:\n${renderList(problems)}`);
  const [policy] = await loadPolicies([DEFAULT_POLICY], null, written);
  if (policy === undefined) throw new InvalidPolicyError(problems);
  return policy;
}

function renderList(problems: readonly Problem[]): string {
  return renderProblems(problems).trimEnd();
}

const TIMES = [
  { day: "Tuesday morning", weekday: 1, hour: 10 },
  { day: "Friday afternoon", weekday: 4, hour: 15 },
  { day: "Saturday", weekday: 5, hour: 12 },
] as const;

/** Cases in the coming week, with what the policy says of them today. */
function toCases(policy: Policy, answers: InitAnswers, now: number): readonly InitCase[] {
  const zone = loadZone(policy.timezone);
  const today = Math.floor(toWallClock(zone, now) / DAY) * DAY;
  const cases = TIMES.map(({ day, weekday, hour }) => {
    const wall = today + ((weekday - toWeekday(today) + 7) % 7) * DAY + hour * 3_600_000;
    return toCase(policy, answers, day, wall, toInstant(zone, wall, "first"));
  });
  const blocked = cases.find((one) => one.expect === "blocked");
  if (blocked === undefined || answers.label === null) return cases;
  const name = "an emergency may go out";
  return [...cases, { ...blocked, name, expect: "overridden", by: null, label: answers.label }];
}

function toCase(
  policy: Policy,
  { environment }: InitAnswers,
  day: string,
  wall: WallTime,
  at: number,
): InitCase {
  const { outcome, blockers } = decide([policy], {
    at,
    durationMs: 0,
    repository: null,
    branch: "main",
    commit: null,
    environment,
    operation: "deploy",
    event: null,
    changes: [],
  });
  return {
    name: `${day} is ${outcome === "allowed" ? "open" : "blocked"}`,
    at: new Date(wall).toISOString().slice(0, 16).replace("T", " "),
    expect: outcome,
    by: blockers[0]?.rules[0] ?? null,
    label: null,
  };
}
