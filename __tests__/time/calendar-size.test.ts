import { event, FROM, hour, intervalsOf, mistakeOf, toText, zone } from "./ics.ts";

// Jest's own limit is the time in which these must end.
describe("a calendar of 5 MiB", () => {
  const most = 5 * 1024 * 1024;
  const fill = (lines: (index: number) => string): string => {
    const events: string[] = [];
    for (let size = 0, index = 0; size < most - 300; index += 1) {
      const text = event(lines(index));
      events.push(text);
      size += text.length + 2;
    }
    return toText(...events);
  };
  const toLocal = (hours: number) =>
    new Date(FROM + hours * 3_600_000).toISOString().replace(/[-:]|\.000Z/g, "");

  it("of single events is read in time", () => {
    const text = fill(
      (index) => `UID:${index}\nDTSTART;TZID=Europe/Berlin:${toLocal(index)}\nDURATION:PT30M`,
    );
    expect(intervalsOf(text)).toHaveLength(8);
  });

  it.each([
    "RRULE:FREQ=DAILY",
    "RRULE:FREQ=DAILY;UNTIL=20990101",
    "RRULE:FREQ=DAILY;COUNT=300",
    "RRULE:FREQ=MINUTELY;INTERVAL=5",
  ])("of events with %s is an error, in time", (rule) => {
    const text = fill(() => `DTSTART:20260101T000000Z\nDURATION:PT1M\n${rule}`);
    expect(mistakeOf(text)).toContain("too-many-events: infra.ics: its events recur about");
  });

  it("of zones is an error, in time", () => {
    const zones = Array.from({ length: 10_000 }, (_, index) => zone(`Z${index}`).replaceAll("\r\n", "\n"));
    const events = zones.map((_, index) => event(`DTSTART;TZID=Z${index}:20261127T150000`));
    expect(mistakeOf(toText(...zones, ...events))).toContain("too-many-zones");
  });

  it("and more is an error", () => {
    const text = toText(event(hour, `DESCRIPTION:${"x".repeat(most)}`));
    expect(mistakeOf(text)).toContain("calendar-too-large: infra.ics: the calendar is over 5 MiB");
    expect(mistakeOf(Buffer.from(text))).toContain(
      "calendar-too-large: infra.ics: the calendar is over 5 MiB",
    );
  });
});
