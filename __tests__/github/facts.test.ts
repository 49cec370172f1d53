import type { ChangesFound } from "../../src/github/changes.ts";
import type { ChangesOrigin, EventFacts } from "../../src/github/event.ts";
import { type Facts, loadFacts } from "../../src/github/facts.ts";
import { connect } from "../github-stub/connect.ts";
import { commit, oid, pull, type RepositoryModel, repository } from "../github-stub/model.ts";
import { type GitHubStub, startGitHub } from "../github-stub/server.ts";

const PATH = ".github/freezegate.yml";
let stub: GitHubStub;
let shop: RepositoryModel;
let base: string;

beforeEach(async () => {
  shop = repository("acme/shop");
  base = commit(shop, "base", { branch: "main", files: { [PATH]: "version: 1\n" } });
  stub = await startGitHub([shop]);
});

afterEach(async () => {
  await stub.stop();
  expect(stub.violations).toEqual([]);
});

function event(name: string, changes: ChangesOrigin, given: Partial<EventFacts> = {}): EventFacts {
  const commit = "commit" in changes ? changes.commit : "after" in changes ? changes.after : null;
  return {
    event: name,
    repository: "acme/shop",
    branch: "main",
    commit,
    environment: null,
    changes,
    ...given,
  };
}

function push(before: string | null, after: string, forced = false): EventFacts {
  return event("push", { kind: "push", before, after, forced });
}

function deploy(commit: string, given: Partial<EventFacts> = {}): EventFacts {
  return event("workflow_dispatch", { kind: "commit", commit }, given);
}

function group(head: string, number: number | null): EventFacts {
  return event("merge_group", { kind: "merge-group", base: "main", head, number }, { commit: head });
}

function load(facts: EventFacts, paths: readonly string[] = []): Promise<Facts> {
  return loadFacts(connect(stub).api, facts, paths);
}

async function changesOf(facts: EventFacts): Promise<ChangesFound> {
  return (await load(facts)).loadChanges(null);
}

async function numbersOf(facts: EventFacts): Promise<(number | null)[]> {
  return (await changesOf(facts)).changes.map((change) => change.number);
}

