import { renderClockTime } from "./clock.ts";
import { parseWeekday, renderWeekday, WEEKDAYS } from "./day-name.ts";
import { type Parsed, parsed } from "./mistake.ts";
import { toDaySpan, toSpanEnd, toSpanStart } from "./span.ts";
import {
  describeDayTerms,
  isEmptyOnOneDay,
  parseTerms,
  rejectEmptySpan,
  renderTerms,
  type SpanTerms,
  type Terms,
} from "./terms.ts";
import { DAY, toWeekday, type WallSpan, type WallTime, type Weekday } from "./wall.ts";
import { rejectWord, toWords, type Word, type Words } from "./words.ts";

/** `fri` · `mon-thu 09:00-16:00` · `fri 16:00 to mon 08:00`. Days are in the order of the week. */
export interface Weekly {
  readonly kind: "weekly";
  readonly terms: Terms<Weekday, Weekday>;
}

const GROUPS: Readonly<Record<string, readonly Weekday[]>> = {
  daily: [0, 1, 2, 3, 4, 5, 6],
  weekdays: [0, 1, 2, 3, 4],
  weekends: [5, 6],
};

const EXPECTED = 'a day such as "fri"';

/** Parses the text of `weekly`. */
export function parseWeekly(text: string): Parsed<Weekly> {
  return parsed(() => {
    const words = toWords(text);
    const terms = parseTerms(words, { example: "fri 16:00 to mon 08:00", takeDays, takeEnd });
    if (terms.form === "days") return { kind: "weekly", terms: { ...terms, days: toSortedDays(terms.days) } };
    if (terms.from === terms.to && isEmptyOnOneDay(terms)) rejectEmptySpan(words);
    return { kind: "weekly", terms };
  });
}

function takeDays(words: Words): readonly Weekday[] {
  const word = words.take(EXPECTED);
  const group = GROUPS[word.text.toLowerCase()];
  if (group !== undefined) return group;
  const [first = "", second, ...rest] = word.text.split("-");
  if (second === undefined) return [toDay(word)];
  if (rest.length > 0) rejectDay(word);
  return toRange(
    toDay({ text: first, offset: word.offset }),
    toDay({ text: second, offset: word.offset + first.length + 1 }),
  );
}

function takeEnd(words: Words): Weekday {
  return toDay(words.take(EXPECTED));
}

function toDay(word: Word): Weekday {
  return parseWeekday(word.text) ?? rejectDay(word);
}

function rejectDay(word: Word): never {
  const singular = /^(.+)s$/i.exec(word.text)?.[1] ?? "";
  const hint =
    parseWeekday(singular) === null ? toDayHint(word.text) : `write "${singular.toLowerCase().slice(0, 3)}"`;
  rejectWord(word, "unknown-day", `"${word.text}" is not a day of the week`, hint);
}

function toDayHint(text: string): string {
  const near = WEEKDAYS.find(
    (name) => text.length > 1 && name.toLowerCase().startsWith(text.slice(0, 2).toLowerCase()),
  );
  if (near !== undefined && /^[a-z]+$/i.test(text))
    return `did you mean "${near.slice(0, 3).toLowerCase()}"?`;
  return "days are mon, tue, wed, thu, fri, sat, sun, daily, weekdays and weekends";
}

function toRange(first: Weekday, last: Weekday): Weekday[] {
  const length = ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_, index) => ((first + index) % 7) as Weekday);
}

function toSortedDays(days: readonly Weekday[]): Weekday[] {
  return [...new Set(days)].sort((a, b) => a - b);
}

/** Parses back to the same schedule. */
export function renderWeekly(weekly: Weekly): string {
  return renderTerms(weekly.terms, renderDays, renderWeekday);
}

function renderDays(days: readonly Weekday[]): string {
  if (days.length === 7) return "daily";
  return toRuns(days).map(renderRun).join(", ");
}

function renderRun(run: readonly Weekday[]): string {
  const [first, last] = [run[0] as Weekday, run[run.length - 1] as Weekday];
  if (run.length < 3) return run.map(renderWeekday).join(", ");
  return `${renderWeekday(first)}-${renderWeekday(last)}`;
}

function toRuns(days: readonly Weekday[]): Weekday[][] {
  const runs: Weekday[][] = [];
  for (const day of days) {
    const run = runs[runs.length - 1];
    if (run !== undefined && run[run.length - 1] === day - 1) run.push(day);
    else runs.push([day]);
  }
  return runs;
}

/** Says the schedule in words: "Mondays to Wednesdays 09:00-16:00", "Fridays from 12:00 to Monday 06:00". */
export function describeWeekly({ terms }: Weekly): string {
  if (terms.form === "days") return describeDayTerms(describeDays(terms.days), terms.hours);
  const from = terms.fromTime === null ? "" : ` from ${renderClockTime(terms.fromTime)}`;
  const to = terms.toTime === null ? "" : ` ${renderClockTime(terms.toTime)}`;
  return `${WEEKDAYS[terms.from]}s${from} to ${WEEKDAYS[terms.to]}${to}`;
}

function describeDays(days: readonly Weekday[]): string {
  if (days.length === 7) return "every day";
  const names = toRuns(days).flatMap((run) => {
    const plural = run.map((day) => `${WEEKDAYS[day]}s`);
    return run.length < 3 ? plural : [`${plural[0]} to ${plural[plural.length - 1]}`];
  });
  return toList(names);
}

/** Joins words as English does: "a, b and c". */
export function toList(names: readonly string[]): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}`;
}

/** The spans that touch `[from, to]`, in no order. */
export function toWeeklySpans(weekly: Weekly, from: WallTime, to: WallTime): WallSpan[] {
  const { terms } = weekly;
  const spans: WallSpan[] = [];
  // A span of hours reaches into the next day, one from day to day at most a week and a day further.
  for (let monday = toMonday(from) - 14 * DAY; monday <= to; monday += 7 * DAY) {
    if (terms.form === "span") spans.push(toWeekSpan(terms, monday));
    else for (const day of terms.days) spans.push(toDaySpan(monday + day * DAY, terms.hours));
  }
  return spans.filter((span) => from <= span.end && span.start <= to);
}

function toMonday(wall: WallTime): WallTime {
  const midnight = Math.floor(wall / DAY) * DAY;
  return midnight - toWeekday(midnight) * DAY;
}

function toWeekSpan(terms: SpanTerms<Weekday, Weekday>, monday: WallTime): WallSpan {
  const start = toSpanStart(monday + terms.from * DAY, terms.fromTime);
  const end = toSpanEnd(monday + terms.to * DAY, terms.toTime);
  return { start, end: end <= start ? end + 7 * DAY : end };
}
