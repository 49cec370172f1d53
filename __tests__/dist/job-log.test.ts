import { commit, pull } from "../github-stub/model.ts";
import { expectGolden } from "../report/golden.ts";
import { commandsIn, recordOf } from "./record.ts";
import type { ActionResult } from "./run-action.ts";
import { events, friday, policyPath, policyText, runIn, startWorld, type World, wednesday } from "./world.ts";

let world: World;

beforeEach(async () => {
  world = await startWorld();
});

afterEach(async () => {
  await world.stub.stop();
  expect(world.stub.violations).toEqual([]);
});

function runPull(now: string, more: Partial<Parameters<typeof runIn>[1]> = {}): Promise<ActionResult> {
  return runIn(world, { ...events["pull_request"]!(world).run, now, ...more });
}

/** The log or summary without what differs from run to run: the record's id and digest, and the clock's seconds. */
function settle(text: string): string {
  return text
    .replaceAll("\u001b", "<ESC>")
    .replace(/(?<=\*\*record\*\* <code>)[0-9a-f-]{36}/, "<uuid>")
    .replace(/"id":"[0-9a-f-]{36}"/, '"id":"<uuid>"')
    .replace(/ sha256:[0-9a-f]{64}$/m, " sha256:<digest>")
    .replace(/(2026-11-2[57]T14:00:)\d\d\.\d{3}Z/g, "$100.000Z")
    .replace(/\b(1[45]:00):\d\d\b(?= (CET|UTC))/g, "$1");
}

describe("the complete log and summary of", () => {
  const wrong = policyText.replace("weekly:", "wekly:").replace("Europe/Berlin", "EST");

  it.each([
    ["blocked", friday, [], policyText, 1],
    ["allowed", wednesday, [], policyText, 0],
    ["overridden", friday, ["emergency"], policyText, 0],
    ["failed", friday, [], wrong, 1],
  ] as const)("a run that is %s", async (name, now, labels, policy, code) => {
    world.open.labels.push(...labels);
    for (const oid of [world.base, world.deployed]) {
      world.shop.commits.set(oid, { ...world.shop.commits.get(oid)!, files: { [policyPath]: policy } });
    }
    const result = await runPull(now);
    recordOf(result);
    expect(result.code).toBe(code);
    expectGolden(`${name}.txt`, settle(result.stdout), "job-log");
    expectGolden(`${name}.md`, settle(result.summary), "job-log");
  });
});

it("tells a debug run of each request", async () => {
  const { stdout } = await runPull(friday, { env: { RUNNER_DEBUG: "1" } });
  expect(stdout.match(/^::debug::.*$/gm)).toEqual([
    expect.stringMatching(/^::debug::POST \/graphql 200 \d+ ms$/),
  ]);
});

it("tells no other run of any", async () => {
  expect((await runPull(friday)).stdout).not.toContain("::debug::");
});

it("never shows the token", async () => {
  const { stdout, summary, outputs } = await runPull(friday, { env: { RUNNER_DEBUG: "1" } });
  expect(stdout + summary + JSON.stringify(outputs)).not.toContain(world.stub.token);
});

it("lets nothing from outside start a workflow command, wherever it is shown", async () => {
  const hostile =
    "\n::set-env name=PATH::/evil\n ##[add-path]/evil\r\n::stop-commands::x\u0085::error::<img src=x>%0A::debug::";
  Object.assign(world.open, { title: hostile, author: { type: "User", login: hostile }, labels: [hostile] });
  const policy = policyText
    .replace("A change that breaks on Friday evening waits for Monday.", '"::error::reason ##[warning]x"')
    .replace('"#release-engineering"', '"::notice::ask ##[group]"');
  world.shop.commits.set(world.deployed, {
    ...world.shop.commits.get(world.deployed)!,
    files: { [policyPath]: policy },
  });
  const result = await runPull(friday, { inputs: { environment: "production", operation: "##[x]::y::" } });
  expect(result.code).toBe(1);
  expect(commandsIn(result.stdout)).toEqual(["group", "endgroup", "group", "endgroup", "error"]);
  expect(result.stdout).toContain("set-env");
  expect(recordOf(result).request?.changes).toMatchObject([{ title: hostile, labels: [hostile] }]);
  expect(result.summary).not.toMatch(/<img/);
});

describe("an Enterprise Server", () => {
  it("is asked where the runner says, and its address stands in the record", async () => {
    const { stub, shop, base, deployed } = world;
    const origin = stub.apiUrl;
    const before = commit(shop, "before");
    shop.commits.set(base, { ...shop.commits.get(base)!, parents: [before] });
    pull(shop, 11, { mergeCommit: base });
    const sent = events["push"]!(world);
    const result = await runIn(world, {
      ...sent.run,
      event: { ...(sent.run.event as object), before },
      apiUrl: `${origin}/api/v3`,
      graphqlUrl: `${origin}/api/graphql`,
      serverUrl: "https://github.example.com",
    });
    expect(stub.requests.map(({ path }) => path.replace(/[?].*/, ""))).toEqual([
      "/api/graphql",
      `/api/v3/repos/acme/shop/compare/${before}...${deployed}`,
      "/api/graphql",
    ]);
    expect(recordOf(result)).toMatchObject({
      outcome: "blocked",
      run: { url: "https://github.example.com/acme/shop/actions/runs/1658821493" },
      request: { commit: deployed, changes: [{ number: 11 }, { number: 12 }] },
    });
  });
});

describe("the clock", () => {
  it("is GitHub's where the machine's is more than a minute off", async () => {
    // The machine believes that it is Wednesday, when nothing is frozen.
    world.stub.clockOffsetMs = Date.parse(friday) - Date.now();
    world.stub.fault = { dateOffsetMs: world.stub.clockOffsetMs };
    const result = await runPull(wednesday);
    expect(result.code).toBe(1);
    expect(recordOf(result)).toMatchObject({ outcome: "blocked", clock: "github" });
    expect(result.stdout).toContain("::warning title=The machine's clock is wrong::");
  });

  it("is the machine's where they differ by less", async () => {
    world.stub.fault = { dateOffsetMs: Date.parse(wednesday) - Date.now() - 50_000 };
    const result = await runPull(wednesday);
    expect(recordOf(result)).toMatchObject({ outcome: "allowed", clock: "machine" });
    expect(commandsIn(result.stdout)).toEqual(["group", "endgroup", "group", "endgroup"]);
  });
});

describe("a step that only reports", () => {
  it("says what would block, and lets the job go on", async () => {
    const result = await runPull(wednesday, {
      inputs: { mode: "report", at: "2026-11-27 15:00", branch: "main" },
    });
    expect({ code: result.code, outcome: result.outputs["outcome"] }).toEqual({
      code: 0,
      outcome: "blocked",
    });
    expect(result.stdout).toMatch(/^\S*Would\S* be blocked by /);
    expect(commandsIn(result.stdout).at(-1)).toBe("warning");
    expect(recordOf(result)).toMatchObject({ mode: "report", at: "2026-11-27T14:00:00.000Z" });
  });
});

describe("several policies", () => {
  it("all have to allow, presets take the input's zone, and each is told apart", async () => {
    const result = await runPull(wednesday, {
      inputs: { policy: `${policyPath}\npreset:business-hours\n`, timezone: "America/New_York" },
      now: "2026-11-25T09:00:00Z",
    });
    expect(result.code).toBe(1);
    expect(recordOf(result)).toMatchObject({
      blockers: [{ rules: ["business-hours"], source: 1 }],
      sources: [
        { path: policyPath, repository: "acme/shop" },
        { path: "preset:business-hours", repository: null },
      ],
    });
  });
});
