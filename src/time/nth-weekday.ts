import { parseWeekday, renderWeekday, WEEKDAYS } from "./day-name.ts";
import { toMonthLength, toNextWeekday, toWallTime, type WallTime, type Weekday } from "./wall.ts";
import { rejectWord, type Words } from "./words.ts";

/** The nth weekday of a month: `nth` is 1 to 5, or -1 for the last one. */
export interface NthWeekday {
  readonly form: "nth";
  readonly nth: 1 | 2 | 3 | 4 | 5 | -1;
  readonly weekday: Weekday;
}

const ORDINALS = ["first", "second", "third", "fourth", "fifth"] as const;

/** Takes `third sat`; null, and nothing taken, where the next word is no ordinal. */
export function takeNthWeekday(words: Words): NthWeekday | null {
  const word = words.peek();
  const nth = word === null ? null : parseOrdinal(word.text);
  if (word === null || nth === null) return null;
  words.take("an ordinal");
  const day = words.take(`a day of the week after "${word.text}"`);
  const weekday = parseWeekday(day.text);
  if (weekday === null)
    rejectWord(
      day,
      "unknown-day",
      `expected a day of the week after "${word.text}", not "${day.text}"`,
      `write "${word.text} sat"`,
    );
  return { form: "nth", nth, weekday };
}

function parseOrdinal(text: string): NthWeekday["nth"] | null {
  const lower = text.toLowerCase();
  if (lower === "last") return -1;
  const index = (ORDINALS as readonly string[]).indexOf(lower);
  return index === -1 ? null : ((index + 1) as NthWeekday["nth"]);
}

/** What to write instead of `3rd`; null where the text is nothing like it. */
export function toOrdinalHint(text: string): string | null {
  const number = /^([1-5])(?:st|nd|rd|th)$/i.exec(text)?.[1];
  return number === undefined ? null : `write "${ORDINALS[Number(number) - 1]}"`;
}

/** `third sat`. */
export function renderNthWeekday(day: NthWeekday): string {
  return `${toOrdinal(day.nth)} ${renderWeekday(day.weekday)}`;
}

/** `third Saturday`. */
export function describeNthWeekday(day: NthWeekday): string {
  return `${toOrdinal(day.nth)} ${WEEKDAYS[day.weekday]}`;
}

function toOrdinal(nth: NthWeekday["nth"]): string {
  return nth === -1 ? "last" : (ORDINALS[nth - 1] as string);
}

/** The midnight at which that day of a month begins; null for a fifth one that the month lacks. */
export function toNthMidnight(day: NthWeekday, year: number, month: number): WallTime | null {
  const length = toMonthLength(year, month);
  const first = day.nth === -1 ? length - 6 : (day.nth - 1) * 7 + 1;
  const midnight = toNextWeekday(toWallTime(year, month, first), day.weekday);
  return midnight < toWallTime(year, month + 1, 1) ? midnight : null;
}

/** The earliest day of a month of that length on which it can fall. */
export function toEarliestDay(day: NthWeekday, monthLength: number): number {
  return day.nth === -1 ? monthLength - 6 : (day.nth - 1) * 7 + 1;
}
