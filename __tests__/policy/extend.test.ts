import { type LoadedPolicies, loadPolicies, type ReadPolicy } from "../../src/policy/extend.ts";
import { type PolicyReference, renderPolicyReference } from "../../src/policy/reference.ts";

const header = "version: 1\ntimezone: Europe/Berlin\n";

/** What was read, in order: a reference, and the commit of the file that it lies beside. */
let seen: string[] = [];

/** Loads from files by name: a path, `preset:NAME` or `owner/repo:path@ref`. */
async function load(
  files: Readonly<Record<string, string>>,
  references: readonly string[] = ["main.yml"],
  timezone: string | null = null,
): Promise<LoadedPolicies> {
  seen = [];
  const read: ReadPolicy = async (reference, beside) => {
    const name = renderPolicyReference(reference);
    seen.push(beside === null ? name : `${name} beside ${beside.path}`);
    const text = files[name];
    if (text === undefined) throw new Error(`there is no ${name}`);
    return { text, source: toSource(reference, text) };
  };
  const toAbsence = (error: unknown) => {
    const { message } = error as Error;
    return message.startsWith("there is no") ? message : null;
  };
  return loadPolicies(references, read, { timezone, toAbsence });
}

function toSource(reference: PolicyReference, text: string) {
  const path = reference.kind === "preset" ? renderPolicyReference(reference) : reference.path;
  const repository = reference.kind === "repository" ? reference.repository : null;
  return { kind: "policy", repository, path, ref: null, commit: null, digest: text } as const;
}

async function loadGood(files: Readonly<Record<string, string>>, references?: readonly string[]) {
  const { policies, problems } = await load(files, references);
  expect(problems).toEqual([]);
  return policies;
}

function toLines({ problems }: LoadedPolicies): string[] {
  return problems.map(
    ({ file, line, column, code, message, hint }) =>
      `${file}:${line}:${column} ${code}: ${message}${hint === null ? "" : `. ${hint}`}`,
  );
}

const fridays = "freezes: [{ id: no-friday, reason: x, weekly: fri }]\n";

describe("what extends means", () => {
  it("loads a flat list, each file before those that it extends", async () => {
    const policies = await loadGood({
      "main.yml": `${header}extends: [./a.yml, "preset:no-friday"]\n`,
      "a.yml": `${header}extends: ./b.yml\n`,
      "b.yml": header,
      "preset:no-friday": `version: 1\n${fridays}`,
    });
    expect(policies.map(({ source }) => source.path)).toEqual([
      "main.yml",
      "a.yml",
      "b.yml",
      "preset:no-friday",
    ]);
  });

  it("gives a file without a zone that of the policy which extends it, however far", async () => {
    const policies = await loadGood({
      "main.yml": `${header}extends: ./a.yml\n`,
      "a.yml": "version: 1\nextends: [./b.yml, ./c.yml]\n",
      "b.yml": "version: 1\n",
      "c.yml": "version: 1\ntimezone: America/New_York\n",
    });
    expect(policies.map(({ timezone }) => timezone)).toEqual([
      "Europe/Berlin",
      "Europe/Berlin",
      "Europe/Berlin",
      "America/New_York",
    ]);
  });

  it("counts a file once that is reached twice, also under another spelling", async () => {
    const files = {
      "main.yml": `${header}extends: [./a.yml, ./b.yml, ././a.yml]\n`,
      "a.yml": `${header}extends: ./c.yml\n`,
      "b.yml": `${header}extends: ./x/../c.yml\n`,
      "c.yml": header,
    };
    expect(await loadGood(files, ["main.yml", "main.yml", "a.yml"])).toHaveLength(4);
    expect(seen.filter((name) => name.startsWith("c.yml"))).toHaveLength(1);
  });

  it("judges a preset in each zone that extends it", async () => {
    const policies = await loadGood(
      {
        "berlin.yml": `${header}extends: preset:no-friday\n`,
        "tokyo.yml": "version: 1\ntimezone: Asia/Tokyo\nextends: preset:no-friday\n",
        "preset:no-friday": `version: 1\n${fridays}`,
      },
      ["berlin.yml", "tokyo.yml"],
    );
    expect(policies.map(({ timezone }) => timezone)).toEqual([
      "Europe/Berlin",
      "Europe/Berlin",
      "Asia/Tokyo",
      "Asia/Tokyo",
    ]);
  });

  it("says of a file that is judged in two zones what is wrong with it once", async () => {
    const loaded = await load(
      {
        "berlin.yml": `${header}extends: preset:broken\n`,
        "tokyo.yml": "version: 1\ntimezone: Asia/Tokyo\nextends: preset:broken\n",
        "preset:broken": "version: 1\nfrezes: []\n",
      },
      ["berlin.yml", "tokyo.yml"],
    );
    expect(toLines(loaded)).toEqual([
      'preset:broken:2:1 unknown-key: unknown key "frezes" in a policy. did you mean "freezes"?',
    ]);
  });

  it("blames a missing or wrong zone on the file that lacks it alone", async () => {
    const files = { "preset:no-friday": `version: 1\n${fridays}` };
    const missing = await load({ ...files, "main.yml": "version: 1\nextends: preset:no-friday\n" });
    expect(missing.problems).toMatchObject([{ code: "missing-timezone", file: "main.yml" }]);
    const wrong = await load({
      ...files,
      "main.yml": "version: 1\ntimezone: EST\nextends: preset:no-friday\n",
    });
    expect(wrong.problems).toMatchObject([{ code: "unknown-timezone", file: "main.yml", line: 2 }]);
  });
});

