import { FactError } from "./fact-error.ts";
import { toOneLine } from "./one-line.ts";
import { isRefName, isRepositoryName } from "./ref.ts";

/** Where a policy's text is: in which repository, at which path, and at which branch, tag or commit. */
export interface PolicyLocation {
  /** `owner/name`. */
  readonly repository: string;
  readonly path: string;
  /** A branch, a tag or a commit; null for the default branch. */
  readonly ref: string | null;
  /** Whether it is a calendar beside a policy, which may be larger. */
  readonly isCalendar?: true;
}

/**
 * The location that `owner/repo:path@ref` or `owner/repo:path` names, or null where the text has neither
 * form. The last `@` begins the ref. Throws a FactError where the ref could mean something else than a
 * branch, a tag or a commit.
 */
export function parsePolicyLocation(text: string): PolicyLocation | null {
  const colon = text.indexOf(":");
  const repository = text.slice(0, Math.max(0, colon));
  if (!isRepositoryName(repository)) return null;
  const rest = text.slice(colon + 1);
  const at = rest.lastIndexOf("@");
  const path = at === -1 ? rest : rest.slice(0, at);
  const ref = at === -1 ? null : rest.slice(at + 1);
  if (path === "" || (ref !== null && !isRefName(ref))) {
    throw new FactError("policy-missing", `${toOneLine(text)} is no policy: write owner/repo:path@ref`);
  }
  return { repository, path, ref };
}
