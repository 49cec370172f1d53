import { commit, pull } from "../github-stub/model.ts";
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

interface Situation {
  readonly title: string;
  readonly now: string;
  readonly labels: string[];
  readonly outcome: "allowed" | "blocked" | "overridden";
  /** How many requests there are with the policy from the workspace; from the default branch it is one. */
  readonly requests: number;
}

const situations: readonly Situation[] = [
  { title: "on a Wednesday", now: wednesday, labels: [], outcome: "allowed", requests: 0 },
  { title: "on a Friday", now: friday, labels: ["bug"], outcome: "blocked", requests: 1 },
  { title: "in an emergency", now: friday, labels: ["bug", "Emergency"], outcome: "overridden", requests: 1 },
];

const sources = ["default-branch", "workspace"] as const;

const cases = Object.keys(events).flatMap((name) =>
  situations.flatMap((situation) => sources.map((source) => ({ name, source, ...situation }))),
);

it.each(cases)("$name, policy of the $source, $title: $outcome", async ({ name, source, ...situation }) => {
  const sent = events[name]!(world);
  sent.change.labels.push(...situation.labels);
  const result = await runIn(world, {
    ...sent.run,
    now: situation.now,
    inputs: { "policy-source": source },
    files: source === "workspace" ? { [policyPath]: policyText } : {},
  });
  expectOutcome(result, situation.outcome);
  expect(world.stub.requests).toHaveLength(source === "workspace" ? situation.requests : 1);
  const record = recordOf(result);
  expect(record).toMatchObject({
    outcome: situation.outcome,
    clock: "machine",
    request: { event: name, branch: sent.branch, commit: sent.commit, environment: "production" },
    run: { event: name, url: "https://github.com/acme/shop/actions/runs/1658821493" },
    blockers: situation.outcome === "allowed" ? [] : [{ rules: ["no-friday"] }],
    overrides:
      situation.outcome === "overridden" ? [{ name: "emergency", changes: [sent.change.number] }] : [],
  });
  const changes = record.request?.changes?.map(({ number, labels }) => ({ number, labels })) ?? null;
  const known = [{ number: sent.change.number, labels: situation.labels }];
  expect(changes).toEqual(situation.outcome === "allowed" ? null : known);
});

/** What every output of a decision says alike: exit code, outputs, log, summary and commands. */
function expectOutcome(result: ActionResult, outcome: Situation["outcome"]): void {
  const word = { allowed: "Allowed", blocked: "Blocked", overridden: "Overridden" }[outcome];
  const isBlocked = outcome === "blocked";
  expect({ code: result.code, stderr: result.stderr }).toEqual({ code: isBlocked ? 1 : 0, stderr: "" });
  expect(result.outputs).toMatchObject({
    outcome,
    allowed: String(!isBlocked),
    rules: isBlocked ? "no-friday" : "",
    reason: expect.stringMatching(new RegExp(`^${word}.*[.]$`)),
    "next-open": expect.stringMatching(/Z$/),
    "next-close": expect.stringMatching(/Z$/),
  });
  expect(result.stdout.split("\n")[0]).toContain(word);
  expect(result.summary).toMatch(new RegExp(`^### ${word}`));
  const annotations = commandsIn(result.stdout).filter((command) => !/^(end)?group$/.test(command));
  const judgesItself = /judges itself/.test(result.stdout) ? ["warning"] : [];
  const told = { allowed: [], blocked: ["error"], overridden: ["notice"] }[outcome];
  expect(annotations).toEqual([...judgesItself, ...told]);
}

describe("labels are those of now, whatever the event's payload says", () => {
  it("counts a label that was put on after the event was sent, when the job is run again", async () => {
    const sent = events["pull_request"]!(world);
    expect((await runIn(world, sent.run)).code).toBe(1);
    sent.change.labels.push("emergency");
    const again = await runIn(world, { ...sent.run, runAttempt: 2 });
    expect(again.code).toBe(0);
    expect(recordOf(again)).toMatchObject({ outcome: "overridden", run: { attempt: 2 } });
  });

  it("does not count a label that was taken off after the event was sent", async () => {
    world.open.labels.push("emergency");
    const sent = events["pull_request"]!(world);
    world.open.labels.length = 0;
    const result = await runIn(world, sent.run);
    expect(JSON.stringify(sent.run.event)).toContain('"labels":[{"name":"emergency"}]');
    expect({ code: result.code, outcome: result.outputs["outcome"] }).toEqual({
      code: 1,
      outcome: "blocked",
    });
  });
});

