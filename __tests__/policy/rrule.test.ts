import { header, loadGood, problemsOf } from "./source.ts";

function freeze(lines: string): string {
  return `${header}freezes:\n  - id: a\n    reason: r\n    ${lines}\n`;
}

it.each([
  [
    '{ rule: "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", from: 2026-11-26 00:00, for: 4d }',
    "2026-11-25T23:00Z",
    "2026-11-29T23:00Z",
  ],
  ["{ rule: FREQ=YEARLY, from: 2026-11-26T18:30, for: 1d12h }", "2026-11-26T17:30Z", "2026-11-28T05:30Z"],
  ["[{ rule: FREQ=DAILY;COUNT=1, from: 2026-11-26, for: 2h }]", "2026-11-25T23:00Z", "2026-11-26T01:00Z"],
  // From 02:00 on the clock shows 03:00: the day is 23 hours long, and the elapsed time is not.
  ["{ rule: FREQ=DAILY;COUNT=1, from: 2027-03-27 22:00, for: 1d }", "2027-03-27T21:00Z", "2027-03-28T20:00Z"],
  [
    "{ rule: FREQ=DAILY;COUNT=1, from: 2027-03-27 22:00, for: 24h }",
    "2027-03-27T21:00Z",
    "2027-03-28T21:00Z",
  ],
])("rrule: %s", async (rrule, start, end) => {
  const [rule] = (await loadGood(freeze(`rrule: ${rrule}`))).freezes;
  const at = Date.parse("2026-11-20T00:00:00Z");
  const found = rule?.occurrences.endingAfter(at, at + 200 * 86_400_000);
  expect(found).toEqual({ start: Date.parse(start), end: Date.parse(end) });
});

it("counts UNTIL in UTC as an instant of the rule's zone", async () => {
  const rrule = "rrule: { rule: FREQ=DAILY;UNTIL=20261127T110000Z, from: 2026-11-26 12:00, for: 1h }";
  const [berlin] = (await loadGood(freeze(rrule))).freezes;
  const [london] = (await loadGood(freeze(`${rrule}\n    timezone: Europe/London`))).freezes;
  const after = Date.parse("2026-11-26T13:00:00Z");
  const limit = Date.parse("2027-01-01T00:00:00Z");
  expect(berlin?.occurrences.endingAfter(after, limit)?.start).toBe(Date.parse("2026-11-27T11:00:00Z"));
  expect(london?.occurrences.endingAfter(after, limit)).toBeNull();
});

it("is said in words", async () => {
  const policy = await loadGood(freeze("rrule: { rule: FREQ=YEARLY, from: 2026-11-26, for: 4d }"));
  expect(policy.freezes[0]?.description).toBe(
    'by "FREQ=YEARLY" (rrule) from 2026-11-26 00:00 for 4d, Europe/Berlin',
  );
});

it.each([
  [
    'rrule: { rule: "FREQ=YEARLY;BYDAY=4XX", from: 2026-11-26, for: 4d }',
    '6:39+3 invalid-rrule: "4XX" is not a day of BYDAY',
  ],
  ["rrule: { rule: FREQ=YEARLY, for: 4d }", '6:12+1 missing-key: "from" is missing in "rrule"'],
  ["rrule: { rule: FREQ=YEARLY, from: 2026-11-26 }", '6:12+1 missing-key: "for" is missing in "rrule"'],
  [
    "rrule: { rule: FREQ=YEARLY, from: 2026-02-30, for: 4d }",
    '6:39+10 invalid-moment: "2026-02-30" is not a time',
  ],
  [
    "rrule: { rule: FREQ=YEARLY, from: 2026-11-26T00:00:00Z, for: 4d }",
    '6:39+20 mixed-times: "2026-11-26T00:00:00Z" is an instant',
  ],
  ["rrule: { rule: FREQ=YEARLY, from: 2026-11-26, for: 0m }", '6:56+2 empty-span: "0m" has no length'],
  ["rrule: { rule: FREQ=YEARLY, from: 2026-11-26, for: 4 }", "6:56+1 not-text"],
  [
    "rrule: { rules: FREQ=YEARLY, rule: FREQ=DAILY, from: 2026-11-26, for: 4d }",
    '6:14+5 unknown-key: unknown key "rules" in "rrule". did you mean "rule"?',
  ],
  ["rrule: FREQ=YEARLY", '6:12+11 wrong-type: "rrule" must be a mapping or a list, not text'],
  ["rrule: { rule: FREQ=DAILY;UNTIL=20200101, from: 2026-11-26, for: 4d }", "6:20+25 never-fires"],
  [
    "rrule: [{ rule: FREQ=MINUTELY, from: 2026-11-26, for: 4m }]",
    '6:21+13 too-frequent: "FREQ=MINUTELY" recurs more often',
  ],
])("%s", async (lines, expected) => {
  expect((await problemsOf(freeze(lines)))[0]).toContain(expected);
});

it("says what is wrong with the rule, its beginning and its length at once", async () => {
  const problems = await problemsOf(freeze("rrule: { rule: FREQ=NEVER, from: tomorrow, for: 4 days }"));
  expect(problems.map((problem) => problem.split(" ")[1])).toEqual([
    "invalid-rrule:",
    "invalid-moment:",
    "invalid-duration:",
  ]);
});
