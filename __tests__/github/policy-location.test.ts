import { type PolicyLocation, parsePolicyLocation } from "../../src/github/policy-location.ts";

describe("parsePolicyLocation", () => {
  it.each<[string, PolicyLocation | null]>([
    ["acme/.github:freeze/org.yml@main", { repository: "acme/.github", path: "freeze/org.yml", ref: "main" }],
    ["acme/.github:org.yml", { repository: "acme/.github", path: "org.yml", ref: null }],
    ["acme/ops:a@b.yml@v1", { repository: "acme/ops", path: "a@b.yml", ref: "v1" }],
    [".github/freezegate.yml", null],
    ["preset:no-friday", null],
    ["C:\\policy.yml", null],
    ["/etc/policy.yml", null],
    ["https://example.com/x", null],
  ])("%j", (text, location) => expect(parsePolicyLocation(text)).toEqual(location));

  it.each([
    "acme/ops:",
    "acme/ops:@main",
    "acme/ops:x@",
    "acme/ops:x@main:secret",
    "acme/ops:x@HEAD~1",
    "acme/ops:x@a b",
  ])("%j is an error", (text) =>
    expect(() => parsePolicyLocation(text)).toThrow("write owner/repo:path@ref"),
  );
});
