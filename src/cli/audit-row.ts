import type { Entry } from "../audit/entry.ts";
import { toGrantedNames, toGranters, toOverrideReasons } from "../audit/granter.ts";
import { toRepository } from "../audit/repository.ts";
import { toRules } from "../audit/selection.ts";
import type { AuditRow } from "../report/audit-row.ts";

/** What became of the review of an override. */
export interface Review {
  readonly state: "closed" | "open" | "none";
  readonly url: string | null;
}

/** What came of computing a decision again. */
export interface Verification {
  readonly state: "matches" | "differs" | "not checked";
  readonly differences: readonly string[];
}

/** A record as the formats show it. */
export function toAuditRow(entry: Entry, review: Review | null, verification: Verification | null): AuditRow {
  const { record, integrity, origin } = entry;
  const { request, run } = record;
  return {
    decidedAt: record.evaluatedAt,
    outcome: record.outcome,
    wentOn: record.allowed || record.mode === "report",
    mode: record.mode,
    repository: toRepository(record),
    environment: request?.environment ?? null,
    branch: request?.branch ?? null,
    commit: request?.commit ?? run.sha,
    operation: request?.operation ?? null,
    event: request?.event ?? run.event,
    rules: toRules(record),
    reason: record.error?.message ?? [...new Set(record.blockers.map(({ reason }) => reason))].join(" "),
    ...toOverrideParts(entry),
    changes: (request?.changes ?? []).map(({ number }) => (number === null ? "commit" : `#${number}`)),
    actor: run.triggeringActor ?? run.actor,
    workflow: run.workflow,
    job: run.job,
    run: run.id,
    attempt: run.attempt,
    url: run.url,
    integrity,
    review: review?.state ?? null,
    reviewUrl: review?.url ?? null,
    verification: verification?.state ?? null,
    differences: verification?.differences ?? [],
    id: record.id,
    origin,
  };
}

function toOverrideParts({ record }: Entry): Pick<AuditRow, "overrides" | "grantedBy" | "overrideReason"> {
  if (record.outcome !== "overridden") return { overrides: [], grantedBy: [], overrideReason: "" };
  return {
    overrides: toGrantedNames(record),
    grantedBy: toGranters(record),
    overrideReason: toOverrideReasons(record).join("; "),
  };
}
