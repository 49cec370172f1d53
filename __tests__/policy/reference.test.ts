import {
  type PolicyReference,
  parsePolicyReference,
  renderPolicyReference,
} from "../../src/policy/reference.ts";

const repository = "acme/.github";

describe("a reference to a policy", () => {
  it.each<[string, PolicyReference]>([
    ["preset:no-friday", { kind: "preset", name: "no-friday" }],
    [".github/freezegate.yml", { kind: "file", path: ".github/freezegate.yml" }],
    ["/etc/freezegate.yml", { kind: "file", path: "/etc/freezegate.yml" }],
    ["C:\\policy.yml", { kind: "file", path: "C:\\policy.yml" }],
    ["https://example.com/x", { kind: "file", path: "https://example.com/x" }],
    ["acme/.github:org.yml", { kind: "repository", repository, path: "org.yml", ref: null }],
    ["acme/.github:a/b.yml@main", { kind: "repository", repository, path: "a/b.yml", ref: "main" }],
    ["acme/.github:a@b.yml@v1", { kind: "repository", repository, path: "a@b.yml", ref: "v1" }],
    ["acme/.github:x@", { kind: "repository", repository, path: "x", ref: "" }],
  ])("%j", (text, reference) => {
    expect(parsePolicyReference(text)).toEqual(reference);
    expect(renderPolicyReference(reference)).toBe(text);
  });
});
