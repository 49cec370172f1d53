import { commit, pull } from "../github-stub/model.ts";
import { payload } from "../github-stub/payload.ts";
import { grant, labelBy, startEmergency, strictText, withCondition } from "./emergency.ts";
import { commandsIn, recordOf } from "./record.ts";
import type { ActionResult, ActionRun } from "./run-action.ts";
import { events, policyPath, policyText, runIn, startWorld, type World, workflowRun } from "./world.ts";

/** One way to fool the gate: what is done to a world in which an emergency is granted, and how it ends. */
interface Attack {
  readonly title: string;
  readonly policy?: string;
  /** Makes the attack; returns the run, which is that of the open pull request unless it says otherwise. */
  attempt(world: World): ActionRun | undefined;
  readonly outcome?: "blocked" | "error";
  readonly says: string | RegExp;
}

const weak = policyText.replace("weekly: fri 12:00 to mon 06:00", "dates: 2020-01-01");

function pullRun(world: World): ActionRun {
  return events["pull_request"]!(world).run;
}

function pushRun(world: World): ActionRun {
  return events["push"]!(world).run;
}

function manualRun(world: World, inputs: Record<string, string>): ActionRun {
  return { ...events["workflow_dispatch"]!(world).run, inputs };
}

const dispatching = strictText.replace(
  "    labels: emergency\n",
  "    labels: emergency\n    dispatch: true\n",
);

/** The policy and the sources that judge. */
const onThePolicy: readonly Attack[] = [
  {
    title: "the pull request edits the policy",
    attempt(world) {
      world.open.labels.length = 0;
      const head = world.shop.commits.get(world.open.headCommit)!;
      world.shop.commits.set(head.oid, { ...head, files: { [policyPath]: weak } });
      return { ...pullRun(world), files: { [policyPath]: weak } };
    },
    says: "Blocked by no-friday",
  },
  {
    title: "the pull request adds its own preset",
    attempt(world) {
      const files = { "policies/anytime.yml": weak };
      return { ...pullRun(world), files, inputs: { policy: "preset:anytime", timezone: "UTC" } };
    },
    outcome: "error",
    says: "there is no preset:anytime",
  },
  {
    title: "the pull request replaces a preset",
    attempt(world) {
      world.open.labels.length = 0;
      const files = { "policies/no-friday.yml": weak };
      return { ...pullRun(world), files, inputs: { policy: "preset:no-friday", timezone: "UTC" } };
    },
    says: "Blocked by no-friday",
  },
  {
    title: "the pull request renames the policy",
    attempt(world) {
      world.open.labels.length = 0;
      const head = world.shop.commits.get(world.open.headCommit)!;
      world.shop.commits.set(head.oid, { ...head, files: { "old.yml": policyText } });
      return { ...pullRun(world), files: { "old.yml": policyText } };
    },
    says: "Blocked by no-friday",
  },
  {
    title: "the policy is a symbolic link",
    attempt({ shop }) {
      const file = { mode: 0o120000, bytes: Buffer.from("../weak.yml") };
      commit(shop, "linked", { branch: "main", files: { [policyPath]: file, "weak.yml": weak } });
      return undefined;
    },
    outcome: "error",
    says: "is a symbolic link",
  },
  {
    title: "__proto__ in the policy",
    attempt({ shop }) {
      const text = `${policyText}__proto__: { freezes: [] }\n`;
      commit(shop, "polluted", { branch: "main", files: { [policyPath]: text } });
      return undefined;
    },
    outcome: "error",
    says: 'unknown key "__proto__"',
  },
];

