import type { Purpose } from "./api.ts";
import { type ApiError, toApiError, toStatusError } from "./api-error.ts";
import { toOneLine } from "./one-line.ts";

/** What one attempt at a request brought: an answer with any status, or a connection that broke. */
export type Attempt =
  | { readonly kind: "answer"; readonly status: number; readonly headers: Headers; readonly data: unknown }
  | { readonly kind: "broken"; readonly cause: unknown };

/** A failed attempt: the error that it ends in, and whether and when another attempt makes sense. */
export interface Failure {
  readonly error: ApiError;
  readonly isWorthRetrying: boolean;
  /** What the server asks to wait for, in milliseconds; null where it says nothing. */
  readonly waitMs: number | null;
}

/** What is wrong with the attempt, or null where it brought an answer below 400. `now` is in milliseconds since 1970. */
export function toFailure(
  attempt: Attempt,
  purpose: Purpose,
  timeoutMs: number,
  now: number,
): Failure | null {
  if (attempt.kind === "broken") return toBrokenFailure(attempt.cause, purpose, timeoutMs);
  const { status, headers } = attempt;
  const waitMs = toWaitMs(headers, now);
  if (status < 400) return isLimitedQuery(attempt.data) ? toLimitFailure(status, "", waitMs, purpose) : null;
  const said = toSaid(attempt.data);
  if (status === 429 || (status === 403 && isRateLimit(headers, said))) {
    return toLimitFailure(status, said, waitMs, purpose);
  }
  return { error: toStatusError(status, said, purpose), isWorthRetrying: status >= 500, waitMs };
}

function toLimitFailure(status: number, said: string, waitMs: number | null, purpose: Purpose): Failure {
  const cause = `the rate limit is used up${said === "" ? "" : ` (${said})`}`;
  const hint = waitMs === null ? "try again later" : `try again in ${Math.ceil(waitMs / 1000)} s`;
  return { error: toApiError("unavailable", status, purpose, cause, hint), isWorthRetrying: true, waitMs };
}

/** GraphQL answers with status 200 and this error where a rate limit is used up. */
function isLimitedQuery(data: unknown): boolean {
  if (typeof data !== "object" || data === null || !Object.hasOwn(data, "errors")) return false;
  const { errors } = data as { errors: unknown };
  return (
    Array.isArray(errors) &&
    errors.some((error: unknown) => (error as { type?: unknown })?.type === "RATE_LIMITED")
  );
}

/**
 * How long the headers ask to wait, in milliseconds: `retry-after` in seconds or as a date, else the
 * time until a used-up rate limit is reset; null where they say nothing. Not limited in any way.
 */
export function toWaitMs(headers: Headers, now: number): number | null {
  const after = headers.get("retry-after");
  if (after !== null && /^\d{1,9}$/.test(after)) return Number(after) * 1000;
  const date = after === null ? Number.NaN : Date.parse(after);
  if (!Number.isNaN(date)) return Math.max(0, date - now);
  const reset = headers.get("x-ratelimit-reset");
  if (headers.get("x-ratelimit-remaining") !== "0" || reset === null || !/^\d{1,11}$/.test(reset))
    return null;
  return Math.max(0, Number(reset) * 1000 - now);
}

function isRateLimit(headers: Headers, said: string): boolean {
  return (
    headers.has("retry-after") ||
    headers.get("x-ratelimit-remaining") === "0" ||
    /rate limit|abuse/i.test(said)
  );
}

function toBrokenFailure(cause: unknown, purpose: Purpose, timeoutMs: number): Failure {
  if (textIn(cause, "name") === "OversizeError") {
    const error = toApiError(
      "invalid-answer",
      null,
      purpose,
      "its answer is too large",
      "ask for less at once",
    );
    return { error, isWorthRetrying: false, waitMs: null };
  }
  const hint = "check the network and the proxy of the runner, and GITHUB_API_URL";
  const what = isTimeout(cause) ? `it did not answer within ${timeoutMs / 1000} s` : toConnectionCause(cause);
  return {
    error: toApiError("unavailable", null, purpose, what, hint),
    isWorthRetrying: true,
    waitMs: null,
  };
}

function isTimeout(cause: unknown): boolean {
  return textIn(cause, "name") === "TimeoutError" || textIn(cause, "name") === "AbortError";
}

/** `fetch` hides what happened to the connection in the cause of its error, or in that one's. */
function toConnectionCause(error: unknown): string {
  let current = error;
  for (let depth = 0; depth < 4; depth++) {
    const code = textIn(current, "code");
    if (/^[A-Z_]+$/.test(code)) return `the connection failed (${code})`;
    current = (current as { cause?: unknown } | null | undefined)?.cause;
  }
  return "the connection failed";
}

/** The text under the key, or nothing: an error from another realm is no `Error` of this one. */
function textIn(value: unknown, key: string): string {
  const text = (value as Record<string, unknown> | null | undefined)?.[key];
  return typeof text === "string" ? text : "";
}

/** The message in the body of an answer, or nothing where the body is something else. */
function toSaid(data: unknown): string {
  if (typeof data !== "object" || data === null || !Object.hasOwn(data, "message")) return "";
  const { message } = data as { message: unknown };
  return typeof message === "string" ? toOneLine(message) : "";
}
