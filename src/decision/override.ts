import type { Override, Policy } from "../policy/policy.ts";
import type { AskedOverride } from "./decision.ts";
import { renderActor, toGranterVerdict } from "./granter.ts";
import { findLabel, toAgeVerdict, toLabelVerdict } from "./labelling.ts";
import { isSameName } from "./name.ts";
import { toReasons, toReasonVerdict } from "./override-reason.ts";
import type { Actor, Change, ManualRun, Request } from "./request.ts";
import { isMet, MET, toAll, toAny, toOpen, toUnmet, type Verdict } from "./verdict.ts";

/** What came of asking for an override: whether it is granted, and what is known of each of its conditions. */
export interface Claim {
  readonly override: Override;
  readonly verdict: Verdict;
  readonly asked: AskedOverride;
}

/**
 * The claim of a request to an override of a policy, by labels or by a manual run; null where nothing asks
 * for it. Every change that would ship must carry one of its labels, and where nothing is known to ship
 * there is nothing to grant it for.
 */
export function toClaim(override: Override, policy: Policy, source: number, request: Request): Claim | null {
  const { changes } = request;
  if (changes === null || changes.length === 0) return null;
  const manual = findManual(override, request);
  const isLabelled = changes.some((change) => findLabel(override, change) !== null);
  if (manual === null && !isLabelled) return null;
  const byLabel = isLabelled ? [toVerdictByLabel(override, policy, changes, request)] : [];
  const byRun = manual === null ? [] : [toVerdictByRun(override, policy, manual, changes, request)];
  const verdict = toAny([...byLabel, ...byRun]);
  const isByRun = byRun.includes(verdict);
  const asked = toAsked(override, source, request, verdict, isByRun ? manual : null);
  return { override, verdict, asked };
}

function findManual(override: Override, { manual = null }: Request): ManualRun | null {
  return manual !== null && manual.override === override.name ? manual : null;
}

function toVerdictByLabel(
  override: Override,
  { timezone }: Policy,
  changes: readonly Change[],
  request: Request,
): Verdict {
  return toAll([
    ...changes.map((change) => toLabelVerdict(override, change, request, timezone, false)),
    ...changes.map((change) => toReasonVerdict(override, change, request)),
    toStowawayVerdict(override, timezone, changes, request),
  ]);
}

/** The manual run grants the override for the commit's own changes; others that would ship must carry the label. */
function toVerdictByRun(
  override: Override,
  { timezone }: Policy,
  manual: ManualRun,
  changes: readonly Change[],
  request: Request,
): Verdict {
  if (!override.dispatch) return toUnmet("run-not-accepted");
  if (request.event !== "workflow_dispatch") return toUnmet("run-not-manual");
  if (manual.attempt !== 1) return toUnmet("run-repeated", { who: renderActor(manual.by) });
  const authors = changes.map(({ history }): Actor => history?.author ?? { login: null, kind: "unknown" });
  return toAll([
    toGranterVerdict(override, manual.by, authors, request, {}),
    ...changes.map((change) => toReasonVerdict(override, change, request)),
    toRunAgeVerdict(override, manual, timezone, request),
    toStowawayVerdict(override, timezone, changes, request),
  ]);
}

function toRunAgeVerdict(
  override: Override,
  { createdAt }: ManualRun,
  timezone: string,
  { at }: Request,
): Verdict {
  if (override.expiresAfter === null) return MET;
  if (createdAt === null) return toOpen({ kind: "run" });
  return toAgeVerdict(override, createdAt, at, timezone, {});
}

/** Where every change must carry the label, those that would ship besides the commit's own must as well. */
function toStowawayVerdict(
  override: Override,
  timezone: string,
  own: readonly Change[],
  request: Request,
): Verdict {
  if (!override.everyChange || isGivenByHand(own)) return MET;
  const shipment = request.shipment ?? null;
  if (shipment === null) return toOpen({ kind: "shipment" });
  const others = shipment.changes.filter((change) => !own.some((one) => isSameChange(one, change)));
  return toAll(
    others.flatMap((change) => [
      toLabelVerdict(override, change, request, timezone, true),
      ...(findLabel(override, change) === null ? [] : [toReasonVerdict(override, change, request)]),
    ]),
  );
}

/** On the command line and in tests the labels stand for all that would ship. */
function isGivenByHand(changes: readonly Change[]): boolean {
  return changes.every(({ history, labels }) => (history ?? null) === null && labels.length > 0);
}

/** Whether the two are one pull request, or one commit without any. */
export function isSameChange(one: Change, other: Change): boolean {
  if (one.number !== null || other.number !== null) return one.number === other.number;
  return one.url !== null && one.url === other.url;
}

function toAsked(
  override: Override,
  source: number,
  request: Request,
  verdict: Verdict,
  manual: ManualRun | null,
): AskedOverride {
  const changes = request.changes ?? [];
  const labelled = changes.filter((change) => findLabel(override, change) !== null);
  const shown = manual === null ? labelled : changes;
  return {
    name: override.name,
    source,
    granted: isMet(verdict),
    by: manual === null ? "label" : "run",
    labels: manual === null ? labelled.map((change) => findLabel(override, change) ?? "") : [],
    changes: shown.map((change) => change.number).filter((number) => number !== null),
    granters: toGranters(override, labelled, manual),
    reasons: toReasons(override, changes, request),
    unmet: [...verdict.unmet, ...verdict.open.map(({ unmet }) => unmet)],
  };
}

function toGranters(override: Override, labelled: readonly Change[], manual: ManualRun | null): string[] {
  const actors =
    manual !== null
      ? [manual.by]
      : labelled.flatMap((change) => {
          const label = findLabel(override, change) ?? "";
          const put = change.history?.labellings.findLast((one) => isSameName(one.label, label));
          return put === undefined ? [] : [put.by];
        });
  return [...new Set(actors.flatMap((actor) => renderActor(actor) ?? []))];
}
