import {
  type Hours,
  isClockTime,
  isHours,
  parseClockTime,
  parseHours,
  rejectDash,
  renderClockTime,
  renderHours,
  toHoursHint,
} from "./clock.ts";
import type { ClockTime } from "./wall.ts";
import { rejectWord, type Word, type Words } from "./words.ts";

/** Days, whole or with the same hours on each. */
export interface DayTerms<Day> {
  readonly form: "days";
  readonly days: readonly Day[];
  /** Null for whole days. */
  readonly hours: Hours | null;
}

/** One span from a day to a later one. */
export interface SpanTerms<Day, End> {
  readonly form: "span";
  readonly from: Day;
  /** Null for the start of the day. */
  readonly fromTime: ClockTime | null;
  readonly to: End;
  /** Null for a day that is included. */
  readonly toTime: ClockTime | null;
}

/** What `weekly`, `monthly`, `yearly` and `dates` have in common: `days [hours] | day [time] "to" day [time]`. */
export type Terms<Day, End> = DayTerms<Day> | SpanTerms<Day, End>;

/** How one kind of schedule names its days. */
export interface Vocabulary<Day, End> {
  /** An example of the whole, for messages. */
  readonly example: string;
  /** Takes one item of a list of days. */
  takeDays(words: Words): readonly Day[];
  /** Takes the day at which a span ends. */
  takeEnd(words: Words): End;
}

/** Parses a whole text by the grammar that all kinds share. */
export function parseTerms<Day, End>(words: Words, vocabulary: Vocabulary<Day, End>): Terms<Day, End> {
  rejectMissingDays(words, vocabulary.example);
  const first = words.peek() as Word;
  const days = takeDayList(words, vocabulary);
  const terms = isSpanAhead(words)
    ? takeSpan(words, vocabulary, days, first)
    : { form: "days" as const, days, hours: takeHours(words) };
  rejectRest(words, terms.form);
  return terms;
}

function rejectMissingDays(words: Words, example: string): void {
  const first = words.peek();
  if (first === null) {
    rejectWord(
      { text: words.text, offset: 0 },
      "empty-schedule",
      "the schedule is empty",
      `write for example "${example}"`,
    );
  }
  if (isHours(first))
    rejectWord(
      first,
      "missing-days",
      `"${first.text}" has no days before it`,
      `write "daily ${words.text.trim()}"`,
    );
  if (isClockTime(first)) {
    rejectWord(
      first,
      "missing-days",
      `"${first.text}" has no days before it`,
      'write days and hours such as "daily 09:00-16:00"',
    );
  }
}

function takeDayList<Day, End>(words: Words, vocabulary: Vocabulary<Day, End>): Day[] {
  const days = [...takeItem(words, vocabulary)];
  while (words.takeIf(",")) {
    const next = words.peek();
    if (next !== null && isHours(next))
      rejectWord(
        next,
        "unexpected-word",
        `expected a day after the comma, not "${next.text}"`,
        "commas join days only; use a list for several hours",
      );
    days.push(...takeItem(words, vocabulary));
  }
  return days;
}

function takeItem<Day, End>(words: Words, vocabulary: Vocabulary<Day, End>): readonly Day[] {
  const word = words.peek();
  if (word !== null) rejectDash(word);
  const days = vocabulary.takeDays(words);
  const next = words.peek();
  if (word !== null && next !== null && /^[-–—]$/.test(next.text)) {
    const other = words.peek(1)?.text ?? "";
    rejectWord(
      next,
      "spaced-range",
      `"${word.text} ${next.text} ${other}" has spaces around its hyphen`,
      `write "${word.text}-${other}" or "${word.text} to ${other}"`,
    );
  }
  return days;
}

function isSpanAhead(words: Words): boolean {
  const next = words.peek();
  const after = isClockTime(next) ? words.peek(1) : next;
  return after?.text.toLowerCase() === "to";
}

function takeHours(words: Words): Hours | null {
  const next = words.peek();
  if (next === null) return null;
  if (isClockTime(next)) {
    rejectWord(
      next,
      "incomplete-hours",
      `"${next.text}" has no end`,
      `write hours such as "${next.text}-24:00", or a span with "to"`,
    );
  }
  return isHours(next) ? parseHours(words) : null;
}

