import { toErrorRecord, toRecord } from "../audit/record.ts";
import { decide } from "../decision/decide.ts";
import type { Decision } from "../decision/decision.ts";
import { toDecisionJson } from "../decision/decision-json.ts";
import type { Request } from "../decision/request.ts";
import type { RequestTrace } from "../github/api.ts";
import type { EventFacts } from "../github/event.ts";
import type { Host } from "../host.ts";
import { type Annotation, toProblemAnnotation, toWarning } from "../report/annotation.ts";
import { type Answer, isPassing } from "./answer.ts";
import { readClock } from "./clock.ts";
import { toRecordContext } from "./context.ts";
import { loadEvent } from "./event.ts";
import { gatherEvidence } from "./evidence.ts";
import { InvalidPolicyError, toFailure } from "./failure.ts";
import { type GitHub, toGitHub } from "./github.ts";
import { type Inputs, readInputs } from "./inputs.ts";
import { printAnswer, printFailure, printTrace } from "./output.ts";
import { type LoadedPolicies, loadPolicies, toDefaultBranchPaths } from "./policy-files.ts";
import { rejectUnknownOverride, toDecisionInstant, toRequest } from "./request.ts";

/** Runs the step and returns its exit code: 0 where the job may go on, 1 where it is blocked or nothing could be decided. */
export async function run(host: Host): Promise<number> {
  const answer = await toAnswer(host);
  try {
    await printAnswer(answer, host);
  } catch (error) {
    // Steps that read the outputs would find those of nobody: the job does not go on.
    const { message, ...failure } = toFailure(error);
    await printFailure({ ...failure, message: `the step's outputs could not be written: ${message}` }, host);
    return 1;
  }
  return isPassing(answer) ? 0 : 1;
}

async function toAnswer(host: Host): Promise<Answer> {
  let inputs: Inputs | null = null;
  let github: GitHub | null = null;
  try {
    inputs = readInputs(host.environment);
    github = toGitHub(inputs, host, (trace: RequestTrace) => printTrace(trace, host));
    const answer = await toDecidedAnswer(inputs, github, host);
    const isFollowed = inputs.followUp && inputs.mode === "enforce" && answer.record.outcome === "overridden";
    if (!isFollowed) return answer;
    const { withFollowUp } = await import("./follow-up.ts");
    return await withFollowUp(answer, inputs, github, host);
  } catch (error) {
    return toFailedAnswer(error, inputs, github, host);
  }
}

/** The step's way from inputs to a decision: load, ask for what can still change the outcome, decide. */
async function toDecidedAnswer(inputs: Inputs, github: GitHub, host: Host): Promise<Answer> {
  const event = await loadEvent(inputs.commit, github, host);
  const paths = toDefaultBranchPaths(inputs);
  const facts = paths.length === 0 ? null : await github.loadFacts(event, paths);
  const loaded = await loadPolicies(inputs, facts, github, host);
  rejectUnknownOverride(inputs, loaded.policies);
  const gather = (request: Request) => gatherEvidence(request, loaded.policies, event, facts, github, host);
  const start = toPresentRequest(inputs, event, loaded, github, host);
  const found = await gather(start.request);
  // Asking took time, and by now it is known what time GitHub has.
  const { request, ...present } = toPresentRequest(inputs, event, loaded, github, host);
  const rest = await gather({ ...found.request, at: request.at });
  const decision = decide(loaded.policies, rest.request);
  return toAnswerOf(
    { decision, ...present },
    inputs,
    loaded,
    [...new Set([...found.warnings, ...rest.warnings])],
    host,
  );
}

interface Decided {
  readonly decision: Decision;
  readonly present: ReturnType<typeof readClock>;
  readonly note: string | null;
}

function toPresentRequest(
  inputs: Inputs,
  event: EventFacts,
  { policies }: LoadedPolicies,
  github: GitHub,
  host: Host,
): Omit<Decided, "decision"> & { readonly request: Request } {
  const present = readClock(host, github);
  const { at, note } = toDecisionInstant(inputs, policies, present.now);
  return { request: toRequest(inputs, event, at, host.environment), present, note };
}

function toAnswerOf(
  { decision, present, note }: Decided,
  inputs: Inputs,
  loaded: LoadedPolicies,
  warnings: readonly string[],
  host: Host,
): Answer {
  const context = toRecordContext(host, inputs, present.now, present.clock);
  return {
    finding: { kind: "decision", decision, policies: loaded.policies },
    mode: inputs.mode,
    warnings: [
      ...present.warnings,
      ...loaded.warnings.map(toProblemAnnotation),
      ...[...warnings, ...(note === null ? [] : [note])].map((text) => toWarning("freezegate", text)),
      ...toSelfJudgementWarning(inputs, decision),
    ],
    record: toRecord(context, toDecisionJson(decision)),
  };
}

function toSelfJudgementWarning(inputs: Inputs, { request }: Decision): Annotation[] {
  const isPullRequest = request.event === "pull_request" || request.event === "pull_request_target";
  if (inputs.policySource !== "workspace" || !isPullRequest) return [];
  return [
    toWarning(
      "The pull request judges itself",
      "policy-source: workspace reads the policy that this pull request may have changed. Leave it out to read the default branch's.",
    ),
  ];
}

function toFailedAnswer(error: unknown, inputs: Inputs | null, github: GitHub | null, host: Host): Answer {
  const failure = toFailure(error);
  const present =
    github === null ? { now: host.now(), clock: "machine" as const, warnings: [] } : readClock(host, github);
  const isAllowed = failure.kind === "api" && inputs?.onError === "allow";
  const mode = inputs?.mode ?? "enforce";
  return {
    finding: {
      kind: "failure",
      failure,
      problems: error instanceof InvalidPolicyError ? error.problems : [],
      isAllowed,
    },
    mode,
    warnings: present.warnings,
    record: toErrorRecord(
      toRecordContext(host, { mode, timezone: inputs?.timezone ?? null }, present.now, present.clock),
      { kind: failure.kind, message: failure.message },
      isAllowed,
    ),
  };
}
