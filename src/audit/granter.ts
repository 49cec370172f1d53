import type { Record } from "./record.ts";

/** What a record may say of an override besides its name. Records of earlier versions lack it. */
interface Asked {
  /** Overrides that were asked for in vain stand in the record, too. */
  readonly granted?: unknown;
  readonly granters?: unknown;
  readonly reasons?: unknown;
}

/** The names of the overrides that were granted. */
export function toGrantedNames(record: Record): readonly string[] {
  return [...new Set(toGranted(record).map(({ name }) => name))];
}

/** Who granted the overrides of a record, each once. "(unknown)" stands for an override that does not say. */
export function toGranters(record: Record): readonly string[] {
  const logins = toGranted(record).map(({ granters }) => toTexts(granters));
  return [...new Set(logins.flatMap((some) => (some.length === 0 ? ["(unknown)"] : some)))];
}

/** The reasons that were given for the overrides of a record, each once. */
export function toOverrideReasons(record: Record): readonly string[] {
  return [...new Set(toGranted(record).flatMap(({ reasons }) => toTexts(reasons)))];
}

function toGranted({ overrides }: Record): readonly (Asked & { readonly name: string })[] {
  const asked: readonly (Asked & { readonly name: string })[] = overrides;
  return asked.filter(({ granted }) => granted !== false);
}

function toTexts(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.filter((one: unknown): one is string => typeof one === "string" && one !== "");
}
