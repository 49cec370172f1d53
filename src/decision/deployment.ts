import { parseInstant } from "../time/dates.ts";
import type { Instant } from "../time/interval.ts";
import type { Request } from "./request.ts";

/** A past deployment: what names it, and the request that it was. */
export interface Deployment {
  readonly id: string | number | null;
  readonly request: Request;
}

/** The facts of deployments that do not say otherwise. */
export type DeploymentDefaults = Omit<Request, "at">;

/** A deployment, or what is wrong with the line that should be one. */
export type ParsedDeployment = Deployment | { readonly mistake: string };

const TEXTS = ["branch", "environment", "repository", "event", "operation"] as const;

/**
 * Parses a line of NDJSON: `{ "id"?, "at", "branch"?, "environment"?, "repository"?, "event"?, "operation"?,
 * "labels"?, "paths"?, "durationMs"? }`. `at` is RFC 3339; a key that is null or absent has its default; others are
 * nobody's business.
 */
export function parseDeployment(line: string, defaults: DeploymentDefaults): ParsedDeployment {
  const value = parseObject(line);
  if (value === null) return { mistake: "it is not a JSON object" };
  const at = toInstant(value["at"]);
  if (at === null) return { mistake: '"at" is not a time of RFC 3339 such as "2026-11-27T14:00:00Z"' };
  const mistake = findMistake(value);
  return mistake === null ? toDeployment(value as DeploymentLine, at, defaults) : { mistake };
}

/** What a line may say besides its time; null is as good as nothing. */
interface DeploymentLine extends Partial<Record<(typeof TEXTS)[number], string | null>> {
  readonly id?: string | number | null;
  readonly labels?: readonly string[] | null;
  readonly paths?: readonly string[] | null;
  readonly durationMs?: number | null;
}

function findMistake({ id, labels, paths, durationMs, ...texts }: Record<string, unknown>): string | null {
  if (!isTextOrNothing(id) && typeof id !== "number") return '"id" is neither text nor a number';
  for (const key of TEXTS) if (!isTextOrNothing(texts[key])) return `"${key}" is not text`;
  if (!isNothing(labels) && !isTexts(labels)) return '"labels" is not a list of texts';
  if (!isNothing(paths) && !isTexts(paths)) return '"paths" is not a list of texts';
  if (isNothing(durationMs) || isDuration(durationMs)) return null;
  return '"durationMs" is not a whole number of milliseconds up to a year';
}

function toDeployment(line: DeploymentLine, at: Instant, defaults: DeploymentDefaults): Deployment {
  return {
    id: line.id ?? null,
    request: {
      at,
      durationMs: line.durationMs ?? defaults.durationMs,
      repository: line.repository ?? defaults.repository,
      branch: line.branch ?? defaults.branch,
      commit: null,
      environment: line.environment ?? defaults.environment,
      operation: line.operation ?? defaults.operation,
      event: line.event ?? defaults.event,
      changes: isNothing(line.labels) ? defaults.changes : toChanges(line.labels),
      paths: line.paths ?? defaults.paths ?? null,
      switches: defaults.switches ?? [],
    },
  };
}

function parseObject(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

// The form in which programs write times, which the engine reads by itself far faster than we do.
const PLAIN = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/;

function toInstant(value: unknown): Instant | null {
  if (typeof value !== "string") return null;
  // `Date.parse` takes February 30 for March 2, and 24:00 for the next day.
  const isPlain = PLAIN.test(value) && Number(value.slice(8, 10)) <= 28 && value.slice(11, 13) !== "24";
  if (!isPlain) return parseInstant(value);
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : at;
}

function isNothing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function isTextOrNothing(value: unknown): boolean {
  return isNothing(value) || typeof value === "string";
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === "string");
}

// A decision looks at every occurrence within the duration, so a hostile one would take for ever.
const LONGEST = 366 * 86_400_000;

function isDuration(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= LONGEST;
}

/** The change that carries the labels; they count as properly granted. */
function toChanges(labels: readonly string[]): Request["changes"] {
  return labels.length === 0 ? [] : [{ number: null, title: null, url: null, author: null, labels }];
}