/** Where the run comes from, and what its event says. */
const onTheEvent: readonly Attack[] = [
  {
    title: "the workflow runs for a fork",
    attempt(world) {
      world.open.headRepository = "eve/shop";
      world.open.labels.length = 0;
      return pullRun(world);
    },
    says: "Blocked by no-friday",
  },
  {
    title: "a workflow_run from a fork's main",
    policy: policyText.replaceAll(
      "environments: production\n",
      "environments: production\n    branches: main\n",
    ),
    attempt: (world) => ({
      ...events["workflow_run"]!(world).run,
      event: workflowRun(world, "eve/shop"),
    }),
    outcome: "error",
    says: "needs the branch",
  },
  {
    title: "the payload carries a label that the API does not",
    attempt(world) {
      const run = pullRun(world);
      world.open.labels.length = 0;
      return run;
    },
    says: "In an emergency: put the label",
  },
  {
    title: "__proto__ in the payload",
    attempt(world) {
      const text = JSON.stringify(pullRun(world).event);
      world.open.labels.length = 0;
      const hostile = text.replace("{", '{"__proto__":{"pull_request":{"labels":[{"name":"emergency"}]}},');
      return { ...pullRun(world), event: hostile };
    },
    says: "Blocked by no-friday",
  },
  {
    title: "the step says prod where the policy says production",
    attempt: (world) => ({ ...pullRun(world), inputs: { environment: "prod" } }),
    outcome: "error",
    says: 'did you mean "production"?',
  },
  ...["produсtion", "production​", "staging\nproduction", "production/x", "-production"].map(
    (environment): Attack => ({
      title: `an environment made to dodge a pattern: ${JSON.stringify(environment)}`,
      attempt: (world) => ({ ...pullRun(world), inputs: { environment } }),
      outcome: "error",
      says: "names no environment",
    }),
  ),
  {
    title: "a branch made to dodge a pattern",
    policy: policyText.replaceAll(
      "environments: production\n",
      'environments: production\n    branches: ["**", "!hotfix/*"]\n',
    ),
    attempt: (world) => ({ ...pushRun(world), ref: "refs/heads/hotfix/a/b" }),
    says: "Blocked by no-friday",
  },
  {
    title: "patterns made to backtrack",
    policy: policyText.replaceAll(
      "environments: production\n",
      `environments: production\n    branches: "${"*a".repeat(100)}*b"\n`,
    ),
    attempt: (world) => ({ ...pushRun(world), ref: `refs/heads/${"a".repeat(900)}`, timeoutMs: 5000 }),
    // The rule does not cover such a branch: what counts is that the answer comes.
    says: "Allowed",
  },
];

/** Who put the label on, when, and what it was called. */
const onTheLabel: readonly Attack[] = [
  {
    title: "put on by the author",
    attempt: ({ open }) => void labelBy(open, "ada"),
    says: '"emergency" was put on #13 (https://github.com/acme/shop/pull/13) by its author; someone else with maintain permission has to.',
  },
  {
    title: "put on by the author, spelt otherwise",
    attempt: ({ open }) => void labelBy(open, "ADA"),
    says: "by its author",
  },
  {
    title: "put on by somebody with too little permission",
    attempt: ({ shop }) => void shop.permissions.set("maya", "write"),
    says: "by maya; someone with maintain permission has to",
  },
  {
    title: "put on by a removed member",
    attempt: ({ shop }) => void shop.permissions.delete("maya"),
    says: "by maya; someone",
  },
  {
    title: "put on by a deleted account",
    attempt: ({ open }) =>
      void open.labelEvents.push({ label: "emergency", at: "2026-11-27T13:00:00Z", by: null }),
    says: "by a deleted account",
  },
  {
    title: "put on before the last push, whose commits are backdated",
    attempt: ({ shop, open }) =>
      void shop.pushes.unshift({
        branch: open.headBranch,
        after: open.headCommit,
        at: "2026-11-27T13:30:00Z",
        type: "force_push",
      }),
    says: "before the newest push",
  },
  {
    title: "a push that the server did not record",
    attempt: ({ shop }) => void shop.pushes.splice(0),
    says: "is not known",
  },
  {
    title: "put on a day ago",
    attempt: ({ open }) => void labelBy(open, "maya", { at: "2026-11-26T13:00:00Z" }),
    says: "counts for 4h and has expired",
  },
  {
    title: "put on by a bot",
    attempt({ shop, open }) {
      shop.permissions.set("renovate", "admin");
      labelBy(open, "renovate", { type: "Bot" });
      return undefined;
    },
    says: "by the bot renovate[bot]",
  },
  {
    title: "put on under a name that the label got later",
    attempt: ({ open }) => void labelBy(open, "maya", { updatedAt: "2026-11-27T13:30:00Z" }),
    says: "under another name",
  },
  {
    title: "put on another pull request",
    attempt(world) {
      world.open.labels.length = 0;
      grant(world, world.merged);
      return undefined;
    },
    says: "In an emergency: put the label",
  },
  ...["еmergency", "emergency ", "emerɡency", "emergency​", "emergency!"].map(
    (label): Attack => ({
      title: `a label that looks alike: ${JSON.stringify(label)}`,
      attempt: ({ open }) => void open.labels.splice(0, 1, label),
      says: "In an emergency: put the label",
    }),
  ),
  {
    title: "taken off, and further back than a page put on by a maintainer",
    attempt({ open }) {
      const at = (second: number) =>
        new Date(Date.parse("2026-11-27T12:30:00Z") + second * 1000).toISOString();
      const by = { type: "User" as const, login: "maya" };
      const noise = Array.from({ length: 150 }, (_, index) => ({
        label: "noise",
        at: at(index + 2),
        by,
        isRemoval: index % 2 === 1,
      }));
      const put = { label: "emergency", at: at(0), by };
      open.labelEvents = [put, { ...put, at: at(1), isRemoval: true }, ...noise];
      return undefined;
    },
    says: "under another name",
  },
];

