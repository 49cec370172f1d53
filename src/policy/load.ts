import { type ReadCalendar, refuseCalendar } from "./calendar-file.ts";
import { type CompiledPolicy, compilePolicy, type Surroundings } from "./compile.ts";
import { type Draft, isError, toError } from "./draft.ts";
import { NOTHING_INHERITED } from "./inherited-overrides.ts";
import { type Outline, toOutline } from "./outline.ts";
import type { Policy, Source } from "./policy.ts";
import { type Locate, toLocator } from "./position.ts";
import type { Problem } from "./problem.ts";
import { toProblems } from "./problem-list.ts";
import { loadScheduleParsers } from "./schedule-parsers.ts";
import { checkSchema } from "./schema-check.ts";
import { type Entry, type SoundDocument, toEntries, toSoundDocument } from "./sound-document.ts";
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
  /** Reads the calendars beside the policy or at their addresses; without it a policy that has any is wrong. */
  readonly readCalendar?: ReadCalendar;
}

/** A policy whose text is read, and which is not compiled yet: that takes what the files know which it extends. */
export interface OpenPolicy {
  readonly source: Source;
  /** The entries of `extends`. */
  readonly extensions: readonly Entry[];
  /** The zone that the file names, right or wrong; null where it names none. */
  readonly timezone: string | null;
  /** Reports a mistake in an entry of `extends`. */
  reportExtension(entry: Entry, code: string, message: string, hint: string | null): void;
  /** Compiles the policy, once. */
  compile(surroundings: Surroundings): Promise<CompiledFile>;
}

/** A compiled policy with its text, for whoever has more to say of it. */
export interface CompiledFile extends LoadedPolicy {
  readonly source: Source;
  /** Null where the file is no YAML. */
  readonly text: { readonly outline: Outline; readonly document: SoundDocument } | null;
  /** Turns what is said of the text into problems of the file. */
  toProblems(drafts: readonly Draft[]): readonly Problem[];
}

/**
 * Opens a policy from the bytes or the text of its file. Whatever they are, compiling answers with problems
 * and never throws because of them. Columns count characters (Unicode code points). `name` is what problems
 * call the file. Without `readCalendar` a policy that has calendars is wrong.
 */
export async function openPolicy(
  bytes: Uint8Array | string,
  source: Source,
  name: string,
  readCalendar: ReadCalendar = refuseCalendar,
): Promise<OpenPolicy> {
  const { text, drafts: mistakes } = toSourceText(bytes);
  const locate = toLocator(text);
  const opened = mistakes.length > 0 ? { drafts: mistakes, content: null } : await openText(text);
  const { content } = opened;
  const drafts: Draft[] = [...opened.drafts];
  return {
    source,
    extensions: toEntries(content?.document.extends, ["extends"]),
    timezone: content?.document.timezone ?? null,
    reportExtension(entry, code, message, hint) {
      const range = content?.outline.valueRange(entry.path) ?? { start: 0, end: 1 };
      drafts.push(toError(code, range, message, hint));
    },
    async compile(surroundings) {
      const compiled =
        content === null ? null : await compileContent(content, source, surroundings, locate, readCalendar);
      const all = [...drafts, ...(compiled?.drafts ?? [])];
      return {
        source,
        policy: all.some(isError) ? null : (compiled?.policy ?? null),
        problems: toProblems(all, name, locate),
        text: content,
        toProblems: (more) => toProblems(more, name, locate),
      };
    },
  };
}

/**
 * Loads a policy that extends nothing from the bytes or the text of its file, as `openPolicy` reads it.
 * One that extends others is an error here: `loadPolicies` reads those.
 */
export async function loadPolicy(
  bytes: Uint8Array | string,
  source: Source,
  { timezone, readCalendar }: LoadOptions,
): Promise<LoadedPolicy> {
  const opened = await openPolicy(bytes, source, source.path, readCalendar);
  for (const entry of opened.extensions) {
    opened.reportExtension(entry, "missing-policy", "only this file is read, and it extends others", null);
  }
  const { policy, problems } = await opened.compile({ timezone, inherited: NOTHING_INHERITED });
  return { policy, problems };
}

interface Content {
  readonly outline: Outline;
  readonly document: SoundDocument;
}

interface Opened {
  readonly drafts: readonly Draft[];
  readonly content: Content | null;
}

async function openText(text: string): Promise<Opened> {
  const syntax = parseSyntax(text);
  if (syntax.document === null) return { drafts: syntax.drafts, content: null };
  const outline = toOutline(syntax.document, text);
  if (outline.value === null && outline.drafts.length + syntax.drafts.length === 0) return emptyPolicy();
  const { drafts, content } = await openOutline(outline);
  return { drafts: [...syntax.drafts, ...outline.drafts, ...drafts], content };
}

function emptyPolicy(): Opened {
  const hint = 'begin with "version: 1"';
  return {
    drafts: [toError("empty-policy", { start: 0, end: 1 }, "the policy is empty", hint)],
    content: null,
  };
}

async function openOutline(outline: Outline): Promise<Opened> {
  const { drafts, wrongPaths } = await checkSchema(outline);
  // What a newer version of the language means by its keys is not for this one to judge.
  const newer = drafts.filter(({ code }) => code === "newer-version");
  if (newer.length > 0) return { drafts: newer, content: null };
  const document = toSoundDocument(outline.value, wrongPaths);
  return { drafts, content: document === null ? null : { outline, document } };
}

async function compileContent(
  { outline, document }: Content,
  source: Source,
  surroundings: Surroundings,
  locate: Locate,
  readCalendar: ReadCalendar,
): Promise<CompiledPolicy> {
  const parsers = await loadScheduleParsers(document, readCalendar);
  return compilePolicy(outline, document, source, surroundings, locate, parsers);
}
