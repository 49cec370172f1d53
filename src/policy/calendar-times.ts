import { loadCalendarParser, type ParseCalendar } from "../time/calendar.ts";
import type { Schedule } from "../time/schedule.ts";
import type { CalendarPlace, CalendarRefusal, ReadCalendar } from "./calendar-file.ts";
import { addError, type Compilation } from "./compilation.ts";
import type { CalendarReference } from "./document.ts";
import type { Draft } from "./draft.ts";
import type { Path } from "./outline.ts";
import type { Source } from "./policy.ts";

type Reporter = Pick<Compilation, "outline" | "drafts">;

/** The calendars of a policy, read. */
export interface Calendars {
  /** Where they were read, each once. */
  readonly sources: readonly Source[];
  /** Compiles the events of the calendar that stands at `path`, for a rule's zone. */
  compile(
    reporter: Reporter,
    reference: Partial<CalendarReference>,
    path: Path,
    zone: string,
  ): readonly Schedule[];
}

/** A calendar that was read and parsed, or what is wrong with it. */
type LoadedCalendar =
  | { readonly source: Source; readonly parsed: ReturnType<ParseCalendar> }
  | { readonly refusal: CalendarRefusal };

/** The calendars that a document names, by their places. */
type LoadedCalendars = ReadonlyMap<string, LoadedCalendar>;

/** What a place is known by among the calendars of a policy. */
function toPlaceKey(place: CalendarPlace): string {
  return place.kind === "file" ? `file ${place.path}` : `url ${place.url}`;
}

/** Reading many takes long, and what nobody can look through is no use. */
const MOST_CALENDARS = 50;

/** Reads and parses the calendars that a document refers to, each once and all at the same time. */
export async function loadCalendars(
  references: readonly Partial<CalendarReference>[],
  read: ReadCalendar,
): Promise<Calendars> {
  const parse = await loadCalendarParser();
  const places = references.flatMap((reference) => toCalendarPlace(reference) ?? []);
  const distinct = new Map(places.map((place) => [toPlaceKey(place), place]));
  const loaded: LoadedCalendars = new Map(
    await Promise.all(
      [...distinct]
        .slice(0, MOST_CALENDARS)
        .map(async ([key, place]) => [key, await loadCalendar(place, read, parse)] as const),
    ),
  );
  return {
    sources: [...loaded.values()].flatMap((calendar) => ("source" in calendar ? calendar.source : [])),
    compile: (reporter, reference, path, zone) => compileCalendar(reporter, loaded, reference, path, zone),
  };
}

async function loadCalendar(
  place: CalendarPlace,
  read: ReadCalendar,
  parse: ParseCalendar,
): Promise<LoadedCalendar> {
  const found = await read(place);
  if (!("content" in found)) return { refusal: found };
  const name = place.kind === "file" ? place.path : place.url;
  return { source: found.source, parsed: parse(name, found.content) };
}

/** Where a reference says that its calendar is; null where it does not say, or says it twice. */
function toCalendarPlace({ file, url }: Partial<CalendarReference>): CalendarPlace | null {
  if (file !== undefined && url !== undefined) return null;
  if (file !== undefined) return { kind: "file", path: file };
  return url === undefined ? null : { kind: "url", url };
}

/** Compiles the events of the calendar that stands at `path`. */
function compileCalendar(
  reporter: Reporter,
  calendars: LoadedCalendars,
  reference: Partial<CalendarReference>,
  path: Path,
  zone: string,
): readonly Schedule[] {
  const place = toCalendarPlace(reference);
  if (place === null) {
    checkReference(reporter, reference, path);
    return [];
  }
  const at = [...path, place.kind];
  const loaded = calendars.get(toPlaceKey(place));
  if (loaded === undefined) {
    addError(
      reporter,
      at,
      "too-many-calendars",
      `the policy has more than ${MOST_CALENDARS} calendars`,
      "put them together",
    );
    return [];
  }
  return compileLoaded(reporter, loaded, reference.match ?? null, at, zone);
}

function checkReference(reporter: Reporter, reference: Partial<CalendarReference>, path: Path): void {
  // A key that is there without a value, and one that is misspelt, has been reported.
  if (Object.keys(reference).every((key) => key === "match")) {
    const hint = 'name a file beside the policy, such as "file: changes/infra.ics"';
    addError(reporter, path, "missing-key", '"calendar" needs "file" or "url"', hint);
  } else if (reference.file !== undefined && reference.url !== undefined) {
    const message = '"calendar" has "file" and "url", which exclude each other';
    addError(reporter, [...path, "url"], "excluded-key", message, "write two entries of a list");
  }
}

function compileLoaded(
  reporter: Reporter,
  loaded: LoadedCalendar,
  match: string | null,
  at: Path,
  zone: string,
): readonly Schedule[] {
  if ("refusal" in loaded) {
    const { code, message, hint } = loaded.refusal;
    addError(reporter, at, code, message, hint);
    return [];
  }
  const compiled = "mistake" in loaded.parsed ? loaded.parsed : loaded.parsed.value(match, zone);
  if ("mistake" in compiled) {
    const { code, message, hint } = compiled.mistake;
    addError(reporter, at, code, message, hint);
    return [];
  }
  if (compiled.value.eventCount === 0) reporter.drafts.push(toEmptyWarning(reporter, match, at));
  return [compiled.value];
}

/** A calendar in which nothing counts may be right, and may be the wrong file. */
function toEmptyWarning({ outline }: Reporter, match: string | null, at: Path): Draft {
  return {
    code: "empty-calendar",
    severity: "warning",
    message:
      match === null ? "the calendar has no busy event" : `the calendar has no busy event with "${match}"`,
    hint: "the rule is never active by it; cancelled and transparent events do not count",
    range: outline.valueRange(at),
  };
}
