import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { loadPolicy } from "../../src/policy/load.ts";
import { renderProblems } from "../../src/report/problems.ts";
import { freshFolder } from "../dist/built.ts";
import { runCli } from "../dist/run-cli.ts";
import { events, friday, runIn, startWorld } from "../dist/world.ts";
import { source } from "../policy/source.ts";
import { type Block, blocksOf, documents, readDocument, titleOf } from "./documents.ts";

const root = join(import.meta.dirname, "../..");

function isPolicy({ language, text }: Block): boolean {
  return language === "yaml" && /^version: \d/m.test(text);
}

const policies = documents.flatMap((path) =>
  blocksOf(path)
    .filter(isPolicy)
    .map((block) => ({ path, title: titleOf(block), block })),
);

it.each(policies)("$path, $title: is a policy without problems", async ({ block }) => {
  const { problems } = await loadPolicy(block.text, source, { timezone: null });
  expect(renderProblems(problems)).toBe("");
});

/** A folder with the presets, and with the files that a document's blocks name in their first line: `# PATH`. */
function makeFolder(path: string): string {
  const folder = freshFolder();
  cpSync(join(root, "policies"), join(folder, "policies"), { recursive: true });
  for (const { text } of blocksOf(path)) {
    const name = /^# ([\w./-]+\.yml)$/m.exec(text.split("\n")[0] ?? "")?.[1];
    if (name === undefined) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** The words of a command line, in which quotes hold spaces together. */
function toWords(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? "",
  );
}

const sessions = documents.flatMap((path) =>
  blocksOf(path)
    .filter(({ language }) => language === "console")
    .map((block) => ({ path, title: titleOf(block), block })),
);

it.each(sessions)("$path, $title: says what the document says", async ({ path, block }) => {
  const cwd = makeFolder(path);
  let code: number | null = null;
  let said = "";
  for (const line of block.text.split("\n").filter((one) => one.startsWith("$ "))) {
    said += `${line}\n`;
    const [program, ...args] = toWords(line.slice(2));
    if (program === "echo") {
      said += `${code}\n`;
      continue;
    }
    expect(program).toBe("freezegate");
    const ended = await runCli(args, { cwd });
    code = ended.code;
    said += ended.stdout + ended.stderr;
  }
  if (process.env["UPDATE_GOLDEN"] === "1") {
    writeFileSync(
      join(root, path),
      readDocument(path).replace(block.text, () => said),
    );
  } else expect(said.trimEnd()).toBe(block.text.trimEnd());
});

describe("README.md", () => {
  const blocks = blocksOf("README.md");

  it("has the inputs and outputs of action.yml", () => {
    const { status, stderr } = spawnSync(process.execPath, ["scripts/readme.mjs", "--check"], { cwd: root });
    expect({ status, stderr: stderr.toString() }).toEqual({ status: 0, stderr: "" });
  });

  it("shows what its main command prints", async () => {
    const index = blocks.findIndex(({ text }) => text.startsWith("node dist/cli.js check "));
    const { code, stdout } = await runCli(toWords(blocks[index]?.text ?? "").slice(2), { cwd: root });
    expect(code).toBe(1);
    expect(blocks[index + 1]?.text).toBe(stdout);
  });

  it("shows what a job prints that its policy blocks", async () => {
    const world = await startWorld(blocks[0]?.text);
    const { stdout } = await runIn(world, { ...events["pull_request"]!(world).run, now: friday });
    await world.stub.stop();
    // biome-ignore lint/complexity/useRegexLiterals: a literal would hold a control character.
    const log = stdout.replace(new RegExp("\\u001b\\[[0-9;]*m", "g"), "");
    const told = blocks.find(({ language }) => language === "text")?.text;
    expect(log.slice(0, log.indexOf("\n\nrequest ") + 1)).toBe(told);
  });

  it("has all that on its first screen", () => {
    const [policy, step, told] = blocks;
    expect([policy, step, told].map((block) => block?.language)).toEqual(["yaml", "yaml", "text"]);
    expect(policy?.text.trim().split("\n")).toHaveLength(10);
    expect((told?.line ?? 0) + (told?.text.split("\n").length ?? 0)).toBeLessThan(50);
  });
});

const links = documents.flatMap((path) =>
  [...readDocument(path).matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, target = ""]) => ({ path, target })),
);

it.each(links)("$path: the link $target leads somewhere", ({ path, target }) => {
  const [file = "", anchor] = target.split("#");
  const found = file === "" ? path : join(dirname(path), file);
  expect(existsSync(join(root, found))).toBe(true);
  if (anchor === undefined) return;
  const anchors = [...readDocument(found).matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\w\- ]/g, "")
      .replaceAll(" ", "-"),
  );
  expect(anchors).toContain(anchor);
});
