import fc from "fast-check";
import type { Policy } from "../../src/policy/policy.ts";
import {
  arbitraryAnchor,
  arbitraryCase,
  arbitraryRule,
  type OracleCase,
  type RuleOptions,
} from "./arbitraries.ts";
import { blockerNames, decideAt, loadAllGenerated, loadGenerated } from "./loading.ts";
import {
  type NamedOracleRule,
  type OraclePolicy,
  type OracleSchedules,
  oracleDecideEach,
  oracleIntervals,
  oracleNextClose,
  oracleNextOpen,
} from "./oracle.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A little less than the five years that are searched, whichever leap days they have. */
const ALMOST_FIVE_YEARS = 5 * 365 * DAY;

/** What policies may contain today. */
const OPTIONS: RuleOptions = { kinds: ["weekly", "monthly", "yearly", "dates", "cron"], narrowed: true };
const ONE_POLICY = arbitraryCase(OPTIONS);
const SOME_POLICIES = arbitraryCase(OPTIONS, 2);
const RUNS = Number(process.env["FREEZEGATE_TEST_RUNS"] ?? 60);

/** What chance might miss: rules that touch where a clock shows a time twice, and days that a zone skipped. */
const EXAMPLES: readonly OracleCase[] = [
  exampleOf("America/Havana", "2026-11-01T05:00Z", { weekly: ["sat, sun"] }),
  exampleOf("America/New_York", "2026-11-01T06:00Z", { weekly: ["sun 00:00-01:30", "daily 01:30-03:00"] }),
  exampleOf("America/New_York", "2026-03-08T07:00Z", { weekly: ["sun 02:15-02:45", "sun 03:15-04:00"] }),
  exampleOf("Australia/Lord_Howe", "2026-04-04T15:00Z", {
    dates: ["2026-04-05 01:30-01:45", "2026-04-05 01:45-03:00"],
  }),
  exampleOf("Asia/Beirut", "2026-10-24T21:00Z", { weekly: ["sat 22:00-24:00"], dates: ["2026-10-25"] }),
  exampleOf("Pacific/Apia", "2011-12-30T10:00Z", { weekly: ["fri"], yearly: ["12-31 to 01-01"] }),
];

/** The schedules as a freeze of one policy and as a window of another. */
function exampleOf(zone: string, change: string, schedules: OracleSchedules): OracleCase {
  const anchor = Date.parse(change);
  const policies = [
    { timezone: zone, freezes: [{ id: "freeze-1", ...schedules }] },
    { timezone: zone, windows: [{ id: "window-1", ...schedules }] },
  ];
  return { zone, anchor, policies, instants: [anchor], durationMs: 0 };
}

/** Every edge of every rule near the anchor, the millisecond before it, and the hours around, besides the drawn instants. */
function instantsOf({ policies, anchor, instants, durationMs }: OracleCase): number[] {
  const edges = policies.flatMap((policy) => [
    ...(policy.freezes ?? []).flatMap((rule) => edgesOf(policy, rule, "freeze", anchor)),
    ...(policy.windows ?? []).flatMap((rule) => edgesOf(policy, rule, "window", anchor)),
  ]);
  const beside = [...new Set(edges)].slice(0, 24).flatMap((edge) => [edge - 1, edge, edge - durationMs]);
  const around = Array.from({ length: 17 }, (_, quarter) => anchor + (quarter - 8) * 0.25 * HOUR);
  return [...new Set([...instants, ...beside, ...around])];
}

function edgesOf(
  policy: OraclePolicy,
  rule: NamedOracleRule,
  bias: "freeze" | "window",
  anchor: number,
): number[] {
  return oracleIntervals(
    { timezone: policy.timezone, ...rule },
    bias,
    anchor - 2 * DAY,
    anchor + 2 * DAY,
  ).flat();
}

function outcomesAt(policies: readonly Policy[], instants: readonly number[], durationMs: number) {
  return instants.map((at) => {
    const { outcome, blockers } = decideAt(policies, at, durationMs);
    return { at: new Date(at).toISOString(), outcome, blockers: blockerNames(blockers) };
  });
}

function expectedAt(policies: readonly OraclePolicy[], instants: readonly number[], durationMs: number) {
  return oracleDecideEach(policies, instants, durationMs).map(({ outcome, blockers }, index) => {
    return { at: new Date(instants[index] ?? 0).toISOString(), outcome, blockers: [...blockers].sort() };
  });
}

function toText(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}

function sometimes(property: (drawn: OracleCase) => Promise<void>, cases = SOME_POLICIES): Promise<void> {
  return fc.assert(fc.asyncProperty(cases, property), {
    numRuns: RUNS,
    examples: EXAMPLES.map((example) => [example]),
  });
}

