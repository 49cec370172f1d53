import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isActive, ruleOf, type Schedule } from "./active.ts";

interface Case {
  readonly kind: "freeze" | "window";
  readonly schedule: Schedule;
  readonly timezone: string;
  readonly at: string;
  readonly expect: "open" | "blocked";
  readonly note: string;
}

const file = join(import.meta.dirname, "../golden/time/daylight-saving.jsonl");
const cases = readFileSync(file, "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line) as Case);

it.each(cases)(
  "$kind $schedule in $timezone at $at is $expect: $note",
  async ({ kind, schedule, timezone, at, expect: expected }) => {
    const active = isActive(await ruleOf(kind, schedule, timezone), at);
    expect(active === (kind === "freeze") ? "blocked" : "open").toBe(expected);
  },
);
