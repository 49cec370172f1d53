/** Where a field stands, and the error that its document ends in when it is not what it must be. */
export interface Origin {
  /** What a message calls the document, for instance "the event payload". */
  readonly name: string;
  toError(message: string): Error;
}

/** A value out of a document from outside, which nobody has checked yet, with the path that leads to it. */
export interface Field {
  readonly value: unknown;
  /** `pull_request.base.ref`, or empty for the document itself. */
  readonly path: string;
  readonly origin: Origin;
}

/** The document itself as a field. */
export function toField(value: unknown, origin: Origin): Field {
  return { value, path: "", origin };
}

/**
 * The field that the keys lead to. Only own properties count, so that nothing comes from a prototype;
 * where one is absent or null the value is null. Throws where something on the way is no object.
 */
export function fieldAt(field: Field, ...keys: string[]): Field {
  let current = field;
  for (const key of keys) {
    const path = current.path === "" ? key : `${current.path}.${key}`;
    current = { value: ownValue(current, key), path, origin: field.origin };
  }
  return current;
}

/** Whether the field is absent or null. */
export function isAbsent(field: Field): boolean {
  return field.value === null || field.value === undefined;
}

/** The field's text. Throws where it is anything else. */
export function textOf(field: Field): string {
  return typeof field.value === "string" ? field.value : fail(field, "text");
}

/** The field's truth value. Throws where it is anything else. */
export function truthOf(field: Field): boolean {
  return typeof field.value === "boolean" ? field.value : fail(field, "true or false");
}

/** The field's number, a whole one from 0 on. Throws where it is anything else. */
export function countOf(field: Field): number {
  const { value } = field;
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0
    ? value
    : fail(field, "a whole number");
}

/** The field's items, as fields of their own. Throws where it is no list. */
export function itemsOf(field: Field): Field[] {
  if (!Array.isArray(field.value)) return fail(field, "a list");
  return field.value.map((value, index) => ({
    value,
    path: `${field.path}[${index}]`,
    origin: field.origin,
  }));
}

/** The 40 hexadecimal digits of a commit. Throws where it is anything else. */
export function commitOf(field: Field): string {
  const { value } = field;
  return typeof value === "string" && isCommit(value)
    ? value
    : fail(field, "the 40 hexadecimal digits of a commit");
}

/** The field's time, RFC 3339 as GitHub writes it. Throws where it is anything else. */
export function timeOf(field: Field): string {
  const { value } = field;
  const isTime =
    typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value);
  return isTime && !Number.isNaN(Date.parse(value)) ? value : fail(field, "a time");
}

/** Whether the text is 40 hexadecimal digits in lower case, as GitHub writes the name of a commit. */
export function isCommit(text: string): boolean {
  return /^[0-9a-f]{40}$/.test(text);
}

/** What `read` makes of the field, or null where it is absent or null. */
export function maybe<T>(field: Field, read: (field: Field) => T): T | null {
  return isAbsent(field) ? null : read(field);
}

/** Throws the error of the field's document: it must be `expected`, and is something else. */
export function fail(field: Field, expected: string): never {
  const what = field.path === "" ? field.origin.name : `"${field.path}" in ${field.origin.name}`;
  throw field.origin.toError(`${what} must be ${expected}, but is ${nameOfKind(field.value)}`);
}

function ownValue(field: Field, key: string): unknown {
  const { value } = field;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return fail(field, "an object");
  return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : null;
}

function nameOfKind(value: unknown): string {
  if (value === null || value === undefined) return "missing or null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "an object";
  if (typeof value === "string") return value === "" ? "empty" : "other text";
  return `a ${typeof value}`;
}
