import { type Duration, renderDuration } from "./duration.ts";
import type { Parsed } from "./mistake.ts";
import type { Recurrence } from "./recurrence.ts";

/** `{ at: "0 16 * * fri", for: 64h }`: each match of the wall clock starts an occurrence. */
export interface Cron extends Recurrence {
  readonly kind: "cron";
  /** Five fields: minute, hour, day of month, month, day of week. */
  readonly at: string;
}

/** Parses a cron pattern whose occurrences last for a duration. */
export type ParseCron = (at: string, lasts: Duration) => Parsed<Cron>;

/** Loads croner and the parser of patterns of five fields. */
export async function loadCron(): Promise<ParseCron> {
  const [{ parseCron }, { Cron: Croner }] = await Promise.all([import("./cron-parser.ts"), import("croner")]);
  // The pattern is matched against the wall clock as if it were UTC: the zone's jumps are not croner's business here.
  const compile = (pattern: string) => new Croner(pattern, { timezone: "UTC", mode: "5-part" });
  return (at, lasts) => parseCron(compile, at, lasts);
}

/** Says the schedule in words: `at "0 16 * * fri" (cron) for 64h`. */
export function describeCron({ at, lasts }: Cron): string {
  return `at "${at}" (cron) for ${renderDuration(lasts)}`;
}
