import type { Compilation } from "./compilation.ts";
import { type Draft, isError } from "./draft.ts";
import type { Outline } from "./outline.ts";
import { compileOverrides, resolveOverrides } from "./override.ts";
import { toPlainText } from "./plain-text.ts";
import type { Policy, Rule, Source } from "./policy.ts";
import type { Locate } from "./position.ts";
import { compileRule } from "./rule.ts";
import type { ScheduleParsers } from "./schedule-parsers.ts";
import { checkPattern } from "./scope.ts";
import { type SoundDocument, toEntries } from "./sound-document.ts";
import { resolveTimezone } from "./timezone.ts";

/** A compiled policy, or null beside drafts that say what is wrong with it. */
export interface CompiledPolicy {
  readonly policy: Policy | null;
  readonly drafts: readonly Draft[];
}

/** Compiles a document, and finds the mistakes that a schema cannot express. `timezone` is for a policy without one. */
export function compilePolicy(
  outline: Outline,
  document: SoundDocument,
  source: Source,
  timezone: string | null,
  locate: Locate,
  parsers: ScheduleParsers,
): CompiledPolicy {
  const compilation = { ...toCompilation(outline, document, source, timezone, locate), parsers };
  const parts = {
    environments: environmentsOf(compilation, document),
    contact: contactOf(compilation, document),
    freezes: compileRules(compilation, document, "freezes"),
    windows: compileRules(compilation, document, "windows"),
  };
  const { drafts } = compilation;
  if (compilation.timezone === null || drafts.some(isError)) return { policy: null, drafts };
  const policy: Policy = {
    source,
    timezone: compilation.timezone,
    default: document.default ?? "open",
    ...parts,
    overrides: [...compilation.overrides.values()],
    override: compilation.accepted,
  };
  return { policy, drafts };
}

function toCompilation(
  outline: Outline,
  document: SoundDocument,
  source: Source,
  timezone: string | null,
  locate: Locate,
): Omit<Compilation, "parsers"> {
  const reporter = { outline, drafts: [] as Draft[] };
  const overrides = compileOverrides(reporter, document.overrides);
  const isUnknown = "overrides" in document && document.overrides === undefined;
  const named = {
    overrides,
    overrideNames: isUnknown ? null : new Set(Object.keys(document.overrides ?? {})),
  };
  const all = [...overrides.values()];
  return {
    ...reporter,
    ...named,
    locate,
    timezone: resolveTimezone(reporter, document, timezone, source),
    accepted: resolveOverrides({ ...reporter, ...named }, document.override, ["override"], all),
    ids: new Map(),
  };
}

function environmentsOf(compilation: Compilation, { environments }: SoundDocument): readonly string[] {
  const entries = toEntries(environments, ["environments"]);
  for (const entry of entries) checkPattern(compilation, entry, "environments");
  return entries.map(({ text }) => text);
}

function contactOf(compilation: Compilation, { contact }: SoundDocument): string | null {
  return contact === undefined ? null : toPlainText(compilation, contact, ["contact"]);
}

function compileRules(
  compilation: Compilation,
  document: SoundDocument,
  key: "freezes" | "windows",
): readonly Rule[] {
  const kind = key === "freezes" ? "freeze" : "window";
  return (document[key] ?? []).flatMap((rule, index) => {
    const compiled = rule === undefined ? null : compileRule(compilation, rule, [key, index], kind);
    return compiled === null ? [] : [compiled];
  });
}
