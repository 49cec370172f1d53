import {
  type CalendarPlace,
  type CalendarRefusal,
  type CalendarText,
  resolveBeside,
} from "../../src/policy/calendar-file.ts";
import { type LoadedPolicy, loadPolicy } from "../../src/policy/load.ts";
import { header, source } from "./source.ts";

const migration = [
  "BEGIN:VCALENDAR",
  "BEGIN:VEVENT",
  "DTSTART:20261127T140000Z",
  "DTEND:20261127T150000Z",
  "SUMMARY:Migration",
  "END:VEVENT",
  "END:VCALENDAR",
].join("\r\n");

const files: Readonly<Record<string, string>> = {
  "infra.ics": migration,
  "empty.ics": "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
  "broken.ics": "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
  "page.ics": "<html></html>",
};

async function load(rules: string): Promise<LoadedPolicy & { readonly asked: readonly string[] }> {
  const asked: string[] = [];
  const readCalendar = async (place: CalendarPlace): Promise<CalendarText | CalendarRefusal> => {
    const path = place.kind === "file" ? place.path : place.url;
    asked.push(path);
    const content = files[path] ?? (place.kind === "url" ? migration : undefined);
    if (content !== undefined) return { content, source: { ...source, kind: "calendar", path } };
    return { code: "calendar-missing", message: `there is no ${path}`, hint: "look" };
  };
  const loaded = await loadPolicy(header + rules, source, { timezone: null, readCalendar });
  return { ...loaded, asked };
}

function freeze(lines: string): string {
  return `freezes:\n  - id: a\n    reason: r\n    ${lines}\n`;
}

const start = Date.parse("2026-11-27T14:00:00Z");

describe("a calendar", () => {
  it.each([
    "calendar: { file: infra.ics }",
    "calendar: { file: infra.ics, match: migra }",
    "calendar: { url: https://calendar.example.com/x.ics }",
    "calendar: [{ file: empty.ics }, { file: infra.ics }]",
    "weekly: daily 00:00-24:00\n    during: { calendar: { file: infra.ics } }",
  ])("%s", async (lines) => {
    const { policy } = await load(freeze(lines));
    const [rule] = policy?.freezes ?? [];
    const found = rule?.occurrences.endingAfter(start - 1, start + 1);
    expect(found).toEqual({ start, end: start + 3_600_000 });
  });

  it("is read once for all rules, and is a source of the policy", async () => {
    const { policy, asked } = await load(
      `freezes:\n${["a", "b"].map((id) => `  - { id: ${id}, reason: r, calendar: { file: infra.ics, match: m } }\n`).join("")}` +
        "windows:\n  - { id: c, reason: r, weekly: fri, except: { calendar: { file: infra.ics } } }\n",
    );
    expect(asked).toEqual(["infra.ics"]);
    expect(policy?.calendars).toEqual([{ ...source, kind: "calendar", path: "infra.ics" }]);
  });

  it("is said in words", async () => {
    const { policy } = await load(freeze("calendar: { file: infra.ics, match: migra }"));
    expect(policy?.freezes[0]?.description).toBe(
      'during the events of infra.ics with "migra", Europe/Berlin',
    );
  });
});

describe("a mistake stands at the calendar's place", () => {
  it.each([
    ["calendar: { file: gone.ics }", "6:23+8 error calendar-missing: there is no gone.ics"],
    [
      "calendar: { file: broken.ics }",
      "6:23+10 error wrong-event: broken.ics, line 2: the event has no DTSTART",
    ],
    ["calendar: { file: page.ics }", "6:23+8 error not-a-calendar: page.ics: this is not iCalendar"],
    ["calendar: { file: empty.ics }", "6:23+9 warning empty-calendar: the calendar has no busy event"],
    [
      "calendar: { file: infra.ics, match: party }",
      '6:23+9 warning empty-calendar: the calendar has no busy event with "party"',
    ],
    ["calendar: { match: x }", '6:15+1 error missing-key: "calendar" needs "file" or "url"'],
    [
      "calendar: { file: infra.ics, url: https://x.example/ }",
      '6:39+18 error excluded-key: "calendar" has "file" and "url", which exclude each other',
    ],
    ["calendar: { fil: infra.ics }", '6:17+3 error unknown-key: unknown key "fil" in "calendar"'],
    ["calendar: infra.ics", '6:15+9 error wrong-type: "calendar" must be a mapping or a list, not text'],
    ["calendar: [infra.ics]", "error wrong-type:"],
  ])("%s", async (lines, expected) => {
    const { problems, policy } = await load(freeze(lines));
    const texts = problems.map(
      ({ line, column, length, severity, code, message }) =>
        `${line}:${column}+${length} ${severity} ${code}: ${message}`,
    );
    expect(texts[0]).toContain(expected);
    expect(policy === null).toBe(problems.some(({ severity }) => severity === "error"));
    expect(problems.some(({ severity }) => severity === "error")).toBe(!expected.includes(" warning "));
  });

  it("is said of more than 50 calendars", async () => {
    const entries = Array.from({ length: 51 }, (_, index) => `{ url: "https://x.example/${index}" }`);
    const { problems, asked } = await load(freeze(`calendar: [${entries.join(", ")}]`));
    expect(problems.map(({ code }) => code)).toEqual(["too-many-calendars"]);
    expect(asked).toHaveLength(50);
  });

  it("is said where nobody can read calendars", async () => {
    const text = header + freeze("calendar: { file: infra.ics }");
    const { policy, problems } = await loadPolicy(text, source, { timezone: null });
    expect(policy).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(["calendar-unreadable"]);
  });
});

describe("the path of a calendar", () => {
  it.each([
    [".github/freezegate.yml", "infra.ics", ".github/infra.ics"],
    [".github/freezegate.yml", "./changes//infra.ics", ".github/changes/infra.ics"],
    [".github/freezegate.yml", "../changes/infra.ics", "changes/infra.ics"],
    ["freezegate.yml", "a/../infra.ics", "infra.ics"],
  ])("%s and %s", (policy, file, path) => expect(resolveBeside(policy, file)).toEqual({ path }));

  it.each([
    "../../infra.ics",
    "a/../../../infra.ics",
    "/etc/passwd",
    "~/infra.ics",
    "C:/infra.ics",
    "..\\..\\infra.ics",
    "\\\\server\\share",
  ])("does not leave the repository: %s", (file) =>
    expect(resolveBeside(".github/freezegate.yml", file)).toMatchObject({ code: "calendar-outside" }),
  );
});
