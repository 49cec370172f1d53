import { parse } from "yaml";
import { main } from "../../src/cli/program.ts";
import { decide } from "../../src/decision/decide.ts";
import { FileError, type Host } from "../../src/host.ts";
import { loadPolicy } from "../../src/policy/load.ts";
import { source } from "../policy/source.ts";
import { parseInstantIn } from "../policy/wall-clock.ts";

interface Ran {
  readonly code: number;
  readonly files: Readonly<Record<string, string>>;
  readonly stdout: string;
  readonly stderr: string;
  readonly questions: readonly string[];
}

/** Runs `init` with answers on a terminal, or without one where there are none. */
async function init(
  args: readonly string[],
  answers: readonly string[] | null = null,
  {
    existing = {},
    timezone = "Europe/Berlin",
  }: { existing?: Record<string, string>; timezone?: string } = {},
): Promise<Ran> {
  const files: Record<string, string> = { ...existing };
  const questions: string[] = [];
  const said = { stdout: "", stderr: "" };
  const output = (name: "stdout" | "stderr") => ({
    write: (text: string) => {
      said[name] += text;
    },
    isTerminal: answers !== null,
    columns: 80,
  });
  const host = {
    environment: {},
    stdout: output("stdout"),
    stderr: output("stderr"),
    now: () => Date.parse("2026-11-23T12:00:00Z"),
    toLocalZone: () => timezone,
    isInteractive: () => answers !== null,
    ask: async (question: string) => {
      questions.push(question);
      return answers?.[questions.length - 1] ?? null;
    },
    readFile: async (path: string) => {
      if (files[path] === undefined) throw new FileError(path, "missing", `${path} does not exist`);
      return new TextEncoder().encode(files[path]);
    },
    createFile: async (path: string, text: string) => {
      if (files[path] !== undefined) throw new FileError(path, "unsuitable", `${path} exists already`);
      files[path] = text;
    },
    digest: () => "sha256:0",
  } as unknown as Host;
  const code = await main(["init", ...args], host);
  return { code, files, questions, ...said };
}

const POLICY = ".github/freezegate.yml";
const TESTS = ".github/freezegate.test.yml";
const WORKFLOW = ".github/workflows/freeze-policy.yml";

interface TestFile {
  readonly policy: string;
  readonly defaults: { readonly environment?: string; readonly branch: string };
  readonly cases: readonly { at: string; labels?: string; expect: string; by?: string }[];
}

/** Decides every case of the test file that was written. */
async function expectTestsToPass(files: Ran["files"]): Promise<void> {
  const { policy, problems } = await loadPolicy(files[POLICY] ?? "", source, { timezone: null });
  expect(problems).toEqual([]);
  if (policy === null) throw new Error("no policy");
  const { cases, defaults }: TestFile = parse(files[TESTS] ?? "");
  expect(cases.length).toBeGreaterThan(2);
  for (const one of cases) {
    const labels = one.labels === undefined ? [] : [String(one.labels)];
    const decision = decide([policy], {
      at: parseInstantIn(policy.timezone, one.at),
      durationMs: 0,
      repository: null,
      branch: defaults.branch,
      commit: null,
      environment: defaults.environment ?? null,
      operation: "deploy",
      event: null,
      changes: [{ number: null, title: null, url: null, author: null, labels }],
    });
    expect(decision.outcome).toBe(one.expect);
    if (one.by !== undefined) expect(decision.blockers.flatMap(({ rules }) => rules)).toContain(one.by);
  }
}

it.each([
  ["nothing", []],
  ["hours", ["--hours", "mon-thu 09:00-16:00"]],
  ["hours alone", ["--friday", "--hours", "daily 22:00-06:00"]],
  ["an environment", ["--environment", "production"]],
  ["an odd environment", ["--environment", "on"]],
  ["holidays alone", ["--friday", "--holidays", "US-CA"]],
  ["no way around", ["--label", "none"]],
  ["an odd label", ["--label", "on: fire #1"]],
  ["another zone", ["--timezone", "America/Sao_Paulo", "--hours", "weekdays 08:00-18:00"]],
])("given %s, it writes what passes its own tests", async (_, args) => {
  const { code, files, stderr } = await init(args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(Object.keys(files).toSorted()).toEqual([TESTS, POLICY, WORKFLOW].toSorted());
  await expectTestsToPass(files);
  expect(parse(files[WORKFLOW] ?? "")).toMatchObject({ permissions: { contents: "read" } });
});

it("asks on a terminal, and again where an answer is wrong", async () => {
  const answers = [
    "EST",
    "America/New_York",
    "production",
    "maybe",
    "no",
    "mon-thu 9-16",
    "mon-thu 09:00-16:00",
    "Bavaria",
    "de-by",
    "",
  ];
  const { code, files, questions, stderr } = await init([], answers);
  expect(code).toBe(0);
  expect(questions).toHaveLength(10);
  expect(questions[0]).toBe("Time zone of your deployment times [Europe/Berlin]: ");
  expect(stderr).toContain("EST");
  expect(stderr).toContain("answer yes or no");
  expect(parse(files[POLICY] ?? "")).toEqual({
    version: 1,
    timezone: "America/New_York",
    freezes: [
      {
        id: "public-holidays",
        reason: "On a holiday nobody is here to watch a deployment.",
        holidays: "DE-BY",
        environments: "production",
      },
    ],
    windows: [
      {
        id: "working-hours",
        reason: "Deployments go out while somebody is here to watch them.",
        weekly: "mon-thu 09:00-16:00",
        environments: "production",
      },
    ],
    overrides: { emergency: { labels: "emergency" } },
  });
  await expectTestsToPass(files);
});

it("takes the defaults for empty answers", async () => {
  const { files } = await init([], ["", "", "", "", "", ""]);
  expect(files[POLICY]).toEqual((await init(["--yes"], [])).files[POLICY]);
  expect(files[POLICY]).toEqual((await init([])).files[POLICY]);
});

it("asks only for what flags leave open", async () => {
  const args = ["--timezone", "UTC", "--no-friday", "--label", "hotfix"];
  expect((await init(args, ["", "", ""])).questions).toHaveLength(3);
});

it.each(["Etc/UTC", "EST5EDT", ""])("takes UTC where the machine's zone is %j", async (timezone) => {
  const { files } = await init([], null, { timezone });
  expect(parse(files[POLICY] ?? "")).toMatchObject({ timezone: "UTC" });
});

it("never overwrites, and then writes nothing", async () => {
  for (const path of [POLICY, TESTS, WORKFLOW]) {
    const existing = { [path]: "mine\n" };
    const { code, files, stderr } = await init([], null, { existing });
    expect({ code, files }).toEqual({ code: 2, files: existing });
    expect(stderr).toBe(`error: ${path} exists already; nothing was written\n`);
  }
});

it.each([
  ["--timezone", ["--timezone", "CET"], "Europe/Berlin"],
  ["--hours", ["--hours", "mon-thu 9:00"], "has no end"],
  ["no rule at all", ["--friday"], "needs a rule"],
  ["hours that are frozen", ["--hours", "sat 09:00-12:00"], "emptied-window"],
  ["a long label", ["--label", "x".repeat(51)], "at most 50"],
])("refuses %s", async (_, args, words) => {
  const { code, files, stderr } = await init(args);
  expect({ code, files }).toEqual({ code: 2, files: {} });
  expect(stderr).toContain(words);
});

it("writes nothing where the input ends", async () => {
  const { code, files, stderr } = await init([], ["", ""]);
  expect({ code, files }).toEqual({ code: 2, files: {} });
  expect(stderr).toContain("stopped: nothing was written\n");
});
