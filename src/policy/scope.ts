import { addError, type Compilation } from "./compilation.ts";
import type { Path } from "./outline.ts";
import { renderName } from "./path-name.ts";
import { checkExactText } from "./plain-text.ts";
import type { Scope } from "./policy.ts";
import { type Entry, type SoundRule, toEntries } from "./sound-document.ts";

type Reporter = Pick<Compilation, "outline" | "drafts">;

/** Compiles the scope of the rule at `path`; the patterns stay as they are written. */
export function compileScope(reporter: Reporter, rule: SoundRule, path: Path): Scope {
  const patterns = (key: keyof Scope): readonly string[] | null => {
    const entries = toEntries(rule[key], [...path, key]);
    for (const entry of entries) checkPattern(reporter, entry, key);
    return entries.length === 0 ? null : entries.map(({ text }) => text);
  };
  return {
    environments: patterns("environments"),
    branches: patterns("branches"),
    repositories: patterns("repositories"),
    events: patterns("events"),
    operations: patterns("operations"),
    paths: patterns("paths"),
  };
}

/** Checks one pattern of a list under `key`: what can never match is a mistake, since its rule would quietly do nothing. */
export function checkPattern(reporter: Reporter, entry: Entry, key: keyof Scope): void {
  const { text, path } = entry;
  const positive = text.startsWith("!") ? text.slice(1) : text;
  checkExactText(reporter, { text: positive === "" ? text : positive, path });
  if (positive === "") {
    addError(
      reporter,
      path,
      "empty-pattern",
      `"!" alone takes nothing back`,
      'write a pattern after it: "!docs"',
    );
  } else if (key === "repositories" && !positive.includes("/") && !positive.includes("**")) {
    const message = `${renderName(path)} matches no repository: they are called owner/name`;
    addError(
      reporter,
      path,
      "impossible-pattern",
      message,
      `write "OWNER/${positive}", or "*/${positive}" for any owner`,
    );
  } else if (key === "paths" && /^\.?\//.test(positive)) {
    const message = `${renderName(path)} matches no file: paths begin at the root of the repository`;
    const better = positive.replace(/^\.?\/+/, "");
    addError(
      reporter,
      path,
      "impossible-pattern",
      message,
      better === "" ? 'write "**"' : `write "${better}"`,
    );
  } else if (key === "branches" && positive.startsWith("refs/heads/")) {
    const message = `${renderName(path)} matches no branch: they are called by their bare names`;
    addError(
      reporter,
      path,
      "impossible-pattern",
      message,
      `write "${positive.slice("refs/heads/".length)}"`,
    );
  }
}