describe("a pull request that edits its own policy", () => {
  const edited = policyText.replace("weekly: fri 12:00 to mon 06:00", "dates: 2020-01-01");

  it("is judged by the default branch's", async () => {
    world.shop.commits.set(world.open.headCommit, {
      ...world.shop.commits.get(world.open.headCommit)!,
      files: { [policyPath]: edited },
    });
    const result = await runIn(world, {
      ...events["pull_request"]!(world).run,
      files: { [policyPath]: edited },
    });
    expect(result.code).toBe(1);
    expect(recordOf(result).sources).toMatchObject([
      { repository: "acme/shop", path: policyPath, ref: "main", commit: world.deployed },
    ]);
  });

  it("judges itself from the workspace, with a warning", async () => {
    const result = await runIn(world, {
      ...events["pull_request"]!(world).run,
      inputs: { "policy-source": "workspace" },
      files: { [policyPath]: edited },
    });
    expect(result.code).toBe(0);
    expect(result.stdout).toContain("::warning title=The pull request judges itself::");
  });
});

describe("what an event may say of itself", () => {
  it("a push of several commits needs the label on each of their pull requests", async () => {
    const { shop, base, merged } = world;
    const before = commit(shop, "before");
    shop.commits.set(base, { ...shop.commits.get(base)!, parents: [before] });
    const earlier = pull(shop, 11, { mergeCommit: base });
    merged.labels.push("emergency");
    const sent = events["push"]!(world);
    const run = { ...sent.run, event: { ...(sent.run.event as object), before } };
    const blocked = await runIn(world, run);
    expect(recordOf(blocked).request?.changes?.map(({ number }) => number)).toEqual([11, 12]);
    expect(blocked.code).toBe(1);
    earlier.labels.push("emergency");
    expect((await runIn(world, run)).outputs["outcome"]).toBe("overridden");
  });

  it("a commit that GitHub's index does not connect with its pull request yet is asked for again", async () => {
    world.merged.labels.push("emergency");
    world.merged.unindexedFor = 1;
    Object.assign(world.merged, { mergeCommit: null, commits: [world.deployed], headCommit: world.deployed });
    const result = await runIn(world, events["schedule"]!(world).run);
    expect(result.outputs["outcome"]).toBe("overridden");
    expect(world.stub.requests).toHaveLength(2);
  });

  it("the environment of a deployment event must agree with the input", async () => {
    const sent = events["deployment"]!(world);
    const result = await runIn(world, { ...sent.run, inputs: { environment: "staging" } });
    expect(result.code).toBe(1);
    expect(result.outputs["outcome"]).toBe("error");
    expect(result.stdout).toContain(
      'the input "environment" is "staging", and the deployment that started the run is to "production"',
    );
  });

  it("the environment of a deployment event stands in for the input", async () => {
    const result = await runIn(world, { ...events["deployment"]!(world).run, inputs: { environment: "" } });
    expect(recordOf(result).request).toMatchObject({ environment: "production" });
  });

  it("a merge group with a second pull request cannot be overridden", async () => {
    const sent = events["merge_group"]!(world);
    world.open.labels.push("emergency");
    const second = { ...world.shop.commits.get(sent.commit)!, oid: "a".repeat(40), parents: [sent.commit] };
    world.shop.commits.set(second.oid, second);
    const event = structuredClone(sent.run.event) as { merge_group: { head_sha: string } };
    event.merge_group.head_sha = second.oid;
    const result = await runIn(world, { ...sent.run, event, sha: second.oid });
    expect(result.code).toBe(1);
    expect(result.stdout).toContain("the merge group carries further commits");
  });
});