describe("which file is meant", () => {
  it.each([
    ["main.yml", "./team.yml", "team.yml beside main.yml"],
    [".github/main.yml", "./team.yml", ".github/team.yml beside .github/main.yml"],
    [".github/main.yml", "../ops/team.yml", "ops/team.yml beside .github/main.yml"],
    ["./a/b/main.yml", "../../team.yml", "team.yml beside ./a/b/main.yml"],
    ["../other/.github/main.yml", "../team.yml", "../other/team.yml beside ../other/.github/main.yml"],
    ["../other/main.yml", "./team.yml", "../other/team.yml beside ../other/main.yml"],
    ["/x/y/.github/main.yml", "../team.yml", "/x/y/team.yml beside /x/y/.github/main.yml"],
    ["/x/y/main.yml", "./team.yml", "/x/y/team.yml beside /x/y/main.yml"],
    ["acme/.github:freeze/main.yml@v1", "../team.yml", "acme/.github:team.yml@v1 beside freeze/main.yml"],
    ["main.yml", "acme/.github:freeze/org.yml@main", "acme/.github:freeze/org.yml@main"],
    ["main.yml", "acme/.github:org.yml", "acme/.github:org.yml"],
    ["main.yml", "preset:no-friday", "preset:no-friday"],
  ])("%s extends %s", async (from, text, expected) => {
    const name = expected.split(" ")[0] ?? "";
    await loadGood({ [from]: `${header}extends: ${text}\n`, [name]: header }, [from]);
    expect(seen).toEqual([from, expected]);
  });

  it.each([
    ["main.yml", "../team.yml", "outside-repository"],
    [".github/main.yml", "../../team.yml", "outside-repository"],
    [".github/main.yml", "./../../team.yml", "outside-repository"],
    ["../other/main.yml", "../team.yml", "outside-repository"],
    ["../other/.github/main.yml", "../../team.yml", "outside-repository"],
    ["/x/.github/main.yml", "../../etc/team.yml", "outside-repository"],
    ["/x/y/main.yml", "../team.yml", "outside-repository"],
    ["acme/.github:main.yml@v1", "../team.yml", "outside-repository"],
    ["main.yml", "/etc/team.yml", "outside-repository"],
    ["main.yml", "~/team.yml", "outside-repository"],
    ["main.yml", "C:/team.yml", "outside-repository"],
    ["main.yml", "team.yml", "wrong-reference"],
    ["main.yml", "./", "wrong-reference"],
    ["main.yml", "./a//b.yml", "wrong-reference"],
    ["main.yml", "'./a\\b.yml'", "wrong-reference"],
    ["main.yml", "https://example.com/a.yml", "wrong-reference"],
    ["main.yml", "acme/.github@main", "wrong-reference"],
    ["main.yml", "acme/.github:../org.yml@main", "wrong-reference"],
    ["main.yml", "acme/.github:/org.yml@main", "wrong-reference"],
    ["main.yml", "acme/.github:org.yml@", "wrong-reference"],
    ["main.yml", "acme/.github:org.yml@main:other", "wrong-reference"],
    ["main.yml", "'acme/.github:org.yml@HEAD^{/x}'", "wrong-reference"],
    ["main.yml", "preset:../no-friday", "wrong-reference"],
    ["preset:a", "./b.yml", "wrong-reference"],
  ])("%s may not extend %s", async (from, text, code) => {
    const { problems, policies } = await load({ [from]: `${header}extends: ${text}\n` }, [from]);
    expect(problems).toMatchObject([{ code, severity: "error", file: from, line: 3, column: 10 }]);
    expect(policies).toEqual([]);
    expect(seen).toEqual([from]);
  });
});

