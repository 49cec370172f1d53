import { decide, judge } from "../../src/decision/decide.ts";
import type { Decision } from "../../src/decision/decision.ts";
import type { Request } from "../../src/decision/request.ts";
import type { Policy, Rule, Scope } from "../../src/policy/policy.ts";
import { change, emergency, request, source } from "../report/fixtures.ts";
import { freeze, hour, policyOf, toHour, window } from "./rules.ts";

const none: Scope = {
  environments: null,
  branches: null,
  repositories: null,
  events: null,
  operations: null,
};
const elsewhere = { scope: { ...none, branches: ["release"] } };
const sre = { name: "sre", labels: ["sre"] };

function at(hours: number, parts: Partial<Request> = {}): Request {
  return request({ at: hour(hours), changes: [], ...parts });
}

function labelled(...labels: string[]): Partial<Request> {
  return { changes: [{ ...change, labels }] };
}

/** The outcome and what blocks, in short: `blocked: night, early+late, default`. */
function short({ outcome, blockers }: Decision): string {
  const names = blockers.map(({ kind, rules }) => (kind === "default" ? kind : rules.join("+")));
  return names.length === 0 ? outcome : `${outcome}: ${names.join(", ")}`;
}

function decideOne(rules: readonly Rule[], given: Request, parts: Partial<Policy> = {}): string {
  const policies = [policyOf(rules, parts)];
  const decision = decide(policies, given);
  expect(judge(policies, given).outcome).toBe(decision.outcome);
  return short(decision);
}

const night = freeze("night", [[10, 20]]);
const early = window("early", [[0, 4]]);
const late = window("late", [[4, 8]]);

describe("1. every freeze that covers the request and is active blocks", () => {
  it.each<[number, string]>([
    [9.999, "allowed"],
    [10, "blocked: night"],
    [19.999, "blocked: night"],
    [20, "allowed"],
  ])("at %d: %s", (hours, expected) => {
    expect(decideOne([night], at(hours))).toBe(expected);
  });

  it("each of several", () => {
    expect(decideOne([night, freeze("day", [[15, 25]])], at(16))).toBe("blocked: night, day");
  });

  it("and none that does not cover it", () => {
    expect(decideOne([freeze("other", [[10, 20]], elsewhere)], at(12))).toBe("allowed");
  });
});

describe("2. windows that cover the request and do not contain it block, as one blocker that names them", () => {
  it.each<[number, string]>([
    [-0.001, "blocked: early+late"],
    [0, "allowed"],
    [3.999, "allowed"],
    [4, "allowed"],
    [7.999, "allowed"],
    [8, "blocked: early+late"],
  ])("at %d: %s", (hours, expected) => {
    expect(decideOne([early, late], at(hours))).toBe(expected);
  });

  it("windows that do not cover it are not named and open nothing", () => {
    const other = window("other", [[0, 100]], elsewhere);
    expect(decideOne([early, other], at(8))).toBe("blocked: early");
    expect(decideOne([other], at(8))).toBe("allowed");
  });

  it("a window opens nothing that a freeze blocks", () => {
    expect(decideOne([window("day", [[0, 24]]), night], at(12))).toBe("blocked: night");
    expect(decideOne([early, night], at(12))).toBe("blocked: night, early");
  });
});

describe("3. a closed default blocks where no window covers the request", () => {
  it.each<[string, readonly Rule[], string]>([
    ["without rules", [], "blocked: default"],
    ["with windows of others", [window("other", [[0, 100]], elsewhere)], "blocked: default"],
    ["not in an open window", [early], "allowed"],
    ["beside a freeze", [freeze("now", [[0, 4]])], "blocked: now, default"],
    ["with windows that are on trial", [window("trial", [[0, 4]], { mode: "report" })], "blocked: default"],
  ])("%s", (_, rules, expected) => {
    expect(decideOne(rules, at(1), { default: "closed" })).toBe(expected);
  });
});

