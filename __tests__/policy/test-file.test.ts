import { loadTestFile } from "../../src/policy/test-file.ts";

const cases = "cases:\n  - { name: one, at: 2026-11-27 15:00, expect: allowed }\n";

function problemsOf(text: string | Uint8Array): string[] {
  const { file, problems } = loadTestFile(text, "a.test.yml");
  if (problems.length > 0) expect(file).toBeNull();
  return problems.map(
    ({ line, column, code, message, hint }) =>
      `${line}:${column} ${code}: ${message}${hint === null ? "" : `. ${hint}`}`,
  );
}

describe("a test file", () => {
  it("has cases, each with the defaults of the file below its own facts", () => {
    const { file, problems } = loadTestFile(
      `policy: ./freezegate.yml
timezone: Europe/Berlin
defaults: { environment: production, branch: main, labels: bug }
cases:
  - name: all of it
    at: 2026-11-27T15:00:00Z
    expect: overridden
    by: [no-friday]
    next-open: 2026-11-30 09:00
    next-close: never
    environment: staging
    repository: acme/shop
    event: push
    operation: rollback
    labels: [emergency, hotfix]
    duration: 1d2h
`,
      "a.test.yml",
    );
    expect(problems).toEqual([]);
    expect(file).toMatchObject({
      path: "a.test.yml",
      policies: ["./freezegate.yml"],
      timezone: "Europe/Berlin",
    });
    expect(file?.cases).toEqual([
      {
        name: "all of it",
        at: { kind: "instant", at: Date.parse("2026-11-27T15:00:00Z") },
        expect: "overridden",
        by: ["no-friday"],
        nextOpen: { kind: "local", wall: Date.parse("2026-11-30T09:00:00Z") },
        nextClose: null,
        facts: {
          environment: "staging",
          branch: "main",
          repository: "acme/shop",
          event: "push",
          operation: "rollback",
          labels: ["emergency", "hotfix"],
          duration: 26 * 3_600_000,
        },
        line: 5,
      },
    ]);
  });

  it.each([
    ["", ['1:1 empty-test: the test file is empty. begin with "policy:"']],
    ["# only a comment\n", ['1:1 empty-test: the test file is empty. begin with "policy:"']],
    ["- a list", ["1:1 wrong-type: a test file must be a mapping"]],
    [cases, ['1:1 missing-key: "policy" is missing in a test file']],
    ["policy: ./p.yml", ['1:1 missing-key: "cases" is missing in a test file']],
    [
      `policy: []\n${cases}`,
      ['1:9 empty-value: "policy" is empty. write a path, such as "./freezegate.yml"'],
    ],
    [`policy: 7\n${cases}`, ['1:9 not-text: "policy" must be text, not the number 7. quote it: "7"']],
    ["policy: ./p.yml\ncases: []", ['2:8 wrong-type: "cases" is empty. begin each case with "- name:"']],
    [
      "policy: ./p.yml\ncases: one",
      ['2:8 wrong-type: "cases" must be a list. begin each case with "- name:"'],
    ],
    [`policy: ./p.yml\ndefaults: [a]\n${cases}`, ["2:11 wrong-type: the defaults must be a mapping"]],
    [
      `policy: ./p.yml\ndefaults: { at: now }\n${cases}`,
      [expect.stringMatching(/^2:13 unknown-key: unknown key "at" in the defaults/)],
    ],
    [`policy: ./p.yml\ntimezone: CET\n${cases}`, [expect.stringMatching(/^2:11 unknown-timezone: /)]],
    [
      `policy: ./p.yml\n__proto__: 1\n${cases}`,
      [expect.stringMatching(/^2:1 unknown-key: unknown key "__proto__"/)],
    ],
    [`policy: ./p.yml\nconstructor: 1\n${cases}`, [expect.stringMatching(/^2:1 unknown-key: /)]],
    [
      `policy: ./p.yml\npolicy: ./q.yml\n${cases}`,
      ['2:1 duplicate-key: duplicate key "policy". remove one of the two'],
    ],
    [
      "policy: ./p.yml\ncases:\n  - { name: one, at: 2026-11-27 15:00, expect: allowed, by: no-friday }",
      [
        '3:61 pointless-key: "by" names a rule that blocks, and the case expects "allowed". remove it, or expect "blocked"',
      ],
    ],
    [
      "policy: ./p.yml\ncases:\n  - { name: one, at: 2026-02-30, expect: Blocked }",
      [
        expect.stringMatching(/^3:22 invalid-moment: "2026-02-30" is not a time/),
        '3:42 unknown-value: "expect" must be allowed, blocked, overridden or error, not "Blocked". did you mean "blocked"?',
      ],
    ],
    [`policy: &a [*a]\n${cases}`, [expect.stringMatching(/endless-alias/)]],
  ])("%j is refused", (text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });

  it("is refused where it is no text, or too large", () => {
    expect(problemsOf(new Uint8Array([0x61, 0xff]))).toEqual([expect.stringMatching(/not-utf-8/)]);
    expect(problemsOf("a".repeat(1024 * 1024 + 1))).toEqual([expect.stringMatching(/too-large/)]);
  });
});
