import type { ClockTime } from "./wall.ts";
import { rejectWord, type Word, type Words } from "./words.ts";

/** Hours of a day; where the end is before the start they run into the next day, and the start's day owns them. */
export interface Hours {
  readonly start: ClockTime;
  readonly end: ClockTime;
}

const MINUTES_OF_DAY = 1440;

/** Whether a word looks like a time of the day, right or wrong. */
export function isClockTime(word: Word | null): word is Word {
  return word !== null && /^\d{1,2}:/.test(word.text) && !/[-‐‑‒–—−]/.test(word.text);
}

/** Whether a word looks like hours, right or wrong. */
export function isHours(word: Word): boolean {
  return /^\d{1,2}:?\d*[-‐‑‒–—−]\d{1,2}:?\d*$/.test(word.text) && word.text.includes(":");
}

/** Takes `HH:MM-HH:MM`. */
export function parseHours(words: Words): Hours {
  const word = words.take('hours such as "09:00-16:00"');
  rejectDash(word);
  const [first = "", second = ""] = word.text.split("-");
  const start = parseClockTime({ text: first, offset: word.offset }, "start");
  const end = parseClockTime({ text: second, offset: word.offset + first.length + 1 }, "end");
  if (start === end) {
    rejectWord(
      word,
      "empty-span",
      `"${word.text}" starts and ends at the same time`,
      'write "00:00-24:00" for a whole day',
    );
  }
  return { start, end };
}

/** A word as a time of the day; `24:00` only where it is an end. */
export function parseClockTime(word: Word, role: "start" | "end"): ClockTime {
  const match = /^(\d\d):(\d\d)$/.exec(word.text);
  if (match === null) rejectClockTime(word);
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  if (Number(match[2]) > 59 || minutes > MINUTES_OF_DAY) {
    rejectWord(
      word,
      "invalid-time",
      `"${word.text}" is not a time of the day`,
      "times run from 00:00 to 24:00",
    );
  }
  if (minutes === MINUTES_OF_DAY && role === "start") {
    rejectWord(word, "invalid-time", '"24:00" can only be an end', 'write "00:00" of the next day');
  }
  return minutes;
}

function rejectClockTime(word: Word): never {
  const match = /^(\d{1,2})(?::?(\d\d))?(?::\d\d)?\s*(am|pm)?$/i.exec(word.text);
  const hint = match === null ? 'write times as "HH:MM", such as "09:00"' : toClockHint(match);
  rejectWord(word, "invalid-time", `"${word.text}" is not a time of the form HH:MM`, hint);
}

/** What to write instead of `9-17` or `9am-5pm`; null where the text is nothing like it. */
export function toHoursHint(text: string): string | null {
  const [start, end, ...rest] = text
    .split("-")
    .map((part) => /^(\d{1,2})(?::?(\d\d))?(?::\d\d)?(am|pm)?$/i.exec(part));
  if (isHours({ text, offset: 0 }) || !start || !end || rest.length > 0) return null;
  return `${toHourText(start)}-${toHourText(end)}`;
}

function toClockHint(match: RegExpExecArray): string {
  return `write "${toHourText(match)}"`;
}

function toHourText(match: RegExpExecArray): string {
  const isAfternoon = match[3]?.toLowerCase() === "pm" && Number(match[1]) < 12;
  const hour = Number(match[1]) + (isAfternoon ? 12 : 0);
  return `${String(hour).padStart(2, "0")}:${match[2] ?? "00"}`;
}

/** Rejects a word with a dash that is not the ASCII hyphen. */
export function rejectDash(word: Word): void {
  const match = /[‐‑‒–—−]/.exec(word.text);
  if (match === null) return;
  const name = match[0] === "–" ? "an en dash" : match[0] === "—" ? "an em dash" : "a typographic dash";
  rejectWord(
    word,
    "wrong-dash",
    `"${word.text}" has ${name}`,
    `write a hyphen: "${word.text.replace(/[‐‑‒–—−]/g, "-")}"`,
  );
}

/** Whether hours leave nothing of a day out. */
export function isWholeDay({ start, end }: Hours): boolean {
  return start === 0 && end === MINUTES_OF_DAY;
}

/** `HH:MM`. */
export function renderClockTime(time: ClockTime): string {
  const hour = String(Math.floor(time / 60)).padStart(2, "0");
  return `${hour}:${String(time % 60).padStart(2, "0")}`;
}

/** `HH:MM-HH:MM`. */
export function renderHours(hours: Hours): string {
  return `${renderClockTime(hours.start)}-${renderClockTime(hours.end)}`;
}
