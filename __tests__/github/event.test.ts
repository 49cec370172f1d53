import { type EventFacts, type EventVariables, PayloadError, toEventFacts } from "../../src/github/event.ts";
import { oid } from "../github-stub/model.ts";
import { payload } from "../github-stub/payload.ts";

const SHA = oid("deployed");
const HEAD = "ec26c3e57ca3a959ca5aad62de7213c562f8c821";
const REPOSITORY = "Codertocat/Hello-World";

function variables(event: string, ref: string, over: EventVariables = {}): EventVariables {
  return {
    GITHUB_EVENT_NAME: event,
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_REF: ref,
    GITHUB_SHA: SHA,
    ...over,
  };
}

function expected(event: string, facts: Partial<EventFacts>): EventFacts {
  return {
    event,
    repository: REPOSITORY,
    branch: null,
    commit: SHA,
    environment: null,
    changes: { kind: "commit", commit: SHA },
    ...facts,
  };
}

describe("the facts of a real event", () => {
  it.each(["pull_request", "pull_request_target"])(
    "%s: the base branch, the head and the number",
    (event) => {
      const facts = toEventFacts(variables(event, "refs/pull/2/merge"), payload("pull_request"));
      expect(facts).toEqual(
        expected(event, { branch: "master", commit: HEAD, changes: { kind: "pull-request", number: 2 } }),
      );
    },
  );

  it("push to a branch: everything since before", () => {
    const before = oid("before");
    const facts = toEventFacts(
      variables("push", "refs/heads/main"),
      payload("push", { before, after: SHA, created: false }),
    );
    expect(facts).toEqual(
      expected("push", { branch: "main", changes: { kind: "push", before, after: SHA, forced: false } }),
    );
  });

  it("push of a new tag: no commit before", () => {
    const facts = toEventFacts(variables("push", "refs/tags/simple-tag"), payload("push"));
    const changes = { kind: "push", before: null, after: SHA, forced: false } as const;
    expect(facts).toEqual(expected("push", { branch: "refs/tags/simple-tag", changes }));
  });

  it("forced push: what was before does not count", () => {
    const facts = toEventFacts(
      variables("push", "refs/heads/main"),
      payload("push", { before: oid("before"), forced: true }),
    );
    expect(facts.changes).toEqual({ kind: "push", before: null, after: SHA, forced: true });
  });

  it("merge_group: base branch, head and the number in the head's name", () => {
    const facts = toEventFacts(
      variables(
        "merge_group",
        "refs/heads/gh-readonly-queue/main/pr-104-929f8209d40f77f4abc622a499c93a83babdbe64",
      ),
      payload("merge_group"),
    );
    const head = "2ffea6db159f6b6c47a24e778fb9ef40cf6b1c7d";
    const changes = { kind: "merge-group", base: "main", head, number: 104 } as const;
    expect(facts).toEqual(expected("merge_group", { branch: "main", commit: head, changes }));
  });

  it.each([
    [
      "another branch's queue",
      "refs/heads/gh-readonly-queue/release/pr-104-929f8209d40f77f4abc622a499c93a83babdbe64",
    ],
    ["a branch of that look", "refs/heads/gh-readonly-queue/main/pr-104"],
    [
      "a number that is none",
      "refs/heads/gh-readonly-queue/main/pr-0104-929f8209d40f77f4abc622a499c93a83babdbe64",
    ],
  ])("merge_group with the name of %s: no number", (_, head_ref) => {
    const facts = toEventFacts(
      variables("merge_group", head_ref),
      payload("merge_group", { merge_group: { head_ref } }),
    );
    expect(facts.changes).toMatchObject({ kind: "merge-group", number: null });
  });

  it("workflow_run of this repository: its branch and commit", () => {
    const document = payload("workflow_run", {
      workflow_run: { head_repository: { full_name: REPOSITORY } },
    });
    const commit = "5779607b49aab1200488439f02372c57b4f75444";
    expect(toEventFacts(variables("workflow_run", "refs/heads/main"), document)).toEqual(
      expected("workflow_run", { branch: "main", commit, changes: { kind: "commit", commit } }),
    );
  });

  it.each([
    ["a fork's main", { head_repository: { full_name: "mallory/Hello-World" } }],
    ["a deleted fork", { head_repository: null }],
    ["no branch", { head_repository: { full_name: REPOSITORY }, head_branch: null }],
  ])("workflow_run of %s: no branch", (_, workflow_run) => {
    const facts = toEventFacts(
      variables("workflow_run", "refs/heads/main"),
      payload("workflow_run", { workflow_run }),
    );
    expect(facts.branch).toBeNull();
  });

  it.each([
    ["a branch", "master", "refs/heads/master", "master"],
    ["a tag", "v1", "refs/tags/v1", "refs/tags/v1"],
    ["a whole name", "refs/heads/main", "", "main"],
    ["a commit", "f95f852bd8fca8fcc58a9a2d6c842781e32a215e", "", null],
    ["the beginning of a commit", "f95f852", "", null],
  ])("deployment of %s", (_, ref, variable, branch) => {
    const document = payload("deployment", { deployment: { ref } });
    const commit = "f95f852bd8fca8fcc58a9a2d6c842781e32a215e";
    expect(toEventFacts(variables("deployment", variable), document)).toEqual(
      expected("deployment", {
        branch,
        commit,
        environment: "production",
        changes: { kind: "commit", commit },
      }),
    );
  });

  it.each([
    ["workflow_dispatch", "refs/heads/main", "main"],
    ["workflow_dispatch", "refs/tags/v1", "refs/tags/v1"],
    ["release", "refs/tags/0.0.1", "refs/tags/0.0.1"],
    ["schedule", "refs/heads/main", "main"],
    ["issue_comment", "refs/heads/main", "main"],
    ["pull_request_review", "refs/pull/2/merge", null],
    ["a_new_event", "", null],
    ["push_to_dodge", "refs/heads/refs/tags/v1", null],
  ])("%s at %s: the ref and GITHUB_SHA", (event, ref, branch) => {
    expect(toEventFacts(variables(event, ref), {})).toEqual(expected(event, { branch }));
  });

  it("leaves out what an event does not say", () => {
    expect(toEventFacts({ GITHUB_EVENT_NAME: "watch" }, null)).toEqual({
      event: "watch",
      repository: null,
      branch: null,
      commit: null,
      environment: null,
      changes: { kind: "unknown" },
    });
  });

  it("takes the repository from the payload where the variable is not set", () => {
    const given = variables("release", "refs/tags/1", { GITHUB_REPOSITORY: "" });
    expect(toEventFacts(given, payload("release")).repository).toBe(REPOSITORY);
  });
});

