import { type HolidayPlace, type HolidayType, TYPES } from "./holiday-place.ts";
import type { HolidayYear } from "./holiday-year.ts";
import { type Parsed, parsed } from "./mistake.ts";
import { DAY, toCalendarDate, toWallTime, type WallSpan, type WallTime } from "./wall.ts";
import { toList } from "./weekly.ts";
import { rejectWord } from "./words.ts";

/** `{ in: US-CA, types: [public], days-before: 1 }`: the holidays of a place, as whole days of the rule's zone. */
export interface Holidays {
  readonly kind: "holidays";
  readonly place: HolidayPlace;
  readonly types: readonly HolidayType[];
  /** Days of the calendar that count with each holiday, before and after it. */
  readonly daysBefore: number;
  readonly daysAfter: number;
  /** The holidays of a year, computed once. */
  yearOf(year: number): HolidayYear;
}

/** What a schedule says of the holidays of a place. */
export type HolidayChoice = Pick<Holidays, "types" | "daysBefore" | "daysAfter">;

/** Makes the schedule of a place's holidays. */
export function toHolidays(place: HolidayPlace, choice: HolidayChoice): Holidays {
  const years = new Map<number, HolidayYear>();
  const yearOf = (year: number): HolidayYear => {
    const found = years.get(year) ?? place.yearOf(year, choice.types);
    years.set(year, found);
    return found;
  };
  return { kind: "holidays", place, ...choice, yearOf };
}

/** Parses a type of holidays. It is a mistake where the data has none of the place: the rule would never be active. */
export function parseHolidayType(place: HolidayPlace, text: string): Parsed<HolidayType> {
  return parsed(() => {
    const word = { text, offset: 0 };
    const type = TYPES.find((known) => known === text);
    if (type === undefined) {
      const hint = `write ${TYPES.slice(0, -1).join(", ")} or ${TYPES.at(-1)}`;
      rejectWord(word, "unknown-value", `"${text}" is not a type of holidays`, hint);
    }
    if (place.types.includes(type)) return type;
    const hint = `it has ${toList(place.types)} holidays`;
    rejectWord(word, "no-such-holidays", `the data has no ${text} holidays of ${place.code}`, hint);
  });
}

// The longest run of days that the data has as one holiday is a term's break from school.
const LONGEST = 62 * DAY;

/**
 * The spans that touch `[from, to]`, in no order. A year of which the data is not complete is a holiday as
 * a whole where `isGapCovered`, so that what is not known can be taken for that which allows less.
 */
export function toHolidaySpans(
  holidays: Holidays,
  from: WallTime,
  to: WallTime,
  isGapCovered: boolean,
): WallSpan[] {
  const { daysBefore, daysAfter } = holidays;
  const spans: WallSpan[] = [];
  for (const year of toYears(holidays, from, to)) {
    const { days, gap } = holidays.yearOf(year);
    const whole = gap !== null && isGapCovered ? [toYearSpan(year)] : [];
    for (const { start, end } of [...days, ...whole]) {
      spans.push({ start: start - daysBefore * DAY, end: end + daysAfter * DAY });
    }
  }
  return spans.filter((span) => from <= span.end && span.start <= to);
}

/** Why the data may lack a holiday that touches `[from, to]`; null where it is complete. */
export function toHolidayGap(holidays: Holidays, from: WallTime, to: WallTime): string | null {
  const { daysBefore, daysAfter, place, types } = holidays;
  for (const year of toYears(holidays, from, to)) {
    const { gap } = holidays.yearOf(year);
    const { start, end } = toYearSpan(year);
    if (gap === null || end + daysAfter * DAY <= from || to < start - daysBefore * DAY) continue;
    return `the ${toList(types)} holidays of ${place.code} (${place.name}) in ${year} are not known: ${gap}`;
  }
  return null;
}

function toYears({ daysBefore, daysAfter }: Holidays, from: WallTime, to: WallTime): number[] {
  const first = toCalendarDate(from - daysAfter * DAY - LONGEST).year;
  const last = toCalendarDate(to + daysBefore * DAY).year;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function toYearSpan(year: number): WallSpan {
  return { start: toWallTime(year, 1, 1), end: toWallTime(year + 1, 1, 1) };
}

/** Says the schedule in words: "on public holidays in Bayern, Germany and the day before". */
export function describeHolidays({ place, types, daysBefore, daysAfter }: Holidays): string {
  const around = [
    ...(daysBefore === 0 ? [] : [`the ${toDayCount(daysBefore)} before`]),
    ...(daysAfter === 0 ? [] : [`the ${toDayCount(daysAfter)} after`]),
  ];
  return toList([`on ${toList(types)} holidays in ${place.name}`, ...around]);
}

function toDayCount(count: number): string {
  return count === 1 ? "day" : `${count} days`;
}
