import type { Problem } from "../../src/policy/problem.ts";
import { type Annotation, toProblemAnnotation, toShown, toWarning } from "../../src/report/annotation.ts";

function problem(line: number): Problem {
  return {
    code: "unknown-key",
    severity: "error",
    message: `unknown key "k${line}" in a freeze`,
    hint: 'did you mean "weekly"?',
    file: "policy.yml",
    line,
    column: 5,
    length: 3,
    excerpt: null,
  };
}

function problems(count: number): Annotation[] {
  return Array.from({ length: count }, (_, index) => toProblemAnnotation(problem(index + 1)));
}

it("puts a problem on its line", () => {
  expect(toProblemAnnotation(problem(7))).toEqual({
    level: "error",
    title: "freezegate: unknown-key",
    message: 'unknown key "k7" in a freeze. did you mean "weekly"?',
    place: { file: "policy.yml", line: 7, column: 5 },
  });
});

it.each([0, 1, 10])("shows %i of a level as they are", (count) => {
  expect(toShown(problems(count))).toEqual(problems(count));
});

it.each([
  [11, 2],
  [40, 31],
])(
  "of %i of a level shows ten: the ninth says that %i more are in the log, the tenth is the last",
  (count, left) => {
    const shown = toShown(problems(count));
    expect(shown).toHaveLength(10);
    expect(shown.slice(0, 8)).toEqual(problems(8));
    expect(shown[8]).toMatchObject({ level: "error", title: `And ${left} more` });
    expect(shown[9]).toEqual(toProblemAnnotation(problem(count)));
  },
);

it("counts each level by itself and keeps the order", () => {
  const warnings = Array.from({ length: 12 }, (_, index) => toWarning("odd", `Warning ${index}.`));
  const shown = toShown([...warnings, ...problems(3)]);
  expect(shown.map(({ level }) => level)).toEqual([...Array(10).fill("warning"), ...Array(3).fill("error")]);
});
