import { InvalidPolicyError, toFailure } from "../../src/action/failure.ts";
import { UndecidedError } from "../../src/decision/undecided.ts";
import { ApiError } from "../../src/github/api-error.ts";
import { PayloadError } from "../../src/github/event.ts";
import { FactError } from "../../src/github/fact-error.ts";
import { FileError } from "../../src/host.ts";
import type { Problem } from "../../src/policy/problem.ts";

const problem: Problem = {
  code: "unknown-key",
  severity: "error",
  message: 'unknown key "wekly" in a freeze',
  hint: 'did you mean "weekly"?',
  file: "policy.yml",
  line: 9,
  column: 5,
  length: 5,
  excerpt: null,
};

describe("whatever was thrown becomes words", () => {
  it.each<[string, unknown, string, string]>([
    [
      "an input",
      new UndecidedError("input", "it is wrong", { hint: "mend it" }),
      "input",
      "it is wrong. mend it.",
    ],
    [
      "a fact",
      new UndecidedError("input", "it lacks", { fact: "environment" }),
      "input",
      'it lacks. add "environment: NAME" to the step\'s with.',
    ],
    ["a policy", new UndecidedError("policy", "it is wrong"), "policy", "it is wrong."],
    ["what is not there now", new UndecidedError("unavailable", "no answer"), "api", "no answer."],
    ["an API that is down", new ApiError("unavailable", 503, "it answered 503"), "api", "it answered 503."],
    ["garbage", new ApiError("invalid-answer", 200, "garbage?"), "api", "garbage?"],
    ["a refused token", new ApiError("refused", 401, "not valid"), "input", "not valid."],
    ["what does not exist", new ApiError("not-found", 404, "no"), "input", "no."],
    ["a missing policy", new FactError("policy-missing", "none"), "input", "none."],
    ["a policy that is no text", new FactError("policy-unreadable", "binary"), "policy", "binary."],
    ["an event", new PayloadError("no number"), "input", "no number."],
    ["a file", new FileError("/x", "failed", "/x may not be accessed"), "input", "/x may not be accessed."],
    ["a bug", new TypeError("x is not a function"), "internal", "x is not a function."],
    ["no error at all", "thrown", "internal", "thrown."],
    ["nothing", undefined, "internal", "undefined."],
  ])("%s", (_, error, kind, message) => {
    expect(toFailure(error)).toMatchObject({
      kind,
      message,
      title: expect.stringMatching(/^freezegate could not decide: /),
    });
  });

  it("a policy's errors: the first, with its place and its hint", () => {
    const warning: Problem = { ...problem, severity: "warning", line: 1 };
    expect(toFailure(new InvalidPolicyError([warning, problem, { ...problem, line: 12 }]))).toMatchObject({
      kind: "policy",
      message:
        'the policy has errors, the first at policy.yml:9:5: unknown key "wekly" in a freeze. did you mean "weekly"?',
    });
  });
});
