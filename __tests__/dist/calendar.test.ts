import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { commit, repository } from "../github-stub/model.ts";
import { type GitHubStub, startGitHub } from "../github-stub/server.ts";
import { freshFolder } from "./built.ts";
import { runAction } from "./run-action.ts";
import { runCli } from "./run-cli.ts";

const calendar = [
  "BEGIN:VCALENDAR",
  "BEGIN:VEVENT",
  "UID:1",
  "DTSTART;TZID=W. Europe Standard Time:20261127T140000",
  "DTEND;TZID=W. Europe Standard Time:20261127T160000",
  "RRULE:FREQ=WEEKLY",
  "SUMMARY:Server migration",
  "END:VEVENT",
  "END:VCALENDAR",
  "",
].join("\r\n");

function policy(reference: string): string {
  return `version: 1
timezone: Europe/Berlin
freezes:
  - id: infra
    reason: The servers move.
    calendar: { ${reference} }
`;
}

const during = "2026-11-27T14:30:00Z";
const isCalendarFile = (name: string): boolean =>
  /^(ical-calendar|calendar-times|calendar-files|rrule)/.test(name);

function write(files: Readonly<Record<string, string>>): string {
  const folder = freshFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

describe("check", () => {
  it("blocks during the events of a calendar beside the policy", async () => {
    const cwd = write({
      ".github/freezegate.yml": policy("file: ../changes/infra.ics, match: migration"),
      "changes/infra.ics": calendar,
    });
    const { code, stdout } = await runCli(["check", "--json", "--at", during], { cwd });
    const decision = JSON.parse(stdout);
    expect(code).toBe(1);
    expect(decision.blockers[0]).toMatchObject({
      rules: ["infra"],
      start: "2026-11-27T13:00:00.000Z",
      end: "2026-11-27T15:00:00.000Z",
      source: 0,
    });
    expect(decision.nextOpen).toBe("2026-11-27T15:00:00.000Z");
    expect(decision.nextClose).toBe("2026-12-04T13:00:00.000Z");
    expect(decision.sources).toMatchObject([
      { kind: "policy", path: ".github/freezegate.yml" },
      { kind: "calendar", path: "changes/infra.ics", digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) },
    ]);
  });

  it("loads what reads calendars and rules only for policies that have some", async () => {
    const cwd = write({
      "without.yml": policy("").replace("calendar: {  }", "weekly: fri"),
      "calendar.yml": policy("file: infra.ics"),
      "rrule.yml": policy("").replace(
        "calendar: {  }",
        "rrule: { rule: FREQ=DAILY, from: 2026-11-26, for: 1h }",
      ),
      "infra.ics": calendar,
    });
    const run = (file: string) => runCli(["check", file, "--at", during], { cwd });
    const [without, withCalendar, withRule] = [
      await run("without.yml"),
      await run("calendar.yml"),
      await run("rrule.yml"),
    ];
    expect([without.code, withCalendar.code, withRule.code]).toEqual([1, 1, 0]);
    expect(without.loaded.filter(isCalendarFile)).toEqual([]);
    expect(withCalendar.loaded.some((name) => name.startsWith("ical-calendar-"))).toBe(true);
    expect(withRule.loaded.some((name) => name.startsWith("ical-calendar-"))).toBe(false);
    expect(withRule.loaded.some((name) => name.startsWith("rrule-"))).toBe(true);
  });

  it.each([
    ["file: gone.ics", 2, "policy.yml:6:25 there is no calendar gone.ics"],
    ["file: ../infra.ics", 2, "leads out of the repository"],
    ["file: /etc/hostname", 2, "is not a path relative to the policy"],
    ["file: cut.ics", 2, "the calendar is cut off"],
    ["url: http://calendar.example.com/x.ics", 2, "does not begin with https://"],
    ["url: https://127.0.0.1/x.ics", 2, "127.0.0.1 is an address of this machine"],
    ["url: https://2130706433/x.ics", 2, "127.0.0.1 is an address of this machine"],
    ["url: https://localhost/x.ics", 2, "localhost (127.0.0.1) is an address of this machine"],
    ["url: https://calendar.invalid/x.ics", 3, "the calendar https://calendar.invalid/x.ics cannot be read"],
  ])("of { %s } exits with %d", async (reference, expected, text) => {
    const cwd = write({
      "policy.yml": policy(`"${reference.replace(": ", '": "')}"`),
      "cut.ics": calendar.slice(0, 80),
    });
    const { code, stdout, stderr } = await runCli(["check", "policy.yml", "--at", during], { cwd });
    expect({ code, stdout }).toEqual({ code: expected, stdout: "" });
    expect(stderr.replace("::1", "127.0.0.1")).toContain(text);
    expect(stderr).not.toContain(" at ");
  });

  it("warns of a calendar without events and goes on", async () => {
    const empty = "BEGIN:VCALENDAR\nEND:VCALENDAR\n";
    const cwd = write({ "policy.yml": policy("file: infra.ics"), "infra.ics": empty });
    const { code, stderr } = await runCli(["check", "policy.yml", "--at", during], { cwd });
    expect(code).toBe(0);
    expect(stderr).toContain("the calendar has no busy event");
  });
});