describe("4. a blocker is lifted when an override that it accepts is granted", () => {
  const both = freeze("both", [[10, 20]], { overrides: [emergency, sre] });
  const never = freeze("never", [[10, 20]], { overrides: [] });

  it.each<[string, readonly Rule[], string[], string]>([
    ["no label", [night], [], "blocked: night"],
    ["another label", [night], ["sre"], "blocked: night"],
    ["its label", [night], ["emergency"], "overridden: night"],
    ["all blockers lifted", [night, both], ["emergency"], "overridden: night, both"],
    ["one of two lifted", [night, both], ["sre"], "blocked: night, both"],
    ["one that nothing lifts", [night, never], ["emergency", "sre"], "blocked: night, never"],
    ["nothing to lift", [freeze("past", [[0, 1]])], ["emergency"], "allowed"],
  ])("%s", (_, rules, labels, expected) => {
    expect(decideOne(rules, at(12, labelled(...labels)))).toBe(expected);
  });

  it("of several granted the alphabetically first is named", () => {
    const decision = decide([policyOf([both])], at(12, labelled("sre", "emergency")));
    expect(decision.blockers).toMatchObject([{ overrides: ["emergency", "sre"], liftedBy: "emergency" }]);
    expect(decision.overrides).toEqual([
      { name: "emergency", source: 0, labels: ["emergency"], changes: [12] },
    ]);
  });

  it("names a grant once, however much it lifts", () => {
    const decision = decide([policyOf([night, both])], at(12, labelled("emergency")));
    expect(decision.overrides).toHaveLength(1);
  });

  it.each<[string, string[], string]>([
    ["one that every window accepts", ["emergency"], "overridden: early+late"],
    ["not one that some do not", ["sre"], "blocked: early+late"],
  ])("windows need %s", (_, labels, expected) => {
    const other = { ...late, overrides: [emergency] };
    expect(decideOne([{ ...early, overrides: [emergency, sre] }, other], at(9, labelled(...labels)))).toBe(
      expected,
    );
  });

  it.each<[string, string[], string]>([
    ["one of the file's override", ["sre"], "overridden: default"],
    ["not another of its overrides", ["emergency"], "blocked: default"],
  ])("a closed default needs %s", (_, labels, expected) => {
    const parts: Partial<Policy> = { default: "closed", overrides: [emergency, sre], override: [sre] };
    expect(decideOne([], at(0, labelled(...labels)), parts)).toBe(expected);
  });

  it.each<[string, Request["changes"]]>([
    ["unknown", null],
    ["none", []],
  ])("changes that are %s lift nothing", (_, changes) => {
    expect(decideOne([night], at(12, { changes }))).toBe("blocked: night");
  });
});

describe("a rule in report mode", () => {
  it("never blocks, and says so where it would", () => {
    const trial = freeze("trial", [[10, 20]], { mode: "report" });
    const { outcome, findings } = decide([policyOf([trial])], at(12));
    expect({ outcome, findings }).toEqual({
      outcome: "allowed",
      findings: [{ rule: "trial", kind: "freeze", source: 0, status: "reported" }],
    });
  });
});

describe("a deployment that takes a while asks for every instant, both ends included", () => {
  const long = { durationMs: 2 * 3_600_000 };

  it.each<[number, string]>([
    [7.999, "allowed"],
    [8, "blocked: night"],
    [19.999, "blocked: night"],
    [20, "allowed"],
  ])("before a freeze, at %d: %s", (hours, expected) => {
    expect(decideOne([night], at(hours, long))).toBe(expected);
  });

  it.each<[number, string]>([
    [-0.001, "blocked: early+late"],
    [0, "allowed"],
    [3, "allowed"],
    [5.999, "allowed"],
    [6, "blocked: early+late"],
  ])("in windows that touch, at %d: %s", (hours, expected) => {
    expect(decideOne([early, late], at(hours, long))).toBe(expected);
  });

  it("does not fit over a gap between windows", () => {
    expect(decideOne([early, window("gap", [[5, 9]])], at(3, long))).toBe("blocked: early+gap");
  });
});