describe("a malformed payload", () => {
  const inherited = Object.create({ pull_request: { number: 2, base: { ref: "main" }, head: { sha: SHA } } });

  it.each<[string, unknown, string]>([
    ["pull_request", null, "the event payload must be an object, but is missing or null"],
    ["pull_request", [], "the event payload must be an object, but is a list"],
    ["pull_request", "{}", "the event payload must be an object, but is other text"],
    ["pull_request", {}, '"pull_request" in the event payload must be an object'],
    ["pull_request", inherited, '"pull_request" in the event payload must be an object'],
    ["pull_request", payload("pull_request", { pull_request: { number: "2" } }), '"pull_request.number"'],
    ["pull_request", payload("pull_request", { pull_request: { number: -2 } }), '"pull_request.number"'],
    ["pull_request", payload("pull_request", { pull_request: { base: null } }), '"pull_request.base"'],
    [
      "pull_request",
      payload("pull_request", { pull_request: { base: { ref: 7 } } }),
      '"pull_request.base.ref"',
    ],
    [
      "pull_request",
      payload("pull_request", { pull_request: { base: { ref: "a\n::error::b" } } }),
      '"pull_request.base.ref"',
    ],
    [
      "pull_request",
      payload("pull_request", { pull_request: { base: { ref: "refs/tags/v1" } } }),
      '"pull_request.base.ref"',
    ],
    [
      "pull_request_target",
      payload("pull_request", { pull_request: { head: { sha: "main" } } }),
      '"pull_request.head.sha"',
    ],
    ["push", payload("push", { before: "HEAD" }), '"before"'],
    ["push", payload("push", { forced: "no" }), '"forced"'],
    ["merge_group", {}, '"merge_group"'],
    ["merge_group", payload("merge_group", { merge_group: { base_ref: "main" } }), '"merge_group.base_ref"'],
    [
      "merge_group",
      payload("merge_group", { merge_group: { base_ref: "refs/tags/v1" } }),
      '"merge_group.base_ref"',
    ],
    ["merge_group", payload("merge_group", { merge_group: { head_sha: null } }), '"merge_group.head_sha"'],
    ["merge_group", payload("merge_group", { merge_group: { head_ref: 1 } }), '"merge_group.head_ref"'],
    ["workflow_run", payload("workflow_run", { workflow_run: { head_sha: "" } }), '"workflow_run.head_sha"'],
    [
      "workflow_run",
      payload("workflow_run", { workflow_run: { head_branch: [] } }),
      '"workflow_run.head_branch"',
    ],
    [
      "workflow_run",
      payload("workflow_run", { workflow_run: { head_repository: { full_name: "octo" } } }),
      '"workflow_run.head_repository.full_name"',
    ],
    ["deployment", {}, '"deployment"'],
    ["deployment", payload("deployment", { deployment: { sha: 1 } }), '"deployment.sha"'],
    ["deployment", payload("deployment", { deployment: { environment: "" } }), '"deployment.environment"'],
    ["deployment", payload("deployment", { deployment: { environment: null } }), '"deployment.environment"'],
    ["deployment", payload("deployment", { deployment: { ref: "a b" } }), '"deployment.ref"'],
  ])("%s %#: names the field", (event, document, message) => {
    const act = () => toEventFacts(variables(event, "refs/heads/main"), document);
    expect(act).toThrow(PayloadError);
    expect(act).toThrow(message);
  });

  it.each<[EventVariables, string]>([
    [{}, "GITHUB_EVENT_NAME"],
    [variables("push", "refs/heads/main", { GITHUB_SHA: "main" }), "GITHUB_SHA"],
    [variables("push", "refs/heads/main", { GITHUB_REPOSITORY: "acme" }), "GITHUB_REPOSITORY"],
    [variables("push", "refs/heads/main", { GITHUB_REPOSITORY: "acme/../x" }), "GITHUB_REPOSITORY"],
  ])("variable %#: is named", (given, message) => {
    expect(() => toEventFacts(given, payload("push"))).toThrow(message);
  });
});
