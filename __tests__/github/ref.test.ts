import { isRefName, isRepositoryName, isSameRepository, toBranch } from "../../src/github/ref.ts";

describe("toBranch", () => {
  it.each([
    ["refs/heads/main", "main"],
    ["refs/heads/feature/x", "feature/x"],
    ["refs/tags/v1", "refs/tags/v1"],
    ["refs/tags/", null],
    ["refs/heads/", null],
    ["refs/pull/12/merge", null],
    ["refs/heads/refs/tags/v1", null],
    ["refs/heads/a b", null],
    ["refs/heads/a..b", null],
    ["main", null],
    ["", null],
  ])("%j is %j", (ref, branch) => expect(toBranch(ref)).toBe(branch));
});

describe("isRefName", () => {
  it.each(["main", "a/b.c", "Ünïcode", "v1@2", "-".padStart(2, "a")])("%j is one", (name) => {
    expect(isRefName(name)).toBe(true);
  });
  it.each([
    "",
    "-a",
    "a\u0000",
    "a\n",
    "a~1",
    "a^",
    "a:b",
    "a?",
    "a*",
    "a[b",
    "a\\b",
    "a@{1}",
    "/a",
    "a/",
    "a//b",
    "a.",
    "a.lock",
    ".a",
    "a/.b",
    "a".repeat(1025),
  ])("%j is none", (name) => expect(isRefName(name)).toBe(false));
});

describe("repositories", () => {
  it.each([
    ["acme/shop", true],
    ["acme/.github", true],
    ["acme-corp_emu/a.b-c_d", true],
    ["acme/..", false],
    ["acme/.", false],
    ["acme", false],
    ["a/b/c", false],
    ["acme/sh op", false],
    ["/shop", false],
  ])("%j has the form owner/name: %j", (text, is) => expect(isRepositoryName(text)).toBe(is));

  it("ignore case", () => {
    expect(isSameRepository("Acme/Shop", "acme/shop")).toBe(true);
    expect(isSameRepository("acme/shop", "acme/shop2")).toBe(false);
  });
});