describe("the action", () => {
  let stub: GitHubStub;

  async function run(files: Readonly<Record<string, string>>, inputs: Readonly<Record<string, string>> = {}) {
    const repo = repository("acme/shop");
    const sha = commit(repo, "first", { files, branch: "main" });
    stub = await startGitHub([repo]);
    // The time is that of GitHub's clock.
    stub.fault = { dateOffsetMs: Date.parse(during) - Date.now() };
    const result = await runAction({
      apiUrl: stub.apiUrl,
      token: stub.token,
      sha,
      eventName: "workflow_dispatch",
      now: during,
      inputs,
      files,
    });
    await stub.stop();
    expect(stub.violations).toEqual([]);
    return { ...result, sha };
  }

  it("reads a calendar at the commit of the policy", async () => {
    const { code, outputs, sha } = await run({
      ".github/freezegate.yml": policy("file: ../changes/infra.ics"),
      "changes/infra.ics": calendar,
    });
    expect({ code, outcome: outputs["outcome"], rules: outputs["rules"] }).toEqual({
      code: 1,
      outcome: "blocked",
      rules: "infra",
    });
    const record = JSON.parse(outputs["record"] ?? "{}");
    expect(record.sources).toMatchObject([
      { kind: "policy", repository: "acme/shop", path: ".github/freezegate.yml", commit: sha },
      { kind: "calendar", repository: "acme/shop", path: "changes/infra.ics", ref: "main", commit: sha },
    ]);
  });

  it("reads a large calendar whole", async () => {
    const filler = Array.from(
      { length: 20_000 },
      (_, index) => `X-FILLER:${index} ${"x".repeat(60)}\r\n`,
    ).join("");
    const large = calendar.replace("BEGIN:VEVENT", `${filler}BEGIN:VEVENT`);
    const { outputs } = await run({
      ".github/freezegate.yml": policy("file: infra.ics"),
      ".github/infra.ics": large,
    });
    expect(large.length).toBeGreaterThan(1024 * 1024);
    expect(outputs["outcome"]).toBe("blocked");
  });

  it("reads a calendar of the workspace where the policy is from there", async () => {
    const files = { ".github/freezegate.yml": policy("file: infra.ics"), ".github/infra.ics": calendar };
    const { outputs, sha } = await run(files, { "policy-source": "workspace" });
    expect(outputs["outcome"]).toBe("blocked");
    const record = JSON.parse(outputs["record"] ?? "{}");
    expect(record.sources[1]).toMatchObject({ kind: "calendar", path: ".github/infra.ics", commit: sha });
  });

  it.each([
    ["file: gone.ics", "there is no calendar .github/gone.ics in acme/shop"],
    ["file: ../../x.ics", "leads out of the repository"],
    ["url: https://localhost/x.ics", "is an address of this machine"],
  ])("of { %s } fails, whatever on-error says", async (reference, text) => {
    const { code, stdout, outputs } = await run(
      { ".github/freezegate.yml": policy(`"${reference.replace(": ", '": "')}"`) },
      { "on-error": "allow" },
    );
    expect({ code, outcome: outputs["outcome"] }).toEqual({ code: 1, outcome: "error" });
    expect(stdout).toContain(text);
    expect(stdout).toContain(".github/freezegate.yml");
  });

  it("takes an address that does not answer for a failure of the network", async () => {
    const files = { ".github/freezegate.yml": policy('url: "https://calendar.invalid/x.ics"') };
    const blocked = await run(files);
    expect({ code: blocked.code, outcome: blocked.outputs["outcome"] }).toEqual({
      code: 1,
      outcome: "error",
    });
    expect(blocked.stdout).toContain("the calendar https://calendar.invalid/x.ics cannot be read");
    const allowed = await run(files, { "on-error": "allow" });
    expect({ code: allowed.code, outcome: allowed.outputs["outcome"] }).toEqual({
      code: 0,
      outcome: "error",
    });
  });
});