/** Whose changes ship with it. */
const onTheChanges: readonly Attack[] = [
  {
    title: "the commit belongs to several pull requests, one of them from a fork",
    policy: policyText,
    attempt(world) {
      pull(world.shop, 99, { headCommit: world.deployed, headRepository: "eve/shop", labels: ["emergency"] });
      return pushRun(world);
    },
    says: "Blocked by no-friday",
  },
  {
    title: "the commit belongs to several pull requests, one of them into another branch",
    policy: policyText,
    attempt(world) {
      const given = { mergeCommit: world.deployed, baseBranch: "release", labels: ["emergency"] };
      pull(world.shop, 98, given);
      return pushRun(world);
    },
    says: "Blocked by no-friday",
  },
  {
    title: "a merge group of three with one label",
    policy: policyText,
    attempt(world) {
      const sent = events["merge_group"]!(world);
      const second = commit(world.shop, "second", { parents: [sent.commit] });
      const third = commit(world.shop, "third", { parents: [second] });
      const event = structuredClone(sent.run.event) as { merge_group: { head_sha: string } };
      event.merge_group.head_sha = third;
      return { ...sent.run, event, sha: third };
    },
    says: "the merge group carries further commits",
  },
  {
    title: "a push of three commits with one label",
    policy: policyText,
    attempt({ shop, deployed }) {
      let tip = deployed;
      for (const number of [21, 22, 23]) {
        tip = commit(shop, `change ${number}`, { parents: [tip], branch: "main", files: {} });
        pull(shop, number, { mergeCommit: tip, labels: number === 23 ? ["emergency"] : [] });
      }
      const event = payload("push", { ref: "refs/heads/main", before: deployed, after: tip, forced: false });
      return { eventName: "push", event, sha: tip };
    },
    says: /#21 .*does not carry "emergency"/,
  },
  {
    title: "a stowaway rides along",
    policy: withCondition("every-change: true"),
    attempt(world) {
      const { shop, base, merged, deployed } = world;
      const rider = commit(shop, "rider", { parents: [base] });
      pull(shop, 11, { title: "Rides along", mergeCommit: rider });
      shop.commits.set(deployed, { ...shop.commits.get(deployed)!, parents: [rider] });
      shop.deployments.push({ commit: base, environment: "production", statuses: ["INACTIVE", "SUCCESS"] });
      merged.labels.push("emergency");
      return events["workflow_dispatch"]!(world).run;
    },
    says: /#11 .*"Rides along" would ship along and does not carry "emergency"/,
  },
  {
    title: "a docs-only change on top of code that waits",
    policy: policyText
      .replaceAll("environments: production\n", 'environments: production\n    paths: ["!docs/**"]\n')
      .replace("labels: emergency", "labels: other"),
    attempt(world) {
      const { shop, base } = world;
      const code = commit(shop, "code", { parents: [base], files: { "src/pay.ts": "1" } });
      const docs = commit(shop, "docs", { parents: [code], branch: "main", files: { "docs/a.md": "a" } });
      shop.deployments.push({ commit: base, environment: "production", statuses: ["SUCCESS"] });
      const event = payload("push", { ref: "refs/heads/main", before: code, after: docs, forced: false });
      return { eventName: "push", event, sha: docs };
    },
    says: "Blocked by no-friday",
  },
];