describe("what goes wrong", () => {
  it("says which file names a policy that is not there", async () => {
    const loaded = await load({ "main.yml": `${header}extends:\n  - ./a.yml\n`, "a.yml": header });
    expect(toLines(loaded)).toEqual([]);
    const missing = await load({
      "main.yml": `${header}extends:\n  - ./a.yml\n  - ./b.yml\n`,
      "a.yml": header,
    });
    expect(toLines(missing)).toEqual(["main.yml:5:5 missing-policy: there is no b.yml"]);
  });

  it("throws what a policy throws that was asked for, and what is no absence", async () => {
    await expect(load({})).rejects.toThrow("there is no main.yml");
    const read: ReadPolicy = async () => Promise.reject(new Error("the network"));
    await expect(loadPolicies(["main.yml"], read, { timezone: null, toAbsence: () => null })).rejects.toThrow(
      "the network",
    );
  });

  it("shows the way of a cycle", async () => {
    const loaded = await load({
      "main.yml": `${header}extends: ./a.yml\n`,
      "a.yml": `${header}extends: ./b.yml\n`,
      "b.yml": `${header}extends: ./a.yml\n`,
    });
    expect(toLines(loaded)).toEqual([
      "b.yml:3:10 extends-cycle: the policy extends itself: a.yml → b.yml → a.yml. take one of them out",
    ]);
  });

  it("knows a file that extends itself", async () => {
    const loaded = await load({ "main.yml": `${header}extends: ./main.yml\n` });
    expect(loaded.problems).toMatchObject([{ code: "extends-cycle" }]);
  });

  it.each([
    [8, []],
    [9, ["f8.yml:3:10 extends-depth"]],
  ])("a chain of %s files", async (count, expected) => {
    const files = toChain(count);
    const { problems, policies } = await load(files, ["f1.yml"]);
    expect(problems.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`)).toEqual(
      expected,
    );
    if (expected.length === 0) expect(policies).toHaveLength(count);
  });

  it("counts levels along the longest way to a file that is known already", async () => {
    const files = { ...toChain(8), "main.yml": `${header}extends: [./f2.yml, ./f1.yml]\n` };
    const { problems } = await load(files, ["main.yml"]);
    expect(problems).toMatchObject([{ file: "f1.yml", code: "extends-depth" }]);
  });

  it("reads no more than a hundred files, and none of a longer list", async () => {
    const names = Array.from({ length: 101 }, (_, index) => `./f${index}.yml`);
    const { problems } = await load({ "main.yml": `${header}extends: [${names.join(", ")}]\n` });
    expect(problems).toMatchObject([{ code: "too-many-policies", file: "main.yml", line: 3 }]);
    expect(seen).toEqual(["main.yml"]);
    const files = Object.fromEntries(names.map((name) => [name.slice(2), header]));
    const all = await load({
      ...files,
      "main.yml": `${header}extends: [${names.slice(0, 100).join(", ")}]\n`,
    });
    expect(all.problems).toMatchObject([{ code: "too-many-policies" }]);
  });

  it("stays quick where every file extends every one of the next level", async () => {
    const files: Record<string, string> = { "main.yml": `${header}extends: [${toLevel(2)}]\n` };
    for (let level = 2; level <= 8; level += 1) {
      for (let index = 0; index < 10; index += 1) {
        const extended = level === 8 ? "" : `extends: [${toLevel(level + 1)}]\n`;
        files[`l${level}-${index}.yml`] = `${header}# ${index}\n${extended}`;
      }
    }
    expect(await loadGood(files)).toHaveLength(71);
  });

  it.each(["extends: []", "extends:", "extends: 7", "extends: { a: b }", "extends: ['']"])(
    "%s is an error",
    async (text) => {
      expect((await load({ "main.yml": `${header}${text}\n` })).problems).toMatchObject([
        { severity: "error", line: 3 },
      ]);
    },
  );
});

