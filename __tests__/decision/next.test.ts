import fc from "fast-check";
import { judge } from "../../src/decision/decide.ts";
import { toOutlook, toOutlookJson } from "../../src/decision/next.ts";
import type { Request } from "../../src/decision/request.ts";
import type { Policy } from "../../src/policy/policy.ts";
import { anyPolicyText, anyRequest, loadText } from "./any-policy.ts";

const MINUTE = 60_000;
const DAYS = 9;

interface Change {
  readonly at: string;
  readonly state: "open" | "blocked";
  readonly rules: readonly string[];
}

/** The changes within nine days, found by deciding every minute. */
function walk(policies: readonly Policy[], request: Request): Change[] {
  const until = request.at + DAYS * 1440 * MINUTE;
  const changes: Change[] = [];
  let before = namesAt(policies, request, request.at);
  for (let at = request.at + MINUTE; at < until; at += MINUTE) {
    const names = namesAt(policies, request, at);
    if ((names === null) !== (before === null)) {
      const state = names === null ? "open" : "blocked";
      changes.push({ at: new Date(at).toISOString(), state, rules: names ?? before ?? [] });
    }
    before = names;
  }
  return changes;
}

function namesAt(policies: readonly Policy[], request: Request, at: number): string[] | null {
  const { blocks } = judge(policies, { ...request, at });
  if (blocks.length === 0) return null;
  return blocks.flatMap(({ constraint, source }) =>
    constraint.rules.map(({ id }) => (policies.length === 1 ? id : `${source}#${id}`)),
  );
}

describe("the next changes", () => {
  it("are those that deciding every minute finds", async () => {
    await fc.assert(
      fc.asyncProperty(anyPolicyText, anyRequest, async (text, request) => {
        const policies = [await loadText(text)];
        const walked = walk(policies, request);
        const { state, transitions } = toOutlookJson(toOutlook(policies, request, walked.length + 1));
        const until = new Date(request.at + DAYS * 1440 * MINUTE).toISOString();
        expect(transitions.filter(({ at }) => at < until)).toEqual(walked);
        expect(state).toBe(namesAt(policies, request, request.at) === null ? "open" : "blocked");
      }),
      { numRuns: 60 },
    );
  });

  it("are of all policies together", async () => {
    await fc.assert(
      fc.asyncProperty(anyPolicyText, anyPolicyText, anyRequest, async (one, other, request) => {
        const policies = [await loadText(one, "one.yml"), await loadText(other, "other.yml")];
        const walked = walk(policies, request).map(({ at, state }) => ({ at, state }));
        const { transitions } = toOutlookJson(toOutlook(policies, request, walked.length + 1));
        expect(transitions.slice(0, walked.length).map(({ at, state }) => ({ at, state }))).toEqual(walked);
      }),
      { numRuns: 30 },
    );
  });

  it("name a rule with its file where two files have the same id", async () => {
    const text = "version: 1\ntimezone: UTC\nfreezes: [{ id: friday, reason: A., weekly: fri }]";
    const policies = [await loadText(text, "a.yml"), await loadText(text, "b.yml")];
    const outlook = toOutlook(policies, request("2026-10-22T00:00:00Z"), 2);
    expect(toOutlookJson(outlook)).toEqual({
      at: "2026-10-22T00:00:00.000Z",
      state: "open",
      transitions: [
        { at: "2026-10-23T00:00:00.000Z", state: "blocked", rules: ["a.yml#friday", "b.yml#friday"] },
        { at: "2026-10-24T00:00:00.000Z", state: "open", rules: ["a.yml#friday", "b.yml#friday"] },
      ],
    });
  });

  it("end where nothing changes any more", async () => {
    const policies = [
      await loadText("version: 1\ntimezone: UTC\nfreezes: [{ id: once, reason: A., dates: 2026-10-23 }]"),
    ];
    const { transitions } = toOutlook(policies, request("2026-10-23T12:00:00Z"), 5);
    expect(transitions.map(({ state }) => state)).toEqual(["open"]);
    const closed = [await loadText("version: 1\ntimezone: UTC\ndefault: closed")];
    expect(toOutlook(closed, request("2026-10-23T12:00:00Z"), 5)).toMatchObject({
      state: "blocked",
      rules: [],
      transitions: [],
    });
  });
});

function request(at: string): Request {
  return {
    at: Date.parse(at),
    durationMs: 0,
    repository: null,
    branch: null,
    commit: null,
    environment: null,
    operation: "deploy",
    event: null,
    changes: [],
  };
}
