import type { DeploymentDefaults } from "../../src/decision/deployment.ts";
import type { GitHubApi } from "../../src/github/api.ts";
import { ApiError } from "../../src/github/api-error.ts";
import { loadDeployments } from "../../src/github/deployments.ts";

const defaults: DeploymentDefaults = {
  durationMs: 0,
  repository: null,
  branch: "trunk",
  commit: null,
  environment: null,
  operation: "deploy",
  event: null,
  changes: [],
};

function deployment(id: number, parts: object = {}): object {
  return {
    id,
    ref: "main",
    environment: "production",
    task: "deploy",
    created_at: "2026-11-27T14:00:00Z",
    ...parts,
  };
}

/** An API that answers with these pages, and what it was asked. */
function toApi(pages: readonly unknown[]) {
  const asked: unknown[] = [];
  const api: GitHubApi = {
    graphql: () => Promise.reject(new Error("not asked for")),
    rest: async (route, parameters) => {
      asked.push([route, parameters]);
      const page = Number(parameters["page"]);
      return { status: 200, data: pages[page - 1], hasNextPage: page < pages.length };
    },
    locate: () => Promise.reject(new Error("not asked for")),
    skewMs: () => null,
  };
  return { api, asked };
}

describe("the deployments of a repository", () => {
  it("come from all pages, the oldest first", async () => {
    const { api, asked } = toApi([[deployment(3), deployment(2)], [deployment(1)]]);
    const counts: number[] = [];
    const loaded = await loadDeployments(api, "acme/shop", defaults, (count) => counts.push(count));
    expect(loaded.map(({ id }) => id)).toEqual([1, 2, 3]);
    expect(loaded[0]?.request).toEqual({
      ...defaults,
      at: Date.parse("2026-11-27T14:00:00Z"),
      repository: "acme/shop",
      branch: "main",
      environment: "production",
    });
    expect(counts).toEqual([2, 3]);
    expect(asked).toEqual(
      [1, 2].map((page) => [
        "GET /repos/{owner}/{repo}/deployments",
        { owner: "acme", repo: "shop", per_page: 100, page },
      ]),
    );
  });

  it.each([
    ["main", "main"],
    ["refs/heads/release/7", "release/7"],
    ["refs/tags/v1", "refs/tags/v1"],
    ["refs/pull/1/merge", "trunk"],
    ["1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d", "trunk"],
    ["a..b", "trunk"],
  ])("takes the ref %s for the branch %s", async (ref, branch) => {
    const { api } = toApi([[deployment(1, { ref, task: "rollback" })]]);
    const [loaded] = await loadDeployments(api, "acme/shop", defaults, () => {});
    expect(loaded?.request).toMatchObject({ branch, operation: "rollback" });
  });

  it.each([
    [{}],
    [[deployment(1, { created_at: "soon" })]],
    [[deployment(1, { environment: 7 })]],
    [[{ id: "x" }]],
    [[null]],
  ])("refuses the answer %j", async (data) => {
    await expect(loadDeployments(toApi([data]).api, "acme/shop", defaults, () => {})).rejects.toThrow(
      ApiError,
    );
  });
});
