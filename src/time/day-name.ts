import type { Weekday } from "./wall.ts";

export const WEEKDAYS = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
] as const;
export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** The weekday that a word names, by three letters or whole, in any case; null where it names none. */
export function parseWeekday(text: string): Weekday | null {
  const index = findName(WEEKDAYS, text);
  return index === -1 ? null : (index as Weekday);
}

/** The month, 1 to 12, that a word names, by three letters or whole, in any case; null where it names none. */
export function parseMonthName(text: string): number | null {
  const index = findName(MONTHS, text);
  return index === -1 ? null : index + 1;
}

function findName(names: readonly string[], text: string): number {
  const wanted = text.toLowerCase();
  return names.findIndex(
    (name) => name.toLowerCase() === wanted || name.slice(0, 3).toLowerCase() === wanted,
  );
}

/** The three letters that schedules are written with. */
export function renderWeekday(weekday: Weekday): string {
  return WEEKDAYS[weekday].slice(0, 3).toLowerCase();
}

/** The three letters that schedules are written with. */
export function renderMonthName(month: number): string {
  return (MONTHS[month - 1] as string).slice(0, 3).toLowerCase();
}
