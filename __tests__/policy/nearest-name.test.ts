import { nearestName } from "../../src/policy/nearest-name.ts";

const keys = ["id", "reason", "weekly", "yearly", "environments", "events", "branches"];

it.each([
  ["wekly", "weekly"],
  ["weekyl", "weekly"],
  ["Weekly", "weekly"],
  ["WEEKLYY", "weekly"],
  ["environment", "environments"],
  ["env", "environments"],
  ["branch", "branches"],
  ["ids", "id"],
  ["year_ly", "yearly"],
  ["", null],
  ["x", null],
  ["zz", null],
  ["timezone", null],
  ["w".repeat(65), null],
])("of %j is %j", (word, nearest) => {
  expect(nearestName(word, keys)).toBe(nearest);
});

it("takes the first of equally near names", () => {
  expect(nearestName("cat", ["bat", "hat"])).toBe("bat");
  expect(nearestName("cat", [])).toBeNull();
});

it("looks at the first thousand names only", () => {
  const many = Array.from({ length: 1000 }, () => "something-else-entirely");
  expect(nearestName("wekly", [...many.slice(1), "weekly"])).toBe("weekly");
  expect(nearestName("wekly", [...many, "weekly"])).toBeNull();
});
