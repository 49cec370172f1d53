import type { NamedOracleRule, OraclePolicy, OracleSchedules } from "./oracle.ts";

/** A generated policy as the text of a policy file, with every string quoted. */
export function renderPolicy(policy: OraclePolicy): string {
  return [
    "version: 1",
    `timezone: ${policy.timezone}`,
    ...(policy.default === undefined ? [] : [`default: ${policy.default}`]),
    ...renderRules("freezes", policy.freezes ?? []),
    ...renderRules("windows", policy.windows ?? []),
    "",
  ].join("\n");
}

function renderRules(key: string, rules: readonly NamedOracleRule[]): string[] {
  return rules.length === 0 ? [] : [`${key}:`, ...rules.flatMap(renderRule)];
}

function renderRule(rule: NamedOracleRule): string[] {
  const { id, during, except, ...schedules } = rule;
  return [
    `  - id: ${id}`,
    "    reason: Because a test says so.",
    ...renderSchedules(schedules, "    "),
    ...(during === undefined ? [] : ["    during:", ...renderSchedules(during, "      ")]),
    ...(except === undefined ? [] : ["    except:", ...renderSchedules(except, "      ")]),
  ];
}

function renderSchedules(schedules: OracleSchedules, indent: string): string[] {
  return Object.entries(schedules)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${indent}${key}: ${JSON.stringify(toSingle(value))}`);
}

// A list of one is written as people write it.
function toSingle(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 ? value[0] : value;
}
