import type { ManualRun, Request } from "../decision/request.ts";
import { UndecidedError } from "../decision/undecided.ts";
import { toActorOfLogin } from "../github/actor.ts";
import type { EventFacts } from "../github/event.ts";
import { nearestName } from "../policy/nearest-name.ts";
import type { Policy } from "../policy/policy.ts";
import type { Instant } from "../time/interval.ts";
import { resolveMoment } from "../time/moment.ts";
import type { Inputs } from "./inputs.ts";

/** The request of the step, without the changes that would ship: those are asked for when they matter. */
export function toRequest(inputs: Inputs, event: EventFacts, at: Instant, variables: Variables): Request {
  return {
    at,
    durationMs: inputs.durationMs,
    repository: event.repository,
    branch: inputs.branch ?? event.branch,
    commit: event.commit,
    environment: toEnvironment(inputs, event),
    operation: inputs.operation,
    event: event.event,
    changes: null,
    manual: toManualRun(inputs, variables),
    freeze: inputs.freeze,
  };
}

type Variables = Readonly<Record<string, string | undefined>>;

/** What the run asks for by its inputs; null where it asks for nothing. */
function toManualRun({ override, overrideReason }: Inputs, variables: Variables): ManualRun | null {
  if (override === null && overrideReason === null) return null;
  return {
    override,
    reason: overrideReason,
    attempt: Number(variables.GITHUB_RUN_ATTEMPT ?? "0"),
    by: toActorOfLogin(variables.GITHUB_TRIGGERING_ACTOR ?? ""),
    createdAt: null,
  };
}

/** An override that no policy defines is a slip of the finger: the step would wait in vain for its being granted. */
export function rejectUnknownOverride({ override }: Inputs, policies: readonly Policy[]): void {
  const names = policies.flatMap(({ overrides }) => overrides).map(({ name }) => name);
  if (override === null || names.includes(override)) return;
  const near = nearestName(override, names);
  const known = names.length === 0 ? "the policy defines none" : `the policy defines ${names.join(", ")}`;
  throw new UndecidedError("input", `the input "override" names no override: "${override}"`, {
    hint: near === null ? known : `did you mean "${near}"?`,
  });
}

function toEnvironment(inputs: Inputs, event: EventFacts): string | null {
  const { environment } = inputs;
  if (environment === null || event.environment === null) return environment ?? event.environment;
  if (environment.toLowerCase() === event.environment.toLowerCase()) return environment;
  const message = `the input "environment" is "${environment}", and the deployment that started the run is to "${event.environment}"`;
  throw new UndecidedError("input", message, { hint: "leave the input out, or let the two agree" });
}

/** The instant that is decided about: the input `at` in the first policy's zone, or else the clock's. */
export function toDecisionInstant(
  inputs: Inputs,
  policies: readonly Policy[],
  now: Instant,
): { at: Instant; note: string | null } {
  if (inputs.at === null) return { at: now, note: null };
  return resolveMoment(inputs.at, policies[0]?.timezone ?? "UTC");
}
