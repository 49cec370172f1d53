import fc from "fast-check";
import { type Comparison, compare } from "../../src/decision/compare.ts";
import { judge } from "../../src/decision/decide.ts";
import { type Kind, toKinds } from "../../src/decision/kind.ts";
import type { Request } from "../../src/decision/request.ts";
import { UndecidedError } from "../../src/decision/undecided.ts";
import type { Policy } from "../../src/policy/policy.ts";
import { anyPolicyText, loadText } from "./any-policy.ts";

const MINUTE = 60_000;
const range = { start: Date.parse("2026-10-22T00:00:00Z"), end: Date.parse("2026-10-27T00:00:00Z") };
const durations = fc.constantFrom(0, 0, 90 * MINUTE);

function isOpen(policies: readonly Policy[], request: Request): boolean {
  try {
    return judge(policies, request).blocks.length === 0;
  } catch (error) {
    if (error instanceof UndecidedError) return false;
    throw error;
  }
}

function kindsOf(...policies: readonly Policy[]): readonly Kind[] {
  return toKinds(policies, {})!;
}

function isIn(intervals: readonly { start: number; end: number }[], at: number): boolean {
  return intervals.some(({ start, end }) => start <= at && at < end);
}

describe("a comparison", () => {
  it("agrees with deciding every minute under both policies", async () => {
    await fc.assert(
      fc.asyncProperty(anyPolicyText, anyPolicyText, durations, async (one, other, durationMs) => {
        const [before, now] = [[await loadText(one)], [await loadText(other)]];
        const kinds = kindsOf(...before, ...now);
        const { differences } = compare(before, now, kinds, range, durationMs);
        for (const kind of kinds) {
          const found = differences.find((difference) => difference.kind === kind);
          for (let at = range.start; at < range.end; at += MINUTE) {
            const request = { ...kind.facts, at, durationMs, commit: null, changes: [] };
            const was = isOpen(before, request);
            const is = isOpen(now, request);
            if (
              isIn(found?.opened ?? [], at) !== (is && !was) ||
              isIn(found?.closed ?? [], at) !== (was && !is)
            )
              throw new Error(
                `${new Date(at).toISOString()} ${JSON.stringify(kind.names)}\n${one}\n---\n${other}`,
              );
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it("of a policy with itself is empty", async () => {
    await fc.assert(
      fc.asyncProperty(anyPolicyText, durations, async (text, durationMs) => {
        const [before, now] = [[await loadText(text)], [await loadText(text)]];
        const comparison = compare(before, now, kindsOf(...before, ...now), range, durationMs);
        expect(comparison).toEqual({
          from: range.start,
          to: range.end,
          differences: [],
          overrides: [],
          openedMs: 0,
          closedMs: 0,
        });
      }),
      { numRuns: 40 },
    );
  });

  it("the other way round opens what it closed", async () => {
    await fc.assert(
      fc.asyncProperty(anyPolicyText, anyPolicyText, async (one, other) => {
        const [before, now] = [[await loadText(one)], [await loadText(other)]];
        const there = compare(before, now, kindsOf(...before, ...now), range, 0);
        const back = compare(now, before, kindsOf(...before, ...now), range, 0);
        expect([there.openedMs, there.closedMs]).toEqual([back.closedMs, back.openedMs]);
      }),
      { numRuns: 20 },
    );
  });

  it("names the rules that blocked before, and those that block now", async () => {
    const result = await compareTexts(
      "freezes: [{ id: friday, reason: A., weekly: fri 09:00-12:00 }, { id: noon, reason: A., weekly: fri 11:00-13:00 }]",
      "freezes: [{ id: saturday, reason: A., weekly: sat 00:00-01:00 }]",
    );
    const [difference] = result.differences;
    expect(difference).toMatchObject({
      opened: [
        {
          start: Date.parse("2026-10-23T09:00:00Z"),
          end: Date.parse("2026-10-23T13:00:00Z"),
          rules: ["friday", "noon"],
        },
      ],
      closed: [
        {
          start: Date.parse("2026-10-24T00:00:00Z"),
          end: Date.parse("2026-10-24T01:00:00Z"),
          rules: ["saturday"],
        },
      ],
    });
    expect(result).toMatchObject({ openedMs: 4 * 60 * MINUTE, closedMs: 60 * MINUTE });
  });

  it("takes an environment that a policy does not name for closed, and says why", async () => {
    const { differences, openedMs } = await compareTexts(
      "environments: production",
      "environments: [production, staging]",
    );
    expect(differences).toMatchObject([
      {
        kind: { names: { environment: ["staging"] } },
        opened: [{ ...range, rules: [] }],
        closed: [],
        failureBefore: 'policy.yml names no environment "staging"',
        failureNow: null,
      },
    ]);
    expect(openedMs).toBe(range.end - range.start);
  });

  it("counts time that several kinds open at once only once", async () => {
    const { differences, openedMs } = await compareTexts(
      "freezes: [{ id: a, reason: A., weekly: fri, branches: main }, { id: b, reason: A., weekly: fri, branches: next }]",
      "default: open",
    );
    expect(differences.map(({ kind }) => kind.names.branch)).toEqual([["main"], ["next"]]);
    expect(openedMs).toBe(24 * 60 * MINUTE);
  });
});

async function compareTexts(one: string, other: string): Promise<Comparison> {
  const [before, now] = await Promise.all(
    [one, other].map(async (text) => [await loadText(`version: 1\ntimezone: UTC\n${text}`)]),
  );
  return compare(before!, now!, kindsOf(...before!, ...now!), range, 0);
}

describe("the kinds of requests", () => {
  async function namesOf(text: string, fixed = {}): Promise<unknown[]> {
    const kinds = toKinds([await loadText(`version: 1\ntimezone: UTC\nfreezes:\n${text}`)], fixed)!;
    return kinds.map(({ names }) =>
      Object.fromEntries(Object.entries(names).filter(([, list]) => list !== null)),
    );
  }

  it("are one where no rule has a scope", async () => {
    expect(await namesOf("  - { id: a, reason: A., weekly: fri }")).toEqual([{}]);
  });

  it("are the names in patterns, and what none names", async () => {
    expect(
      await namesOf("  - { id: a, reason: A., weekly: fri, branches: [main, 'release/*', '!release/7'] }"),
    ).toEqual([{ branch: ["main", "release/*"] }, { branch: ["release/7", "any other branch"] }]);
    expect(await namesOf("  - { id: a, reason: A., weekly: fri, branches: '*' }")).toEqual([
      { branch: ["*", "any other branch"] },
      { branch: ["any other/branch"] },
    ]);
  });

  it("are those of what is fixed alone", async () => {
    const text = "  - { id: a, reason: A., weekly: fri, branches: [main, next], operations: rollback }";
    expect(await namesOf(text, { branch: "other", operation: "deploy" })).toEqual([
      { branch: ["other"], operation: ["deploy"] },
    ]);
    expect(await namesOf(text, { branch: "other" })).toEqual([
      { branch: ["other"], operation: ["deploy", "any other operation"] },
      { branch: ["other"], operation: ["rollback"] },
    ]);
  });

  it("are not made where there are too many", async () => {
    const names = (prefix: string) => `[${Array.from({ length: 80 }, (_, i) => `${prefix}${i}`).join(", ")}]`;
    const rules = Array.from(
      { length: 80 },
      (_, i) => `  - { id: r${i}, reason: A., weekly: fri, branches: b${i}, environments: e${i} }`,
    );
    const policy = await loadText(
      `version: 1\ntimezone: UTC\nenvironments: ${names("e")}\nfreezes:\n${rules.join("\n")}`,
    );
    expect(toKinds([policy], {})).toBeNull();
    expect(toKinds([policy], { environment: "e1" })).not.toBeNull();
  });
});
