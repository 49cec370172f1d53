import { compilePolicy } from "./compile.ts";
import { type Draft, isError, toError } from "./draft.ts";
import { type Outline, toOutline } from "./outline.ts";
import type { Policy, Source } from "./policy.ts";
import { type Locate, toLocator } from "./position.ts";
import type { Problem } from "./problem.ts";
import { toProblems } from "./problem-list.ts";
import { loadScheduleParsers } from "./schedule-parsers.ts";
import { checkSchema } from "./schema-check.ts";
import { toSoundDocument } from "./sound-document.ts";
import { toSourceText } from "./source-text.ts";
import { parseSyntax } from "./syntax.ts";

/** A policy, or what is wrong with it. */
export interface LoadedPolicy {
  /** Null where any problem is an error; warnings may stand beside a policy. */
  readonly policy: Policy | null;
  /** Every problem of the file, sorted by position. */
  readonly problems: readonly Problem[];
}

/** What the reader of a policy knows besides its text. */
export interface LoadOptions {
  /** The zone for a policy that names none itself, such as a preset; null where nobody said. */
  readonly timezone: string | null;
}

/**
 * Loads a policy from the bytes or the text of its file. Whatever they are, it answers with problems
 * and never throws because of them. Columns count characters (Unicode code points).
 */
export async function loadPolicy(
  bytes: Uint8Array | string,
  source: Source,
  options: LoadOptions,
): Promise<LoadedPolicy> {
  const { text, drafts } = toSourceText(bytes);
  const locate = toLocator(text);
  const outcome =
    drafts.length > 0 ? { policy: null, drafts } : await loadText(text, source, options, locate);
  return { policy: outcome.policy, problems: toProblems(outcome.drafts, source.path, locate) };
}

interface Outcome {
  readonly policy: Policy | null;
  readonly drafts: readonly Draft[];
}

async function loadText(
  text: string,
  source: Source,
  options: LoadOptions,
  locate: Locate,
): Promise<Outcome> {
  const syntax = parseSyntax(text);
  if (syntax.document === null) return { policy: null, drafts: syntax.drafts };
  const outline = toOutline(syntax.document, text);
  if (outline.value === null && outline.drafts.length + syntax.drafts.length === 0) return emptyPolicy();
  const before = [...syntax.drafts, ...outline.drafts];
  const { policy, drafts } = await loadOutline(outline, source, options, locate);
  const all = [...before, ...drafts];
  return { policy: all.some(isError) ? null : policy, drafts: all };
}

function emptyPolicy(): Outcome {
  const hint = 'begin with "version: 1"';
  return {
    policy: null,
    drafts: [toError("empty-policy", { start: 0, end: 1 }, "the policy is empty", hint)],
  };
}

async function loadOutline(
  outline: Outline,
  source: Source,
  options: LoadOptions,
  locate: Locate,
): Promise<Outcome> {
  const { drafts, wrongPaths } = await checkSchema(outline);
  // What a newer version of the language means by its keys is not for this one to judge.
  const newer = drafts.filter(({ code }) => code === "newer-version");
  if (newer.length > 0) return { policy: null, drafts: newer };
  const document = toSoundDocument(outline.value, wrongPaths);
  if (document === null) return { policy: null, drafts };
  const parsers = await loadScheduleParsers(document);
  const compiled = compilePolicy(outline, document, source, options.timezone, locate, parsers);
  return { policy: compiled.policy, drafts: [...drafts, ...compiled.drafts] };
}
