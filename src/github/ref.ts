/**
 * The name of a branch as policies see it: `main` for `refs/heads/main`, `refs/tags/v1` for a tag, null for
 * anything else, such as `refs/pull/12/merge`. A branch whose own name begins with `refs/` has none either:
 * it could pass itself off as a tag.
 */
export function toBranch(ref: string): string | null {
  if (!isRefName(ref)) return null;
  if (ref.startsWith("refs/tags/")) return ref.length > "refs/tags/".length ? ref : null;
  if (!ref.startsWith("refs/heads/")) return null;
  const name = ref.slice("refs/heads/".length);
  return isBranchName(name) ? name : null;
}

/** Whether the text can be the short name of a branch on GitHub. */
export function isBranchName(name: string): boolean {
  return isRefName(name) && !name.startsWith("refs/");
}

/** Whether the text follows git's rules for the names of references (git-check-ref-format). */
export function isRefName(name: string): boolean {
  if (name === "" || name.length > 1024 || name.startsWith("-")) return false;
  return !/[\u0000-\u0020\u007f~^:?*[\\]|\.\.|@\{|\/\/|^\/|\/$|\.$|\.lock(\/|$)|(^|\/)\./.test(name);
}

/** Whether the text has the form `owner/name`. */
export function isRepositoryName(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9-_]*\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/.test(text);
}

/** Whether two repositories are the same one: GitHub ignores case in their names. */
export function isSameRepository(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
