import fc from "fast-check";
import type { Request } from "../../src/decision/request.ts";
import { loadPolicy } from "../../src/policy/load.ts";
import type { Policy } from "../../src/policy/policy.ts";
import { source } from "../policy/source.ts";

const hours = ["00:00-06:00", "09:00-16:00", "22:00-06:00", "01:30-02:30"];

const weekly = fc
  .tuple(fc.constantFrom("fri", "mon-thu", "daily", "sat, sun", "tue"), fc.option(fc.constantFrom(...hours)))
  .map(([days, span]) => `weekly: ${span === null ? days : `${days} ${span}`}`);

const span = fc.constantFrom(
  "weekly: fri 12:00 to mon 06:00",
  "weekly: sun 01:30 to sun 02:30",
  "yearly: 10-23 to 10-26",
  "yearly: 10-31",
  "dates: 2026-10-24 12:00 to 2026-10-27 03:00",
  "dates: 2026-10-28T09:00:00Z to 2026-10-29T09:30:00Z",
);

const scope = fc.option(fc.constantFrom("environments: production", "branches: [main, release/*]"));

const rule = fc.record({
  schedule: fc.oneof(weekly, span),
  scope,
  override: fc.option(fc.constantFrom("never", "emergency")),
  mode: fc.option(fc.constant("report"), { freq: 8 }),
});

type AnyRule = typeof rule extends fc.Arbitrary<infer T> ? T : never;

const policy = fc.record({
  timezone: fc.constantFrom("UTC", "Europe/Berlin", "America/New_York", "America/Havana"),
  default: fc.constantFrom("open", "open", "closed"),
  freezes: fc.array(rule, { maxLength: 3 }),
  windows: fc.array(rule, { maxLength: 3 }),
});

/** The text of a policy whose times are whole minutes around the October nights on which clocks change. */
export const anyPolicyText: fc.Arbitrary<string> = policy.map((parts) =>
  [
    "version: 1",
    `timezone: ${parts.timezone}`,
    `default: ${parts.default}`,
    "environments: [production, staging]",
    ...renderRules("freezes", parts.freezes),
    ...renderRules("windows", parts.windows),
    "overrides:",
    "  emergency: { labels: emergency }",
  ].join("\n"),
);

function renderRules(key: string, rules: readonly AnyRule[]): string[] {
  if (rules.length === 0) return [];
  return [
    `${key}:`,
    ...rules.flatMap(({ schedule, scope, override, mode }, index) => [
      `  - id: ${key === "freezes" ? "freeze" : "window"}-${index}`,
      "    reason: A reason.",
      `    ${schedule}`,
      ...(scope === null ? [] : [`    ${scope}`]),
      ...(override === null ? [] : [`    override: ${override}`]),
      ...(mode === null ? [] : [`    mode: ${mode}`]),
    ]),
  ];
}

/** Loads a policy that has no problems. */
export async function loadText(text: string, path = "policy.yml"): Promise<Policy> {
  const loaded = await loadPolicy(text, { ...source, path }, { timezone: null });
  if (loaded.policy === null) throw new Error(`${JSON.stringify(loaded.problems)}\n${text}`);
  return loaded.policy;
}

/** A request of a branch to an environment; the durations are whole minutes. */
export const anyRequest: fc.Arbitrary<Request> = fc.record({
  at: fc
    .integer({ min: 0, max: 10 * 1440 })
    .map((minute) => Date.parse("2026-10-21T00:00:00Z") + minute * 60_000),
  durationMs: fc.constantFrom(0, 0, 60_000, 3_600_000, 14 * 3_600_000),
  repository: fc.constant("acme/shop"),
  branch: fc.constantFrom("main", "feature", "release/7"),
  commit: fc.constant(null),
  environment: fc.constantFrom("production", "staging"),
  operation: fc.constant("deploy"),
  event: fc.constant("push"),
  changes: fc.constant([]),
});
