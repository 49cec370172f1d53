import { findProblems } from "../../../src/cli/lint-policies.ts";
import type { Host } from "../../../src/host.ts";

const NOW = "2026-11-23T12:00:00Z";

/** The codes of what lint says of a policy in Europe/Berlin, at a time. */
async function codesOf(text: string, now = NOW, zone = "Europe/Berlin"): Promise<readonly string[]> {
  const host = {
    now: () => Date.parse(now),
    readFile: async () => new TextEncoder().encode(`version: 1\ntimezone: ${zone}\n${text}`),
    digest: () => "sha256:0",
  } as unknown as Host;
  const settings = { timezone: null, minOpen: null, repositoryPath: new Map() };
  return (await findProblems(["policy.yml"], settings, host)).map(({ code }) => code);
}

const freeze = (keys: string) => `freezes: [{ id: a, reason: x, ${keys} }]\n`;
const window = (keys: string) => `windows: [{ id: w, reason: x, ${keys} }]\n`;

describe("past-dates", () => {
  it.each([
    ["2026-11-21T22:59:59Z", []],
    ["2026-11-21T23:00:00Z", ["past-dates"]],
  ])("a day ends at its last midnight: %s", async (now, codes) => {
    expect(await codesOf(freeze("dates: 2026-11-21"), now)).toEqual(codes);
  });

  it.each([
    ["beside what repeats", "dates: 2020-01-01, weekly: fri"],
    ["beside always", "dates: 2020-01-01, always: true"],
  ])("not %s", async (_, keys) => {
    expect(await codesOf(freeze(keys))).not.toContain("past-dates");
  });
});

describe("dates-run-out", () => {
  it.each([
    ["2026-10-09T22:59:59Z", []],
    ["2026-10-09T23:00:00Z", ["dates-run-out"]],
  ])("60 days before the end: %s", async (now, codes) => {
    expect(await codesOf(freeze("dates: [2026-09-30, 2026-12-08]"), now)).toEqual(codes);
  });

  it("one date is meant to come once", async () => {
    expect(await codesOf(freeze("dates: 2026-12-08"))).toEqual([]);
  });

  it("also where the list takes time away", async () => {
    const text = freeze("weekly: fri, except: { dates: [2025-12-05, 2025-12-12] }");
    expect(await codesOf(text)).toEqual(["dates-run-out"]);
  });
});

describe("last-minute", () => {
  it.each([
    ["weekly: daily 20:00-23:59", ["last-minute"]],
    ["weekly: fri 16:00 to sun 23:59", ["last-minute"]],
    ["weekly: daily 23:59-23:30", []],
    ["weekly: daily 20:00-23:58", []],
    ["weekly: daily 20:00-24:00", []],
  ])("%s", async (keys, codes) => {
    expect(await codesOf(freeze(keys))).toEqual(codes);
  });
});

describe("bare-day", () => {
  it.each([
    ["[mon 09:00-16:00, fri]", ["bare-day"]],
    ["[mon 09:00-16:00, fri 00:00-24:00]", []],
    ["[mon, fri]", []],
    ["[mon 09:00-16:00, fri 12:00 to sat]", []],
  ])("windows: %s", async (weekly, codes) => {
    expect(await codesOf(window(`weekly: ${weekly}`))).toEqual(codes);
    expect(await codesOf(freeze(`weekly: ${weekly}`))).toEqual([]);
  });
});

describe("skipped-time and repeated-time", () => {
  it.each([
    ["Europe/Berlin", "daily 02:00-05:00", ["repeated-time"]],
    ["Europe/Berlin", "daily 02:01-05:00", ["skipped-time", "repeated-time"]],
    ["Europe/Berlin", "daily 03:00-05:00", []],
    ["Europe/Berlin", "daily 01:59-05:00", []],
    ["Europe/Berlin", "mon 02:30-05:00", []],
    ["Asia/Tokyo", "daily 02:30-05:00", []],
    // Havana's clock jumps at midnight: whole days begin with the jump, and nobody wrote a time.
    ["America/Havana", "sun", []],
    ["America/Havana", "sun 00:30-04:00", ["skipped-time", "repeated-time"]],
  ])("%s: %s", async (zone, weekly, codes) => {
    expect(await codesOf(freeze(`weekly: ${weekly}`), NOW, zone)).toEqual(codes);
  });
});

