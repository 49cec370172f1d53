import { header, load, problemsOf } from "./source.ts";

const MEBIBYTE = 1024 * 1024;

function fill(part: string): string {
  return part.repeat(Math.floor(MEBIBYTE / part.length));
}

describe("a file that is no policy", () => {
  it.each([
    ["", '1:1+1 empty-policy: the policy is empty. begin with "version: 1"'],
    ["# a comment\n", '1:1+1 empty-policy: the policy is empty. begin with "version: 1"'],
    ["~", '1:1+1 empty-policy: the policy is empty. begin with "version: 1"'],
    ["text", '1:1+4 wrong-type: a policy must be a mapping, not text. begin the file with "version: 1"'],
    ["- a", '1:1+1 wrong-type: a policy must be a mapping, not a list. begin the file with "version: 1"'],
    ["version: 1\0", "1:11+1 forbidden-character: the character U+0000 may not stand in a policy. remove it"],
    ["a: \x1b[0m", "1:4+1 forbidden-character: the character U+001B may not stand in a policy. remove it"],
    [
      `${header}---\n${header}`,
      "3:1+3 multiple-documents: a second YAML document begins here. a policy is one document: remove the line --- and put the rest into a file of its own",
    ],
    [
      `%YAML 1.1\n---\n${header}`,
      "1:1+1 yaml-version: the file declares YAML 1.1, and a policy is YAML 1.2. remove the line %YAML 1.1",
    ],
    [
      "version: 1\n\ttimezone: UTC\n",
      "2:1+1 yaml-syntax: not valid YAML: tabs are not allowed as indentation. indent with spaces",
    ],
    [
      "version: 1\nfreezes: [",
      "2:11+1 yaml-syntax: not valid YAML: flow sequence in block collection must be sufficiently indented and end with a ]. check the indentation, and that brackets are closed",
    ],
    [
      `${header}freezes: &a\n  - *a\n`,
      '4:5+2 endless-alias: "*a" stands for a value that contains it. write the value out',
    ],
    [
      `${header}environments: [! a]\n`,
      '3:16+1 tag: "!" is a YAML tag, and a policy has none. quote a value that begins with !',
    ],
    [
      `${header}environments: [!!str a]\n`,
      '3:16+5 tag: "!!str" is a YAML tag, and a policy has none. quote a value that begins with !',
    ],
  ])("%j", async (text, ...expected) => {
    expect(await problemsOf(text)).toEqual(expected);
  });

  it("is told where its bytes stop being UTF-8", async () => {
    const bytes = Buffer.concat([Buffer.from("version: 1\ncontact: é💥"), Buffer.from([0xff, 0xfe, 0x61])]);
    expect(await problemsOf(bytes)).toEqual([
      "2:12+1 not-utf-8: the file is not UTF-8 from here on. save it as UTF-8",
    ]);
    expect(await problemsOf(Buffer.from([0xc3]))).toEqual([
      "1:1+1 not-utf-8: the file is not UTF-8 from here on. save it as UTF-8",
    ]);
  });
});

describe("a file made to exhaust its reader", () => {
  it.each([
    ["lists", "[".repeat(10_000)],
    ["lists in blocks", "- ".repeat(10_000)],
    ["mappings", "{a: ".repeat(10_000)],
    ["mappings as keys", "? ".repeat(10_000)],
    ["a mebibyte of lists", fill("[")],
    ["indented mappings", Array.from({ length: 1000 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")],
  ])("is refused for its depth: %s", async (_, text) => {
    const { policy, problems } = await load(text);
    expect(policy).toBeNull();
    expect(problems).toMatchObject([{ code: "too-deep" }]);
  });

  it("may nest 64 levels", async () => {
    const nested = (depth: number): string =>
      `${header}x: ${"[".repeat(depth - 1)}${"]".repeat(depth - 1)}\n`;
    expect(await problemsOf(nested(64))).toEqual([expect.stringContaining("unknown-key")]);
    expect(await problemsOf(nested(66))).toEqual([expect.stringContaining("too-deep")]);
  });

  it("cannot multiply itself by aliases", async () => {
    const names = Array.from("bcdefghij");
    const bomb = names.map(
      (name, at) =>
        `${name}: &${name} [${"*abcdefghij"[0]}${"abcdefghij"[at]}${`,*${"abcdefghij"[at]}`.repeat(9)}]`,
    );
    const { policy, problems } = await load(
      `${header}a: &a [x, x, x, x, x, x, x, x, x, x]\n${bomb.join("\n")}\n`,
    );
    expect(policy).toBeNull();
    expect(problems.filter(({ code }) => code === "too-many-aliases")).toHaveLength(1);
  });

  it.each([
    ["closing brackets", fill("]")],
    ["commas", `[${fill(",").slice(1)}`],
    ["reserved characters", `a:\n${"  - @\n".repeat(100_000)}`],
    ["unknown keys", header + Array.from({ length: 19_000 }, (_, at) => `k${at}:\n`).join("")],
    ["broken rules", `${header}freezes:\n${"  - id: x\n".repeat(10_000)}`],
    ["unknown aliases", fill("- *a\n")],
  ])("is reported in a hundred problems and a count: %s", async (_, text) => {
    const { policy, problems } = await load(text);
    expect(policy).toBeNull();
    expect(problems).toHaveLength(101);
    expect(problems[100]).toMatchObject({
      code: "more-problems",
      message: expect.stringMatching(/^\d+ more problems follow$/),
    });
  });

  it("may not have more rules than can be checked", async () => {
    expect(await problemsOf(`${header}freezes:\n${"  - id: x\n".repeat(20_001)}`)).toEqual([
      '3:1+7 too-many-entries: "freezes" has 20001 entries, and 20000 is the most. split it into several policies',
    ]);
  });

  it("cannot change what objects inherit", async () => {
    await load(`${header}__proto__: {polluted: 1}\nconstructor: {prototype: {polluted: 1}}\n`);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});

it("loads ten thousand rules", async () => {
  const schedules = ["weekly: fri 12:00 to mon 06:00", "yearly: 12-24", "dates: 2026-11-27 to 2026-12-03"];
  const rules = Array.from(
    { length: 10_000 },
    (_, at) =>
      `  - id: rule-${at}\n    reason: Because.\n    ${schedules[at % 3]}\n    environments: p${at}\n`,
  );
  const { policy, problems } = await load(`${header}freezes:\n${rules.join("")}`);
  expect(problems).toEqual([]);
  expect(policy?.freezes).toHaveLength(10_000);
  expect(policy?.freezes[9_999]).toMatchObject({ id: "rule-9999", line: 40_000, column: 5 });
});