/** What a manual run asks for, and the reason for it. */
const onTheWord: readonly Attack[] = [
  {
    title: "somebody re-runs another's manual override a week later",
    policy: dispatching,
    attempt(world) {
      world.shop.permissions.set("octocat", "admin");
      world.shop.runs.set(1658821493, "2026-11-20T13:00:00Z");
      return { ...manualRun(world, { override: "emergency", "override-reason": "Down." }), runAttempt: 2 };
    },
    says: "on its first attempt only",
  },
  {
    title: "a manual override waits for a week",
    policy: dispatching,
    attempt(world) {
      world.shop.permissions.set("octocat", "admin");
      world.shop.runs.set(1658821493, "2026-11-20T13:00:00Z");
      return manualRun(world, { override: "emergency", "override-reason": "Down." });
    },
    says: "this run counts for 4h and has expired",
  },
  {
    title: "a push asks by the input of a manual run",
    policy: dispatching,
    attempt: (world) => ({
      ...pushRun(world),
      inputs: { override: "emergency", "override-reason": "Down." },
    }),
    says: "only a run that somebody starts by hand",
  },
  {
    title: "a manual run asks for an override that takes labels alone",
    attempt: (world) => manualRun(world, { override: "emergency", "override-reason": "Down." }),
    says: "does not accept manual runs",
  },
  ...[
    "",
    "Override-Reason:",
    "Override-Reason:  \t ",
    "Override-Reason: ​⠀ㅤ",
    "<!-- Override-Reason: x -->",
  ].map(
    (body): Attack => ({
      title: `a reason that is none: ${JSON.stringify(body)}`,
      attempt: ({ open }) => void Object.assign(open, { body }),
      says: "gives no reason",
    }),
  ),
  {
    title: "a reason in a comment by a passer-by",
    attempt({ shop, open }) {
      shop.permissions.set("eve", "read");
      open.body = "";
      open.comments.push({ author: { type: "User", login: "eve" }, body: "Override-Reason: I want it." });
      return undefined;
    },
    says: "gives no reason",
  },
  {
    title: "a reason edited into somebody else's comment",
    attempt({ open }) {
      open.body = "";
      open.comments.push({
        author: { type: "User", login: "maya" },
        editor: { type: "User", login: "eve" },
        body: "Override-Reason: I want it.",
      });
      return undefined;
    },
    says: "gives no reason",
  },
];

async function run(attack: Attack): Promise<{ result: ActionResult; world: World }> {
  const { policy } = attack;
  const world = await (policy === undefined || policy === dispatching
    ? startEmergency(policy)
    : startWorld(policy));
  const given = attack.attempt(world) ?? pullRun(world);
  const result = await runIn(world, given).finally(world.stub.stop);
  expect(world.stub.violations).toEqual([]);
  return { result, world };
}

function plain(text: string): string {
  // biome-ignore lint/complexity/useRegexLiterals: a literal would hold a control character.
  return text.replace(new RegExp("\\u001b\\[[0-9;]*m", "g"), "");
}

it.concurrent("the emergency that the attacks start from is granted", async () => {
  const { result } = await run({ title: "", attempt: () => undefined, says: "" });
  expect({ code: result.code, outcome: result.outputs["outcome"] }).toEqual({
    code: 0,
    outcome: "overridden",
  });
  expect(recordOf(result).overrides).toMatchObject([
    { name: "emergency", granted: true, granters: ["maya"], reasons: ["The shop is down."], changes: [13] },
  ]);
});

