import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { commit } from "../github-stub/model.ts";
import { badPolicies } from "./bad-policies.ts";
import { type Ended, freshFolder } from "./built.ts";
import { expectError, expectWords, runPull } from "./expect-error.ts";
import { commandsIn } from "./record.ts";
import { runCli } from "./run-cli.ts";
import { policyPath, policyText } from "./world.ts";

function expectUsage({ code, stdout, stderr }: Ended, expected: number, says: string | RegExp): void {
  expect({ code, stdout }).toEqual({ code: expected, stdout: "" });
  expectWords(stderr, says);
}

describe.each(Object.entries(badPolicies))("a policy that is %s", (_, { text, says }) => {
  it("fails the action", async () => {
    const file = typeof text === "string" ? text : { mode: 0o100644, bytes: text };
    const result = await runPull(
      {},
      ({ shop }) => void commit(shop, "bad", { branch: "main", files: { [policyPath]: file } }),
    );
    expectError(result, "policy", says);
  });

  it("fails the command line", async () => {
    const path = join(freshFolder(), "policy.yml");
    writeFileSync(path, text);
    expectUsage(await runCli(["check", path, "--environment", "production"]), 2, says);
  });
});

const inputs: readonly (readonly [title: string, given: Readonly<Record<string, string>>, says: string])[] = [
  [
    "a mode",
    { mode: "enforcce" },
    'the input "mode" is wrong: "enforcce" is not one of enforce, report. did you mean "enforce"?',
  ],
  ["a source", { "policy-source": "pull-request" }, '"pull-request" is not one of default-branch, workspace'],
  ["an on-error", { "on-error": "Allow" }, '"Allow" is not one of block, allow. did you mean "allow"?'],
  ["a misspelt on-error", { "on-eror": "block" }, 'there is no input "on-eror". did you mean "on-error"?'],
  [
    "a misspelt environment",
    { enviroment: "production" },
    'there is no input "enviroment". did you mean "environment"?',
  ],
  [
    "an underscore for a hyphen",
    { policy_source: "workspace" },
    'there is no input "policy_source". did you mean "policy-source"?',
  ],
  [
    "a zone",
    { timezone: "EST" },
    'the input "timezone" is wrong: "EST" is not the name of a time zone. did you mean "America/New_York"?',
  ],
  [
    "a duration",
    { "deploy-duration": "45" },
    'the input "deploy-duration" is wrong: "45" is not a duration. write a number and a unit, such as "4h"',
  ],
  [
    "a time",
    { at: "tomorrow", mode: "report" },
    'the input "at" is wrong: "tomorrow" is not a time. write "2026-11-27 15:00"',
  ],
  [
    "a time in earnest",
    { at: "2026-11-25 15:00" },
    'the input "at" is for trying a policy out, in mode report alone. add "mode: report", or leave it out',
  ],
  [
    "a branch in earnest",
    { branch: "main" },
    'the input "branch" is for trying a policy out, in mode report alone',
  ],
  [
    "an environment that the policy does not name",
    { environment: "prod" },
    '.github/freezegate.yml names no environment "prod". did you mean "production"?',
  ],
  [
    "no environment",
    { environment: "" },
    'the rule "no-friday" of .github/freezegate.yml needs the environment, and the request has none. add "environment: NAME" to the step\'s with',
  ],
  [
    "a missing policy",
    { policy: "freeze.yml" },
    "there is no policy freeze.yml in acme/shop at main. commit one to the default branch",
  ],
  [
    "a missing policy in the workspace",
    { "policy-source": "workspace" },
    "there is no policy .github/freezegate.yml in the workspace. check the path; policy-source: workspace needs actions/checkout before this step",
  ],
  [
    "a missing preset",
    { policy: "preset:no-fridays" },
    'there is no preset:no-fridays. did you mean "preset:no-friday"?',
  ],
  ["another repository", { policy: "acme/nowhere:policy.yml@main" }, "acme/nowhere"],
  ["a commit", { commit: "no such branch" }, "no such branch"],
];

describe("an input that is wrong fails the action", () => {
  it.each(inputs)("%s: %j", async (_, given, says) => {
    expectError(await runPull({ inputs: given }), "input", says);
  });

  it("even where on-error says to allow", async () => {
    const result = await runPull({ inputs: { mode: "enforcce", "on-error": "allow" } });
    expectError(result, "input", '"enforcce" is not one of');
  });
});