describe("cron", () => {
  it.each([
    ["* 10 * * *", "2h", ["cron-every-minute"]],
    ["*/5 10 * * *", "2h", []],
    ["* * * * *", "1m", ["longer-than-period"]],
    ["0 * 15 1 *", "1d", ["cron-every-hour"]],
    ["0 * * * *", "10m", []],
    ["0 0 13 * fri", "1d", ["cron-either-day"]],
    ["0 16 * * fri", "167h", []],
    ["0 16 * * fri", "7d", ["longer-than-period"]],
    ["0 16 * * mon,tue", "30h", []],
  ])("%s for %s", async (at, lasts, codes) => {
    const found = await codesOf(freeze(`cron: { at: "${at}", for: ${lasts} }`));
    expect(found.filter((code) => code !== "no-opening")).toEqual(codes);
  });
});

describe("shadowed", () => {
  const two = (first: string, second: string) =>
    `freezes:\n  - { id: a, reason: x, ${first} }\n  - { id: b, reason: x, ${second} }\noverrides: { emergency: { labels: e } }\n`;

  it.each([
    ["the narrower time", "weekly: fri 12:00-24:00", "weekly: fri", ["shadowed"]],
    ["one of two alike", "weekly: fri", "weekly: fri", ["shadowed"]],
    ["a wider time", "weekly: fri to sat 00:01", "weekly: fri", ["shadowed"]],
    ["the narrower scope", "weekly: fri, environments: production", "weekly: fri", ["shadowed"]],
    ["no other scope", "weekly: fri, environments: a", "weekly: fri, environments: b", []],
    ["what can be lifted less easily", "weekly: fri 12:00-24:00, override: never", "weekly: fri", []],
    ["what is on trial", "weekly: fri 12:00-24:00, mode: report", "weekly: fri", []],
    ["nothing behind a trial", "weekly: fri 12:00-24:00", "weekly: fri, mode: report", []],
  ])("%s", async (_, first, second, codes) => {
    expect(await codesOf(two(first, second))).toEqual(codes);
  });
});

describe("tags-slip-past", () => {
  it.each([
    ["main", ["tags-slip-past"]],
    ["[main, 'release/**']", ["tags-slip-past"]],
    ["[main, 'refs/tags/**']", []],
    ["[main, '!refs/tags/**']", []],
    ["'**'", []],
    ["'!develop'", []],
  ])("branches: %s", async (branches, codes) => {
    expect(await codesOf(freeze(`weekly: fri, branches: ${branches}`))).toEqual(codes);
  });

  it("says nothing where the default is closed to tags", async () => {
    expect(await codesOf(`default: closed\n${window("weekly: fri, branches: main")}`)).toEqual([]);
  });
});

describe("no-opening", () => {
  it.each([
    ["2026-11-23 00:00 to 2026-12-07 12:59", []],
    ["2026-11-23 00:00 to 2026-12-07 13:00", ["no-opening"]],
  ])("14 days: %s", async (dates, codes) => {
    expect(await codesOf(freeze(`dates: ${dates}`))).toEqual(codes);
  });

  it("takes it as meant what is frozen for a year", async () => {
    expect(await codesOf(freeze("always: true, environments: legacy"))).toEqual([]);
  });

  it("sees a closed default that no window opens", async () => {
    expect(await codesOf(`default: closed\n${freeze("weekly: fri")}`)).toEqual(["no-opening"]);
  });
});

it("does not take a switch for one that is always on", async () => {
  const rules = `freezes:
  - { id: incident, reason: x, while: { issue-labeled: sev1 } }
  - { id: no-friday, reason: x, weekly: fri }
windows: [{ id: w, reason: x, weekly: mon-wed 09:00-16:00 }]
`;
  expect(await codesOf(rules)).toEqual([]);
  expect(await codesOf(rules.replace("weekly: fri", "always: true"))).toEqual(["emptied-window"]);
});

it.each([
  ["granted-by: { users: ada }", ["endless-override"]],
  ["self-grant: false", ["endless-override"]],
  ["self-grant: false, expires-after: 4h", []],
  ["self-grant: false, relabel-after-push: true", []],
  ["reason: required", []],
])("an override with %s", async (keys, codes) => {
  expect(await codesOf(`${freeze("weekly: fri")}overrides: { e: { labels: e, ${keys} } }\n`)).toEqual(codes);
});