it.concurrent("a manual override that is what it should be is granted", async () => {
  const { result } = await run({
    title: "",
    policy: dispatching,
    attempt(world) {
      world.shop.permissions.set("octocat", "maintain");
      world.shop.runs.set(1658821493, "2026-11-27T13:30:00Z");
      return manualRun(world, { override: "emergency", "override-reason": "The shop is down." });
    },
    says: "",
  });
  expect(result.outputs["outcome"]).toBe("overridden");
  expect(recordOf(result).overrides).toMatchObject([{ by: "run", granters: ["octocat"], granted: true }]);
});

describe.each([
  ["the policy", onThePolicy],
  ["the event", onTheEvent],
  ["the label", onTheLabel],
  ["the changes", onTheChanges],
  ["the word", onTheWord],
])("an attack on %s does not get through", (_, attacks) => {
  it.concurrent.each(attacks)("$title", async (attack) => {
    const { result } = await run(attack);
    const outcome = attack.says === "Allowed" ? "allowed" : (attack.outcome ?? "blocked");
    expect({ outcome: result.outputs["outcome"], stderr: result.stderr }).toEqual({ outcome, stderr: "" });
    expect(result.code).toBe(outcome === "allowed" ? 0 : 1);
    const log = plain(result.stdout);
    if (typeof attack.says === "string") expect(log).toContain(attack.says);
    else expect(log).toMatch(attack.says);
  });
});

describe("words from outside stay words", () => {
  const hostile = "x\n::error::gone\n##[error]gone \u001b[31m<b>**z**</b>\0\u202e::set-output name=a::b";

  it.concurrent("in label, title, reason, login and branch", async () => {
    const world = await startEmergency();
    world.open.title = hostile;
    world.open.body = `Override-Reason: ${hostile}`;
    world.open.labels.push(hostile);
    world.open.labelEvents = [
      { label: "emergency", at: "2026-11-27T13:00:00Z", by: { type: "User", login: hostile } },
    ];
    const inputs = { override: "", "override-reason": hostile.replace("\0", "") };
    const result = await runIn(world, { ...pullRun(world), inputs }).finally(world.stub.stop);
    expect(result.outputs["outcome"]).toMatch(/blocked|error/);
    const commands = commandsIn(result.stdout).filter((command) => !/^(end)?group$/.test(command));
    expect(commands.every((command) => command === "error")).toBe(true);
    expect(commands).toHaveLength(1);
    expect(result.stdout).not.toMatch(/\0|\u202e|\u001b\[31m<b>/);
    expect(result.summary).not.toMatch(/<b>|\*\*z\*\*|\0|\u202e/);
    recordOf(result);
  });

  it.concurrent("in the reason of a freeze by input", async () => {
    const world = await startWorld();
    const run = { ...pullRun(world), inputs: { freeze: hostile.replace("\0", "") } };
    const result = await runIn(world, run).finally(world.stub.stop);
    expect(result.outputs).toMatchObject({ outcome: "blocked", rules: "no-friday,freeze-input" });
    expect(commandsIn(result.stdout).filter((command) => command === "set-output")).toEqual([]);
    expect(result.summary).not.toContain("<b>");
    recordOf(result);
  });

  it.concurrent("a token that the API sends back is in no log, record or error", async () => {
    const world = await startWorld();
    const { token } = world.stub;
    world.stub.fault = { status: 403, body: JSON.stringify({ message: `Bad ${token} for ${token}` }) };
    const run = { ...pullRun(world), env: { RUNNER_DEBUG: "1" } };
    const result = await runIn(world, run).finally(world.stub.stop);
    expect(result.code).toBe(1);
    const shown = result.stdout.replace(/^::add-mask::.*$/gm, "");
    expect([shown, result.stderr, result.summary, JSON.stringify(result.outputs)].join("")).not.toContain(
      token,
    );
  });
});
