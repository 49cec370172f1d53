import { DateTime } from "luxon";

/** The instant of a local time such as `2026-11-27 15:00`. */
export function parseInstantIn(zone: string, text: string): number {
  const time = DateTime.fromFormat(text, "yyyy-MM-dd HH:mm", { zone });
  if (!time.isValid) throw new Error(`${text} in ${zone}: ${time.invalidExplanation}`);
  return time.toMillis();
}
