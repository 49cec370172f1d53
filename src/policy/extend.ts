import type { ReadCalendar } from "./calendar-file.ts";
import { NOTHING_INHERITED } from "./inherited-overrides.ts";
import { type CompiledFile, type LoadOptions, openPolicy } from "./load.ts";
import type { Policy, Source } from "./policy.ts";
import type { Problem } from "./problem.ts";
import { type PolicyReference, parsePolicyReference, renderPolicyReference } from "./reference.ts";

/** The bytes or the text of a policy, and where they were read. */
export interface PolicyText {
  readonly text: Uint8Array | string;
  readonly source: Source;
  /** Reads the calendars that the policy names; without it they are refused. */
  readonly readCalendar?: ReadCalendar;
}

/**
 * Reads a policy. `beside` is the source of the policy that extends it as a file beside itself: then it is
 * read at the same commit. Null stands for a policy that is named in full.
 */
export type ReadPolicy = (reference: PolicyReference, beside: Source | null) => Promise<PolicyText>;

/** What the loader of policies knows besides their references. */
export interface ExtendOptions extends Omit<LoadOptions, "readCalendar"> {
  /** What to say of a policy that extends one which is not there, or null where the error says something else. */
  toAbsence(error: unknown): string | null;
}

/** The policies that judge together, and what is wrong with any of them. */
export interface LoadedPolicies {
  /** Every policy once, those that were asked for before those that they extend; only the sound ones. */
  readonly policies: readonly Policy[];
  /** The problems of each file, in the same order. */
  readonly problems: readonly Problem[];
  /** Every file that was read, sound or not, in the same order. */
  readonly files: readonly CompiledFile[];
}

/**
 * Loads the policies of the references and every policy that these extend, in turn. Each is judged by
 * itself; the same file in the same zone counts once, however often it is reached. Throws what `read` throws,
 * but for an extended policy that is not there: that is a problem of the file that names it.
 */
export async function loadPolicies(
  references: readonly string[],
  read: ReadPolicy,
  options: ExtendOptions,
): Promise<LoadedPolicies> {
  const [first, ...others] = references;
  if (first === undefined || others.length > 0) return loadWhole(references, read, options);
  const reference = parsePolicyReference(first);
  const name = renderPolicyReference(reference);
  const text = await read(reference, null);
  const opened = await openPolicy(text.text, text.source, name, text.readCalendar);
  if (opened.extensions.length > 0) {
    const isKnown = (other: PolicyReference) => renderPolicyReference(other) === name;
    const readOther: ReadPolicy = async (other, beside) =>
      beside === null && isKnown(other) ? text : read(other, beside);
    return loadWhole(references, readOther, options);
  }
  const file = await opened.compile({ timezone: options.timezone, inherited: NOTHING_INHERITED });
  return { policies: file.policy === null ? [] : [file.policy], problems: file.problems, files: [file] };
}

// Most steps have one policy that extends nothing: they load no more than that takes.
async function loadWhole(...given: Parameters<typeof loadPolicies>): Promise<LoadedPolicies> {
  const { loadTree } = await import("./extend-tree.ts");
  return loadTree(...given);
}
