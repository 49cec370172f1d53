import { type Inputs, readInputs } from "../../src/action/inputs.ts";
import { UndecidedError } from "../../src/decision/undecided.ts";

// The action's inputs come from the environment of the process, as @actions/core reads them.
const before = { ...process.env };

afterEach(() => {
  process.env = { ...before };
});

function read(given: Readonly<Record<string, string>>): Inputs {
  for (const [name, value] of Object.entries(given)) {
    process.env[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] = value;
  }
  return readInputs(process.env);
}

function mistakeOf(given: Readonly<Record<string, string>>): string {
  try {
    read(given);
  } catch (error) {
    if (error instanceof UndecidedError) return `${error.kind}: ${error.message}. ${error.hint}`;
    throw error;
  }
  throw new Error("no mistake");
}

const defaults: Inputs = {
  policies: [".github/freezegate.yml"],
  policySource: "default-branch",
  timezone: null,
  environment: null,
  operation: "deploy",
  commit: null,
  durationMs: 0,
  mode: "enforce",
  branch: null,
  at: null,
  onError: "block",
  freeze: null,
  override: null,
  overrideReason: null,
  followUp: false,
  followUpTemplate: null,
  recordPath: null,
  token: "",
  policyToken: "",
};

it("has defaults for everything", () => {
  expect(read({})).toEqual(defaults);
});

it.each<[Readonly<Record<string, string>>, Partial<Inputs>]>([
  [{ policy: "a.yml" }, { policies: ["a.yml"] }],
  [{ policy: " a.yml \n\n  preset:weekends\r\n" }, { policies: ["a.yml", "preset:weekends"] }],
  [{ policy: " \n " }, { policies: [".github/freezegate.yml"] }],
  [{ "policy-source": "workspace" }, { policySource: "workspace" }],
  [{ timezone: "Europe/Berlin" }, { timezone: "Europe/Berlin" }],
  [{ environment: "  production " }, { environment: "production" }],
  [{ operation: "rollback" }, { operation: "rollback" }],
  [{ "deploy-duration": "1h30m" }, { durationMs: 5_400_000 }],
  [{ "on-error": "allow" }, { onError: "allow" }],
  [{ "record-path": "/tmp/r.json" }, { recordPath: "/tmp/r.json" }],
  [
    { mode: "report", at: "2026-11-27T14:00:00Z", branch: "main" },
    { mode: "report", branch: "main", at: { kind: "instant", at: Date.parse("2026-11-27T14:00:00Z") } },
  ],
])("reads %j", (given, expected) => {
  expect(read(given)).toEqual({ ...defaults, ...expected });
});

it.each([
  [
    { mode: "Enforce" },
    'input: the input "mode" is wrong: "Enforce" is not one of enforce, report. did you mean "enforce"?',
  ],
  [{ mode: "off" }, 'input: the input "mode" is wrong: "off" is not one of enforce, report. null'],
  [{ "policy-source": "workspce" }, 'did you mean "workspace"?'],
  [{ timezone: "CET" }, 'the input "timezone" is wrong: "CET" is not the name of a time zone'],
  [{ "deploy-duration": "-5m" }, 'the input "deploy-duration" is wrong: "-5m" is not a duration'],
  [{ mode: "report", at: "noon" }, 'the input "at" is wrong: "noon" is not a time'],
  [
    { at: "2026-11-27 15:00" },
    'the input "at" is for trying a policy out, in mode report alone. add "mode: report"',
  ],
  [
    { branch: "main", mode: "enforce" },
    'the input "branch" is for trying a policy out, in mode report alone',
  ],
])("refuses %j", (given, says) => {
  expect(mistakeOf(given)).toContain(says);
});

describe("an input that does not exist", () => {
  it.each([
    ["on-eror", "on-error"],
    ["policysource", "policy-source"],
    ["policy_source", "policy-source"],
    ["policy source", "policy-source"],
    ["enviroment", "environment"],
    ["Mod", "mode"],
    ["tokens", "token"],
  ])("%s is refused for being near %s", (name, near) => {
    expect(mistakeOf({ [name]: "" })).toBe(
      `input: there is no input "${name.replaceAll(" ", "_").toLowerCase()}". did you mean "${near}"?`,
    );
  });

  it.each(["node-version", "working-directory", "x"])("%s is none of ours", (name) => {
    expect(read({ [name]: "1" })).toEqual(defaults);
  });
});
