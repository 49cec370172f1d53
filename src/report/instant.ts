import type { Instant } from "../time/interval.ts";
import { zoneOffset } from "../time/zone.ts";

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const MINUTE = 60_000;

/** An instant as people in a zone read it: `Mon 30 Nov 2026 09:00 CET`; seconds and less only where there are any. */
export function renderInstant(at: Instant, zone: string): string {
  // The clock's reading is put into a date's UTC fields: names of days and months then depend on no locale data.
  const wall = new Date(at + (zone === "UTC" ? 0 : zoneOffset(zone, at)));
  const day = `${WEEKDAYS[wall.getUTCDay()]} ${wall.getUTCDate()} ${MONTHS[wall.getUTCMonth()]}`;
  return `${day} ${wall.getUTCFullYear()} ${toClock(wall.toISOString())} ${renderZone(at, zone)}`;
}

/** An instant in UTC: `2026-11-30 08:00 UTC`; seconds and less only where there are any. */
export function renderUtc(at: Instant): string {
  const text = toRfc3339(at);
  return `${text.slice(0, text.indexOf("T"))} ${toClock(text)} UTC`;
}

/** An instant as RFC 3339 in UTC with milliseconds: `2026-11-30T08:00:00.000Z`. Throws a RangeError where it is not finite. */
export function toRfc3339(at: Instant): string {
  return new Date(at).toISOString();
}

function toClock(rfc3339: string): string {
  const clock = rfc3339.slice(rfc3339.indexOf("T") + 1, -1);
  if (clock.endsWith(":00.000")) return clock.slice(0, 5);
  return clock.endsWith(".000") ? clock.slice(0, 8) : clock;
}

const UNITS: readonly (readonly [string, number])[] = [
  ["d", 1440 * MINUTE],
  ["h", 60 * MINUTE],
  ["min", MINUTE],
];

/** A duration in milliseconds in at most two units, cut and not rounded: `2 d 18 h`, `5 min`, `less than a minute`. */
export function renderDuration(durationMs: number): string {
  const largest = UNITS.findIndex(([, length]) => durationMs >= length);
  if (largest < 0) return "less than a minute";
  let rest = durationMs;
  const parts: string[] = [];
  for (const [unit, length] of UNITS.slice(largest, largest + 2)) {
    const count = Math.floor(rest / length);
    rest -= count * length;
    if (count > 0) parts.push(`${count} ${unit}`);
  }
  return parts.join(" ");
}

// A zone's abbreviation is known where its people live: `CET` in British English, `IST` in Indian English.
const LOCALES = ["en-US", "en-GB", "en-AU", "en-CA", "en-IN", "en-NZ", "en-ZA"];
// Where to ask first. A formatter costs a millisecond, which a gate has to spare only once.
const NEAREST: Readonly<Record<string, string>> = { Europe: "en-GB", Australia: "en-AU" };
const formatters = new Map<string, Intl.DateTimeFormat>();

function renderZone(at: Instant, zone: string): string {
  if (zone === "UTC") return "UTC";
  const nearest = NEAREST[zone.slice(0, zone.indexOf("/"))];
  for (const locale of nearest === undefined ? LOCALES : [nearest, ...LOCALES]) {
    const name = abbreviate(at, zone, locale);
    if (name !== null) return name;
  }
  return renderOffset(zoneOffset(zone, at));
}

function abbreviate(at: Instant, zone: string, locale: string): string | null {
  const parts = toFormatter(locale, zone).formatToParts(at);
  const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
  return /^[A-Z]{3,5}$/.test(name) ? name : null;
}

function toFormatter(locale: string, timeZone: string): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const formatter = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: "short" });
  formatters.set(key, formatter);
  return formatter;
}

function renderOffset(offsetMs: number): string {
  const minutes = Math.round(Math.abs(offsetMs) / MINUTE);
  if (minutes === 0) return "UTC";
  const hours = String(Math.floor(minutes / 60)).padStart(2, "0");
  return `UTC${offsetMs < 0 ? "-" : "+"}${hours}:${String(minutes % 60).padStart(2, "0")}`;
}
