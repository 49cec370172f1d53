/** Where a policy is: shipped with the program, in a file, or in a repository at a ref. */
export type PolicyReference =
  | { readonly kind: "preset"; readonly name: string }
  | { readonly kind: "file"; readonly path: string }
  /** `repository` is `owner/name`; `ref` is null for its default branch. */
  | {
      readonly kind: "repository";
      readonly repository: string;
      readonly path: string;
      readonly ref: string | null;
    };

/** Parses `preset:NAME`, `owner/repo:path@ref` (the last `@` begins the ref) or a path. Everything else is a path. */
export function parsePolicyReference(text: string): PolicyReference {
  if (text.startsWith("preset:")) return { kind: "preset", name: text.slice("preset:".length) };
  const match = /^([\w-]+\/[\w.-]+):(.+)$/.exec(text);
  if (match === null) return { kind: "file", path: text };
  const [, repository = "", rest = ""] = match;
  const at = rest.lastIndexOf("@");
  if (at === -1) return { kind: "repository", repository, path: rest, ref: null };
  return { kind: "repository", repository, path: rest.slice(0, at), ref: rest.slice(at + 1) };
}

/** Parses back to the same reference. */
export function renderPolicyReference(reference: PolicyReference): string {
  switch (reference.kind) {
    case "preset":
      return `preset:${reference.name}`;
    case "file":
      return reference.path;
    case "repository":
      return `${reference.repository}:${reference.path}${reference.ref === null ? "" : `@${reference.ref}`}`;
  }
}