describe("policies and changes in one request", () => {
  const pr = event("pull_request", { kind: "pull-request", number: 42 });

  it("pull_request: the policy of the default branch and the labels of now", async () => {
    pull(shop, 42, {
      title: "Fix",
      labels: ["Emergency", "bug"],
      author: { type: "Bot", login: "dependabot" },
    });
    const facts = await load(pr, [PATH]);
    expect(facts.policies).toEqual([
      { repository: "acme/shop", path: PATH, ref: "main", commit: base, text: "version: 1\n" },
    ]);
    const url = "https://github.com/acme/shop/pull/42";
    expect(await facts.loadChanges(null)).toMatchObject({
      changes: [{ number: 42, title: "Fix", url, author: "dependabot", labels: ["Emergency", "bug"] }],
      warnings: [],
    });
    expect(stub.requests).toHaveLength(1);
  });

  it.each<[string, () => EventFacts]>([
    ["push", () => push(base, commit(shop, "one", { parents: [base], branch: "main" }))],
    ["commit", () => deploy(base)],
    ["merge group", () => group(commit(shop, "queued", { parents: [base] }), 42)],
    ["merge group without a number", () => group(commit(shop, "queued", { parents: [base] }), null)],
    ["no commit", () => event("watch", { kind: "unknown" })],
  ])("%s: is a query that GitHub knows", async (_, toFacts) => {
    pull(shop, 42);
    const facts = await load(toFacts(), [PATH]);
    expect(facts.policies).toHaveLength(1);
    await facts.loadChanges(null).catch(() => null);
    expect(stub.requests).toHaveLength(1);
  });

  it("several policies come in order", async () => {
    commit(shop, "more", { parents: [base], branch: "main", files: { "b.yml": "b", "a.yml": "a" } });
    pull(shop, 42);
    const { policies } = await load(pr, ["b.yml", PATH, "a.yml"]);
    expect(policies.map((policy) => policy.text)).toEqual(["b", "version: 1\n", "a"]);
    expect(stub.requests).toHaveLength(1);
  });

  it("a pull request changes its own policy: the default branch's is read", async () => {
    const headCommit = commit(shop, "edited", {
      parents: [base],
      files: { [PATH]: "version: 1\ndefault: open\n" },
    });
    pull(shop, 42, { headCommit });
    expect((await load({ ...pr, commit: headCommit }, [PATH])).policies[0]?.text).toBe("version: 1\n");
  });

  it.each([["Repository.pullRequest"], ["PullRequest.labels"], ["PullRequest.author"]])(
    "%s is hidden: the policy comes, the changes say what is missing",
    async (field) => {
      pull(shop, 42);
      stub.forbidden.add(field);
      const facts = await load(pr, [PATH]);
      expect(facts.policies).toHaveLength(1);
      const lost = facts.loadChanges(null);
      await expect(lost).rejects.toMatchObject({ name: "ApiError", kind: "refused" });
      await expect(lost).rejects.toThrow(
        'give the job "permissions: { contents: read, pull-requests: read }"',
      );
    },
  );

  it("the list of merged ones is hidden, which empties the whole repository: the policy comes", async () => {
    stub.forbidden.add("Repository.pullRequests");
    const facts = await load(deploy(base), [PATH]);
    expect(facts.policies).toHaveLength(1);
    await expect(facts.loadChanges(null)).rejects.toMatchObject({ kind: "refused" });
  });

  it("the policy is hidden: names contents: read", async () => {
    pull(shop, 42);
    stub.forbidden.add("Repository.defaultBranchRef");
    await expect(load(pr, [PATH])).rejects.toMatchObject({ name: "ApiError", kind: "refused" });
    stub.forbidden.clear();
    stub.forbidden.add("Commit.file");
    await expect(load(pr, [PATH])).rejects.toThrow("contents: read");
  });

  it("no such pull request", async () => {
    const facts = await load(pr, [PATH]);
    await expect(facts.loadChanges(null)).rejects.toMatchObject({ kind: "not-found" });
  });

  it.each<[string, unknown]>([
    ["no changes", {}],
    ["null", { changes: null }],
    ["text", { changes: "x" }],
    ["null for the pull request", { changes: { pullRequest: null } }],
    ["labels that are none", { changes: { pullRequest: { labels: { nodes: "x" } } } }],
    ["a prototype", JSON.parse('{"__proto__":{"changes":{"pullRequest":{}}}}')],
  ])("an answer with %s never passes", async (_, data) => {
    stub.faults.push({ body: JSON.stringify({ data }) });
    await expect(changesOf(pr)).rejects.toThrow(/GitHub|pull request/);
  });

  it("says which commit or repository it lacks", async () => {
    await expect(changesOf(deploy(oid("gone")))).rejects.toThrow(
      `there is no commit ${oid("gone")} in acme/shop`,
    );
    await expect(changesOf(event("watch", { kind: "unknown" }))).rejects.toThrow("watch names no commit");
    await expect(load({ ...pr, repository: null })).rejects.toThrow("GITHUB_REPOSITORY");
  });
});

