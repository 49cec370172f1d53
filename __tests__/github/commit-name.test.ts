import { loadCommitNamed } from "../../src/github/commit-name.ts";
import { connect } from "../github-stub/connect.ts";
import { commit, repository } from "../github-stub/model.ts";
import { type GitHubStub, startGitHub } from "../github-stub/server.ts";

let stub: GitHubStub;
let first: string;

beforeEach(async () => {
  const shop = repository("acme/shop");
  first = commit(shop, "first", { branch: "feature/x" });
  shop.tags["v1"] = first;
  stub = await startGitHub([shop]);
});

afterEach(async () => {
  await stub.stop();
  expect(stub.violations).toEqual([]);
});

function load(name: string, repo = "acme/shop"): Promise<string> {
  return loadCommitNamed(connect(stub).api, repo, name);
}

describe("loadCommitNamed", () => {
  it.each([
    ["a branch", () => "feature/x", 1],
    ["a tag", () => "v1", 1],
    ["the first digits", () => first.slice(0, 7), 1],
    ["a whole name", () => first, 0],
    ["a whole name in capitals", () => first.toUpperCase(), 0],
  ])("finds %s", async (_, name, requests) => {
    expect(await load(name())).toBe(first);
    expect(stub.requests).toHaveLength(requests);
  });

  it.each(["gone", "main:secret", "HEAD~1", "a b", "", "-x", "x\n::error::y"])("refuses %j", async (name) => {
    const error = await load(name).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: "FactError", kind: "commit-unknown" });
    expect((error as Error).message).toContain(JSON.stringify(name));
  });

  it("says what a token that may not read it lacks", async () => {
    stub.forbidden.add("Repository.object");
    await expect(load("v1")).rejects.toThrow("contents: read");
    await expect(load("v1", "acme/secret")).rejects.toMatchObject({ name: "ApiError", kind: "not-found" });
  });
});
