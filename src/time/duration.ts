import { type Parsed, parsed } from "./mistake.ts";
import { rejectWord } from "./words.ts";

/** A length of time: calendar days of a zone, which count first, and elapsed milliseconds after them. */
export interface Duration {
  readonly days: number;
  readonly milliseconds: number;
}

const PATTERN = /^(?:(\d{1,4})w)?(?:(\d{1,4})d)?(?:(\d{1,5})h)?(?:(\d{1,6})m)?$/i;

/** Parses `4h`, `90m`, `1d12h`, `2w`: weeks, days, hours and minutes, in this order. Zero is a duration. */
export function parseDuration(text: string): Parsed<Duration> {
  return parsed(() => {
    const match = PATTERN.exec(text.trim());
    if (match === null || text.trim() === "") {
      const word = { text, offset: 0 };
      rejectWord(
        word,
        "invalid-duration",
        `"${text}" is not a duration`,
        'write a number and a unit, such as "4h", "90m" or "1d12h"',
      );
    }
    const [weeks, days, hours, minutes] = match.slice(1).map((part) => Number(part ?? 0)) as [
      number,
      number,
      number,
      number,
    ];
    return { days: weeks * 7 + days, milliseconds: (hours * 60 + minutes) * 60_000 };
  });
}

/** Parses back to the same duration. */
export function renderDuration(duration: Duration): string {
  const minutes = duration.milliseconds / 60_000;
  const parts = [
    { unit: "w", count: Math.floor(duration.days / 7) },
    { unit: "d", count: duration.days % 7 },
    { unit: "h", count: Math.floor(minutes / 60) },
    { unit: "m", count: minutes % 60 },
  ];
  return parts.map(({ unit, count }) => (count === 0 ? "" : `${count}${unit}`)).join("") || "0m";
}

/** The milliseconds of a duration where days have 24 hours: for how long a deployment takes. */
export function toElapsed(duration: Duration): number {
  return duration.days * 86_400_000 + duration.milliseconds;
}
