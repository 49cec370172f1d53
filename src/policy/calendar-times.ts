import type { Schedule } from "../time/schedule.ts";
import type { CalendarPlace, LoadedCalendar } from "./calendar-file.ts";
import { toPlaceKey } from "./calendar-file.ts";
import { addError, type Compilation } from "./compilation.ts";
import type { CalendarReference } from "./document.ts";
import type { Draft } from "./draft.ts";
import type { Path } from "./outline.ts";
import type { ScheduleParsers } from "./schedule-parsers.ts";

type Reporter = Pick<Compilation, "outline" | "drafts"> & { readonly parsers: ScheduleParsers };

/** Where a reference says that its calendar is; null where it does not say, or says it twice. */
export function toCalendarPlace({ file, url }: Partial<CalendarReference>): CalendarPlace | null {
  if (file !== undefined && url !== undefined) return null;
  if (file !== undefined) return { kind: "file", path: file };
  return url === undefined ? null : { kind: "url", url };
}

/** Compiles the events of the calendar that stands at `path`. */
export function compileCalendar(
  reporter: Reporter,
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
  const loaded = reporter.parsers.calendars.get(toPlaceKey(place));
  if (loaded === undefined) {
    addError(
      reporter,
      at,
      "too-many-calendars",
      "the policy has more than 50 calendars",
      "put them together",
    );
    return [];
  }
  return compileLoaded(reporter, loaded, reference.match ?? null, at, zone);
}

function checkReference(reporter: Reporter, reference: Partial<CalendarReference>, path: Path): void {
  // A key that is there without a value has been reported.
  if (!("file" in reference) && !("url" in reference)) {
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
