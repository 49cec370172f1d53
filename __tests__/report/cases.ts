import {
  at,
  between,
  blocker,
  change,
  earlyWeek,
  emergency,
  type Fixture,
  finding,
  granted,
  noFriday,
  policy,
  request,
  rule,
  source,
  toFixture,
  toOverride,
  yearEnd,
} from "./fixtures.ts";

const [friday] = between(["2026-11-27T11:00:00Z", "2026-11-30T05:00:00Z"]);
const [outside] = between(["2026-11-25T15:00:00Z", "2026-11-30T08:00:00Z"]);
const [year] = between(["2026-12-18T23:00:00Z", "2027-01-03T23:00:00Z"]);
const monday = { nextOpen: at("2026-11-30T08:00:00Z"), nextClose: at("2026-11-30T15:00:00Z") };
const both = policy({ freezes: [noFriday, yearEnd], windows: [earlyWeek] });
const noFridayAlone = policy({ freezes: [noFriday, yearEnd] });

const blockedByOne: Fixture = toFixture(
  {
    outcome: "blocked",
    blockers: [blocker(noFriday, friday!)],
    findings: [finding(noFriday, "active"), finding(yearEnd, "inactive")],
    nextOpen: at("2026-11-30T05:00:00Z"),
    nextClose: at("2026-12-04T11:00:00Z"),
  },
  [noFridayAlone],
);

const stopTheLine = rule("stop-the-line", {
  reason: "The payment provider is down.",
  link: "https://github.com/acme/incidents/issues/7",
  description: "always",
  timezone: "UTC",
  overrides: [toOverride("sre", ["sre-approved"])],
});

const orgNoFriday = rule("no-friday", {
  reason: "The whole organization rests on Fridays.",
  description: "Fridays, UTC",
  timezone: "UTC",
  overrides: [toOverride("hotfix", ["hotfix", "sev1"])],
});

const org = policy({
  source: { ...source, repository: "acme/.github", path: "freeze/org.yml", commit: "c".repeat(40) },
  timezone: "UTC",
  contact: "Platform team, +49 30 123456",
  freezes: [orgNoFriday],
  overrides: [toOverride("hotfix", ["hotfix", "sev1"])],
});

const lateWeek = rule("late-week", {
  kind: "window",
  reason: "Thursdays are for small things.",
  description: "Thursdays 10:00-12:00, Europe/Berlin",
});

