import { FactError } from "../../src/github/fact-error.ts";
import { loadPolicyFile } from "../../src/github/policy-file.ts";
import type { PolicyLocation } from "../../src/github/policy-location.ts";
import { connect } from "../github-stub/connect.ts";
import { commit, oid, type RepositoryModel, repository } from "../github-stub/model.ts";
import { type GitHubStub, startGitHub } from "../github-stub/server.ts";

const PATH = ".github/freezegate.yml";
let stub: GitHubStub;
let shop: RepositoryModel;

beforeEach(async () => {
  shop = repository("acme/shop");
  stub = await startGitHub([shop]);
});

afterEach(async () => {
  await stub.stop();
  expect(stub.violations).toEqual([]);
});

function load(location: Partial<PolicyLocation> = {}) {
  return loadPolicyFile(connect(stub).api, { repository: "acme/shop", path: PATH, ref: null, ...location });
}

function put(bytes: string | Buffer, mode = 0o100644): void {
  const file = typeof bytes === "string" ? bytes : { mode, bytes };
  commit(shop, "policy", { branch: "main", files: { [PATH]: file } });
}

describe("loadPolicyFile", () => {
  it.each([
    { ref: "" },
    { ref: "HEAD~1" },
    { ref: "main:secret" },
    { ref: "a b" },
    { path: "" },
    { repository: "acme/.." },
  ])("refuses %j, and asks for nothing", async (location) => {
    await expect(load(location)).rejects.toThrow("write owner/repo:path@ref");
    expect(stub.requests).toEqual([]);
  });

  it("reads the default branch, with the commit", async () => {
    put("version: 1\n");
    const file = {
      repository: "acme/shop",
      path: PATH,
      ref: "main",
      commit: oid("policy"),
      text: "version: 1\n",
    };
    expect(await load()).toEqual(file);
  });

  it.each(["stable", "v1", "refs/heads/stable", oid("old")])("reads at %s", async (ref) => {
    commit(shop, "old", { files: { [PATH]: "old\n" } });
    shop.branches["stable"] = oid("old");
    shop.tags["v1"] = oid("old");
    put("new\n");
    expect(await load({ ref })).toMatchObject({ ref, commit: oid("old"), text: "old\n" });
  });

  it.each([
    ["on the last byte that GraphQL gives whole", 512_000, 1],
    ["on the first that it cuts", 512_001, 2],
    ["on the last that a policy may have", 1024 * 1024, 2],
  ])("reads a long file whole: %s", async (_, size, requests) => {
    const text = "é#".padEnd(size - 1, "x");
    put(text);
    expect((await load()).text).toBe(text);
    expect(stub.requests).toHaveLength(requests);
  });

  it("keeps a byte order mark", async () => {
    put("\ufeffversion: 1\n");
    expect((await load()).text).toBe("\ufeffversion: 1\n");
  });

  it.each<[string, () => void, FactError["kind"], string]>([
    [
      "no file",
      () => void commit(shop, "empty", { branch: "main" }),
      "policy-missing",
      `there is no policy ${PATH} in acme/shop at main. commit one`,
    ],
    ["no commit", () => {}, "policy-missing", "its default branch, which has no commit"],
    [
      "a symbolic link",
      () => put(Buffer.from("other.yml"), 0o120000),
      "policy-unreadable",
      "is a symbolic link",
    ],
    ["a submodule", () => put(Buffer.alloc(0), 0o160000), "policy-unreadable", "is a submodule"],
    ["a directory", () => put(Buffer.alloc(0), 0o040000), "policy-unreadable", "is a directory"],
    ["a binary", () => put(Buffer.from([1, 0, 2])), "policy-unreadable", "is binary"],
    ["Latin 1", () => put(Buffer.from([0x61, 0xe9])), "policy-unreadable", "is not UTF-8"],
    ["over 1 MiB", () => put("x".repeat(1024 * 1024 + 1)), "policy-unreadable", "is over 1 MiB"],
  ])("refuses %s", async (_, prepare, kind, message) => {
    prepare();
    const error = await load().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(FactError);
    expect(error).toMatchObject({ kind, message: expect.stringContaining(message) });
  });

  it("says which ref does not exist", async () => {
    put("version: 1\n");
    await expect(load({ ref: "gone" })).rejects.toThrow("in acme/shop at gone. check the path and the ref");
  });

  it("says which permission a repository that it cannot see needs", async () => {
    const lost = load({ repository: "acme/secret" });
    await expect(lost).rejects.toMatchObject({ name: "ApiError", kind: "not-found" });
    await expect(lost).rejects.toThrow("the policy of acme/secret");
  });

  it.each([
    ["text where an object belongs", { repository: "x" }],
    ["a branch without a name", { repository: { defaultBranchRef: { target: {} } } }],
    [
      "a mode that is none",
      { repository: { defaultBranchRef: { name: "main", target: { oid: oid("a"), file: { mode: "x" } } } } },
    ],
    [
      "a commit that is none",
      {
        repository: {
          defaultBranchRef: {
            name: "main",
            target: {
              oid: "x",
              file: {
                mode: 33188,
                object: { __typename: "Blob", isBinary: false, isTruncated: false, byteSize: 1, text: "x" },
              },
            },
          },
        },
      },
    ],
  ])("refuses an answer with %s", async (_, data) => {
    stub.faults.push({ body: JSON.stringify({ data }) });
    await expect(load()).rejects.toMatchObject({ name: "ApiError", kind: "invalid-answer" });
  });
});
