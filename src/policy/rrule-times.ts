import type { Parsed } from "../time/mistake.ts";
import { parseMoment } from "../time/moment.ts";
import { loadRrule, type ParseRrule } from "../time/rrule.ts";
import type { Schedule } from "../time/schedule.ts";
import type { WallTime } from "../time/wall.ts";
import { addError, type Compilation } from "./compilation.ts";
import type { RrulePattern } from "./document.ts";
import type { Path } from "./outline.ts";
import { compileLength } from "./rule-times.ts";
import { parseEntry } from "./schedule-entry.ts";

type Reporter = Pick<Compilation, "outline" | "drafts">;

/** Compiles the recurrence rule that stands at `path`, for a rule's zone. */
export type CompileRrule = (
  reporter: Reporter,
  pattern: Partial<RrulePattern>,
  path: Path,
  zone: string,
) => readonly Schedule[];

/** Loads the compiler of recurrence rules. */
export async function loadRruleCompiler(): Promise<CompileRrule> {
  const parse = await loadRrule();
  return (reporter, pattern, path, zone) => compileRrule(parse, reporter, pattern, path, zone);
}

function compileRrule(
  parse: ParseRrule,
  reporter: Reporter,
  pattern: Partial<RrulePattern>,
  path: Path,
  zone: string,
): readonly Schedule[] {
  const [lasts] = compileLength(reporter, pattern.for, [...path, "for"]);
  const [from] = compileStart(reporter, pattern.from, [...path, "from"]);
  if (pattern.rule === undefined) return [];
  // What is wrong with the rule is said even where its beginning or the duration is wrong, too.
  const parseRule = (text: string): Parsed<Schedule> =>
    parse(text, from ?? null, lasts ?? { days: 1, milliseconds: 0 }, zone);
  return parseEntry(reporter, { text: pattern.rule, path: [...path, "rule"] }, parseRule);
}

/** Where a recurrence rule begins, in local time. */
function compileStart(reporter: Reporter, text: string | undefined, path: Path): readonly WallTime[] {
  if (text === undefined) return [];
  const moments = parseEntry(reporter, { text, path }, parseMoment);
  if (!moments.some(({ kind }) => kind === "instant"))
    return moments.flatMap((moment) => (moment.kind === "local" ? [moment.wall] : []));
  const message = `"${text}" is an instant, and a rule begins at a local time`;
  addError(reporter, path, "mixed-times", message, 'write it without an offset, such as "2026-11-26 00:00"');
  return [];
}