function toChain(count: number): Record<string, string> {
  const files: Record<string, string> = {};
  for (let index = 1; index <= count; index += 1) {
    files[`f${index}.yml`] = `${header}${index === count ? "" : `extends: ./f${index + 1}.yml\n`}`;
  }
  return files;
}

function toLevel(level: number): string {
  return Array.from({ length: 10 }, (_, index) => `./l${level}-${index}.yml`).join(", ");
}

describe("the names in override", () => {
  const rule = (override: string) => `freezes: [{ id: a, reason: x, weekly: fri, override: ${override} }]\n`;
  const define = (name: string, label: string) => `overrides: { ${name}: { labels: ${label} } }\n`;

  async function labelsOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
    const [policy] = await loadGood(files);
    return policy?.freezes[0]?.overrides.flatMap(({ labels }) => labels) ?? [];
  }

  it("are those of the files that a file extends, however far", async () => {
    const labels = await labelsOf({
      "main.yml": `${header}extends: ./a.yml\n${rule("hotfix")}`,
      "a.yml": `${header}extends: ./b.yml\n`,
      "b.yml": `${header}${define("hotfix", "urgent")}`,
    });
    expect(labels).toEqual(["urgent"]);
  });

  it("are a file's own first", async () => {
    const labels = await labelsOf({
      "main.yml": `${header}extends: ./a.yml\n${define("hotfix", "own")}${rule("hotfix")}`,
      "a.yml": `${header}${define("hotfix", "other")}`,
    });
    expect(labels).toEqual(["own"]);
  });

  it("may be defined alike in several files", async () => {
    const labels = await labelsOf({
      "main.yml": `${header}extends: [./a.yml, ./b.yml]\n${rule("hotfix")}`,
      "a.yml": `${header}${define("hotfix", "urgent")}`,
      "b.yml": `${header}# on another line\n${define("hotfix", "urgent")}`,
    });
    expect(labels).toEqual(["urgent"]);
  });

  it("are an error where files define them differently", async () => {
    const loaded = await load({
      "main.yml": `${header}extends: [./a.yml, ./b.yml]\n${rule("hotfix")}`,
      "a.yml": `${header}${define("hotfix", "urgent")}`,
      "b.yml": `${header}${define("hotfix", "anything")}`,
    });
    expect(toLines(loaded)).toEqual([
      'main.yml:4:54 ambiguous-override: the override "hotfix" is not the same in "a.yml" and "b.yml". define it in this file',
    ]);
  });

  it("do not reach from an extended file to the one that extends it", async () => {
    const loaded = await load({
      "main.yml": `${header}extends: ./a.yml\n${define("hotfix", "urgent")}`,
      "a.yml": `${header}${rule("hotfix")}`,
    });
    expect(loaded.problems).toMatchObject([{ file: "a.yml", code: "undefined-override" }]);
  });

  it("are not called undefined where a file is wrong that may define them", async () => {
    const loaded = await load({
      "main.yml": `${header}extends: ./a.yml\n${rule("hotfix")}`,
      "a.yml": `${header}oveerrides: {}\n`,
    });
    expect(loaded.problems.map(({ code }) => code)).toEqual(["unknown-key"]);
  });

  it("default to those of a rule's own file alone", async () => {
    const [policy] = await loadGood({
      "main.yml": `${header}extends: ./a.yml\n${fridays}`,
      "a.yml": `${header}${define("hotfix", "urgent")}`,
    });
    expect(policy?.freezes[0]?.overrides).toEqual([]);
  });

  it("suggest what an extended file defines", async () => {
    const loaded = await load({
      "main.yml": `${header}extends: ./a.yml\n${rule("hotfx")}`,
      "a.yml": `${header}${define("hotfix", "urgent")}`,
    });
    expect(loaded.problems).toMatchObject([{ code: "undefined-override", hint: 'did you mean "hotfix"?' }]);
  });
});
