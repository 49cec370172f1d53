import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadPolicy } from "../../src/policy/load.ts";
import { source } from "./source.ts";

const page = readFileSync(join(import.meta.dirname, "../../docs/calendars.md"), "utf8");
const examples = [...page.matchAll(/```yaml\n(.*?)```/gs)].map((match) => match[1] ?? "");
const calendar = readFileSync(join(import.meta.dirname, "../golden/calendars/outlook.ics"));

it("has examples", () => expect(examples.length).toBeGreaterThanOrEqual(2));

it.each(examples)("the example loads: %s", async (text) => {
  const readCalendar = async () => ({ content: calendar, source: { ...source, kind: "calendar" as const } });
  const { policy, problems } = await loadPolicy(text, source, { timezone: null, readCalendar });
  expect(problems).toEqual([]);
  expect(policy?.freezes).toHaveLength(1);
});