describe("the pull requests that own a commit", () => {
  const head = oid("work");

  beforeEach(() => {
    commit(shop, "work", { parents: [base], branch: "main" });
  });

  it.each<[string, Parameters<typeof pull>[2], boolean]>([
    ["merged into the branch that deploys", { mergeCommit: head }, true],
    ["merged into it, one of its commits", { mergeCommit: oid("later"), commits: [head] }, true],
    ["merged from a fork", { mergeCommit: head, headRepository: "eve/shop" }, true],
    ["merged into another branch", { mergeCommit: head, baseBranch: "release" }, false],
    ["merged in another repository", { mergeCommit: head, baseRepository: "eve/shop" }, false],
    ["open, and it is the newest commit", { headCommit: head }, true],
    [
      "open into another branch, and it is the newest commit",
      { headCommit: head, baseBranch: "release" },
      true,
    ],
    ["open, and it is an older commit", { headCommit: oid("newer"), commits: [head] }, false],
    ["open from a fork", { headCommit: head, headRepository: "eve/shop" }, false],
    ["open from a deleted fork", { headCommit: head, headRepository: null }, false],
    ["open in a fork", { headCommit: head, headRepository: "eve/shop", baseRepository: "eve/shop" }, false],
    ["closed", { headCommit: head, state: "CLOSED" }, false],
  ])("%s", async (_, given, owns) => {
    pull(shop, 7, { labels: ["emergency"], ...given });
    const { changes } = await changesOf(deploy(head));
    expect(changes.map((change) => [change.number, change.labels])).toEqual([
      owns ? [7, ["emergency"]] : [null, []],
    ]);
  });

  it("a commit that none owns is a change without labels, named by itself", async () => {
    const url = `https://github.com/acme/shop/commit/${head}`;
    expect((await changesOf(deploy(head))).changes).toEqual([
      { number: null, title: "work", url, author: null, labels: [] },
    ]);
  });

  it("several that own it all count", async () => {
    pull(shop, 7, { mergeCommit: head });
    pull(shop, 8, { headCommit: head });
    expect(await numbersOf(deploy(head))).toEqual([7, 8]);
  });

  it.each([null, "refs/tags/v1"])("for the branch %j the default branch counts", async (branch) => {
    pull(shop, 7, { mergeCommit: head });
    pull(shop, 8, { mergeCommit: head, baseBranch: "release" });
    expect(await numbersOf(deploy(head, { branch }))).toEqual([7]);
  });

  it("a deleted author is unknown", async () => {
    pull(shop, 7, { mergeCommit: head, author: null });
    expect((await changesOf(deploy(head))).changes[0]?.author).toBeNull();
  });

  it("one that the index does not connect yet is found among the merged", async () => {
    pull(shop, 7, { mergeCommit: head, unindexedFor: 9 });
    expect(await numbersOf(deploy(head))).toEqual([7]);
    expect(stub.requests).toHaveLength(1);
  });

  it("more than can be told are an error", async () => {
    for (let number = 1; number <= 21; number++) pull(shop, number, { headCommit: head });
    await expect(changesOf(deploy(head))).rejects.toThrow("more than 20 pull requests");
  });

  it("is patient with the index where asked, and only so long", async () => {
    const late = pull(shop, 7, { mergeCommit: oid("later"), commits: [head], unindexedFor: 2 });
    const pauses: number[] = [];
    const patience = { pausesMs: [1, 2, 3], sleep: async (ms: number) => void pauses.push(ms) };
    expect((await (await load(deploy(head))).loadChanges(patience)).changes[0]?.number).toBe(7);
    expect(pauses).toEqual([1, 2]);
    late.unindexedFor = 99;
    expect((await (await load(deploy(head))).loadChanges(patience)).changes[0]?.number).toBeNull();
    expect(pauses).toEqual([1, 2, 1, 2, 3]);
  });
});

