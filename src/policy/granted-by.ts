import { addError, type Compilation } from "./compilation.ts";
import type { GrantedBy as GrantedByDocument } from "./document.ts";
import type { Path } from "./outline.ts";
import { checkExactText } from "./plain-text.ts";
import type { GrantedBy } from "./policy.ts";
import { renderQuoted } from "./quotation.ts";
import { type Entry, toEntries } from "./sound-document.ts";

type Reporter = Pick<Compilation, "outline" | "drafts">;

// An underscore stands before the short code of an enterprise with managed users.
const LOGIN = /^[a-z0-9](?:[a-z0-9-]{0,98})(?:_[a-z0-9]+)?(?:\[bot\])?$/i;
const TEAM = /^[a-z0-9][a-z0-9-]*\/[a-z0-9][a-z0-9-_.]*$/i;

/** Compiles who may grant an override. A name that no account or team can have is a mistake: it would quietly grant nothing. */
export function compileGrantedBy(
  reporter: Reporter,
  value: GrantedByDocument | undefined,
  path: Path,
): GrantedBy | null {
  if (value === undefined) return null;
  const users = toEntries(value.users, [...path, "users"]);
  const teams = toEntries(value.teams, [...path, "teams"]);
  for (const user of users) checkName(reporter, user, LOGIN, "is no login of an account", "alice");
  for (const team of teams) checkName(reporter, team, TEAM, "is no team", "acme/sre");
  return {
    permission: value.permission ?? null,
    users: users.map(({ text }) => text),
    teams: teams.map(({ text }) => text),
  };
}

function checkName(reporter: Reporter, entry: Entry, form: RegExp, what: string, example: string): void {
  const { text, path } = entry;
  if (form.test(text)) return;
  const count = reporter.drafts.length;
  checkExactText(reporter, entry);
  if (reporter.drafts.length > count) return;
  const bare = text.replace(/^@/, "");
  const hint = form.test(bare) ? `write ${renderQuoted(bare)}` : `write one such as "${example}"`;
  addError(reporter, path, "bad-name", `${renderQuoted(text)} ${what}`, hint);
}
