import fc from "fast-check";
import { compileTimeline, toHorizon, toPastHorizon } from "../../src/decision/timeline.ts";
import type { Rule } from "../../src/policy/policy.ts";
import { toUnion } from "../../src/time/interval.ts";
import { request } from "../report/fixtures.ts";
import { freeze, hour, policyOf, toHour, window } from "./rules.ts";

// Rules of whole hours within four days, so that every hour can be asked and compared.
const LAST = 96;
const spans = fc
  .array(fc.tuple(fc.integer({ min: 0, max: LAST }), fc.integer({ min: 1, max: 20 })), { maxLength: 4 })
  .map((pairs) => toUnion(pairs.map(([start, length]) => ({ start, end: start + length }))))
  .map((union) => union.map(({ start, end }): [number, number] => [start, end]));
const rules = fc.record({
  freezes: fc.array(spans, { maxLength: 3 }),
  windows: fc.array(spans, { maxLength: 3 }),
});

/** Whether every hour of a deployment is open; an hour is asked half-way, and a duration's last instant by itself. */
function isOpen(freezes: Rule[], windows: Rule[], from: number, duration: number): boolean {
  const isActive = (rule: Rule, at: number) => {
    const next = rule.occurrences.endingAfter(hour(at), hour(at) + 1);
    return next !== null && next.start <= hour(at);
  };
  for (let at = from; at <= from + duration; at += 0.5) {
    if (freezes.some((rule) => isActive(rule, at))) return false;
    if (windows.length > 0 && !windows.some((rule) => isActive(rule, at))) return false;
  }
  return true;
}

it("says of each hour what asking each rule says, and finds the very hours at which that changes", () => {
  fc.assert(
    fc.property(
      rules,
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 0, max: LAST }),
      (given, duration, from) => {
        const freezes = given.freezes.map((hours, index) => freeze(`f${index}`, hours));
        const windows = given.windows.map((hours, index) => window(`w${index}`, hours));
        const durationMs = duration * 3_600_000;
        const timeline = compileTimeline([policyOf([...freezes, ...windows])], request({ durationMs }));
        const limit = hour(LAST + 40);
        const open = Array.from({ length: LAST + 40 - from }, (_, index) =>
          isOpen(freezes, windows, from + index, duration),
        );
        expect(timeline.isOpen(hour(from))).toBe(open[0]);
        const firstOpen = open.indexOf(true);
        expect(toHour(timeline.nextOpen(hour(from), limit))).toBe(firstOpen === -1 ? null : from + firstOpen);
        // With a duration it closes at the instant from which it would not end in time, which may lie between hours.
        const firstClosed = open.indexOf(false);
        expect(toHour(timeline.nextClose(hour(from), limit))).toBe(
          firstClosed === -1 ? null : from + firstClosed,
        );
      },
    ),
    { numRuns: 2000 },
  );
});

it.each([
  ["2024-02-29T12:00:00Z", "2029-03-01T12:00:00.000Z", "2019-03-01T12:00:00.000Z"],
  ["2026-11-27T14:00:00Z", "2031-11-27T14:00:00.000Z", "2021-11-27T14:00:00.000Z"],
])("looks five years on and back by the calendar: %s", (at, ahead, back) => {
  expect(new Date(toHorizon(Date.parse(at))).toISOString()).toBe(ahead);
  expect(new Date(toPastHorizon(Date.parse(at))).toISOString()).toBe(back);
});
