import { header, load, problemsOf } from "./source.ts";

/** A policy with one freeze whose keys, besides `id` and `reason`, are the given lines. */
function freeze(...lines: readonly string[]): string {
  return `${header}freezes:\n  - id: a\n    reason: r\n${lines.map((line) => `    ${line}\n`).join("")}`;
}

describe("a mistake", () => {
  it.each([
    [
      "version: 1\n",
      '1:1+7 missing-timezone: "timezone" is missing in a policy. add one, such as "timezone: Europe/Berlin", or give it with the input "timezone" or the option --timezone',
    ],
    [
      "timezone: UTC\n",
      '1:1+8 missing-key: "version" is missing in a policy. begin the file with "version: 1"',
    ],
    [
      "version: 0\ntimezone: UTC\n",
      '1:10+1 wrong-version: "version" must be the number 1, not the number 0. write "version: 1"',
    ],
    [
      "version: 3\nwhatever: x\n",
      "1:10+1 newer-version: version 3 of the policy language needs a newer freezegate. this one reads version 1",
    ],
    [freeze("wekly: fri"), '6:5+5 unknown-key: unknown key "wekly" in a freeze. did you mean "weekly"?'],
    [
      freeze(),
      "4:5+2 missing-schedule: a freeze needs a schedule. say when it is active: weekly, monthly, yearly, dates, cron, rrule, calendar, holidays, always",
    ],
    [
      freeze("weekly: 5"),
      '6:13+1 not-text: "weekly" must be text or a list of texts, not the number 5. quote it: "5"',
    ],
    [
      freeze("weekly: fri 12:00-12:00"),
      '6:17+11 empty-span: "12:00-12:00" starts and ends at the same time. write "00:00-24:00" for a whole day',
    ],
    [freeze("dates: 2026-02-30"), "6:12+10 invalid-date: February 2026 has no day 30"],
    [freeze("weekly: fri", "timezone: CET"), expect.stringMatching(/^7:15\+3 unknown-timezone: /)],
    [
      freeze("weekly: fri", "link: ftp://example.com"),
      '7:11+17 not-a-link: "link" is not an http or https address. write an address such as "https://wiki.example.com/review"',
    ],
    [
      freeze("weekly: fri", "override: x"),
      '7:15+1 undefined-override: the override "x" is not defined. define it under "overrides", or write "override: never"',
    ],
    [
      freeze("weekly: fri", 'events: ["!"]'),
      '7:14+3 empty-pattern: "!" alone takes nothing back. write a pattern after it: "!docs"',
    ],
    [
      freeze("weekly: fri", `events: ${"x".repeat(257)}`),
      '7:13+257 too-long: "events" has more than 256 characters',
    ],
    [
      freeze("weekly: fri", `events: [push, "${"x".repeat(257)}"]`),
      '7:20+259 too-long: an entry of "events" has more than 256 characters',
    ],
    [
      freeze("weekly: fri", 'branches: "! main"'),
      '7:15+8 surrounding-space: "branches" begins or ends with white space. remove it: it would never match',
    ],
    [
      freeze("weekly: fri", 'operations: "a\\tb"'),
      '7:17+6 control-character: "operations" contains a control character. remove it',
    ],
    [
      freeze("weekly: fri").replace("reason: r", 'reason: " "'),
      '5:13+3 empty-value: "reason" is empty. write something',
    ],
    [
      `${header}overrides: {a b: {labels: x}}\n`,
      '3:13+3 bad-name: the override name "a b" is not kebab-case. write "a-b"',
    ],
    [
      `${header}overrides: {a: {labels: " x"}}\n`,
      '3:25+4 surrounding-space: "labels" begins or ends with white space. remove it: it would never match',
    ],
    [
      `${header}overrides: {a: {}}\n`,
      '3:16+1 missing-key: "labels" is missing in an override. name the label that asks for it, such as "labels: emergency"',
    ],
  ])("%#", async (text, expected) => {
    expect(await problemsOf(text)).toEqual([expected]);
  });

  it("in an escaped or folded text points at the whole of it", async () => {
    expect(await problemsOf(freeze('weekly: "fri\\x20 25:00-26:00"'))).toEqual([
      expect.stringMatching(/^6:13\+21 invalid-time: /),
    ]);
    expect(await problemsOf(freeze("weekly: |", "  fri 25:00-26:00"))).toEqual([
      expect.stringMatching(/^6:13\+1 invalid-time: /),
    ]);
    expect(await problemsOf(freeze("weekly: 'fri 25:00-26:00'"))).toEqual([
      expect.stringMatching(/^6:18\+5 invalid-time: /),
    ]);
  });

  it("has a column in characters, whatever they take in UTF-16", async () => {
    const text = `${header}freezes: [{id: a, reason: "é💥💥", weekly: 5}]\n`;
    expect((await load(text)).problems).toMatchObject([
      { line: 3, column: 42, length: 1, excerpt: text.split("\n")[2] },
    ]);
  });

  it("in a long line comes without an excerpt", async () => {
    const text = `${header}freezes: [{id: a, reason: "${"r".repeat(500)}", weekly: 5}]\n`;
    expect((await load(text)).problems).toMatchObject([{ line: 3, column: 539, excerpt: null }]);
  });

  it("never hides another one", async () => {
    const codes = (
      await load(
        `${freeze("weekly: fri 25:00", "mode: x", "link: y", "branches: [5, '!']", "foo: 1")}overide: x\n`,
      )
    ).problems.map(({ code }) => code);
    expect(codes).toEqual([
      "incomplete-hours",
      "unknown-value",
      "not-a-link",
      "not-text",
      "empty-pattern",
      "unknown-key",
      "unknown-key",
    ]);
  });
});

describe("a mistake in an override or a switch", () => {
  it.each([
    [
      `${header}overrides: {a: {labels: x, granted-by: {permission: push}}}\n`,
      '"permission" must be triage, write, maintain or admin, not "push"',
    ],
    [`${header}overrides: {a: {labels: x, granted-by: {users: "@alice"}}}\n`, 'write "alice"'],
    [
      `${header}overrides: {a: {labels: x, granted-by: {teams: sre}}}\n`,
      'is no team. write one such as "acme/sre"',
    ],
    [`${header}overrides: {a: {labels: x, granted-by: {}}}\n`, '"granted-by" is empty'],
    [`${header}overrides: {a: {labels: x, granted-by: {user: alice}}}\n`, 'did you mean "users"?'],
    [
      `${header}overrides: {a: {labels: x, self-grant: no}}\n`,
      '"self-grant" must be true or false, not text',
    ],
    [`${header}overrides: {a: {labels: x, expires-after: 4}}\n`, '"expires-after" must be text'],
    [`${header}overrides: {a: {labels: x, expires-after: 4 hours}}\n`, '"4 hours" is not a duration'],
    [`${header}overrides: {a: {labels: x, expires-after: 0m}}\n`, "is no time at all"],
    [`${header}overrides: {a: {dispatch: false}}\n`, '"labels" is missing in an override'],
    [freeze("while: {repository: acme/x}"), '"issue-labeled" is missing'],
    [freeze("while: {issue-labeled: sev1, repository: x}"), 'write it as "owner/name"'],
    [freeze("weekly: fri", "paths: /src/**"), 'write "src/**"'],
    [
      freeze("weekly: fri", "while: {issue-labeled: x}").replace("freezes:", "windows:"),
      'a window may not have "while"',
    ],
  ])("%#", async (text, expected) => {
    expect(await problemsOf(text)).toEqual([expect.stringContaining(expected)]);
  });
});
