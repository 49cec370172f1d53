import type { InitAnswers } from "./init-answers.ts";

const SCHEMA = "https://raw.githubusercontent.com/freezegate/freezegate/v1/dist/policy.schema.json";

/** The policy that the answers ask for. */
export function renderPolicy(answers: InitAnswers): string {
  const { timezone, environment, freezesFridays, hours, holidays, label } = answers;
  const scope = environment === null ? [] : [`    environments: ${quote(environment)}`];
  const fridays = [
    "  - id: no-friday",
    "    reason: A change that breaks on Friday evening waits for Monday.",
    "    weekly: fri 12:00 to mon 06:00",
    ...scope,
  ];
  const days = [
    "  - id: public-holidays",
    "    reason: On a holiday nobody is here to watch a deployment.",
    `    holidays: ${quote(holidays ?? "")}`,
    ...scope,
  ];
  const freezes = [...(freezesFridays ? fridays : []), ...(holidays === null ? [] : days)];
  const windows = [
    "",
    "windows:",
    "  - id: working-hours",
    "    reason: Deployments go out while somebody is here to watch them.",
    `    weekly: ${quote(hours ?? "")}`,
    ...scope,
  ];
  const overrides = [
    "",
    "# A pull request that carries the label goes out all the same.",
    "overrides:",
    "  emergency:",
    `    labels: ${quote(label ?? "")}`,
  ];
  return `${[
    `# yaml-language-server: $schema=${SCHEMA}`,
    "# When deployments may go out. The gate reads this file from the default branch.",
    "version: 1",
    `timezone: ${timezone}`,
    ...(freezes.length === 0 ? [] : ["", "freezes:", ...freezes]),
    ...(hours === null ? [] : windows),
    ...(label === null ? [] : overrides),
  ].join("\n")}\n`;
}

/** One case of the test file. */
export interface InitCase {
  readonly name: string;
  /** `2026-11-27 15:00`, in the policy's zone. */
  readonly at: string;
  readonly expect: string;
  readonly by: string | null;
  readonly label: string | null;
}

/** The test file beside the policy. */
export function renderTests({ environment }: InitAnswers, cases: readonly InitCase[]): string {
  const target = environment === null ? "" : `environment: ${quote(environment)}, `;
  const items = cases.flatMap(({ name, at, expect, by, label }) => [
    `  - name: ${name}`,
    `    at: ${at}`,
    ...(label === null ? [] : [`    labels: ${quote(label)}`]),
    `    expect: ${expect}`,
    ...(by === null ? [] : [`    by: ${by}`]),
  ]);
  return `${[
    '# What the policy is meant to do. Run it with "freezegate test .github".',
    "policy: ./freezegate.yml",
    `defaults: { ${target}branch: main }`,
    "cases:",
    ...items,
  ].join("\n")}\n`;
}

/** A workflow that lints and tests the policy when a pull request changes it. */
export function renderWorkflow(): string {
  return `# Checks the freeze policy when a pull request changes it.
name: Freeze policy
on:
  pull_request:
    paths: [".github/freezegate*.yml"]

permissions:
  contents: read

jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - uses: actions/checkout@v5
        with: { repository: freezegate/freezegate, ref: v1, path: .freezegate }
      - run: node .freezegate/dist/cli.js lint --format github
      - run: node .freezegate/dist/cli.js test .github
`;
}

/** What is left to do. */
export function renderNextSteps({ environment }: InitAnswers): string {
  const inputs = environment === null ? "" : `\n  with: { environment: ${quote(environment)} }`;
  return `Next:
1. Try it: freezegate check${environment === null ? "" : ` --environment ${environment}`}
2. Make this the first step of the job that deploys:

- uses: freezegate/freezegate@v1${inputs}

  and give that job: permissions: { contents: read, pull-requests: read }
3. Commit the files and merge them to the default branch, from which the gate reads them.
`;
}

/** Words that YAML would not read as text, and what is no plain word, need quotes. */
function quote(text: string): string {
  const isPlain = /^[a-z][a-z0-9-]*( [a-z0-9:-]+)*$/i.test(text) && !/:( |$)/.test(text);
  return isPlain && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text) ? text : JSON.stringify(text);
}