describe("push", () => {
  it("one commit: one request", async () => {
    const after = commit(shop, "one", { parents: [base], branch: "main" });
    pull(shop, 1, { mergeCommit: after });
    expect(await changesOf(push(base, after))).toMatchObject({ changes: [{ number: 1 }], warnings: [] });
    expect(stub.requests).toHaveLength(1);
  });

  it("three commits, one label: three changes", async () => {
    let tip = base;
    for (const number of [1, 2, 3]) {
      tip = commit(shop, `change ${number}`, { parents: [tip], branch: "main" });
      pull(shop, number, { mergeCommit: tip, labels: number === 3 ? ["emergency"] : [] });
    }
    const { changes } = await changesOf(push(base, tip));
    expect(changes.map((change) => [change.number, change.labels.length])).toEqual([
      [1, 0],
      [2, 0],
      [3, 1],
    ]);
  });

  it("a merge commit: its branch's commits count as the pull request's", async () => {
    const side = commit(shop, "side", { parents: [base] });
    const after = commit(shop, "merge", { parents: [base, side], branch: "main" });
    pull(shop, 5, { mergeCommit: after, commits: [side] });
    expect(await numbersOf(push(base, after))).toEqual([5]);
  });

  it("a commit that rides along in a merge has no pull request", async () => {
    const side = commit(shop, "stowaway", { parents: [base] });
    const after = commit(shop, "merge", { parents: [base, side], branch: "main" });
    pull(shop, 5, { mergeCommit: after });
    expect(await numbersOf(push(base, after))).toEqual([5, null]);
  });

  it("a commit that rides along has no pull request", async () => {
    const first = commit(shop, "stowaway", { parents: [base] });
    const after = commit(shop, "known", { parents: [first], branch: "main" });
    pull(shop, 5, { mergeCommit: after });
    const { changes } = await changesOf(push(base, after));
    expect(changes.map((change) => [change.number, change.title])).toEqual([
      [5, "Change 5"],
      [null, "stowaway"],
    ]);
  });

  it.each([
    [false, "the branch is new: only its newest commit was looked at for changes"],
    [true, "the branch was pushed by force: only its newest commit was looked at for changes"],
  ])("without a commit before, forced %j: the newest commit and a warning", async (forced, warning) => {
    const after = commit(shop, "new", { parents: [commit(shop, "older", { parents: [base] })] });
    pull(shop, 5, { mergeCommit: after });
    expect(await changesOf(push(null, after, forced))).toMatchObject({
      changes: [{ number: 5 }],
      warnings: [warning],
    });
    expect(stub.requests).toHaveLength(1);
  });

  it("back to an older commit: that one and a warning", async () => {
    const later = commit(shop, "later", { parents: [base] });
    const found = await changesOf(push(later, base));
    expect(found.changes).toHaveLength(1);
    expect(found.warnings).toEqual([
      "the push brought no new commit: only its newest commit was looked at for changes",
    ]);
  });

  it("more than a page, and more than a batch", async () => {
    let tip = base;
    for (let number = 1; number <= 120; number++) {
      tip = commit(shop, `change ${number}`, { parents: [tip], branch: "main" });
      pull(shop, number, { mergeCommit: tip });
    }
    expect(await numbersOf(push(base, tip))).toEqual(Array.from({ length: 120 }, (_, index) => index + 1));
    expect(stub.requests).toHaveLength(1 + 2 + 3);
  });

  it("more than can be told is an error", async () => {
    let tip = base;
    for (let number = 1; number <= 501; number++) tip = commit(shop, `change ${number}`, { parents: [tip] });
    await expect(changesOf(push(base, tip))).rejects.toThrow("has 501 commits, and at most 500");
  });

  it("what GitHub no longer knows is an error, not one commit fewer", async () => {
    const after = commit(shop, "one", { parents: [commit(shop, "zero", { parents: [base] })] });
    await expect(changesOf(push(oid("gone"), after))).rejects.toMatchObject({
      name: "ApiError",
      kind: "not-found",
    });
  });

  it("says which permission the comparison needs", async () => {
    const after = commit(shop, "one", { parents: [commit(shop, "zero", { parents: [base] })] });
    stub.forbidden.add("/repos/{owner}/{repo}/compare/{basehead}");
    await expect(changesOf(push(base, after))).rejects.toThrow("contents: read");
  });
});

describe("merge_group", () => {
  function queue(count: number): string {
    let tip = base;
    for (let number = 1; number <= count; number++) {
      const work = commit(shop, `work ${number}`, { parents: [base] });
      tip = commit(shop, `queued ${number}`, {
        parents: [tip, work],
        message: `Merge pull request #${number}`,
      });
      pull(shop, number, { headCommit: work, labels: ["emergency"] });
    }
    return tip;
  }

  it("of one: the pull request in its name, in one request", async () => {
    expect(await changesOf(group(queue(1), 1))).toMatchObject({ changes: [{ number: 1 }], warnings: [] });
    expect(stub.requests).toHaveLength(1);
  });

  it("of three: the other two cannot be verified", async () => {
    const { changes, warnings } = await changesOf(group(queue(3), 3));
    expect(changes.map((change) => [change.number, change.title])).toEqual([
      [3, "Change 3"],
      [null, "Merge pull request #2"],
      [null, "Merge pull request #1"],
    ]);
    expect(warnings).toEqual([
      `the merge group carries further commits whose pull requests cannot be verified: ${oid("queued 2").slice(0, 7)}, ${oid("queued 1").slice(0, 7)}`,
    ]);
  });

  it("counts from the tip of the base branch, not from what the event says", async () => {
    const head = queue(2);
    shop.branches["main"] = oid("queued 1");
    expect(await numbersOf(group(head, 2))).toEqual([2]);
  });

  it.each([
    ["no pull request", null],
    ["one into another branch", 9],
  ])("with the name of %s: a change without labels", async (_, number) => {
    pull(shop, 9, { baseBranch: "release", labels: ["emergency"] });
    const { changes, warnings } = await changesOf(group(queue(1), number));
    expect(changes).toMatchObject([{ number: null, labels: [] }]);
    expect(warnings).toHaveLength(1);
  });

  it("whose base branch is gone is an error", async () => {
    const head = queue(1);
    delete shop.branches["main"];
    await expect(changesOf(group(head, 1))).rejects.toThrow("base branch main of the merge group");
  });
});