const options: readonly (readonly [args: readonly string[], says: string])[] = [
  [["--at", "2026-02-30"], '\'2026-02-30\' is invalid. "2026-02-30" is not a time. write "2026-11-27 15:00"'],
  [["--at", "25:00"], '"25:00" is not a time'],
  [["--duration", "45"], '"45" is not a duration. write a number and a unit'],
  [["--timezone", "EST"], '"EST" is not the name of a time zone. did you mean "America/New_York"?'],
  [["--environment", ""], "It is empty"],
  [["--enviroment", "production"], "(Did you mean --environment?)"],
  [["--environment", "prod"], 'names no environment "prod". did you mean "production"?'],
  [
    [],
    'the rule "no-friday" of POLICY needs the environment, and the request has none. pass it with --environment',
  ],
];

describe("an option that is wrong fails the command line", () => {
  it.each(options)("check %j", async (args, says) => {
    const path = join(freshFolder(), "policy.yml");
    writeFileSync(path, policyText);
    expectUsage(await runCli(["check", path, ...args]), 2, says.replace("POLICY", path));
  });

  it.each([
    [["chekc"], "error: unknown command 'chekc'", 2],
    [["check", "no/such.yml"], "there is no policy no/such.yml. pass the path of one, or preset:NAME", 2],
    [["check", "preset:no-fridays"], 'there is no preset:no-fridays. did you mean "preset:no-friday"?', 2],
    [["check", "acme/shop:policy.yml@main"], "is in another repository; pass the path of a local copy", 2],
    [["check", "."], ". is a directory, not a file", 2],
    [["check", "preset:no-friday"], '"timezone" is missing', 2],
  ] as const)("%j", async (args, says, code) => {
    expectUsage(await runCli(args), code, says);
  });
});

describe("a policy that cannot be read fails the action", () => {
  it.each([
    ["a directory", { mode: 0o040000 }, "is a directory. name a file in it"],
    [
      "a symbolic link",
      { mode: 0o120000, bytes: Buffer.from("other.yml") },
      "is a symbolic link. put the policy itself there",
    ],
    [
      "binary",
      { mode: 0o100644, bytes: Buffer.from([0, 1, 2]) },
      "is binary. a policy is YAML text in UTF-8",
    ],
  ])("%s", async (_, file, says) => {
    const result = await runPull(
      {},
      ({ shop }) => void commit(shop, "bad", { branch: "main", files: { [policyPath]: file } }),
    );
    expectError(result, "policy", says);
  });

  it("a directory in the workspace", async () => {
    const files = { [`${policyPath}/x.yml`]: "" };
    const result = await runPull({ inputs: { "policy-source": "workspace" }, files });
    expectError(result, "input", "is a directory, not a file");
  });
});

describe("an event that is not what it must be fails the action", () => {
  it.each([
    ["not JSON", "{", "is not JSON; has another step edited it?"],
    ["empty", "", "is not JSON; has another step edited it?"],
    [
      "of another event",
      {},
      'the event is "pull_request"; has another step edited the file at GITHUB_EVENT_PATH?',
    ],
    ["a list", [], 'the event is "pull_request"'],
    ["of a wrong number", { pull_request: { number: "12" } }, '"pull_request.number"'],
  ])("%s", async (_, event, says) => {
    expectError(await runPull({ event }), "input", says);
  });

  it.each([
    ["GITHUB_EVENT_NAME", "GITHUB_EVENT_NAME is not set"],
    ["GITHUB_EVENT_PATH", "pull_request"],
  ])("without %s", async (name, says) => {
    expectError(await runPull({ env: { [name]: undefined } }), "input", says);
  });
});

it("does not go on where its outputs cannot be written", async () => {
  const folder = join(freshFolder(), "gone");
  mkdirSync(folder);
  const given = { now: "2026-11-25T14:00:00Z", env: { GITHUB_OUTPUT: folder } };
  const { code, stdout, stderr } = await runPull(given);
  expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
  expectWords(stdout, "the step's outputs could not be written: EISDIR");
  expect(commandsIn(stdout).at(-1)).toBe("error");
});

it("warns where the record cannot be written, and decides all the same", async () => {
  const given = { inputs: { "record-path": "/no/such/folder/record.json" } };
  const { code, outputs, stdout } = await runPull(given);
  expect({ code, path: outputs["record-path"] }).toEqual({ code: 1, path: "" });
  expect(stdout).toContain("::warning::The audit record could not be written");
});