describe("every rule has one finding", () => {
  const later = freeze("later", [[13, 14]]);
  const rules = [night, freeze("other", [[0, 50]], elsewhere), freeze("past", [[0, 1]]), later, early];

  it.each<[string, Partial<Request>, string[]]>([
    ["in time", {}, ["active", "not-covered", "inactive", "inactive", "inactive"]],
    [
      "with a duration",
      { durationMs: 3_600_000 },
      ["active", "not-covered", "inactive", "upcoming", "inactive"],
    ],
    ["overridden", labelled("emergency"), ["lifted", "not-covered", "inactive", "inactive", "lifted"]],
  ])("%s", (_, parts, statuses) => {
    const { findings } = decide([policyOf(rules)], at(12, parts));
    expect(findings.map(({ rule }) => rule)).toEqual(["night", "other", "past", "later", "early"]);
    expect(findings.map(({ status }) => status)).toEqual(statuses);
  });

  it("a window on trial is reported where it is closed", () => {
    const trial = window("trial", [[0, 4]], { mode: "report" });
    const statusAt = (hours: number) => decide([policyOf([trial])], at(hours)).findings[0]?.status;
    expect([statusAt(3), statusAt(5)]).toEqual(["active", "reported"]);
  });
});

describe("several policies are a conjunction", () => {
  const other = { ...source, path: "other.yml" };
  const second = policyOf([window("office", [[0, 6]], { overrides: [sre] })], {
    source: other,
    overrides: [sre],
    override: [sre],
  });

  it.each<[number, string[], string]>([
    [3, [], "allowed"],
    [7, [], "blocked: office"],
    [12, [], "blocked: night, office"],
    [12, ["emergency"], "blocked: night, office"],
    [12, ["emergency", "sre"], "overridden: night, office"],
  ])("at %d with %j: %s", (hours, labels, expected) => {
    expect(short(decide([policyOf([night]), second], at(hours, labelled(...labels))))).toBe(expected);
  });

  it("tells each blocker, finding, grant and source of its file", () => {
    const decision = decide([policyOf([night]), second], at(12, labelled("emergency", "sre")));
    expect(decision.blockers.map((one) => one.source)).toEqual([0, 1]);
    expect(decision.findings.map((one) => one.source)).toEqual([0, 1]);
    expect(decision.overrides).toMatchObject([
      { name: "emergency", source: 0 },
      { name: "sre", source: 1 },
    ]);
    expect(decision.sources).toEqual([source, other]);
  });

  it("windows of two files intersect, those of one unite", () => {
    const one = policyOf([window("a", [[0, 10]])]);
    const two = policyOf([window("b", [[5, 20]])]);
    const outcomes = (policies: Policy[]) => [1, 7, 15].map((hours) => decide(policies, at(hours)).outcome);
    expect(outcomes([one, two])).toEqual(["blocked", "allowed", "blocked"]);
    expect(outcomes([policyOf([window("a", [[0, 10]]), window("b", [[5, 20]])])])).toEqual(
      Array(3).fill("allowed"),
    );
  });

  it("order changes nothing but the order", () => {
    const forth = decide([policyOf([night, early]), second], at(12, labelled("sre")));
    const back = decide([second, policyOf([early, night])], at(12, labelled("sre")));
    expect(new Set(back.blockers.map(({ rules }) => rules[0]))).toEqual(
      new Set(forth.blockers.map(({ rules }) => rules[0])),
    );
    expect({ ...back, blockers: 0, findings: 0, sources: 0, overrides: 0 }).toEqual({
      ...forth,
      blockers: 0,
      findings: 0,
      sources: 0,
      overrides: 0,
    });
  });
});

