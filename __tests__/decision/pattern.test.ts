import fc from "fast-check";
import picomatch from "picomatch";
import { compilePattern, compilePatterns } from "../../src/decision/pattern.ts";

describe("a pattern", () => {
  it.each<[pattern: string, matching: string[], other: string[]]>([
    ["main", ["main"], ["", "Main", "main2", "amain", "main/x"]],
    ["v1.2", ["v1.2"], ["v1x2", "v12"]],
    ["release/*", ["release/1", "release/1.x"], ["release", "release/", "release/1/2", "Release/1"]],
    ["*", ["a", "a.b"], ["", "a/b"]],
    ["*.md", [".md", "a.md"], ["a/b.md", "a.mdx"]],
    ["a*b*c", ["abc", "axbxc", "abbcc"], ["ab", "acb", "a/bc"]],
    ["**", ["a", "a/b/c", "/"], [""]],
    ["docs/**", ["docs", "docs/a", "docs/a/b"], ["docs2", "a/docs", "doc"]],
    ["**/test", ["test", "a/test", "a/b/test"], ["atest", "test/a", "a/testb"]],
    ["a/**/z", ["a/z", "a/b/z", "a/b/c/z"], ["az", "a/bz", "a/z/b"]],
    ["**/a/**", ["a", "x/a", "a/y", "x/a/y"], ["b", "ab", "x/ab/y"]],
    ["refs/tags/**", ["refs/tags/v1", "refs/tags/a/b"], ["refs/heads/v1"]],
    ["a**z", ["az", "a/b/z", "abz"], ["a", "zaz"]],
    ["[a-z]+?", ["[a-z]+?"], ["b", "aa"]],
    ["{a,b}", ["{a,b}"], ["a", "b"]],
    ["@(a|b)", ["@(a|b)"], ["a"]],
    ["a\\*", ["a\\b", "a\\"], ["a*"]],
    ["*😀", ["😀", "a😀"], ["😀a"]],
  ])("%j", (pattern, matching, other) => {
    const matches = compilePattern(pattern);
    expect(matching.filter((text) => !matches(text))).toEqual([]);
    expect(other.filter(matches)).toEqual([]);
  });
});

describe("a list of patterns", () => {
  it.each<[patterns: string[], matching: string[], other: string[]]>([
    [["main", "release/*"], ["main", "release/1"], ["dev"]],
    [["**", "!docs/**"], ["src/a"], ["docs/a", "docs"]],
    [["!docs/**"], ["src/a", "a"], ["docs/a"]],
    [["!docs/**", "docs/api/**"], ["docs/api/x", "src/a"], ["docs/x"]],
    [["docs/**", "!docs/**"], [], ["docs/a", "src/a"]],
    [["!*", "main"], ["main", "a/b"], ["dev"]],
    [[], [], ["main"]],
    [["!!a"], ["a", "b"], ["!a"]],
  ])("%j", (patterns, matching, other) => {
    const matches = compilePatterns(patterns);
    expect(matching.filter((text) => !matches(text))).toEqual([]);
    expect(other.filter(matches)).toEqual([]);
  });
});

// Where `**` is a whole segment and no segment is empty, a pattern means what shells and CI systems mean by it.
const name = fc.stringMatching(/^[ab.]{1,3}$/).filter((text) => !/^\.+$/.test(text));
const star = fc.stringMatching(/^[ab.]{0,2}\*[ab.]{0,2}(\*[ab.])?$/).filter((text) => !text.includes("**"));
const segment = fc.oneof(name, star, fc.constant("*"), fc.constant("**"));
const pattern = fc.array(segment, { minLength: 1, maxLength: 5 }).map((segments) => segments.join("/"));
const text = fc.array(name, { minLength: 1, maxLength: 5 }).map((segments) => segments.join("/"));

// Picomatch's `a/**` matches `a` as well, and its `*/**` does not: here what stands before always does.
function toReference(glob: string): (text: string) => boolean {
  const options = { dot: true, nobrace: true, nobracket: true, noextglob: true, nonegate: true };
  const parents = [...glob.matchAll(/(?=(?:\/\*\*)+$)/g)].map(({ index }) => glob.slice(0, index));
  return picomatch(
    [glob, ...parents].filter((one) => one !== ""),
    options,
  );
}

it("agrees with picomatch", () => {
  fc.assert(
    fc.property(pattern, text, (glob, given) => {
      expect({ glob, given, matches: compilePattern(glob)(given) }).toEqual({
        glob,
        given,
        matches: toReference(glob)(given),
      });
    }),
    { numRuns: 5000 },
  );
});

// A matcher that backtracks would not come back in the age of the universe.
describe("a pattern that was made to take long", () => {
  const long = "a".repeat(2000);

  it.each([
    ["many stars", `${"a*".repeat(100)}b`, long],
    ["many segments", `${"**/".repeat(100)}b`, "a/".repeat(1000)],
    ["many runs", `${"**a".repeat(100)}b`, long],
    ["stars and segments", `${"**/*a*/".repeat(50)}c/b`, "aa/".repeat(700)],
  ])("%s", (_, glob, given) => {
    expect(compilePattern(glob)(given)).toBe(false);
    expect(compilePattern(glob)(`${given}b`)).toBe(!glob.includes("/*a*/"));
  });
});
