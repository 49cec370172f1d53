import type { Request } from "../decision/request.ts";
import { UndecidedError } from "../decision/undecided.ts";
import type { EventFacts } from "../github/event.ts";
import type { Policy } from "../policy/policy.ts";
import type { Instant } from "../time/interval.ts";
import { resolveMoment } from "../time/moment.ts";
import type { Inputs } from "./inputs.ts";

/** The request of the step, without the changes that would ship: those are asked for when they matter. */
export function toRequest(inputs: Inputs, event: EventFacts, at: Instant): Request {
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
  };
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
