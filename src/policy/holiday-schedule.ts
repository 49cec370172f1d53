import {
  type HolidayPlace,
  type HolidayType,
  loadHolidayPlaces,
  type ParseHolidayPlace,
} from "../time/holiday-place.ts";
import { type Holidays, parseHolidayType, toHolidays } from "../time/holidays.ts";
import { addError } from "./compilation.ts";
import type { HolidayChoice } from "./document.ts";
import type { Path } from "./outline.ts";
import { parseEntry, type Reporter } from "./schedule-entry.ts";
import { toEntries } from "./sound-document.ts";

type Choice = Partial<Exclude<HolidayChoice, string | readonly unknown[]>>;

const MOST_DAYS = 31;

/** Compiles the value of `holidays` at a path: a place, a choice among its holidays, or a list of either. */
export type CompileHolidays = (
  reporter: Reporter,
  value: HolidayChoice | undefined,
  path: Path,
) => readonly Holidays[];

/** Loads the places, and what compiles schedules of their holidays. */
export async function loadHolidays(): Promise<CompileHolidays> {
  const parsePlace = await loadHolidayPlaces();
  return (reporter, value, path) => {
    if (!Array.isArray(value)) return compileEntry(reporter, parsePlace, value, path);
    return value.flatMap((entry, index) => {
      const at = [...path, index];
      if (!Array.isArray(entry)) return compileEntry(reporter, parsePlace, entry, at);
      addError(reporter, at, "wrong-type", 'an entry of "holidays" must be text or a mapping, not a list');
      return [];
    });
  };
}

function compileEntry(
  reporter: Reporter,
  parsePlace: ParseHolidayPlace,
  entry: string | Choice | undefined,
  path: Path,
): readonly Holidays[] {
  // A value that the schema refuses was taken out, and has been reported.
  if (entry === undefined) return [];
  const [choice, at]: [Choice, Path] =
    typeof entry === "string" ? [{ in: entry }, path] : [entry, [...path, "in"]];
  const daysBefore = compileDays(reporter, choice, path, "days-before");
  const daysAfter = compileDays(reporter, choice, path, "days-after");
  if (choice.in === undefined) return [];
  return parseEntry(reporter, { text: choice.in, path: at }, parsePlace).map((place) =>
    toHolidays({ place, types: compileTypes(reporter, choice, path, place), daysBefore, daysAfter }),
  );
}

function compileDays(
  reporter: Reporter,
  choice: Choice,
  path: Path,
  key: "days-before" | "days-after",
): number {
  const days = choice[key] ?? 0;
  if (days >= 0 && days <= MOST_DAYS) return days;
  addError(reporter, [...path, key], "out-of-range", `"${key}" must be 0 to ${MOST_DAYS}, not ${days}`);
  return 0;
}

function compileTypes(
  reporter: Reporter,
  choice: Choice,
  path: Path,
  place: HolidayPlace,
): readonly HolidayType[] {
  const entries =
    "types" in choice ? toEntries(choice.types, [...path, "types"]) : [{ text: "public", path }];
  const types = entries.flatMap((entry) =>
    parseEntry(reporter, entry, (text) => parseHolidayType(place, text)),
  );
  return [...new Set(types)];
}
