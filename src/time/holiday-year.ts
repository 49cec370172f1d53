import type Holidays from "date-holidays";
import type { HolidaysTypes } from "date-holidays";
import type { HolidayType } from "./holiday-place.ts";
import { DAY, HOUR, toWallTime, toWeekday, type WallSpan } from "./wall.ts";

/** The holidays of one year in one place. */
export interface HolidayYear {
  /** Whole days, in no order; they may overlap, and run on into the next year. */
  readonly days: readonly WallSpan[];
  /** Why there may be more of them than the data has; null where the year is known. */
  readonly gap: string | null;
}

type Rule = HolidaysTypes.HolidayRule;
type YearOf = (year: number, types: readonly HolidayType[]) => HolidayYear;

// The data describes the present and was never meant for other centuries.
const FIRST_YEAR = 1970;
const LAST_YEAR = 2100;

/** The years of a place, computed as somebody asks. `blank` is the package without a place, to ask it about its calendars. */
export function toHolidayYear(holidays: Holidays, rules: readonly Rule[], blank: Holidays): YearOf {
  const calendars = toCalendars(blank);
  return (year, types) => {
    const own = rules.filter(({ type }) => type !== undefined && types.includes(type));
    const isOutside = year < FIRST_YEAR || year > LAST_YEAR;
    if (isOutside) return { days: [], gap: `the data is for ${FIRST_YEAR} to ${LAST_YEAR}` };
    const found = holidays.getHolidays(year).filter(({ type }) => types.includes(type));
    const days = found.flatMap((holiday) => [toDays(holiday), ...toReplaced(holiday)]);
    return { days, gap: toGap(own, year, days.length, calendars) };
  };
}

function toDays({ date, start, end }: HolidaysTypes.Holiday): WallSpan {
  const midnight = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  // Parts of days are not ours: 90 hours from sunset are three days. The package computes with this machine's clock, which may jump in between.
  const count = Math.max(1, Math.floor((end.getTime() - start.getTime() + 2 * HOUR) / DAY));
  return { start: midnight, end: midnight + count * DAY };
}

const REPLACED =
  /^(\d\d)-(\d\d)(?: if (?:saturday|sunday|monday)(?:, ?(?:saturday|sunday))* then next \w+day)+$/i;

/** The day itself where the data has its substitute alone, because the day falls on a weekend. */
function toReplaced({ date, rule }: HolidaysTypes.Holiday): WallSpan[] {
  const match = REPLACED.exec(rule);
  if (match === null) return [];
  const [, month, day] = match.map(Number) as [number, number, number];
  const year = Number(date.slice(0, 4)) - (date.slice(5, 10) < rule.slice(0, 5) ? 1 : 0);
  const start = toWallTime(year, month, day);
  return toWeekday(start) < 5 ? [] : [{ start, end: start + DAY }];
}

/** A lunar calendar of which the package has a table of months, with an end. */
interface Calendar {
  readonly name: string;
  readonly months: RegExp;
  hasYear(year: number): boolean;
}

function toCalendars(blank: Holidays): readonly Calendar[] {
  const [islamic, hebrew] = ["1 Muharram", "1 Tishrei"];
  for (const rule of [islamic, hebrew]) blank.setHoliday(rule, { name: rule, type: "public" });
  const hasYear = (rule: string) => (year: number) =>
    blank.getHolidays(year).some((holiday) => holiday.rule === rule);
  return [
    {
      name: "Islamic",
      months: /Muharram|Safar|Rabi|Jumada|Rajab|Shaban|Ramadan|Shawwal|Dhu al/,
      hasYear: hasYear(islamic),
    },
    {
      name: "Hebrew",
      months: /Nisan|Iyyar|Sivan|Tamuz|Av\b|Elul|Tishrei|Cheshvan|Kislev|Tevet|Shvat|Adar/,
      hasYear: hasYear(hebrew),
    },
  ];
}

function toGap(
  rules: readonly Rule[],
  year: number,
  count: number,
  calendars: readonly Calendar[],
): string | null {
  if (count === 0) return "the data has none in that year";
  const calendar = calendars.find(
    ({ months, hasYear }) => rules.some(({ rule }) => months.test(rule)) && !hasYear(year),
  );
  if (calendar !== undefined) return `the data has no ${calendar.name} calendar of that year`;
  const ended = toLists(rules).find(({ last }) => last < year);
  return ended === undefined ? null : `the data has "${ended.name}" up to ${ended.last} only`;
}

/** A holiday that the data lists date by date, since no rule says when it comes: until when it does. */
interface List {
  readonly name: string;
  readonly last: number;
}

function toLists(rules: readonly Rule[]): readonly List[] {
  const years = new Map<string, number[]>();
  for (const rule of rules) {
    const list = years.get(toName(rule)) ?? [];
    list.push(Number(/^(\d{4})-\d\d-\d\d/.exec(rule.rule)?.[1] ?? Number.NaN));
    years.set(toName(rule), list);
  }
  return [...years]
    .filter(([, list]) => isYearly(list))
    .map(([name, list]) => ({ name, last: Math.max(...list) }));
}

/** Whether dates make up a list, one year after the other, and are not a few days of mourning and of elections. */
function isYearly(years: readonly number[]): boolean {
  const count = new Set(years).size;
  return count >= 3 && Math.max(...years) - Math.min(...years) + 1 - count <= 1;
}

function toName({ name }: Rule): string {
  return typeof name === "string" ? name : (name["en"] ?? Object.values(name)[0] ?? "");
}
