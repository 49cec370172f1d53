/**
 * GitHub answered, and the answer does not carry what a decision needs: a policy that does not exist or
 * cannot be read as one, or changes that cannot be told. Trying again does not help. The message names the
 * place and the way out.
 */
export class FactError extends Error {
  override readonly name = "FactError";
  readonly kind:
    | "policy-missing"
    | "policy-unreadable"
    | "changes-unknown"
    | "commit-unknown"
    | "label-missing";

  constructor(kind: FactError["kind"], message: string) {
    super(message);
    this.kind = kind;
  }
}
