import type { Record } from "./record.ts";

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === "string";
const isFlag: Check = (value) => typeof value === "boolean";
const isNumber: Check = (value) => typeof value === "number" && Number.isFinite(value);
const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isInstant: Check = (value) => typeof value === "string" && INSTANT.test(value) && isReal(value);

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function isReal(text: string): boolean {
  return !Number.isNaN(Date.parse(text));
}

function orNull(check: Check): Check {
  return (value) => value === null || check(value);
}

function oneOf(...values: readonly unknown[]): Check {
  return (value) => values.includes(value);
}

function listOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check);
}

/** An object with at least these fields of its own; more may stand beside them. */
function objectOf(fields: Readonly<{ [key: string]: Check }>): Check {
  const checks = Object.entries(fields);
  return (value) =>
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    checks.every(
      ([key, check]) => Object.hasOwn(value, key) && check((value as { [key: string]: unknown })[key]),
    );
}

const texts = listOf(isText);
const maybeText = orNull(isText);

const isChange = objectOf({
  number: orNull(isCount),
  title: maybeText,
  url: maybeText,
  author: maybeText,
  labels: texts,
});

const isRequest = objectOf({
  repository: maybeText,
  branch: maybeText,
  commit: maybeText,
  environment: maybeText,
  operation: isText,
  event: maybeText,
  changes: orNull(listOf(isChange)),
});

const isBlocker = objectOf({
  kind: oneOf("freeze", "windows", "default"),
  rules: texts,
  reason: isText,
  link: maybeText,
  source: isCount,
  start: orNull(isInstant),
  end: orNull(isInstant),
  overrides: texts,
  liftedBy: maybeText,
});

const isSource = objectOf({
  kind: oneOf("policy", "calendar", "switch"),
  repository: maybeText,
  path: isText,
  ref: maybeText,
  commit: maybeText,
  digest: isText,
});

const isRun = objectOf({
  id: maybeText,
  attempt: orNull(isNumber),
  workflow: maybeText,
  job: maybeText,
  url: maybeText,
  actor: maybeText,
  triggeringActor: maybeText,
  event: maybeText,
  sha: maybeText,
});

const isSoundRecord = objectOf({
  id: (value) => typeof value === "string" && ID.test(value),
  evaluatedAt: isInstant,
  clock: oneOf("machine", "github"),
  mode: oneOf("enforce", "report"),
  timezone: maybeText,
  run: isRun,
  engine: objectOf({ name: oneOf("freezegate"), version: isText }),
  version: oneOf(1),
  outcome: oneOf("allowed", "blocked", "overridden", "error"),
  allowed: isFlag,
  at: isInstant,
  durationMs: isCount,
  request: orNull(isRequest),
  blockers: listOf(isBlocker),
  findings: listOf(objectOf({ rule: isText, kind: isText, source: isCount, status: isText })),
  omittedFindings: isCount,
  overrides: listOf(objectOf({ name: isText, source: isCount })),
  nextOpen: orNull(isInstant),
  nextClose: orNull(isInstant),
  sources: listOf(isSource),
  error: orNull(objectOf({ kind: isText, message: isText })),
});

/** Whether a value out of a log or a file is a record of version 1, as far as an audit reads one. Unknown fields may stand beside. */
export function isRecord(value: unknown): value is Record {
  return isSoundRecord(value);
}

/** Whether it says of itself that it is a record, of a version that this program does not know. */
export function isNewerRecord(value: unknown): boolean {
  const claims = objectOf({ version: isNumber, engine: objectOf({ name: oneOf("freezegate") }) });
  return claims(value) && (value as { version: number }).version > 1;
}
