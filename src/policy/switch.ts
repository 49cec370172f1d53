import { addError, type Compilation } from "./compilation.ts";
import type { Path } from "./outline.ts";
import { checkExactText } from "./plain-text.ts";
import type { Rule, Switch } from "./policy.ts";
import { renderQuoted } from "./quotation.ts";
import type { SoundRule } from "./sound-document.ts";

type Reporter = Pick<Compilation, "outline" | "drafts">;

const REPOSITORY = /^[a-z0-9][a-z0-9-_]*\/(?!\.{1,2}$)[a-z0-9._-]{1,100}$/i;

/** Compiles the switch of the rule at `path`; null where it has none. */
export function compileSwitch(
  reporter: Reporter,
  rule: SoundRule,
  path: Path,
  kind: Rule["kind"],
): Switch | null {
  const place = [...path, "while"];
  if (kind === "window" && "while" in rule) {
    const hint = "give a freeze the switch instead";
    addError(reporter, place, "switch-of-window", 'a window may not have "while"', hint);
  }
  if (rule.while === undefined) return null;
  const { "issue-labeled": label = "", repository = null } = rule.while;
  checkExactText(reporter, { text: label, path: [...place, "issue-labeled"] });
  if (repository !== null && !REPOSITORY.test(repository)) {
    const message = `${renderQuoted(repository)} is no repository`;
    addError(reporter, [...place, "repository"], "bad-name", message, 'write it as "owner/name"');
  }
  return { label, repository };
}

/** The switch in words, as a condition: `while an issue labeled "sev1" is open in acme/incidents`. */
export function describeSwitch({ label, repository }: Switch): string {
  const where = repository === null ? "" : ` in ${repository}`;
  return `while an issue labeled ${JSON.stringify(label)} is open${where}`;
}
