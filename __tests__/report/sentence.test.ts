import { sayEmergency } from "../../src/report/emergency.ts";
import { toFindingFact } from "../../src/report/finding.ts";
import { toTextMarkup } from "../../src/report/markup.ts";
import { renderReason } from "../../src/report/reason.ts";
import { sayClosing, sayGrant } from "../../src/report/sentence.ts";
import { plainStyle } from "../../src/report/style.ts";
import { sayList, toVoice, type Voice } from "../../src/report/voice.ts";
import { cases } from "./cases.ts";
import {
  at,
  between,
  blocker,
  change,
  decision,
  finding,
  granted,
  noFriday,
  policy,
  request,
  rule,
  yearEnd,
} from "./fixtures.ts";

const telling = { markup: toTextMarkup(plainStyle), place: "job", mode: "enforce" } as const;
const [friday] = between(["2026-11-27T11:00:00Z", "2026-11-30T05:00:00Z"]);

function toBlockedVoice(changes: readonly (typeof change)[], place: Voice["place"] = "job"): Voice {
  const blocked = decision({
    outcome: "blocked",
    request: request({ changes }),
    blockers: [blocker(noFriday, friday!)],
  });
  return toVoice(blocked, [policy({ freezes: [noFriday] })], { ...telling, place });
}

describe("the way out", () => {
  const labelled = { ...change, number: 15, url: null, labels: ["EMERGENCY"] };

  it("names only the pull requests that lack the label", () => {
    const [way] = sayEmergency(toBlockedVoice([labelled, { ...change, url: null }]));
    expect(way).toBe('In an emergency: put the label "emergency" on pull request #12, then re-run this job.');
  });

  it("names all where each carries it and it does not count", () => {
    const [way] = sayEmergency(toBlockedVoice([labelled]));
    expect(way).toBe('In an emergency: put the label "emergency" on pull request #15, then re-run this job.');
  });

  it("takes a change of the command line for its labels", () => {
    const [way] = sayEmergency(toBlockedVoice([{ ...change, number: null }], "terminal"));
    expect(way).toBe(
      'In an emergency: put the label "emergency" on the pull request that is deployed, then deploy again.',
    );
  });

  it("is told where the policies are not at hand", () => {
    const { decision: blocked } = toBlockedVoice([]);
    const ways = sayEmergency(toVoice(blocked, [], telling));
    expect(ways).toEqual(["In an emergency: ask for the override emergency."]);
  });
});

describe("what comes next", () => {
  const always = { start: at("2026-12-01T00:00:00Z"), end: at("2099-01-01T00:00:00Z") };
  const onTrial = rule("on-trial", { mode: "report", active: [friday!] });
  const endless = rule("endless", { active: [always] });

  it("does not name a freeze that is in report mode", () => {
    const allowed = decision({
      request: request({ at: at("2026-11-25T09:30:00Z") }),
      findings: [finding(onTrial, "inactive"), finding(noFriday, "inactive")],
      nextClose: friday!.start,
    });
    const voice = toVoice(allowed, [policy({ freezes: [onTrial, noFriday] })], telling);
    expect(sayClosing(voice)).toContain("Next freeze: no-friday, from");
  });

  it("says when it is not known what closes", () => {
    const voice = toVoice(decision({ nextClose: friday!.start }), [], telling);
    expect(sayClosing(voice)).toMatch(/^Blocked again from Fri 27 Nov 2026 11:00 UTC/);
  });

  it("shows no end that lies beyond what is known", () => {
    const voice = toVoice(decision(), [policy({ freezes: [endless, yearEnd] })], telling);
    expect(toFindingFact(voice, finding(endless, "inactive")).value).toBe(
      "freeze, not active now; next from Tue 1 Dec 2026 01:00 CET with no end within five years (always)",
    );
    const past = rule("past", { description: "once" });
    const after = toVoice(decision(), [policy({ freezes: [past] })], telling);
    expect(toFindingFact(after, finding(past, "inactive")).value).toBe(
      "freeze, not active now; not within the next five years (once)",
    );
  });
});

it("says a grant of the command line and one without labels", () => {
  const voice = toBlockedVoice([]);
  const grant = granted("emergency", [], []);
  expect(sayGrant(voice, { ...grant, labels: ["emergency"] })).toBe('Override emergency: label "emergency".');
  expect(sayGrant(voice, { ...grant, labels: [] })).toBe("Override emergency was granted.");
});

it("has one sentence for the output", () => {
  const { decision: blocked, policies } = cases["blocked-by-one"]!;
  expect(renderReason(blocked, policies)).toBe(
    "Blocked by no-friday: deployment of acme/shop to production.",
  );
});

it.each([
  [[], ""],
  [["a"], "a"],
  [["a", "b"], "a and b"],
  [["a", "b", "c"], "a, b and c"],
  [
    Array.from({ length: 13 }, (_, index) => `r${index}`),
    "r0, r1, r2, r3, r4, r5, r6, r7, r8, r9 and 3 more",
  ],
] as const)("lists %j", (items, shown) => {
  expect(sayList(items)).toBe(shown);
});
