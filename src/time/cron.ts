import { type Duration, renderDuration } from "./duration.ts";
import { type Parsed, parsed } from "./mistake.ts";
import type { Recurrence } from "./recurrence.ts";
import { DAY, MINUTE, type WallTime } from "./wall.ts";
import { rejectWord, toWords, type Word } from "./words.ts";

/** `{ at: "0 16 * * fri", for: 64h }`: each match of the wall clock starts an occurrence. */
export interface Cron extends Recurrence {
  readonly kind: "cron";
  /** Five fields: minute, hour, day of month, month, day of week. */
  readonly at: string;
}

const FIELDS = ["minute", "hour", "day of the month", "month", "day of the week"] as const;

/** Parses a cron pattern whose occurrences last for a duration. */
export type ParseCron = (at: string, lasts: Duration) => Parsed<Cron>;

/**
 * Loads croner and returns the parser of patterns of five fields, with croner's syntax. Where both the day
 * of the month and the day of the week are restricted, either is enough, as cron has it.
 */
export async function loadCron(): Promise<ParseCron> {
  const { Cron: Croner } = await import("croner");
  // The pattern is matched against the wall clock as if it were UTC: the zone's jumps are not croner's business here.
  const compile = (pattern: string) => new Croner(pattern, { timezone: "UTC", mode: "5-part" });
  return (at, lasts) => parseCron(compile, at, lasts);
}

/** A compiled pattern, as far as it is needed. */
interface Pattern {
  match(date: Date): boolean;
  nextRun(after: Date): Date | null;
}

function parseCron(compile: (pattern: string) => Pattern, at: string, lasts: Duration): Parsed<Cron> {
  return parsed(() => {
    const words = takeFields(at);
    for (const [index, word] of words.entries()) rejectBadField(compile, word, index);
    const [minute = "", hour = "", ...day] = words.map((word) => word.text);
    const days = compile(`0 0 ${day.join(" ")}`);
    if (days.nextRun(new Date(0)) === null) {
      rejectWord({ text: at, offset: 0 }, "never-fires", `"${at}" never comes`, "no month has such a day");
    }
    const times = toTimes(compile(`${minute} * * * *`), compile(`0 ${hour} * * *`));
    const isDay = toRemembered((midnight) => days.match(new Date(midnight)));
    return {
      kind: "cron",
      at: words.map((word) => word.text).join(" "),
      lasts,
      startsBetween: toStartsBetween(isDay, times),
    };
  });
}

function takeFields(at: string): Word[] {
  const words = toWords(at.replaceAll(",", "\u0000"));
  const fields: Word[] = [];
  for (let word = words.peek(); word !== null; word = words.peek()) {
    words.take("a field");
    fields.push({ text: word.text.replaceAll("\u0000", ","), offset: word.offset });
  }
  if (fields.length === 5) return fields;
  const hint = "minute, hour, day of the month, month and day of the week";
  rejectWord({ text: at, offset: 0 }, "invalid-cron", `"${at}" has ${fields.length} fields, not five`, hint);
}

function rejectBadField(compile: (pattern: string) => unknown, word: Word, index: number): void {
  const pattern = FIELDS.map((_, at) => (at === index ? word.text : "*")).join(" ");
  try {
    compile(pattern);
  } catch {
    const hint = toFieldHint(word.text, index);
    rejectWord(word, "invalid-cron", `"${word.text}" is not the ${FIELDS[index]} of a cron pattern`, hint);
  }
}

const RANGES = ["0 to 59", "0 to 23", "1 to 31", "1 to 12 or jan to dec", "0 to 7 or sun to sat"];

function toFieldHint(text: string, index: number): string {
  const step = /^(\d+)\/(\d+)$/.exec(text);
  if (step !== null) return `write "${step[1]}-${index === 0 ? 59 : 23}/${step[2]}"`;
  if (/^\w+-\w+$/.test(text))
    return `a range runs upwards within ${RANGES[index]}; write two, separated by a comma`;
  return `write ${RANGES[index]}, "*", a list, a range, or a step such as "*/2"`;
}

function toTimes(minutes: Pattern, hours: Pattern): number[] {
  const minutesOfHour = Array.from({ length: 60 }, (_, minute) => minute).filter((minute) =>
    minutes.match(new Date(minute * MINUTE)),
  );
  const hoursOfDay = Array.from({ length: 24 }, (_, hour) => hour).filter((hour) =>
    hours.match(new Date(hour * 60 * MINUTE)),
  );
  return hoursOfDay.flatMap((hour) => minutesOfHour.map((minute) => (hour * 60 + minute) * MINUTE));
}

function toStartsBetween(
  isDay: (midnight: WallTime) => boolean,
  times: readonly number[],
): Cron["startsBetween"] {
  return (from, to) => {
    const starts: WallTime[] = [];
    for (let midnight = Math.floor(from / DAY) * DAY; midnight <= to; midnight += DAY) {
      if (!isDay(midnight)) continue;
      for (const time of times)
        if (from <= midnight + time && midnight + time <= to) starts.push(midnight + time);
    }
    return starts;
  };
}

function toRemembered(isDay: (midnight: WallTime) => boolean): (midnight: WallTime) => boolean {
  const known = new Map<WallTime, boolean>();
  return (midnight) => {
    const found = known.get(midnight) ?? isDay(midnight);
    known.set(midnight, found);
    return found;
  };
}

/** Says the schedule in words: `at "0 16 * * fri" (cron) for 64h`. */
export function describeCron({ at, lasts }: Cron): string {
  return `at "${at}" (cron) for ${renderDuration(lasts)}`;
}
