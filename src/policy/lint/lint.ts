import type { Draft } from "../draft.ts";
import { findBareDays } from "./bare-day.ts";
import type { Check, LintContext } from "./check.ts";
import type { CheckedFile } from "./checked-file.ts";
import { findClockChanges } from "./clock-change.ts";
import { findCronTraps } from "./cron-traps.ts";
import { findOldDates } from "./dates.ts";
import { findDeployWords } from "./deploy-words.ts";
import { findEndlessOverrides } from "./endless-override.ts";
import { findLastMinutes } from "./last-minute.ts";
import { findNeverActive } from "./never-active.ts";
import { findUngrantable } from "./ungrantable.ts";

/** The checks that look at one file and need no request. */
const CHECKS: readonly Check[] = [
  findBareDays,
  findLastMinutes,
  findOldDates,
  findNeverActive,
  findCronTraps,
  findClockChanges,
  findDeployWords,
  findUngrantable,
  findEndlessOverrides,
];

/** What is legal in a file and probably wrong, as far as the file alone tells. */
export function lintFile(file: CheckedFile, context: LintContext): readonly Draft[] {
  return CHECKS.flatMap((check) => check(file, context));
}