describe("decisions and the oracle", () => {
  it("agree at and beside every edge", async () => {
    await sometimes(async (drawn) => {
      const policies = await loadAllGenerated(drawn.policies);
      const instants = instantsOf(drawn);
      expect(outcomesAt(policies, instants, drawn.durationMs)).toEqual(
        expectedAt(drawn.policies, instants, drawn.durationMs),
      );
    });
  }, 300_000);

  it("agree on when it opens and when it closes again", async () => {
    await sometimes(async ({ policies: generated, instants: [at = 0], durationMs }) => {
      const policies = await loadAllGenerated(generated);
      const { nextOpen, nextClose } = decideAt(policies, at, durationMs);
      const expectedOpen = oracleNextOpen(generated, at, durationMs, ALMOST_FIVE_YEARS);
      if (expectedOpen === null) {
        expect(nextOpen ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(at + ALMOST_FIVE_YEARS);
        return;
      }
      expect([toText(at), toText(nextOpen)]).toEqual([toText(at), toText(expectedOpen)]);
      const left = at + ALMOST_FIVE_YEARS - expectedOpen;
      const expectedClose = oracleNextClose(generated, expectedOpen, durationMs, left);
      if (expectedClose === null) {
        expect(nextClose ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(at + ALMOST_FIVE_YEARS);
        return;
      }
      expect([toText(expectedOpen), toText(nextClose)]).toEqual([
        toText(expectedOpen),
        toText(expectedClose),
      ]);
    });
  }, 300_000);
});

describe("decisions", () => {
  it("are constant between the transitions that they name", async () => {
    await sometimes(async ({ policies: generated, instants: [at = 0], durationMs }) => {
      const policies = await loadAllGenerated(generated);
      const { nextOpen, nextClose } = decideAt(policies, at, durationMs);
      const outcomes = (from: number, to: number) => {
        const steps = Array.from({ length: 12 }, (_, step) => Math.floor(from + ((to - from) * step) / 12));
        return new Set([...steps, to - 1].map((instant) => decideAt(policies, instant, durationMs).outcome));
      };
      const open = nextOpen ?? at + ALMOST_FIVE_YEARS;
      if (at < open) expect(outcomes(at, open)).toEqual(new Set(["blocked"]));
      if (nextOpen === null) return;
      const close = nextClose ?? at + ALMOST_FIVE_YEARS;
      if (open < close) expect(outcomes(open, close)).toEqual(new Set(["allowed"]));
      if (nextClose !== null) expect(decideAt(policies, nextClose, durationMs).outcome).toBe("blocked");
    });
  }, 300_000);

  it("do not depend on the order of rules, of policies or of what is in a rule", async () => {
    await sometimes(async ({ policies: generated, instants, durationMs }) => {
      const policies = await loadAllGenerated(generated);
      const reversed = await loadAllGenerated(generated.map(reverse).reverse());
      const answers = (judged: readonly Policy[]) =>
        instants.map((at) => {
          const { outcome, blockers, nextOpen, nextClose } = decideAt(judged, at, durationMs);
          return { at: toText(at), outcome, blockers: blockerNames(blockers), nextOpen, nextClose };
        });
      expect(answers(reversed)).toEqual(answers(policies));
    });
  }, 300_000);

  it("never open because a freeze was added", async () => {
    const drawn = ONE_POLICY.chain((one) =>
      fc.record({
        one: fc.constant(one),
        added: arbitraryAnchor(one.zone).chain((at) => arbitraryRule(at, OPTIONS)),
      }),
    );
    const property = fc.asyncProperty(drawn, async ({ one, added }) => {
      const [before] = one.policies;
      if (before === undefined) throw new Error("there is always one policy");
      const after = { ...before, freezes: [...(before.freezes ?? []), { id: "added", ...added }] };
      const [without, withIt] = [await loadGenerated(before), await loadGenerated(after)];
      for (const at of instantsOf({ ...one, policies: [after] })) {
        const [lesser, greater] = [without, withIt].map((policy) => decideAt([policy], at, one.durationMs));
        if (lesser?.outcome === "blocked")
          expect([toText(at), greater?.outcome]).toEqual([toText(at), "blocked"]);
        const [sooner, later] = [lesser, greater].map((one) => one?.nextOpen ?? Number.POSITIVE_INFINITY);
        expect(later).toBeGreaterThanOrEqual(sooner ?? 0);
      }
    });
    await fc.assert(property, { numRuns: RUNS });
  }, 300_000);
});

function reverse(policy: OraclePolicy): OraclePolicy {
  const inside = (rule: NamedOracleRule): NamedOracleRule => {
    const entries = Object.entries(rule).map(([key, value]) => [
      key,
      Array.isArray(value) ? [...value].reverse() : value,
    ]);
    return Object.fromEntries(entries.reverse());
  };
  return {
    ...policy,
    freezes: [...(policy.freezes ?? [])].reverse().map(inside),
    windows: [...(policy.windows ?? [])].reverse().map(inside),
  };
}
