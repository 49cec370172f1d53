import type Holidays from "date-holidays";
import type { HolidaysTypes } from "date-holidays";
import { type HolidayYear, toHolidayYear } from "./holiday-year.ts";
import { type Parsed, parsed } from "./mistake.ts";
import { rejectWord, type Word } from "./words.ts";

/** What a holiday means for the people who live there; which ones are days off differs from place to place. */
export type HolidayType = HolidaysTypes.HolidayType;

/** Every type of holidays. */
export const TYPES: readonly HolidayType[] = ["public", "bank", "school", "optional", "observance"];

/** A country or a part of one, of which the holidays are known. */
export interface HolidayPlace {
  /** `DE-BY`: the country's code of ISO 3166 and those of its parts, in upper case. */
  readonly code: string;
  /** `Bayern, Germany`. */
  readonly name: string;
  /** The types of which the data has any holidays, in any year. */
  readonly types: readonly HolidayType[];
  /** The holidays of a year that are of one of the types, without what a schedule puts around them. */
  yearOf(year: number, types: readonly HolidayType[]): HolidayYear;
}

/** Parses `DE`, `DE-BY` or `US-LA-NO`, in any case. */
export type ParseHolidayPlace = (text: string) => Parsed<HolidayPlace>;

type HolidaysClass = typeof Holidays;

/** The parts of a country or region, or the countries of the world: their codes and names. */
type Names = Readonly<Record<string, string>>;

const ENGLISH = "en";
// The holidays' own hours are not ours: their days are those of the rule's zone.
const OPTIONS = { languages: [ENGLISH], timezone: "UTC" };

/** Loads date-holidays and returns the parser of places. */
export async function loadHolidayPlaces(): Promise<ParseHolidayPlace> {
  const { default: Class } = await import("date-holidays");
  const places = new Map<string, HolidayPlace>();
  return (text) =>
    parsed(() => {
      const place = places.get(text) ?? toPlace(Class, text);
      places.set(text, place);
      return place;
    });
}

function toPlace(Class: HolidaysClass, text: string): HolidayPlace {
  const world = new Class(OPTIONS);
  const [country = text, ...parts] = text.split("-");
  const code = country.toUpperCase();
  const countries = world.getCountries(ENGLISH);
  if (!Object.hasOwn(countries, code)) rejectCountry(text, country, countries);
  const codes = [code];
  const names = [countries[code] ?? code];
  let offset = country.length + 1;
  for (const part of parts) {
    const known = toParts(world, codes);
    const own = part.toUpperCase();
    if (!Object.hasOwn(known, own)) rejectPart({ text: part, offset }, codes, known);
    codes.push(own);
    names.unshift(known[own] ?? own);
    offset += part.length + 1;
  }
  const holidays = new Class(codes.join("-"), OPTIONS);
  const rules = holidays.getRules() as unknown as readonly HolidaysTypes.HolidayRule[];
  const types = TYPES.filter((type) => rules.some((rule) => rule.type === type));
  const yearOf = toHolidayYear(holidays, rules, new Class(OPTIONS));
  return { code: codes.join("-"), name: names.join(", "), types, yearOf };
}

/** The parts that can be named: the package turns codes into capitals, and so finds no others. */
function toParts(world: Holidays, [country = "", state, region]: readonly string[]): Names {
  if (region !== undefined) return {};
  const names =
    state === undefined
      ? world.getStates(country, ENGLISH)
      : // The types do not say so, but there may be none.
        (world.getRegions(country, state, ENGLISH) as Names | undefined);
  return Object.fromEntries(Object.entries(names ?? {}).filter(([code]) => code === code.toUpperCase()));
}

// What people write for a country whose code is another one.
const OTHER_NAMES: Names = { UK: "GB", ENGLAND: "GB", USA: "US", UAE: "AE", HOLLAND: "NL", CZECHIA: "CZ" };

function rejectCountry(text: string, country: string, countries: Names): never {
  const wanted = country.toUpperCase();
  const known = Object.hasOwn(OTHER_NAMES, wanted) ? OTHER_NAMES[wanted] : undefined;
  const near = known === undefined ? toNear(text, country, countries) : [known];
  const list = near.map((code) => `"${code}" (${countries[code]})`).join(", ");
  const hint =
    near.length > 0 ? `did you mean ${list}?` : 'write a code of ISO 3166, such as "DE" or "US-CA"';
  const word = { text: country, offset: 0 };
  rejectWord(word, "unknown-country", `the holidays of "${country}" are not known`, hint);
}

function rejectPart(word: Word, codes: readonly string[], known: Names): never {
  const whole = codes.join("-");
  const message = `the holidays of "${whole}-${word.text}" are not known`;
  const near = toNear(word.text, word.text, known);
  const meant = near.map((code) => `"${whole}-${code}" (${known[code]})`).join(", ");
  const all = Object.keys(known).sort().join(", ");
  const regions = all === "" ? `write "${whole}": it has no regions` : `${whole} has ${all}`;
  rejectWord(
    word,
    "unknown-region",
    message,
    near.length === 0 ? regions : `did you mean ${meant}? ${regions}`,
  );
}

const MOST_NEAR = 5;

/** The codes of which the name is or contains what was written, or else those a letter away. */
function toNear(text: string, word: string, names: Names): string[] {
  const [whole, code] = [text.toLowerCase(), word.toUpperCase()];
  const entries = Object.entries(names);
  const named = whole.length < 3 ? [] : entries.filter(([, name]) => name.toLowerCase().includes(whole));
  const close = entries.filter(([known]) => isOneLetterOff(known, code));
  return (named.length > 0 ? named : close).slice(0, MOST_NEAR).map(([known]) => known);
}

/** Whether one letter was replaced, left out or put in, or two were swapped. */
function isOneLetterOff(a: string, b: string): boolean {
  if (a.length === b.length) {
    const differing = [...a].filter((letter, index) => letter !== b[index]).length;
    return differing === 1 || (a.length > 1 && [...a].sort().join("") === [...b].sort().join(""));
  }
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length - short.length !== 1) return false;
  return [...long].some((_, index) => long.slice(0, index) + long.slice(index + 1) === short);
}