describe("nextOpen and nextClose, on the net timeline", () => {
  const spans: readonly [
    string,
    readonly Rule[],
    number,
    Partial<Request>,
    [number | null, number | null],
  ][] = [
    ["open now: at once, until the freeze", [night], 3, {}, [3, 10]],
    ["frozen: from the end of the freeze, for good", [night], 12, {}, [20, null]],
    ["a freeze that follows on at once", [night, freeze("next", [[20, 30]])], 12, {}, [30, null]],
    ["freezes that overlap", [night, freeze("next", [[15, 30]])], 12, {}, [30, null]],
    ["a window in a freeze opens nothing", [night, window("w", [[15, 25]])], 12, {}, [20, 25]],
    [
      "the window after the freeze",
      [
        night,
        window("w", [
          [0, 5],
          [40, 45],
        ]),
      ],
      12,
      {},
      [40, 45],
    ],
    ["windows that touch", [early, late], 1, {}, [1, 8]],
    ["a duration ends before the freeze", [night], 3, { durationMs: 3_600_000 }, [3, 9]],
    ["a duration that does not fit any more", [night], 9.5, { durationMs: 3_600_000 }, [20, null]],
    [
      "a window too short for the duration",
      [
        window("w", [
          [1, 2],
          [5, 9],
        ]),
      ],
      0,
      { durationMs: 2 * 3_600_000 },
      [5, 7],
    ],
    ["never", [early], 9, {}, [null, null]],
    ["without rules", [], 3, {}, [3, null]],
    ["an override opens nothing here", [night], 12, labelled("emergency"), [20, null]],
    ["a rule on trial does not count", [{ ...night, mode: "report" }], 12, {}, [12, null]],
  ];

  it.each(spans)("%s", (_, rules, hours, parts, [open, close]) => {
    const { nextOpen, nextClose } = decide([policyOf(rules)], at(hours, parts));
    expect([toHour(nextOpen), toHour(nextClose)]).toEqual([open, close]);
  });

  it("a closed default never opens", () => {
    const { nextOpen, nextClose } = decide([policyOf([], { default: "closed" })], at(0));
    expect([nextOpen, nextClose]).toEqual([null, null]);
  });

  it("are searched five years ahead", () => {
    const year = 365.25 * 24;
    const within = decide([policyOf([freeze("long", [[0, 4.9 * year]])])], at(1));
    const beyond = decide([policyOf([freeze("long", [[0, 5.1 * year]])])], at(1));
    expect([toHour(within.nextOpen), beyond.nextOpen]).toEqual([4.9 * year, null]);
  });
});

describe("what a blocker says", () => {
  function blockersOf(rules: readonly Rule[], hours: number, parts: Partial<Request> = {}) {
    return decide([policyOf(rules)], at(hours, parts)).blockers;
  }

  it("of a freeze: since when and until when, by itself", () => {
    const rules = [
      freeze("a", [
        [0, 5],
        [10, 20],
      ]),
      freeze("b", [[15, 30]]),
    ];
    const spans = blockersOf(rules, 16).map(({ start, end }) => [toHour(start), toHour(end)]);
    expect(spans).toEqual([
      [10, 20],
      [15, 30],
    ]);
  });

  it("of a freeze that is to come", () => {
    const [one] = blockersOf([night], 9, { durationMs: 2 * 3_600_000 });
    expect([toHour(one?.start ?? null), toHour(one?.end ?? null)]).toEqual([10, 20]);
  });

  it.each<[string, readonly Rule[], number, number, [number | null, number | null]]>([
    [
      "between them",
      [
        window("w", [
          [0, 5],
          [40, 45],
        ]),
      ],
      12,
      0,
      [5, 40],
    ],
    ["between two of them", [early, window("x", [[20, 30]])], 12, 0, [4, 20]],
    ["before the first", [early], -3, 0, [null, 0]],
    ["after the last", [early], 9, 0, [4, null]],
    [
      "at the end of one",
      [
        window("w", [
          [0, 5],
          [40, 45],
        ]),
      ],
      4,
      2,
      [5, 40],
    ],
  ])("of windows, %s", (_, rules, hours, duration, span) => {
    const [one] = blockersOf(rules, hours, { durationMs: duration * 3_600_000 });
    expect([toHour(one?.start ?? null), toHour(one?.end ?? null)]).toEqual(span);
  });

  it("has null for a side that lies beyond five years", () => {
    const years = 6 * 366 * 24;
    expect(blockersOf([freeze("ages", [[-years, years]])], 0)).toMatchObject([{ start: null, end: null }]);
    expect(decide([policyOf([], { default: "closed" })], at(0)).blockers).toMatchObject([
      { start: null, end: null },
    ]);
  });

  it("has the reasons of its windows, each once, and the first link", () => {
    const one = { ...early, reason: "Daylight." };
    const two = { ...late, reason: "Daylight.", link: "https://example.com/2" };
    const three = window("x", [[30, 31]], { reason: "People.", link: "https://example.com/3" });
    expect(blockersOf([one, two, three], 9)).toMatchObject([
      { kind: "windows", reason: "Daylight. People.", link: "https://example.com/2" },
    ]);
  });
});
