import type { HolidayPlace, HolidayType } from "../time/holiday-place.ts";
import { type Holidays, parseHolidayType, toHolidays } from "../time/holidays.ts";
import { addError } from "./compilation.ts";
import type { HolidayChoice, Times } from "./document.ts";
import type { Path } from "./outline.ts";
import { parseEntry, type Reporter } from "./schedule-entry.ts";
import { toEntries } from "./sound-document.ts";

type Choice = Partial<Exclude<HolidayChoice, string>>;

const MOST_DAYS = 31;

/** Compiles the value of `holidays` at a path: a place, a choice among its holidays, or a list of either. */
export function compileHolidays(
  reporter: Reporter,
  value: Times["holidays"] | undefined,
  path: Path,
): readonly Holidays[] {
  if (!Array.isArray(value)) return compileEntry(reporter, value, path);
  // An entry that the schema refuses was taken out.
  return value.flatMap((entry: HolidayChoice | undefined, index) =>
    compileEntry(reporter, entry, [...path, index]),
  );
}

function compileEntry(reporter: Reporter, entry: HolidayChoice | undefined, path: Path): readonly Holidays[] {
  if (entry === undefined) return [];
  const [choice, at]: [Choice, Path] =
    typeof entry === "string" ? [{ in: entry }, path] : [entry, [...path, "in"]];
  const daysBefore = compileDays(reporter, choice, path, "days-before");
  const daysAfter = compileDays(reporter, choice, path, "days-after");
  const { places } = reporter.parsers;
  if (choice.in === undefined || places === null) return [];
  return parseEntry(reporter, { text: choice.in, path: at }, places).map((place) =>
    toHolidays(place, { types: compileTypes(reporter, choice, path, place), daysBefore, daysAfter }),
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
  // Where "types" itself was refused it is undefined, and has been reported.
  const typesPath = "types" in choice ? [...path, "types"] : path;
  const entries = "types" in choice ? toEntries(choice.types, typesPath) : [{ text: "public", path }];
  const types = entries.flatMap((entry) =>
    parseEntry(reporter, entry, (text) => parseHolidayType(place, text)),
  );
  return [...new Set(types)];
}
