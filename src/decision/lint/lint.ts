import type { Draft } from "../../policy/draft.ts";
import type { Check, LintContext } from "../../policy/lint/check.ts";
import type { CheckedFile } from "../../policy/lint/checked-file.ts";
import { findEmptiedWindows } from "./emptied-window.ts";
import { findScopePatterns } from "./scope-patterns.ts";
import { findShadowed } from "./shadowed.ts";

/** The checks that need to know what rules cover, or how they work together. */
const CHECKS: readonly Check[] = [findScopePatterns, findShadowed, findEmptiedWindows];

/** What is legal in a file and probably wrong, among all the files that judge together with it. */
export function lintRules(file: CheckedFile, context: LintContext): readonly Draft[] {
  return CHECKS.flatMap((check) => check(file, context));
}
