import type { Change } from "../decision/request.ts";
import { toFollowUpKeys } from "./follow-up-key.ts";
import { toGrantedNames, toGranters, toOverrideReasons } from "./granter.ts";
import type { Record } from "./record.ts";
import { toRepository } from "./repository.ts";

/** What a record tells of an overridden deployment, for its review; `zone` is for its times. */
export function toFollowUpFacts(record: Record, zone: string) {
  const { request, run } = record;
  const lifted = record.blockers.filter(({ liftedBy }) => liftedBy !== null);
  return {
    repository: toRepository(record),
    environment: request?.environment ?? null,
    operation: request?.operation ?? "deploy",
    commit: request?.commit ?? run.sha,
    // Milliseconds say nothing to a reader.
    at: Math.floor(Date.parse(record.evaluatedAt) / 1000) * 1000,
    zone,
    changes: (request?.changes ?? []) as readonly Change[],
    rules: lifted.map(({ rules, reason, link }) => ({ names: rules, reason, link })),
    overrides: toGrantedNames(record),
    grantedBy: toGranters(record),
    reasons: toOverrideReasons(record),
    runUrl: run.url,
    attempt: run.attempt,
    recordId: record.id,
    keys: toFollowUpKeys(record),
  };
}
