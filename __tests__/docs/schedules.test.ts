import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { parseMoment, resolveMoment } from "../../src/time/moment.ts";
import { intervalsOf, ruleOf } from "../time/active.ts";

const ZONE = "Europe/Berlin";
const page = readFileSync(join(import.meta.dirname, "../../docs/schedules.md"), "utf8");
const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block = ""]) => block);
const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/** The instant of `Fri 2026-11-27 16:00`, whose day of the week must be right, or with an offset behind it. */
function toInstant(text: string): number {
  const [day = "", date = "", time = ""] = text.split(" ");
  expect(DAYS[new Date(`${date}T00:00:00Z`).getUTCDay()]).toBe(day);
  const moment = parseMoment(`${date} ${time}`);
  if ("mistake" in moment) throw new Error(`${text}: ${moment.mistake.message}`);
  return resolveMoment(moment.value, ZONE).at;
}

it("has an example of each kind", () => {
  const keys = new Set(blocks.flatMap((block) => Object.keys(parse(block))));
  expect(keys).toEqual(
    new Set(["weekly", "monthly", "yearly", "dates", "cron", "always", "during", "except"]),
  );
});

it.each(blocks)("%s", async (block) => {
  const rule = await ruleOf("freeze", parse(block), ZONE);
  const listed = [...block.matchAll(/^# (.+) to (.+)$/gm)].map(([, start = "", end = ""]) => ({
    start: toInstant(start),
    end: toInstant(end),
  }));
  const [first, last] = [listed[0], listed[listed.length - 1]];
  if (first === undefined || last === undefined) throw new Error("the example lists no occurrence");
  const found = intervalsOf(rule, new Date(first.start).toISOString(), new Date(last.end).toISOString());
  expect(found).toEqual(listed);
});
