import { renderQuoted } from "./quotation.ts";
import { type PolicyReference, parsePolicyReference } from "./reference.ts";

/** What an entry of `extends` stands for, or what is wrong with it. */
export type Extension =
  | {
      readonly reference: PolicyReference;
      /** Whether it lies beside the file that extends it, and so is read at the same commit. */
      readonly isBeside: boolean;
    }
  | { readonly code: string; readonly message: string; readonly hint: string };

/**
 * Resolves an entry of `extends` in the policy at `from`: `preset:NAME`, a path that begins with `./` or
 * `../` and stays inside the repository, or `owner/repo:path@ref`.
 */
export function resolveExtension(text: string, from: PolicyReference): Extension {
  if (/^\.\.?\//.test(text)) return toBeside(text, from);
  const reference = parsePolicyReference(text);
  switch (reference.kind) {
    case "preset":
      return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(reference.name)
        ? { reference, isBeside: false }
        : wrong(text, "write the name of a preset: preset:no-friday");
    case "repository":
      return isPathInside(reference.path) && (reference.ref === null || isRef(reference.ref))
        ? { reference, isBeside: false }
        : wrong(text, "write owner/repo:path@ref, with a path from the root and a branch, tag or commit");
    case "file":
      return /^([/~\\]|[a-z]:)/i.test(text) ? outside(text) : wrong(text, toHint(text));
  }
}

function toBeside(text: string, from: PolicyReference): Extension {
  if (from.kind === "preset") return wrong(text, "a preset has no files beside it");
  const { root, folder } = toFolder(from.path);
  const steps = text.split("/");
  const path = [...folder];
  for (const step of steps) {
    if (step === "..") {
      if (path.pop() === undefined) return outside(text);
    } else if (step !== ".") path.push(step);
  }
  const inside = path.join("/");
  if (!isPathInside(inside)) return wrong(text, "write the path of a file, with / between its parts");
  return { reference: { ...from, path: root + inside }, isBeside: true };
}

/**
 * The folder of a policy below the root of its repository. A path that leads out of the current folder
 * does not say where that root is: it is taken to be where `.github` lies, or else the policy's own folder.
 */
function toFolder(path: string): { root: string; folder: readonly string[] } {
  const parts = toParts(path);
  const folder = parts.slice(0, -1);
  if (!path.startsWith("/") && parts[0] !== "..") return { root: "", folder };
  const github = folder.lastIndexOf(".github");
  const depth = github === -1 ? folder.length : github;
  const root = [...(path.startsWith("/") ? [""] : []), ...folder.slice(0, depth), ""].join("/");
  return { root, folder: folder.slice(depth) };
}

/** The parts of a path, without those that change nothing. */
function toParts(path: string): readonly string[] {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else parts.push(part);
  }
  return parts;
}

/** The path of a policy in one way of writing it: `a/./b/../c` is `a/c`. */
export function toPlainPath(path: string): string {
  return (path.startsWith("/") ? "/" : "") + toParts(path).join("/");
}

function isPathInside(path: string): boolean {
  const steps = path.split("/");
  return !/[\\\0-\x1f\x7f]/.test(path) && steps.every((step) => step !== "" && step !== "." && step !== "..");
}

/** Nothing of git's that could name something else than a branch, a tag or a commit (gitrevisions). */
function isRef(ref: string): boolean {
  return !/[\0-\x20\x7f~^:?*[\\]|\.\.|@\{|^[-/]|^$/.test(ref);
}

function toHint(text: string): string {
  if (/^[a-z]+:\/\//i.test(text)) return "a policy is read from a repository: write owner/repo:path@ref";
  if (/^[\w.-]+\/[\w.-]+@/.test(text)) return "name the file, too: owner/repo:path@ref";
  if (/\.ya?ml$/.test(text)) return `a file beside this one is ${renderQuoted(`./${text}`)}`;
  return 'write "preset:NAME", "./FILE" or "owner/repo:PATH@REF"';
}

function wrong(text: string, hint: string): Extension {
  return { code: "wrong-reference", message: `${renderQuoted(text)} names no policy`, hint };
}

function outside(text: string): Extension {
  const hint = 'name a file of this repository with "./", or one of another with "owner/repo:path@ref"';
  return { code: "outside-repository", message: `${renderQuoted(text)} leads out of the repository`, hint };
}
