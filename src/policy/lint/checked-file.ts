import { parseDates } from "../../time/dates.ts";
import type { Duration } from "../../time/duration.ts";
import { parseDuration } from "../../time/duration.ts";
import type { Parsed } from "../../time/mistake.ts";
import { parseMonthly } from "../../time/monthly.ts";
import type { Schedule } from "../../time/schedule.ts";
import { parseWeekly } from "../../time/weekly.ts";
import { parseYearly } from "../../time/yearly.ts";
import { refuseCalendar } from "../calendar-file.ts";
import type { Times } from "../document.ts";
import type { CompiledFile } from "../load.ts";
import type { Outline, Path } from "../outline.ts";
import { scheduleKeys } from "../place.ts";
import type { Policy, Rule } from "../policy.ts";
import { loadScheduleParsers, type ScheduleParsers } from "../schedule-parsers.ts";
import { type SoundDocument, type SoundRule, toEntries, toItems } from "../sound-document.ts";

/** A sound policy with its text, as warnings look at it. */
export interface CheckedFile {
  readonly file: CompiledFile;
  readonly policy: Policy;
  readonly outline: Outline;
  readonly document: SoundDocument;
  readonly rules: readonly CheckedRule[];
}

/** A rule with what was written. */
export interface CheckedRule {
  readonly rule: Rule;
  readonly written: SoundRule;
  readonly path: Path;
  readonly schedules: readonly WrittenSchedule[];
  /** Where `schedules` holds everything that says when: not where that is `always`, or not text. */
  readonly isWhole: Readonly<Record<Role, boolean>>;
}

/** Whether a schedule says when a rule is active, or narrows that. */
export type Role = "own" | "during" | "except";

/** One schedule of a rule, as it was written and as it was understood. */
export interface WrittenSchedule {
  readonly role: Role;
  readonly text: string;
  readonly path: Path;
  readonly schedule: Schedule;
  readonly zone: string;
}

const PARSERS = {
  weekly: parseWeekly,
  monthly: parseMonthly,
  yearly: parseYearly,
  dates: parseDates,
} satisfies Partial<Record<keyof Times, (text: string) => Parsed<Schedule>>>;

const KEYS = Object.keys(PARSERS) as (keyof typeof PARSERS)[];

/** The file for the warnings, or null where it has errors: those come first. */
export async function toCheckedFile(file: CompiledFile): Promise<CheckedFile | null> {
  const { policy, text } = file;
  if (policy === null || text === null) return null;
  const { outline, document } = text;
  const parsers = await loadScheduleParsers(document, refuseCalendar);
  const rulesOf = (key: "freezes" | "windows") =>
    policy[key].map((rule, index) =>
      toCheckedRule(rule, document[key]?.[index] ?? {}, [key, index], parsers),
    );
  return { file, policy, outline, document, rules: [...rulesOf("freezes"), ...rulesOf("windows")] };
}

function toCheckedRule(rule: Rule, written: SoundRule, path: Path, parsers: ScheduleParsers): CheckedRule {
  const schedulesOf = (role: Role, times: Partial<Times> | undefined, at: Path) =>
    toSchedules(role, times ?? {}, at, times?.timezone ?? rule.timezone, parsers);
  return {
    rule,
    written,
    path,
    schedules: [
      ...schedulesOf("own", written, path),
      ...schedulesOf("during", written.during, [...path, "during"]),
      ...schedulesOf("except", written.except, [...path, "except"]),
    ],
    isWhole: { own: isWhole(written), during: isWhole(written.during), except: isWhole(written.except) },
  };
}

function isWhole(times: Partial<Times> | undefined): boolean {
  const read: readonly string[] = [...KEYS, "cron"];
  return scheduleKeys.every((key) => times?.[key] === undefined || read.includes(key));
}

function toSchedules(
  role: Role,
  times: Partial<Times>,
  path: Path,
  zone: string,
  { cron }: ScheduleParsers,
): readonly WrittenSchedule[] {
  const texts = KEYS.flatMap((key) =>
    toEntries(times[key], [...path, key]).flatMap(({ text, path: at }) =>
      valuesOf<Schedule>(PARSERS[key](text)).map((schedule) => ({ role, text, path: at, schedule, zone })),
    ),
  );
  const crons = toItems(times.cron, [...path, "cron"]).flatMap(({ item, path: at }) => {
    const lasts = valuesOf<Duration>(parseDuration(item.for ?? ""))[0];
    const parsed = cron === null || lasts === undefined ? null : cron(item.at ?? "", lasts);
    return (parsed === null ? [] : valuesOf<Schedule>(parsed)).map((schedule) => ({
      role,
      text: item.at ?? "",
      path: [...at, "at"],
      schedule,
      zone,
    }));
  });
  return [...texts, ...crons];
}

function valuesOf<T>(result: Parsed<T>): readonly T[] {
  return "value" in result ? [result.value] : [];
}
