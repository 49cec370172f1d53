import type { Change, Request } from "../../src/decision/request.ts";
import type { EventFacts } from "../../src/github/event.ts";
import { loadEvidence, type WantedEvidence } from "../../src/github/evidence.ts";
import { loadFacts } from "../../src/github/facts.ts";
import { connect } from "../github-stub/connect.ts";
import { commit, oid, pull, type RepositoryModel, repository } from "../github-stub/model.ts";
import { type GitHubStub, startGitHub } from "../github-stub/server.ts";
import { request } from "../report/fixtures.ts";

let stub: GitHubStub;
let shop: RepositoryModel;
let base: string;

beforeEach(async () => {
  shop = repository("acme/shop");
  base = commit(shop, "base", { branch: "main", files: { "a.ts": "0" } });
  stub = await startGitHub([shop]);
});

afterEach(async () => {
  await stub.stop();
  expect(stub.violations).toEqual([]);
});

function deploy(oidOf: string): EventFacts {
  const changes = { kind: "commit" as const, commit: oidOf };
  return {
    event: "workflow_dispatch",
    repository: "acme/shop",
    branch: "main",
    commit: oidOf,
    environment: null,
    changes,
  };
}

async function ask(wanted: WantedEvidence, event = deploy(base), given: Partial<Request> = {}) {
  const { api } = connect(stub);
  const loadSearch = async () => (await loadFacts(api, event, [])).toSearch(null);
  const sources = { api, policyApi: api, repository: "acme/shop", runId: "7", loadSearch };
  return loadEvidence(sources, request({ changes: [], environment: "production", ...given }), wanted);
}

function deployed(commitOf: string, environment = "production", ...statuses: string[]): void {
  shop.deployments.push({
    commit: commitOf,
    environment,
    statuses: statuses.length > 0 ? statuses : ["SUCCESS"],
  });
}

function grow(name: string, parent: string, number: number, files: Record<string, string> = {}): string {
  const made = commit(shop, name, { parents: [parent], branch: "main", files });
  pull(shop, number, { mergeCommit: made });
  return made;
}

function numbers(changes: readonly Change[] | undefined): (number | null)[] | undefined {
  return changes?.map(({ number }) => number);
}

describe("permission", () => {
  it.each(["read", "triage", "write", "maintain", "admin"] as const)("%s", async (permission) => {
    shop.permissions.set("maya", permission);
    const { people } = await ask({ kind: "permission", login: "Maya" });
    expect(people).toEqual([{ login: "Maya", permission, teams: [] }]);
  });

  it("is none of whom the repository does not know", async () => {
    expect((await ask({ kind: "permission", login: "eve" })).people?.[0]?.permission).toBe("none");
  });

  it("of a team's member is known, and of nobody else", async () => {
    shop.teams.set("acme/sre", ["maya"]);
    const team = "acme/sre";
    const people = [{ login: "maya", permission: "read" as const, teams: [] }];
    const known = await ask({ kind: "membership", login: "maya", team }, deploy(base), { people });
    expect(known.people).toEqual([{ login: "maya", permission: "read", teams: [{ team, isMember: true }] }]);
    const unknown = await ask({ kind: "membership", login: "eve", team });
    expect(unknown.people?.[0]?.teams).toEqual([{ team, isMember: null }]);
  });
});

describe("what would ship", () => {
  const shipment = { kind: "shipment" as const };

  it("ahead: what lies between", async () => {
    deployed(base);
    const tip = grow("two", grow("one", base, 1), 2);
    const found = (await ask(shipment, deploy(tip))).shipment;
    expect(found).toMatchObject({ since: base, direction: "ahead" });
    expect(numbers(found?.changes)).toEqual([1, 2]);
  });

  it("behind: what is taken out", async () => {
    const tip = grow("two", grow("one", base, 1), 2);
    deployed(tip);
    const found = (await ask(shipment, deploy(base))).shipment;
    expect(found).toMatchObject({ since: tip, direction: "behind" });
    expect(numbers(found?.changes)).toEqual([1, 2]);
  });

  it("diverged: both", async () => {
    const other = grow("other", base, 1);
    const tip = grow("one", base, 2);
    deployed(other);
    const found = (await ask(shipment, deploy(tip))).shipment;
    expect(found?.direction).toBe("diverged");
    expect(numbers(found?.changes)).toEqual([2, 1]);
  });

  it("never deployed: nothing is known", async () => {
    deployed(base, "staging");
    deployed(base, "production", "FAILURE");
    const tip = grow("one", base, 1);
    expect((await ask(shipment, deploy(tip))).shipment).toEqual({
      since: null,
      direction: "first",
      changes: [],
    });
  });

  it("counts neither the job's own deployment nor ones that failed, and one that is inactive by now", async () => {
    const one = grow("one", base, 1);
    const tip = grow("two", one, 2);
    deployed(tip, "production", "IN_PROGRESS");
    deployed(tip);
    deployed(one, "production", "ERROR");
    deployed(base, "Production", "INACTIVE", "SUCCESS");
    const given = { environment: "Production" };
    expect((await ask(shipment, deploy(tip), given)).shipment?.since).toBe(base);
  });

  it("a commit without a pull request is a change of its own", async () => {
    deployed(base);
    const tip = commit(shop, "alone", { parents: [base], branch: "main" });
    const found = (await ask(shipment, deploy(tip))).shipment;
    expect(found?.changes).toMatchObject([{ number: null, title: "alone", labels: [] }]);
  });

  it("a deployed commit that is gone is an error", async () => {
    deployed(oid("gone"));
    await expect(ask(shipment)).rejects.toThrow("cannot be compared: one of them is gone");
  });

  it("says which permission the deployments need", async () => {
    stub.forbidden.add("Repository.deployments");
    await expect(ask(shipment)).rejects.toThrow("deployments: read");
  });
});

