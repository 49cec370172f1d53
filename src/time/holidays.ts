import { type HolidayPlace, type HolidayType, TYPES } from "./holiday-place.ts";
import type { HolidayYear } from "./holiday-year.ts";
import { type Parsed, parsed } from "./mistake.ts";
import { DAY, toCalendarDate, toWallTime, type WallSpan, type WallTime } from "./wall.ts";
import { toList } from "./weekly.ts";
import { rejectWord } from "./words.ts";

/** `{ in: US-CA, types: [public], days-before: 1 }`: the holidays of a place, as whole days of the rule's zone. */
export interface Holidays {
  readonly kind: "holidays";
  /** The schedule in words: "on public holidays in Bayern, Germany and the day before". */
  readonly description: string;
  /**
   * The spans that touch `[from, to]`, in no order. A year of which the data is not complete is a holiday as
   * a whole where `isGapCovered`, so that what is not known can be taken for that which allows less.
   */
  spansBetween(from: WallTime, to: WallTime, isGapCovered: boolean): readonly WallSpan[];
  /** Why the data may lack a holiday that touches `[from, to]`; null where it is complete. */
  gapBetween(from: WallTime, to: WallTime): string | null;
}

/** Which holidays of which place a schedule means. */
export interface HolidayChoice {
  readonly place: HolidayPlace;
  readonly types: readonly HolidayType[];
  /** Days of the calendar that count with each holiday, before and after it. */
  readonly daysBefore: number;
  readonly daysAfter: number;
}

/** Makes the schedule of a place's holidays. */
export function toHolidays(choice: HolidayChoice): Holidays {
  const years = new Map<number, HolidayYear>();
  const yearOf = (year: number): HolidayYear => {
    const found = years.get(year) ?? choice.place.yearOf(year, choice.types);
    years.set(year, found);
    return found;
  };
  return {
    kind: "holidays",
    description: describeChoice(choice),
    spansBetween: (from, to, isGapCovered) => toSpans(choice, yearOf, from, to, isGapCovered),
    gapBetween: (from, to) => toGap(choice, yearOf, from, to),
  };
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

type YearOf = (year: number) => HolidayYear;

function toSpans(
  choice: HolidayChoice,
  yearOf: YearOf,
  from: WallTime,
  to: WallTime,
  isGapCovered: boolean,
): WallSpan[] {
  const { daysBefore, daysAfter } = choice;
  const spans: WallSpan[] = [];
  for (const year of toYears(choice, from, to)) {
    const { days, gap } = yearOf(year);
    const whole = gap !== null && isGapCovered ? [toYearSpan(year)] : [];
    for (const { start, end } of [...days, ...whole]) {
      spans.push({ start: start - daysBefore * DAY, end: end + daysAfter * DAY });
    }
  }
  return spans.filter((span) => from <= span.end && span.start <= to);
}

function toGap(choice: HolidayChoice, yearOf: YearOf, from: WallTime, to: WallTime): string | null {
  const { daysBefore, daysAfter, place, types } = choice;
  for (const year of toYears(choice, from, to)) {
    const { gap } = yearOf(year);
    const { start, end } = toYearSpan(year);
    if (gap === null || end + daysAfter * DAY <= from || to < start - daysBefore * DAY) continue;
    return `the ${toList(types)} holidays of ${place.code} (${place.name}) in ${year} are not known: ${gap}`;
  }
  return null;
}

function toYears({ daysBefore, daysAfter }: HolidayChoice, from: WallTime, to: WallTime): number[] {
  const first = toCalendarDate(from - daysAfter * DAY - LONGEST).year;
  const last = toCalendarDate(to + daysBefore * DAY).year;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function toYearSpan(year: number): WallSpan {
  return { start: toWallTime(year, 1, 1), end: toWallTime(year + 1, 1, 1) };
}

function describeChoice({ place, types, daysBefore, daysAfter }: HolidayChoice): string {
  const around = [
    ...(daysBefore === 0 ? [] : [`the ${toDayCount(daysBefore)} before`]),
    ...(daysAfter === 0 ? [] : [`the ${toDayCount(daysAfter)} after`]),
  ];
  return toList([`on ${toList(types)} holidays in ${place.name}`, ...around]);
}

function toDayCount(count: number): string {
  return count === 1 ? "day" : `${count} days`;
}
