import type { ActiveTimes, ScheduleSet } from "./occurrences.ts";
import { describeSchedules } from "./schedule.ts";

/** Says in words when a rule is active: "Fridays from 12:00 to Monday 06:00, Europe/Berlin". */
export function describeActiveTimes(active: ActiveTimes): string {
  const parts = [`${describeSchedules(active.schedules)}, ${active.zone}`];
  for (const set of active.during) parts.push(`only ${describeSet(set, active.zone)}`);
  for (const set of active.except) parts.push(`except ${describeSet(set, active.zone)}`);
  return parts.join("; ");
}

function describeSet(set: ScheduleSet, zone: string): string {
  const words = describeSchedules(set.schedules);
  return set.zone === zone ? words : `${words}, ${set.zone}`;
}
