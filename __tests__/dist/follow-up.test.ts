import { readFileSync } from "node:fs";
import { expectGolden } from "../report/golden.ts";
import { commandsIn, recordOf } from "./record.ts";
import type { ActionRun } from "./run-action.ts";
import { runCli } from "./run-cli.ts";
import { events, policyPath, runIn, startWorld, type World } from "./world.ts";

let world: World;
beforeEach(async () => {
  world = await startWorld();
  world.open.labels.push("emergency");
});
afterEach(async () => {
  await world.stub.stop();
  expect(world.stub.violations).toEqual([]);
});

function run(inputs: Record<string, string> = {}, more: Partial<ActionRun> = {}) {
  return runIn(world, {
    ...events["pull_request"]!(world).run,
    ...more,
    inputs: { "follow-up": "true", ...inputs },
  });
}

it("opens one issue for an override, with the facts and the questions, and no second one for a re-run", async () => {
  const first = await run();
  expect(first.code).toBe(0);
  expect(first.stdout).toContain("Tell there what happened: https://github.com/acme/shop/issues/1");
  expect(world.shop.written).toHaveLength(1);
  const [issue] = world.shop.written!;
  expect(issue!.title).toBe("Review: override of no-friday, acme/shop to production");
  expect(issue!.body).toContain("## Why? Five times");
  const id = recordOf(first).id;
  expectGolden(
    "issue.md",
    issue!.body.replace(id, "<uuid>").replace(/(1[45]:00):\d\d\b/g, "$1"),
    "follow-up",
  );
  const again = await run({}, { runAttempt: 2 });
  expect(again.code).toBe(0);
  expect(world.shop.written).toHaveLength(1);
  const printed = await runCli([
    "follow-up",
    first.outputs["record-path"] ?? "",
    "--timezone",
    "Europe/Berlin",
  ]);
  expect(printed).toMatchObject({ code: 0, stdout: issue!.body });
});

it("opens none where nothing was overridden, none in report mode, and none unless asked", async () => {
  await run({ "follow-up": "false" });
  await run({ mode: "report" });
  world.open.labels.length = 0;
  await run();
  expect(world.shop.written).toEqual([]);
});

it("opens another one for another rule", async () => {
  await run();
  const text = readPolicy().replace("id: no-friday", "id: quiet-friday");
  for (const commit of [world.base, world.deployed]) {
    world.shop.commits.set(commit, { ...world.shop.commits.get(commit)!, files: { [policyPath]: text } });
  }
  await run();
  expect(world.shop.written?.map(({ title }) => title)).toEqual([
    "Review: override of no-friday, acme/shop to production",
    "Review: override of quiet-friday, acme/shop to production",
  ]);
});

function readPolicy(): string {
  const file = world.shop.commits.get(world.base)?.files[policyPath];
  if (typeof file !== "string") throw new Error("no policy");
  return file;
}

it("does not take a stranger's issue for the review", async () => {
  await run();
  const [issue] = world.shop.written!;
  world.shop.written![0] = { ...issue!, association: "NONE", userType: "User" };
  await run();
  expect(world.shop.written).toHaveLength(2);
});

it("fills in the team's own template", async () => {
  const files = {
    [policyPath]: readPolicy(),
    "review.md": "# Ours\n\n{{facts}}\n\nRules: {{rules}}, {{other}}\n",
  };
  for (const commit of [world.base, world.deployed]) {
    world.shop.commits.set(commit, { ...world.shop.commits.get(commit)!, files });
  }
  await run({ "follow-up-template": "review.md" });
  const body = world.shop.written?.[0]?.body ?? "";
  expect(body).toMatch(/^# Ours\n\nAn override let/);
  expect(body).toContain("Rules: <code>no-friday</code>, {{other}}");
});

it.each([
  ["may not be opened", () => world.stub.forbidden.add("/repos/{owner}/{repo}/issues"), {}, "issues: read"],
  ["has a template that is not there", () => {}, { "follow-up-template": "none.md" }, "none.md"],
])("an issue that %s never stops a deployment, but warns", async (_, prepare, inputs, words) => {
  prepare();
  const result = await run(inputs);
  expect(result.code).toBe(0);
  expect(result.outputs["outcome"]).toBe("overridden");
  expect(commandsIn(result.stdout)).toContain("warning");
  expect(result.stdout).toContain("The follow-up issue was not opened");
  expect(result.stdout).toContain(words);
});

it("text from outside neither mentions nor closes nor renders anything", async () => {
  const hostile =
    "@acme/all closes #1 fixes acme/x#2 <img src=x> [a](javascript:b) | `c` https://github.com/a/b/issues/3";
  world.open.title = hostile;
  await run();
  const body = world.shop.written?.[0]?.body ?? "";
  expect(body).not.toMatch(/@acme|closes #|x#2|<img|\]\(|`c`|https:\/\/github\.com\/a\/b\/issues\/3(?!")/);
});

it("says where there is nothing to review", async () => {
  world.open.labels.length = 0;
  const blocked = await run();
  const printed = await runCli(["follow-up", blocked.outputs["record-path"] ?? ""]);
  expect(printed).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("no record of an overridden deployment"),
  });
  expect(readFileSync(blocked.outputs["record-path"] ?? "", "utf8")).toContain('"blocked"');
});
