import type { RecordContext } from "../audit/record.ts";
import type { Host } from "../host.ts";
import { type Annotation, toWarning } from "../report/annotation.ts";
import { renderDuration } from "../report/instant.ts";
import type { Instant } from "../time/interval.ts";
import type { GitHub } from "./github.ts";

/** The present, and by whose clock. */
export interface Present {
  readonly now: Instant;
  readonly clock: RecordContext["clock"];
  readonly warnings: readonly Annotation[];
}

const MOST_SKEW = 60_000;

/** The machine's time, unless GitHub's clock is more than a minute off it: then GitHub's, with a warning. */
export function readClock(host: Host, github: GitHub): Present {
  const skewMs = github.skewMs();
  const now = host.now();
  if (skewMs === null || Math.abs(skewMs) <= MOST_SKEW) return { now, clock: "machine", warnings: [] };
  const message = `This machine's clock is ${renderDuration(Math.abs(skewMs))} ${skewMs > 0 ? "behind" : "ahead of"} GitHub's. GitHub's was used.`;
  return {
    now: now + skewMs,
    clock: "github",
    warnings: [toWarning("The machine's clock is wrong", message)],
  };
}