describe("the files that would ship", () => {
  const paths = { kind: "paths" as const };

  it("are those since the last deployment, old names included", async () => {
    deployed(base);
    const tip = grow("docs", grow("code", base, 1, { "src/a.ts": "1" }), 2, { "docs/a.md": "1" });
    expect((await ask(paths, deploy(tip))).paths).toEqual(["src/a.ts", "docs/a.md"]);
    shop.comparedFiles.set(`${base}...${tip}`, [{ filename: "docs/b.md", previous: "src/b.ts" }]);
    expect((await ask(paths, deploy(tip))).paths).toEqual(["docs/b.md", "src/b.ts"]);
  });

  it("beyond 300 come out of the trees", async () => {
    deployed(base);
    const files = Object.fromEntries(Array.from({ length: 301 }, (_, index) => [`docs/${index}.md`, "1"]));
    const tip = grow("many", base, 1, { ...files, "z/last.ts": "1" });
    const found = (await ask(paths, deploy(tip))).paths;
    expect(found).toHaveLength(302);
    expect(found).toContain("z/last.ts");
  });

  it.each([
    ["without an environment", { environment: null }],
    ["before the first deployment", {}],
  ])("%s are unknown", async (_, given) => {
    expect((await ask(paths, deploy(base), given)).paths).toBe("unknown");
  });

  it.each([
    [250, 3],
    [3000, 32],
  ])("of a pull request with %d files", async (count, requests) => {
    const headCommit = commit(shop, "head", { parents: [base], files: { "z/last.ts": "1" } });
    const files = Array.from({ length: count }, (_, index) => ({ filename: `docs/${index}.md` }));
    pull(shop, 5, { headCommit, files });
    const event: EventFacts = {
      ...deploy(headCommit),
      event: "pull_request",
      changes: { kind: "pull-request", number: 5 },
    };
    const found = (await ask(paths, event)).paths;
    // As many as GitHub lists may be more: then the trees say it.
    expect(count === 3000 ? found : found?.length).toEqual(count === 3000 ? ["z/last.ts"] : count);
    expect(stub.requests.length).toBeGreaterThanOrEqual(requests);
  });
});

describe("a switch", () => {
  it("is on while an issue with the label is open", async () => {
    shop.labels.add("sev1");
    const wanted = { kind: "switch" as const, label: "Sev1", repository: null };
    expect((await ask(wanted)).switches).toMatchObject([{ label: "Sev1", isOn: false, issue: null }]);
    shop.issues.set(7, ["sev1"]);
    expect((await ask(wanted)).switches).toMatchObject([{ isOn: true, issue: { number: 7 } }]);
  });

  it("whose label does not exist is an error", async () => {
    const wanted = { kind: "switch" as const, label: "sev1", repository: "acme/shop" };
    await expect(ask(wanted)).rejects.toThrow('acme/shop has no label "sev1"');
  });

  it("says which permission the issues need", async () => {
    stub.forbidden.add("Repository.issues");
    shop.labels.add("sev1");
    await expect(ask({ kind: "switch", label: "sev1", repository: null })).rejects.toThrow("issues: read");
  });
});

it("tells when a run was created, and which permission that needs", async () => {
  const by = { login: "maya", kind: "person" as const };
  const manual = { override: "emergency", reason: null, attempt: 1, by, createdAt: null };
  shop.runs.set(7, "2026-11-27T13:30:00Z");
  const found = await ask({ kind: "run" }, deploy(base), { manual });
  expect(found.manual?.createdAt).toBe("2026-11-27T13:30:00Z");
  stub.forbidden.add("/repos/{owner}/{repo}/actions/runs/{run_id}");
  await expect(ask({ kind: "run" }, deploy(base), { manual })).rejects.toThrow("actions: read");
});
