import type { Problem } from "../../src/policy/problem.ts";
import {
  renderProblem,
  renderProblemCount,
  renderProblems,
  toProblemsJson,
} from "../../src/report/problems.ts";
import { ansiStyle } from "../../src/report/style.ts";
import { expectGolden } from "./golden.ts";

const unknownKey: Problem = {
  code: "unknown-key",
  severity: "error",
  message: 'unknown key "wekly" in a freeze',
  hint: 'did you mean "weekly"?',
  file: ".github/freezegate.yml",
  line: 9,
  column: 5,
  length: 5,
  excerpt: "    wekly: fri",
};

const problems: readonly Problem[] = [
  unknownKey,
  { ...unknownKey, line: 120, column: 2, excerpt: "\twekly:\tfri" },
  { ...unknownKey, line: 10, column: 10, length: 2, excerpt: "  日本語🚀: fri, sat" },
  {
    ...unknownKey,
    line: 11,
    column: 80_010,
    length: 3,
    excerpt: `${"x".repeat(80_000)} # then: fri ${"y".repeat(80_000)}`,
  },
  { ...unknownKey, line: 12, column: 1, length: 100_000, excerpt: "z".repeat(100_000) },
  {
    ...unknownKey,
    line: 13,
    column: 15,
    length: 0,
    hint: null,
    excerpt: "    weekly: fri",
    code: "missing-value",
  },
  { ...unknownKey, line: 14, column: 1, length: 1, excerpt: "" },
  { ...unknownKey, line: 15, column: 99, length: 9, excerpt: "short" },
  {
    ...unknownKey,
    line: 1,
    column: 1,
    excerpt: null,
    code: "unreadable",
    message: "no such file",
    hint: null,
  },
  { ...unknownKey, severity: "warning", message: "the rule is never active", hint: "its dates are past" },
  {
    ...unknownKey,
    file: "::error::x\n##[group]",
    message: "bad \u001b[2J\n::error::x ##[error]",
    hint: "\u202ehint",
    code: "##[x]",
    column: 12,
    excerpt: "\u202e##[error]\u0000 here\u200b",
  },
];

it("prints as the documentation shows it", () => {
  expect(renderProblem(unknownKey)).toBe(
    [
      '.github/freezegate.yml:9:5 unknown key "wekly" in a freeze. did you mean "weekly"? [unknown-key]',
      " 9 |     wekly: fri",
      "   |     ^^^^^",
    ].join("\n"),
  );
});

it("prints all kinds of lines", () => {
  expectGolden("problems.txt", renderProblems(problems));
});

it("is short and harmless for every line", () => {
  for (const line of renderProblems(problems).split("\n")) {
    expect(line.length).toBeLessThan(200);
    expect(line).not.toMatch(/##\[|^\s*::|[\u0000-\u001f\u202e\u200b]/);
  }
});

it("is coloured on a terminal", () => {
  const plain = renderProblem(unknownKey);
  const coloured = renderProblem(unknownKey, ansiStyle);
  expect(coloured).not.toBe(plain);
  expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe(plain);
});

it.each([
  [[], "no problems"],
  [problems.slice(0, 1), "1 error"],
  [problems.slice(8, 10), "1 error, 1 warning"],
  [problems, "10 errors, 1 warning"],
] as const)("counts", (some, shown) => {
  expect(renderProblemCount(some)).toBe(shown);
});

it("is JSON without the excerpt", () => {
  expect(toProblemsJson([unknownKey])).toEqual([
    {
      code: "unknown-key",
      severity: "error",
      message: 'unknown key "wekly" in a freeze',
      file: ".github/freezegate.yml",
      line: 9,
      column: 5,
      hint: 'did you mean "weekly"?',
    },
  ]);
});