/** Every decision that the golden files show, by the name of the file. */
export const cases: Readonly<Record<string, Fixture>> = {
  allowed: toFixture({ nextOpen: at("2026-11-27T14:00:00Z") }, [policy()]),

  "allowed-freeze-ahead": toFixture(
    {
      request: request({ at: at("2026-11-25T09:30:00Z") }),
      findings: [finding(noFriday, "inactive"), finding(yearEnd, "inactive")],
      nextOpen: at("2026-11-25T09:30:00Z"),
      nextClose: at("2026-11-27T11:00:00Z"),
    },
    [noFridayAlone],
  ),

  "allowed-window-closes": toFixture(
    {
      request: request({
        at: at("2026-11-25T14:30:00Z"),
        environment: null,
        repository: null,
        changes: null,
      }),
      findings: [
        finding(noFriday, "inactive"),
        finding(yearEnd, "not-covered"),
        finding(earlyWeek, "active"),
      ],
      nextOpen: at("2026-11-25T14:30:00Z"),
      nextClose: at("2026-11-25T15:00:00Z"),
    },
    [both],
  ),

  "allowed-rule-in-report": toFixture(
    {
      findings: [finding({ ...noFriday, mode: "report" }, "reported"), finding(yearEnd, "inactive")],
      nextOpen: at("2026-11-27T14:00:00Z"),
      nextClose: at("2026-12-18T23:00:00Z"),
    },
    [policy({ freezes: [{ ...noFriday, mode: "report" }, yearEnd] })],
  ),

  "blocked-by-one": blockedByOne,

  "blocked-by-three": toFixture(
    {
      outcome: "blocked",
      blockers: [blocker(noFriday, friday!), blocker(stopTheLine, null), blocker(earlyWeek, outside!)],
      findings: [finding(noFriday, "active"), finding(stopTheLine, "active"), finding(earlyWeek, "inactive")],
      request: request({
        event: "merge_group",
        changes: [
          change,
          { ...change, number: 15, title: "Bump the cache", url: null, author: null, labels: ["Emergency"] },
        ],
      }),
      ...monday,
    },
    [
      policy({
        freezes: [noFriday, stopTheLine],
        windows: [earlyWeek],
        overrides: [emergency, toOverride("sre", ["sre-approved"])],
      }),
    ],
  ),

  "outside-windows": toFixture(
    {
      outcome: "blocked",
      request: request({
        operation: "rollback",
        changes: [{ ...change, number: null, title: null, url: null, author: null, labels: [] }],
      }),
      blockers: [blocker(earlyWeek, outside!, { rules: ["early-week", "late-week"] })],
      findings: [finding(earlyWeek, "inactive"), finding(lateWeek, "inactive")],
      ...monday,
    },
    [policy({ windows: [earlyWeek, lateWeek] })],
  ),

  "default-closed": toFixture(
    {
      outcome: "blocked",
      request: request({ environment: "staging", changes: [] }),
      blockers: [
        {
          kind: "default",
          rules: [],
          reason: "No window covers this deployment, and the default is closed.",
          link: null,
          source: 0,
          start: null,
          end: null,
          overrides: ["emergency"],
          liftedBy: null,
        },
      ],
      findings: [finding(earlyWeek, "not-covered")],
    },
    [policy({ default: "closed", windows: [earlyWeek] })],
  ),

  overridden: toFixture(
    {
      outcome: "overridden",
      request: request({ changes: [{ ...change, labels: ["bug", "Emergency"] }] }),
      blockers: [
        blocker(noFriday, friday!, { liftedBy: "emergency" }),
        blocker(earlyWeek, outside!, { liftedBy: "emergency" }),
      ],
      findings: [finding(noFriday, "lifted"), finding(yearEnd, "inactive"), finding(earlyWeek, "lifted")],
      overrides: [granted("emergency", ["Emergency"], [12])],
      ...monday,
    },
    [both],
  ),

  "override-never": toFixture(
    {
      outcome: "blocked",
      request: request({ at: at("2026-12-25T10:00:00Z"), changes: [{ ...change, labels: ["emergency"] }] }),
      blockers: [
        blocker(
          noFriday,
          { start: at("2026-12-25T11:00:00Z") - 3_600_000, end: at("2026-12-28T05:00:00Z") },
          { liftedBy: "emergency" },
        ),
        blocker(yearEnd, year!),
      ],
      findings: [finding(noFriday, "lifted"), finding(yearEnd, "active")],
      overrides: [granted("emergency", ["emergency"], [12])],
      nextOpen: at("2027-01-03T23:00:00Z"),
      nextClose: at("2027-01-08T11:00:00Z"),
    },
    [noFridayAlone],
  ),

  "never-opens": toFixture(
    {
      outcome: "blocked",
      request: request({ changes: null, branch: "refs/tags/v1.2.0", event: "release" }),
      blockers: [blocker(stopTheLine, null)],
      findings: [finding(stopTheLine, "active")],
    },
    [
      policy({
        timezone: "UTC",
        calendars: [],
        contact: null,
        freezes: [stopTheLine],
        overrides: [toOverride("sre", ["sre-approved"])],
      }),
    ],
  ),

  "several-policies": toFixture(
    {
      outcome: "blocked",
      blockers: [
        blocker(noFriday, friday!),
        blocker(orgNoFriday, between(["2026-11-27T00:00:00Z", "2026-11-28T00:00:00Z"])[0]!, { source: 1 }),
      ],
      findings: [
        finding(noFriday, "active"),
        finding(yearEnd, "inactive"),
        finding(orgNoFriday, "active", 1),
      ],
      nextOpen: at("2026-11-30T05:00:00Z"),
      nextClose: at("2026-12-04T00:00:00Z"),
      sources: [source, org.source],
    },
    [noFridayAlone, org],
  ),

  "runs-into-a-freeze": toFixture(
    {
      outcome: "blocked",
      request: request({ at: at("2026-11-27T10:30:00Z"), durationMs: 2 * 3_600_000 }),
      blockers: [blocker(noFriday, friday!)],
      findings: [finding(noFriday, "upcoming"), finding(yearEnd, "inactive")],
      nextOpen: at("2026-11-30T05:00:00Z"),
      nextClose: at("2026-12-04T09:00:00Z"),
    },
    [noFridayAlone],
  ),

  "report-mode": { ...blockedByOne, mode: "report" },
};