function takeSpan<Day, End>(
  words: Words,
  vocabulary: Vocabulary<Day, End>,
  days: readonly Day[],
  first: Word,
): SpanTerms<Day, End> {
  const fromWord = words.peek();
  const fromTime = isClockTime(fromWord) ? words.take("a time") : null;
  const to = words.take('"to"');
  rejectTimeWithoutDay(words, first, fromTime, to);
  const [from, ...others] = days;
  if (from === undefined || others.length > 0) {
    rejectWord(
      first,
      "span-of-list",
      "a span starts on one day",
      `write for example "${vocabulary.example}", and use a list for several spans`,
    );
  }
  return {
    form: "span",
    from,
    fromTime: fromTime === null ? null : parseClockTime(fromTime, "start"),
    to: vocabulary.takeEnd(words),
    toTime: isClockTime(words.peek()) ? parseClockTime(words.take("a time"), "end") : null,
  };
}

function rejectTimeWithoutDay(words: Words, first: Word, fromTime: Word | null, to: Word): void {
  const next = words.peek();
  if (!isClockTime(next)) return;
  const days = words.text.slice(0, (fromTime ?? to).offset).trim();
  const start = fromTime?.text ?? "00:00";
  const owner = days === "" ? first.text : days;
  rejectWord(
    next,
    "missing-day",
    `expected a day after "to", not "${next.text}"`,
    `write "${owner} ${start}-${next.text}"`,
  );
}

function rejectRest(words: Words, form: "days" | "span"): void {
  const next = words.peek();
  if (next === null) return;
  rejectDash(next);
  if (next.text === ",") {
    rejectWord(next, "unexpected-comma", "commas join days only", 'use a list: ["mon 09:00-16:00", "fri"]');
  }
  const hours = toHoursHint(next.text);
  if (hours !== null)
    rejectWord(
      next,
      "invalid-time",
      `"${next.text}" is not hours of the form HH:MM-HH:MM`,
      `write "${hours}"`,
    );
  if (form === "span" && isHours(next)) {
    rejectWord(
      next,
      "hours-after-span",
      `"${next.text}" cannot follow a span of days`,
      `use during: { weekly: "daily ${next.text}" }`,
    );
  }
  rejectWord(next, "unexpected-word", `"${next.text}" is not expected here`, toRestHint(form));
}

function toRestHint(form: "days" | "span"): string {
  return form === "days"
    ? 'hours such as "09:00-16:00", or "to" and another day, may follow the days'
    : 'a time such as "06:00" may follow the last day';
}

/** Parses back to the same terms. */
export function renderTerms<Day, End>(
  terms: Terms<Day, End>,
  renderDays: (days: readonly Day[]) => string,
  renderEnd: (end: End) => string,
): string {
  if (terms.form === "days") {
    return terms.hours === null
      ? renderDays(terms.days)
      : `${renderDays(terms.days)} ${renderHours(terms.hours)}`;
  }
  const from = withTime(renderDays([terms.from]), terms.fromTime);
  return `${from} to ${withTime(renderEnd(terms.to), terms.toTime)}`;
}

function withTime(day: string, time: ClockTime | null): string {
  return time === null ? day : `${day} ${renderClockTime(time)}`;
}

/** Says days in words, with their hours: "Mondays to Wednesdays 09:00-16:00". */
export function describeDayTerms(days: string, hours: Hours | null): string {
  return hours === null ? days : `${days} ${renderHours(hours)}`;
}

/** Says a span in words: "from the third Saturday 22:00 to Sunday 06:00". */
export function describeSpanTerms(from: string, to: string, terms: SpanTerms<unknown, unknown>): string {
  return `from ${withTime(from, terms.fromTime)} to ${withTime(to, terms.toTime)}`;
}

/** Whether a span that ends on the day on which it starts has no length. */
export function isEmptyOnOneDay(terms: SpanTerms<unknown, unknown>): boolean {
  return (terms.fromTime ?? 0) === (terms.toTime ?? 1440);
}

/** Rejects a span whose start and end are the same. */
export function rejectEmptySpan(words: Words): never {
  const text = words.text.trim();
  const offset = words.text.length - words.text.trimStart().length;
  rejectWord({ text, offset }, "empty-span", `"${text}" starts and ends at the same time`);
}
