import { parseDates } from "../time/dates.ts";
import type { Parsed } from "../time/mistake.ts";
import type { Schedule } from "../time/schedule.ts";
import { parseWeekly } from "../time/weekly.ts";
import { parseYearly } from "../time/yearly.ts";
import { addError, type Compilation } from "./compilation.ts";
import { toError } from "./draft.ts";
import type { Path } from "./outline.ts";
import { placeAt } from "./place.ts";
import { type Entry, type SoundRule, toEntries } from "./sound-document.ts";

type Reporter = Pick<Compilation, "outline" | "drafts">;

const PARSERS = {
  weekly: parseWeekly,
  yearly: parseYearly,
  dates: parseDates,
} satisfies Partial<Record<keyof SoundRule, (text: string) => Parsed<Schedule>>>;

const KEYS = Object.keys(PARSERS) as (keyof typeof PARSERS)[];

/** Compiles the schedules of the rule at `path`, whose union says when it is active. */
export function compileSchedules(reporter: Reporter, rule: SoundRule, path: Path): readonly Schedule[] {
  if (!mayHaveSchedule(rule, path)) {
    const message = `${placeAt(path)?.noun} needs a schedule`;
    addError(reporter, path, "missing-schedule", message, `say when it is active: ${KEYS.join(", ")}`);
  }
  return KEYS.flatMap((key) =>
    toEntries(rule[key], [...path, key]).flatMap((entry) => parseEntry(reporter, entry, PARSERS[key])),
  );
}

/** Whether the rule has a schedule or a switch, or else a key that may be a misspelt one and is reported as such. */
function mayHaveSchedule(rule: SoundRule, path: Path): boolean {
  if ("while" in rule) return true;
  const known = placeAt(path)?.keys ?? [];
  return KEYS.some((key) => key in rule) || Object.keys(rule).some((key) => !known.includes(key));
}

function parseEntry(
  { outline, drafts }: Reporter,
  { text, path }: Entry,
  parse: (text: string) => Parsed<Schedule>,
): readonly Schedule[] {
  const result = parse(text);
  if ("value" in result) return [result.value];
  const { code, message, hint, offset, length } = result.mistake;
  drafts.push(toError(code, outline.textRange(path, offset, length), message, hint));
  return [];
}
