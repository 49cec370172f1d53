import type { GraphqlError, Purpose } from "./api.ts";
import type { Origin } from "./field.ts";

/**
 * Why there is no usable answer: nobody answered or GitHub could not (`unavailable`: trying again might
 * help), the token was refused or lacks a permission, what was asked for does not exist or is hidden from
 * the token, the request itself was not accepted, or the answer is not what it must be.
 */
export type ApiErrorKind = "unavailable" | "refused" | "not-found" | "invalid-request" | "invalid-answer";

/** A request to GitHub's API that failed for good. Its message names the request, the cause and the way out. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly kind: ApiErrorKind;
  /** The status of the answer, or null where none came. */
  readonly status: number | null;

  constructor(kind: ApiErrorKind, status: number | null, message: string) {
    super(message);
    this.kind = kind;
    this.status = status;
  }
}

/** The error of a request that ended in `cause`; `hint` says what to do. */
export function toApiError(
  kind: ApiErrorKind,
  status: number | null,
  purpose: Purpose,
  cause: string,
  hint: string,
): ApiError {
  return new ApiError(kind, status, `could not read ${purpose.what} from GitHub: ${cause}. ${hint}`);
}

/** The error for an answer with a status of 400 or above that is not worth another try. */
export function toStatusError(status: number, said: string, purpose: Purpose): ApiError {
  const cause = said === "" ? `it answered ${status}` : `it answered ${status} (${said})`;
  const kind = toKind(status);
  return toApiError(kind, status, purpose, cause, toHint(kind, status, purpose));
}

/** The error for an error in a GraphQL answer. */
export function toGraphqlFailure(error: GraphqlError, purpose: Purpose): ApiError {
  const kind = toGraphqlKind(error.type);
  const cause = error.path === "" ? error.message : `${error.message} (at ${error.path})`;
  return toApiError(kind, 200, purpose, cause, toHint(kind, 200, purpose));
}

/** The origin of the fields of an answer: what is wrong with them is an `invalid-answer`. */
export function answerOf(purpose: Purpose): Origin {
  return {
    name: "GitHub's answer",
    toError: (message) =>
      toApiError("invalid-answer", 200, purpose, message, toHint("invalid-answer", 200, purpose)),
  };
}

function toKind(status: number): ApiErrorKind {
  if (status === 401 || status === 403) return "refused";
  if (status === 404 || status === 410) return "not-found";
  if (status === 429 || status >= 500) return "unavailable";
  return "invalid-request";
}

function toGraphqlKind(type: string | null): ApiErrorKind {
  if (type === "NOT_FOUND") return "not-found";
  if (type === "FORBIDDEN" || type === "INSUFFICIENT_SCOPES" || type === "UNAUTHORIZED") return "refused";
  if (type === null) return "invalid-request";
  return "unavailable";
}

function toHint(kind: ApiErrorKind, status: number | null, purpose: Purpose): string {
  switch (kind) {
    case "refused":
      return status === 401
        ? "the token is not valid: check the token that the step is given"
        : `the token may not do that: ${toPermissionHint(purpose)}`;
    case "not-found":
      return `check the name; a token also gets this answer for what it may not see: ${toPermissionHint(purpose)}`;
    case "unavailable":
      return "try again later; https://www.githubstatus.com tells of outages";
    case "invalid-answer":
      return "is there a proxy in between, or is GITHUB_API_URL not the address of GitHub's API?";
    case "invalid-request":
      return "a GitHub Enterprise Server may be too old for this request";
  }
}

function toPermissionHint(purpose: Purpose): string {
  if (purpose.hint !== undefined) return purpose.hint;
  if (purpose.permission === null) return "check the token that the step is given";
  return `give the job "permissions: { ${purpose.permission} }"`;
}
