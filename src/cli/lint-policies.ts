import { lintRules } from "../decision/lint/lint.ts";
import { findShortOpenings } from "../decision/lint/openings.ts";
import type { Host } from "../host.ts";
import { type CheckedFile, toCheckedFile } from "../policy/lint/checked-file.ts";
import { lintFile } from "../policy/lint/lint.ts";
import type { CompiledFile } from "../policy/load.ts";
import type { Problem } from "../policy/problem.ts";
import { toDistinctProblems } from "../policy/problem-list.ts";
import { readPolicies } from "./policy-files.ts";
import type { RepositoryPaths } from "./repository-path.ts";

/** What the linting of policies depends on, besides their text and the clock. */
export interface LintSettings {
  readonly timezone: string | null;
  /** How long deployments must be possible within 14 days, in milliseconds; null asks for a single moment. */
  readonly minOpen: number | null;
  readonly repositoryPath: RepositoryPaths;
}

/**
 * The problems of the policies and of what they extend, and the warnings about them. Each policy is looked
 * at with what it extends, and not with the others: those need not judge together.
 */
export async function findProblems(
  references: readonly string[],
  settings: LintSettings,
  host: Host,
): Promise<readonly Problem[]> {
  const now = host.now();
  const found: Problem[] = [];
  for (const reference of references) found.push(...(await findIn(reference, settings, now, host)));
  return toDistinctProblems(found);
}

async function findIn(
  reference: string,
  { timezone, minOpen, repositoryPath }: LintSettings,
  now: number,
  host: Host,
): Promise<readonly Problem[]> {
  const { files, problems } = await readPolicies([reference], timezone, host, repositoryPath);
  const checked: CheckedFile[] = [];
  for (const file of files) {
    const one = await toCheckedFile(file);
    if (one !== null) checked.push(one);
  }
  // What is missing could be what opens or covers: without it the warnings would guess.
  if (checked.length < files.length) return problems;
  const short = findShortOpenings(checked, now, minOpen);
  const warnings = checked
    .filter(({ file }) => isOwn(file, files))
    .flatMap((file) => {
      const drafts = [
        ...lintFile(file, { now, files: checked }),
        ...lintRules(file, { now, files: checked }),
      ];
      return file.file.toProblems([
        ...drafts,
        ...short.flatMap((one) => (one.file === file ? one.draft : [])),
      ]);
    });
  // A threshold that was asked for counts wherever the rule stands.
  const others = short.filter(({ file, draft }) => !isOwn(file.file, files) && draft.severity === "error");
  return [...problems, ...warnings, ...others.flatMap(({ file, draft }) => file.file.toProblems([draft]))];
}

/** Warnings are for whoever can mend them: not about presets and other repositories that a policy extends. */
function isOwn({ source }: CompiledFile, [first]: readonly CompiledFile[]): boolean {
  const isPreset = source.path.startsWith("preset:");
  return source === first?.source || (source.repository === null && !isPreset);
}
