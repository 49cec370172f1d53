import { header, load, loadGood } from "./source.ts";

const full = `version: 1
timezone: Europe/Berlin
default: closed
environments: [staging, production]
contact: "#release-engineering"
freezes:
  - id: no-friday
    reason: >
      A change that breaks on Friday evening
      waits for Monday.
    link: https://wiki.example.com/coe/2024-017
    weekly: fri 12:00 to mon 06:00
    environments: production
  - id: year-end
    reason: Half the company is away.
    yearly: 12-19 to 01-03
    dates: [2027-02-01, 2027-03-01]
    timezone: America/New_York
    override: never
    mode: report
windows:
  - id: early-week
    reason: Standard rollouts.
    weekly: [mon 09:00-16:00, tue 09:00-16:00]
    branches: ["main", "!refs/tags/**"]
    override: [hotfix, emergency]
overrides:
  hotfix:
    labels: [hotfix, patch]
  emergency:
    labels: emergency
override: hotfix
`;

describe("a policy", () => {
  it("is compiled with every key", async () => {
    const policy = await loadGood(full);
    expect(policy).toMatchObject({
      timezone: "Europe/Berlin",
      default: "closed",
      environments: ["staging", "production"],
      contact: "#release-engineering",
      overrides: [
        { name: "emergency", labels: ["emergency"] },
        { name: "hotfix", labels: ["hotfix", "patch"] },
      ],
      override: [{ name: "hotfix" }],
    });
    const [noFriday, yearEnd] = policy.freezes;
    expect(noFriday).toMatchObject({
      id: "no-friday",
      kind: "freeze",
      reason: "A change that breaks on Friday evening waits for Monday.",
      link: "https://wiki.example.com/coe/2024-017",
      mode: "enforce",
      timezone: "Europe/Berlin",
      overrides: [{ name: "hotfix" }],
      line: 7,
      column: 5,
      scope: {
        environments: ["production"],
        branches: null,
        repositories: null,
        events: null,
        operations: null,
      },
    });
    expect(noFriday?.description).toContain("Europe/Berlin");
    expect(yearEnd).toMatchObject({ mode: "report", overrides: [], timezone: "America/New_York", line: 14 });
    const [window] = policy.windows;
    expect(window?.overrides.map(({ name }) => name)).toEqual(["emergency", "hotfix"]);
    expect(window?.scope.branches).toEqual(["main", "!refs/tags/**"]);
    expect(window?.kind).toBe("window");
  });

  it("unites the schedules of a rule", async () => {
    const { freezes } = await loadGood(full);
    const starts = ["2027-01-31T12:00:00Z", "2027-02-15T00:00:00Z", "2027-03-15T00:00:00Z"].map((at) => {
      const next = freezes[1]?.occurrences.endingAfter(Date.parse(at), Date.parse("2028-06-01T00:00:00Z"));
      return new Date(next?.start ?? Number.NaN).toISOString();
    });
    expect(starts).toEqual([
      "2027-02-01T05:00:00.000Z",
      "2027-03-01T05:00:00.000Z",
      "2027-12-19T05:00:00.000Z",
    ]);
  });

  it("lets every override lift a rule that names none", async () => {
    const policy = await loadGood(
      `${header}overrides: {b: {labels: x}, a: {labels: y}}\nwindows: [{id: w, reason: r, weekly: mon}]\n`,
    );
    expect(policy.windows[0]?.overrides.map(({ name }) => name)).toEqual(["a", "b"]);
    expect(policy.override.map(({ name }) => name)).toEqual(["a", "b"]);
  });

  it("lets none lift it where the file says never", async () => {
    const policy = await loadGood(
      `${header}overrides: {a: {labels: y}}\noverride: never\nwindows: [{id: w, reason: r, weekly: mon}]\n`,
    );
    expect(policy.windows[0]?.overrides).toEqual([]);
    expect(policy.override).toEqual([]);
  });

  it("has the defaults of the language", async () => {
    const policy = await loadGood(header);
    expect(policy).toMatchObject({
      default: "open",
      environments: [],
      calendars: [],
      contact: null,
      freezes: [],
      windows: [],
      overrides: [],
      override: [],
    });
  });

  it("may call an override like a property of every object", async () => {
    const policy = await loadGood(`${header}overrides: {constructor: {labels: x}}\noverride: constructor\n`);
    expect(policy.override).toMatchObject([{ name: "constructor", labels: ["x"] }]);
  });

  it.each([
    ["a byte order mark", `\ufeff${header}`],
    ["a byte order mark, as bytes", new TextEncoder().encode(`\ufeff${header}`)],
    ["carriage returns", header.replaceAll("\n", "\r\n")],
    ["document markers", `%YAML 1.2\n---\n${header}...\n`],
    [
      "an alias",
      `${header}environments: &all [a, b]\nfreezes: [{id: x, reason: r, weekly: fri, environments: *all}]\n`,
    ],
  ])("may have %s", async (_, text) => {
    expect((await load(text)).problems).toEqual([]);
  });

  it("loads at most 1 MiB", async () => {
    const text = header + "#".repeat(1024 * 1024 - header.length);
    expect((await load(text)).problems).toEqual([]);
    expect((await load(`${text}#`)).problems).toMatchObject([{ code: "too-large", line: 1, column: 1 }]);
  });
});

describe("the zone of a policy", () => {
  const bare = "version: 1\nfreezes: [{id: a, reason: r, weekly: fri}]\n";

  it("is the one that its reader gives, where it has none", async () => {
    const policy = await loadGood(bare, "Asia/Kathmandu");
    expect(policy.timezone).toBe("Asia/Kathmandu");
    expect(policy.freezes[0]?.timezone).toBe("Asia/Kathmandu");
  });

  it("is its own, whatever the reader gives", async () => {
    expect((await loadGood(header, "Asia/Kathmandu")).timezone).toBe("Europe/Berlin");
  });

  it("is checked where the reader gives it", async () => {
    const { policy, problems } = await load(bare, "CET");
    expect(policy).toBeNull();
    expect(problems).toMatchObject([{ code: "unknown-timezone", line: 1, column: 1 }]);
  });
});
