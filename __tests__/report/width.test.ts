import { toColumns, wrap } from "../../src/report/width.ts";

it.each([
  ["abc", 3],
  ["日本", 4],
  ["한글", 4],
  ["é", 1],
  ["e\u0301", 1],
  ["🚀", 2],
  ["ｆｕｌｌ", 8],
  ["\u001b[31mred\u001b[39m", 3],
  ["", 0],
])("%j takes %d columns", (text, columns) => {
  expect(toColumns(text)).toBe(columns);
});

describe("wrap", () => {
  it.each([
    ["one two three", 13, ["one two three"]],
    ["one two three", 12, ["one two", "  three"]],
    ["one two three", 3, ["one", "  two", "  three"]],
    ["supercalifragilistic x", 5, ["supercalifragilistic", "  x"]],
    ["日本 日本 x", 9, ["日本 日本", "  x"]],
    ["in 2 d 18 h", 9, ["in 2 d", "  18 h"]],
    ["opens in 2 d", 10, ["opens in", "  2 d"]],
    ["\u001b[31mone\u001b[39m two", 7, ["\u001b[31mone\u001b[39m two"]],
  ])("%j in %d columns", (text, columns, lines) => {
    expect(wrap(text, columns, "  ")).toEqual(lines);
  });

  it("has no limit without columns", () => {
    expect(wrap("a ".repeat(500), null)).toHaveLength(1);
  });

  it("begins with its lead", () => {
    expect(wrap("one two", 9, "    ", "see  ")).toEqual(["see  one", "    two"]);
  });
});
