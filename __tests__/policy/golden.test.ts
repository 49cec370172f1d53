import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadPolicy } from "../../src/policy/load.ts";
import { renderProblems } from "../../src/report/problems.ts";
import { source } from "./source.ts";

const folder = join(import.meta.dirname, "../golden/policies");
const policies = readdirSync(folder).filter((name) => name.endsWith(".yml"));

it.each(policies)("says what is wrong with %s", async (name) => {
  const { policy, problems } = await loadPolicy(
    readFileSync(join(folder, name)),
    { ...source, path: name },
    { timezone: null },
  );
  expect(policy).toBeNull();
  const out = join(folder, name.replace(".yml", ".out"));
  if (process.env["UPDATE_GOLDEN"]) writeFileSync(out, renderProblems(problems));
  expect(renderProblems(problems)).toBe(readFileSync(out, "utf8"));
});
