/** Where a policy's text is: in which repository, at which path, and at which branch, tag or commit. */
export interface PolicyLocation {
  /** `owner/name`. */
  readonly repository: string;
  readonly path: string;
  /** A branch, a tag or a commit; null for the default branch. */
  readonly ref: string | null;
}
