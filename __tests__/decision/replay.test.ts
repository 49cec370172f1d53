import fc from "fast-check";
import { decide } from "../../src/decision/decide.ts";
import { compileReplay, renderReplayed, toOpening } from "../../src/decision/replay.ts";
import { makeReplayTally } from "../../src/decision/replay-summary.ts";
import type { Request } from "../../src/decision/request.ts";
import type { Policy } from "../../src/policy/policy.ts";
import { anyPolicyText, anyRequest, loadText } from "./any-policy.ts";

const labelled = fc.tuple(anyRequest, fc.boolean()).map(([request, isEmergency]) => ({
  ...request,
  changes: isEmergency
    ? [{ number: null, title: null, url: null, author: null, labels: ["emergency"] }]
    : request.changes,
}));

const requests = fc.array(labelled, { minLength: 1, maxLength: 200 });

function outcomeOf(policies: readonly Policy[], request: Request): string {
  return decide(policies, request).outcome;
}

describe("a replay", () => {
  it("comes to what deciding each comes to", async () => {
    await fc.assert(
      fc.asyncProperty(anyPolicyText, requests, async (text, all) => {
        const policies = [await loadText(text)];
        const replay = compileReplay(policies, null);
        for (const request of all) {
          const decision = decide(policies, request);
          const replayed = replay.run({ id: 1, request })!;
          const line = JSON.parse(renderReplayed(replayed, toOpening(policies, request)));
          const names = decision.blockers.flatMap(({ rules }) => rules);
          const toText = (at: number | null) => (at === null ? null : new Date(at).toISOString());
          expect(line).toEqual({
            id: 1,
            at: toText(request.at),
            outcome: decision.outcome,
            blockers: names,
            nextOpen: toText(decision.nextOpen),
            nextClose: toText(decision.nextClose),
          });
        }
      }),
      { numRuns: 30 },
    );
  });

  it("against another policy shows exactly the deployments whose outcome differs", async () => {
    await fc.assert(
      fc.asyncProperty(anyPolicyText, anyPolicyText, requests, async (text, other, all) => {
        const policies = [await loadText(text)];
        const before = [await loadText(other)];
        const replay = compileReplay(policies, before);
        const shown = all.filter((request, id) => replay.run({ id, request }) !== null);
        const differing = all.filter(
          (request) => outcomeOf(policies, request) !== outcomeOf(before, request),
        );
        expect(shown).toEqual(differing);
      }),
      { numRuns: 60 },
    );
  });

  it("against the same policy shows nothing", async () => {
    await fc.assert(
      fc.asyncProperty(anyPolicyText, requests, async (text, all) => {
        const replay = compileReplay([await loadText(text)], [await loadText(text)]);
        expect(all.every((request, id) => replay.run({ id, request }) === null)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it("counts an environment that only the new policy names as a difference", async () => {
    const one = [await loadText("version: 1\ntimezone: UTC\nenvironments: production")];
    const two = [await loadText("version: 1\ntimezone: UTC\nenvironments: [production, staging]")];
    const request = { ...fc.sample(anyRequest, 1)[0]!, environment: "staging" };
    const replayed = compileReplay(two, one).run({ id: 1, request })!;
    expect(JSON.parse(renderReplayed(replayed, null))).toMatchObject({
      outcome: "allowed",
      before: { outcome: "error", blockers: [] },
    });
    expect(compileReplay(one, two).run({ id: 1, request })).toMatchObject({
      verdict: { outcome: "error", failure: { message: 'policy.yml names no environment "staging"' } },
    });
  });
});

describe("a tally", () => {
  const request = { ...fc.sample(anyRequest, 1)[0]!, at: 0 };
  const blocked = (rules: string[]) => ({
    deployment: { id: null, request },
    verdict: { outcome: "blocked" as const, blockers: rules, failure: null },
    before: null,
  });

  it("adds up the delay of what is blocked, without what never opens", () => {
    const tally = makeReplayTally();
    tally.add(blocked(["a", "b"]), { nextOpen: 1000, nextClose: null });
    tally.add(blocked(["b"]), { nextOpen: 3000, nextClose: 5000 });
    tally.add(blocked([]), { nextOpen: null, nextClose: null });
    tally.add(null, null);
    const { deployments, outcomes, rules, delay, shown, more } = tally.summary();
    expect({ deployments, rules, delay, shown: shown.length, more }).toEqual({
      deployments: 4,
      rules: [
        ["b", 2],
        ["a", 1],
      ],
      delay: { deployments: 3, sumMs: 4000, longestMs: 3000, neverOpen: 1 },
      shown: 3,
      more: 0,
    });
    expect([...outcomes]).toEqual([["blocked", 3]]);
  });

  it("shows the first twenty", () => {
    const tally = makeReplayTally();
    for (let count = 0; count < 25; count += 1) tally.add(blocked(["a"]), { nextOpen: 1, nextClose: 2 });
    expect(tally.summary()).toMatchObject({ more: 5, shown: { length: 20 } });
  });
});
