import { decide } from "../../src/decision/decide.ts";
import type { ChangeHistory, Request } from "../../src/decision/request.ts";
import { UndecidedError } from "../../src/decision/undecided.ts";
import { toWanted } from "../../src/decision/wanted.ts";
import type { Override, Rule } from "../../src/policy/policy.ts";
import { change, request, toOverride } from "../report/fixtures.ts";
import { freeze, hour, policyOf, window } from "./rules.ts";

const history: ChangeHistory = {
  author: { login: "alice", kind: "person" },
  head: null,
  labellings: [
    {
      label: "emergency",
      at: "2026-01-01T00:00:00Z",
      by: { login: "maya", kind: "person" },
      isRenamed: false,
    },
  ],
  hasAllLabellings: true,
  reasons: [],
  hasAllReasons: true,
  mergedAt: null,
};
const labelled = { ...change, labels: ["emergency"], history };
const byMaintainers: Partial<Override> = {
  grantedBy: { permission: "maintain", users: [], teams: [] },
};

function scope(paths: readonly string[]): Rule["scope"] {
  const none = { environments: null, branches: null, repositories: null, events: null, operations: null };
  return { ...none, paths };
}

function night(parts: Partial<Rule> = {}): Rule {
  return freeze("night", [[10, 20]], { overrides: [toOverride("emergency", ["emergency"])], ...parts });
}

function wantedAt(hours: number, rules: readonly Rule[], given: Partial<Request> = {}): string[] {
  const all = toWanted([policyOf(rules)], request({ at: hour(hours), changes: null, ...given }));
  return all.map(({ kind }) => kind);
}

const docs = { scope: scope(["!docs/**"]) };
const sev1 = { switch: { label: "sev1", repository: null } };
const never = freeze("never", [[10, 20]], { overrides: [] });
const strict = night({ overrides: [toOverride("emergency", ["emergency"], byMaintainers)] });

describe("asks for no more than can change the outcome", () => {
  it.each<[string, number, readonly Rule[], Partial<Request>, string[]]>([
    ["nothing blocks", 9, [night()], {}, []],
    ["a label could lift it", 10, [night()], {}, ["changes"]],
    ["nothing could lift it", 10, [night(), never], {}, []],
    ["no label is on it", 10, [strict], { changes: [change] }, []],
    ["who put it on", 10, [strict], { changes: [labelled] }, ["permission"]],
    ["who put it on, beside what nothing lifts", 10, [strict, never], { changes: [labelled] }, []],
    ["it is granted", 10, [night()], { changes: [labelled] }, []],
    ["paths of an active freeze", 10, [night(docs)], {}, ["paths"]],
    ["paths of an inactive freeze", 9, [night(docs)], {}, []],
    ["paths on trial", 10, [night({ ...docs, mode: "report" })], {}, []],
    ["paths beside what nothing lifts", 10, [night(docs), never], {}, []],
    ["paths that do not match", 10, [night(docs)], { paths: ["docs/a.md"] }, []],
    ["paths that do", 10, [night(docs)], { paths: ["docs/a.md", "a.ts"] }, ["changes"]],
    ["paths that nobody can tell", 10, [night(docs)], { paths: "unknown" }, ["changes"]],
    ["paths of a window", 9, [window("day", [[0, 4]], docs)], {}, ["paths"]],
    ["a switch of an active freeze", 10, [night(sev1)], {}, ["switch"]],
    ["a switch of an inactive freeze", 9, [night(sev1)], {}, []],
    ["a switch that is off", 10, [night(sev1)], { switches: [] }, []],
  ])("%s", (_, at, rules, given, expected) => {
    expect(wantedAt(at, rules, given)).toEqual(expected);
  });
});

describe("a fact that nobody told", () => {
  it.each([
    ["paths", docs],
    ["switches", sev1],
  ])("%s: is an error while the rule is active, and no sooner", (fact, parts) => {
    const policies = [policyOf([night(parts)])];
    expect(decide(policies, request({ at: hour(9), changes: [] })).outcome).toBe("allowed");
    const undecided = () => decide(policies, request({ at: hour(10), changes: [] }));
    expect(undecided).toThrow(UndecidedError);
    expect(undecided).toThrow(`the rule "night" of .github/freezegate.yml needs the ${fact}`);
  });
});

describe("a switch", () => {
  const issue = { number: 7, url: "https://github.com/acme/shop/issues/7" };
  const on = { rule: null, label: "SEV1", repository: "Acme/Shop", isOn: true, issue };

  it.each<[string, NonNullable<Request["switches"]>, string]>([
    ["on", [on], "blocked"],
    ["on by its rule", [{ ...on, rule: "night", label: null }], "blocked"],
    ["off", [{ ...on, isOn: false }], "allowed"],
    ["of another label", [{ ...on, label: "sev2" }], "allowed"],
    ["of another repository", [{ ...on, repository: "acme/other" }], "allowed"],
    ["of another rule", [{ ...on, rule: "day" }], "allowed"],
    ["that nobody turned on", [], "allowed"],
  ])("%s", (_, switches, outcome) => {
    const decision = decide([policyOf([night(sev1)])], request({ at: hour(10), changes: [], switches }));
    expect(decision.outcome).toBe(outcome);
    // While it blocks, nobody knows when it will not.
    if (outcome === "blocked") expect([decision.nextOpen, decision.nextClose]).toEqual([null, null]);
    else expect(decision.findings).toMatchObject([{ status: "inactive" }]);
  });
});

describe("the freeze of the step's own", () => {
  const emergency = toOverride("emergency", ["emergency"]);
  const day = window("day", [[0, 40]]);

  it("covers everything, in the first policy alone, and opens at no time", () => {
    const policies = [policyOf([day]), policyOf([day])];
    const decision = decide(policies, request({ at: hour(3), changes: [], freeze: "Stop." }));
    expect(decision).toMatchObject({
      outcome: "blocked",
      nextOpen: null,
      blockers: [{ rules: ["freeze-input"], reason: "Stop.", source: 0, start: null, end: null }],
    });
    expect(decision.findings.filter(({ rule }) => rule === "freeze-input")).toHaveLength(1);
  });

  it.each([
    ["accepts what the policy's rules do", [emergency], "overridden"],
    ["accepts nothing where they do not", [], "blocked"],
  ])("%s", (_, override, outcome) => {
    const given = { changes: [{ ...change, labels: ["emergency"] }], freeze: "Stop." };
    const policies = [policyOf([day], { override })];
    expect(decide(policies, request({ at: hour(3), ...given })).outcome).toBe(outcome);
  });
});
