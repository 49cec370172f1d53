import type { Override } from "../policy/policy.ts";
import type { Instant } from "../time/interval.ts";
import { DAY } from "../time/wall.ts";
import { loadZone, toInstant, toWallClock } from "../time/zone.ts";
import { toGranterVerdict } from "./granter.ts";
import { isSameName } from "./name.ts";
import type { Change, ChangeHistory, Labelling, Request } from "./request.ts";
import { MET, toAll, toAny, toOpen, toUnmet, type Unmet, type Verdict } from "./verdict.ts";

/** The first label of an override that a change carries, or null. */
export function findLabel(override: Override, change: Change): string | null {
  return findLabels(override, change)[0] ?? null;
}

function findLabels(override: Override, change: Change): readonly string[] {
  return change.labels.filter((label) => override.labels.some((wanted) => isSameName(wanted, label)));
}

/** Whether a change carries a label that grants the override: put on by whom and when the override wants it. */
export function toLabelVerdict(
  override: Override,
  change: Change,
  request: Request,
  timezone: string,
  isStowaway: boolean,
): Verdict {
  const about = { change: change.number, title: change.title, isStowaway };
  const labels = findLabels(override, change);
  if (labels.length === 0) return toUnmet("label-missing", { ...about, label: override.labels[0] ?? null });
  const history = change.history ?? null;
  if (history === null) return MET;
  return toAny(
    labels.map((label) =>
      toOneLabelVerdict(override, change, history, request, timezone, { ...about, label }),
    ),
  );
}

function toOneLabelVerdict(
  override: Override,
  change: Change,
  history: ChangeHistory,
  request: Request,
  timezone: string,
  about: Partial<Unmet> & { label: string },
): Verdict {
  const labelling = history.labellings.findLast(({ label }) => isSameName(label, about.label));
  if (labelling === undefined) return toUntoldVerdict(history, change, about);
  if (labelling.isRenamed) return toUnmet("label-renamed", about);
  const granter = toGranterVerdict(override, labelling.by, [history.author], request, about);
  const age = toAgeVerdict(override, labelling.at, request.at, timezone, about);
  return toAll([granter, age, toPushVerdict(override, labelling, history, about)]);
}

/** Nobody is on record to have put on a label of that name: it was called otherwise then, or the record goes further back. */
function toUntoldVerdict(history: ChangeHistory, { number }: Change, about: Partial<Unmet>): Verdict {
  if (history.hasAllLabellings || number === null) return toUnmet("label-renamed", about);
  return toOpen({ kind: "labellings", change: number }, about);
}

/** Whether what was granted at an instant still counts: for `[granted, granted + expires-after)`. */
export function toAgeVerdict(
  override: Override,
  grantedAt: string,
  at: Instant,
  timezone: string,
  about: Partial<Unmet>,
): Verdict {
  if (override.expiresAfter === null) return MET;
  const granted = Date.parse(grantedAt);
  if (Number.isNaN(granted)) return toUnmet("not-known", about);
  const { days, milliseconds } = override.expiresAfter;
  const zone = loadZone(timezone);
  const wall = toWallClock(zone, granted) + days * DAY;
  const end = (days === 0 ? granted : toInstant(zone, wall, "first")) + milliseconds;
  return at < end ? MET : toUnmet("expired", { ...about, at: new Date(end).toISOString() });
}

/** Whether the label was put on after the newest push. A merge ends the pushes, so what comes after it comes after them. */
function toPushVerdict(
  override: Override,
  labelling: Labelling,
  history: ChangeHistory,
  about: Partial<Unmet>,
): Verdict {
  if (!override.relabelAfterPush || labelling.by.kind === "trusted") return MET;
  const labelled = Date.parse(labelling.at);
  if (history.mergedAt !== null && labelled > Date.parse(history.mergedAt)) return MET;
  const push = history.newestPush ?? null;
  const change = about.change ?? null;
  if (push === null && change !== null) return toOpen({ kind: "newest-push", change }, about, "push-unknown");
  if (push === null || push.at === null) return toUnmet("push-unknown", about);
  return labelled > Date.parse(push.at) ? MET : toUnmet("pushed-since", { ...about, at: push.at });
}
