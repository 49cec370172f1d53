import { WINDOWS_TO_IANA_MAP } from "windows-iana";
import { windowsZones } from "../../src/time/windows-zone.ts";
import {
  berlin,
  event,
  hour,
  intervalsOf,
  mistakeOf,
  once,
  render,
  toCalendar,
  toText,
  type Ways,
  zone,
} from "./ics.ts";

describe("one event", () => {
  it.each<[string, string, string[]]>([
    ["with a zone", hour, once],
    ["in UTC", "DTSTART:20261127T140000Z\nDTEND:20261127T150000Z", once],
    ["floating", "DTSTART:20261127T150000\nDTEND:20261127T160000", once],
    ["with a duration", `${berlin}\nDURATION:PT1H`, once],
    ["with a duration in days", `${berlin}\nDURATION:P1DT1H`, ["2026-11-27T14:00Z/2026-11-28T15:00Z"]],
    ["with a duration in weeks", `${berlin}\nDURATION:P1W`, ["2026-11-27T14:00Z/2026-12-04T14:00Z"]],
    [
      "that ends in another zone",
      `${berlin}\nDTEND;TZID=America/New_York:20261127T150000`,
      ["2026-11-27T14:00Z/2026-11-27T20:00Z"],
    ],
    ["all day", "DTSTART;VALUE=DATE:20261127", ["2026-11-26T23:00Z/2026-11-27T23:00Z"]],
    [
      "all day, DTEND exclusive",
      "DTSTART;VALUE=DATE:20261127\nDTEND;VALUE=DATE:20261129",
      ["2026-11-26T23:00Z/2026-11-28T23:00Z"],
    ],
    [
      "all day, with DTEND on the same day",
      "DTSTART;VALUE=DATE:20261127\nDTEND;VALUE=DATE:20261127",
      ["2026-11-26T23:00Z/2026-11-27T23:00Z"],
    ],
    [
      "all day for a duration",
      "DTSTART;VALUE=DATE:20261127\nDURATION:P2D",
      ["2026-11-26T23:00Z/2026-11-28T23:00Z"],
    ],
    [
      "all day, on the days of the clock change",
      "DTSTART;VALUE=DATE:20261025\nDTEND;VALUE=DATE:20261026",
      ["2026-10-24T22:00Z/2026-10-25T23:00Z"],
    ],
    ["without any length", berlin, []],
    [
      "across the jump of the clock",
      "DTSTART:20260328T220000\nDTEND:20260329T060000",
      ["2026-03-28T21:00Z/2026-03-29T04:00Z"],
    ],
    [
      "with elapsed time across the jump",
      "DTSTART:20260328T220000\nDURATION:PT8H",
      ["2026-03-28T21:00Z/2026-03-29T05:00Z"],
    ],
    [
      "with days across the jump",
      "DTSTART:20260328T220000\nDURATION:P1D",
      ["2026-03-28T21:00Z/2026-03-29T20:00Z"],
    ],
    ["cancelled", `${hour}\nSTATUS:CANCELLED`, []],
    ["transparent", `${hour}\nTRANSP:TRANSPARENT`, []],
    ["tentative", `${hour}\nSTATUS:TENTATIVE\nTRANSP:OPAQUE`, once],
    [
      "with an alarm",
      `${hour}\nBEGIN:VALARM\nTRIGGER:-PT15M\nDURATION:PT99H\nDTSTART:20200101T000000Z\nEND:VALARM`,
      once,
    ],
    ["in a folded line", "DTSTART;TZID=Europe/\n Berlin:20261127T15\n\t0000\nDURATION:PT1H", once],
    ["with odd letters", 'dtstart;tzid="Europe/Berlin":20261127T150000\nduration:pt1h', once],
  ])("%s", (_, lines, expected) => {
    expect(intervalsOf(toText(event("UID:1", lines)))).toEqual(expected);
  });

  it("has times that come twice as its rule allows less", () => {
    const text = toText(event("DTSTART:20261025T023000\nDTEND:20261025T030000"));
    expect(intervalsOf(text)).toEqual(["2026-10-25T00:30Z/2026-10-25T02:00Z"]);
    expect(intervalsOf(text, { bias: "window" })).toEqual(["2026-10-25T01:30Z/2026-10-25T02:00Z"]);
    const end = toText(event("DTSTART:20261025T010000\nDTEND:20261025T023000"));
    expect(intervalsOf(end)).toEqual(["2026-10-24T23:00Z/2026-10-25T01:30Z"]);
    expect(intervalsOf(end, { bias: "window" })).toEqual(["2026-10-24T23:00Z/2026-10-25T00:30Z"]);
  });

  it.each(["Europe/Berlin", "UTC"])(
    "joins another that it touches on the wall clock, in a rule of %s",
    (zone) => {
      const first = event(
        "DTSTART;TZID=Europe/Berlin:20261025T010000\nDTEND;TZID=Europe/Berlin:20261025T023000",
      );
      const second = event(
        "DTSTART;TZID=Europe/Berlin:20261025T023000\nDTEND;TZID=Europe/Berlin:20261025T040000",
      );
      const ways = { zone, bias: "window" as const };
      expect(intervalsOf(toText(first, second), ways)).toEqual(["2026-10-24T23:00Z/2026-10-25T03:00Z"]);
    },
  );

  it("takes whole days of the rule's zone", () => {
    const text = toText(event("DTSTART;VALUE=DATE:20261127"));
    expect(intervalsOf(text, { zone: "Asia/Tokyo" })).toEqual(["2026-11-26T15:00Z/2026-11-27T15:00Z"]);
  });
});

describe("match", () => {
  const text = toText(
    event(hour, "SUMMARY:Database MIGRATION\\, part 2"),
    event(
      "DTSTART:20261201T100000Z\nDTEND:20261201T110000Z",
      "SUMMARY:Lunch",
      "CATEGORIES:Team,Infra\\;Migrations",
    ),
    event("DTSTART:20261202T100000Z\nDTEND:20261202T110000Z", "SUMMARY:Lunch", "DESCRIPTION:migration"),
  );
  it.each([
    ["migration", 2],
    ["MIGRATION, PART", 1],
    ["infra;mig", 1],
    ["team,", 0],
    ["lunch", 2],
    ["nothing", 0],
  ])("%s", (match, count) => {
    expect(intervalsOf(text, { match })).toHaveLength(count);
    expect(toCalendar(text, { match }).eventCount).toBe(count);
  });
});

const weekly = "UID:w\nDTSTART;TZID=Europe/Berlin:20261023T220000\nRRULE:FREQ=WEEKLY;COUNT=3";

describe("an event that recurs", () => {
  it.each<[string, string[], string[]]>([
    [
      "has the hours of its zone in summer and winter",
      [`${weekly}\nDURATION:PT1H`],
      [
        "2026-10-23T20:00Z/2026-10-23T21:00Z",
        "2026-10-30T21:00Z/2026-10-30T22:00Z",
        "2026-11-06T21:00Z/2026-11-06T22:00Z",
      ],
    ],
    [
      "has the exact duration of its first instance where it has DTEND",
      [
        "DTSTART;TZID=Europe/Berlin:20261023T220000\nDTEND;TZID=Europe/Berlin:20261024T060000\nRRULE:FREQ=DAILY;COUNT=3",
      ],
      [
        "2026-10-23T20:00Z/2026-10-24T04:00Z",
        "2026-10-24T20:00Z/2026-10-25T04:00Z",
        "2026-10-25T21:00Z/2026-10-26T05:00Z",
      ],
    ],
    [
      "has it also where the clock changes during the first",
      ["DTSTART:20261024T220000\nDTEND:20261025T060000\nRRULE:FREQ=WEEKLY;COUNT=2"],
      ["2026-10-24T20:00Z/2026-10-25T05:00Z", "2026-10-31T21:00Z/2026-11-01T06:00Z"],
    ],
    [
      "has days of the calendar where its duration has",
      ["DTSTART;TZID=Europe/Berlin:20261024T220000\nDURATION:P1D\nRRULE:FREQ=WEEKLY;COUNT=2"],
      ["2026-10-24T20:00Z/2026-10-25T21:00Z", "2026-10-31T21:00Z/2026-11-01T21:00Z"],
    ],
    [
      "takes whole days",
      ["DTSTART;VALUE=DATE:20261024\nDTEND;VALUE=DATE:20261026\nRRULE:FREQ=WEEKLY;UNTIL=20261031"],
      ["2026-10-23T22:00Z/2026-10-25T23:00Z", "2026-10-30T23:00Z/2026-11-01T23:00Z"],
    ],
    [
      "reads UNTIL of whole days as it is written",
      ["DTSTART;VALUE=DATE:20261024\nRRULE:FREQ=DAILY;INTERVAL=2;UNTIL=20261026T000000Z"],
      ["2026-10-23T22:00Z/2026-10-24T22:00Z", "2026-10-25T23:00Z/2026-10-26T23:00Z"],
    ],
    [
      "leaves out EXDATE, in its zone, in UTC and as a date",
      [
        `${weekly.replace("COUNT=3", "COUNT=4")}\nDURATION:PT1H\nEXDATE;TZID=Europe/Berlin:20261023T220000\nEXDATE:20261030T210000Z\nEXDATE;VALUE=DATE:20261106`,
      ],
      ["2026-11-13T21:00Z/2026-11-13T22:00Z"],
    ],
    [
      "leaves out EXDATE of whole days, written as a time",
      ["DTSTART;VALUE=DATE:20261124\nRRULE:FREQ=WEEKLY;COUNT=2\nEXDATE:20261124T000000"],
      ["2026-11-30T23:00Z/2026-12-01T23:00Z"],
    ],
    [
      "adds RDATE, once, and periods with their own length",
      [
        `${hour}\nRDATE;TZID=Europe/Berlin:20261128T100000,20261127T150000\nRDATE;VALUE=PERIOD:20261129T100000Z/PT3H,20261130T100000Z/20261130T103000Z`,
      ],
      [
        ...once,
        "2026-11-28T09:00Z/2026-11-28T10:00Z",
        "2026-11-29T10:00Z/2026-11-29T13:00Z",
        "2026-11-30T10:00Z/2026-11-30T10:30Z",
      ],
    ],
    [
      "begins with DTSTART even where its rule does not come then, and counts it",
      ["DTSTART:20261126T100000Z\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;BYDAY=FR;COUNT=3"],
      [
        "2026-11-26T10:00Z/2026-11-26T11:00Z",
        "2026-11-27T10:00Z/2026-11-27T11:00Z",
        "2026-12-04T10:00Z/2026-12-04T11:00Z",
      ],
    ],
    [
      "does so for Friday the 13th of RFC 5545, which takes its DTSTART out",
      [
        "DTSTART;TZID=America/New_York:20260902T090000\nEXDATE;TZID=America/New_York:20260902T090000\nDURATION:PT1H\nRRULE:FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
      ],
      ["2026-11-13T14:00Z/2026-11-13T15:00Z", "2027-08-13T13:00Z/2027-08-13T14:00Z"],
    ],
    [
      "may end by an instant",
      [
        "DTSTART;TZID=America/New_York:20261030T120000\nDURATION:PT1H\nRRULE:FREQ=DAILY;UNTIL=20261101T170000Z",
      ],
      [
        "2026-10-30T16:00Z/2026-10-30T17:00Z",
        "2026-10-31T16:00Z/2026-10-31T17:00Z",
        "2026-11-01T17:00Z/2026-11-01T18:00Z",
      ],
    ],
  ])("%s", (_, events, expected) => {
    expect(intervalsOf(toText(...events.map((lines) => event(lines))))).toEqual(expected);
  });

  it("covers both readings of a start that comes twice, and a window what both share", () => {
    const text = toText(event("DTSTART:20261018T023000\nDTEND:20261018T043000\nRRULE:FREQ=WEEKLY;COUNT=2"));
    expect(intervalsOf(text)[1]).toBe("2026-10-25T00:30Z/2026-10-25T03:30Z");
    expect(intervalsOf(text, { bias: "window" })[1]).toBe("2026-10-25T01:30Z/2026-10-25T02:30Z");
  });
});

describe("an instance that was changed", () => {
  const master = `${weekly}\nDURATION:PT1H\nSUMMARY:Migration`;
  const id = "UID:w\nRECURRENCE-ID;TZID=Europe/Berlin:20261030T220000";
  const first = "2026-10-23T20:00Z/2026-10-23T21:00Z";
  const last = "2026-11-06T21:00Z/2026-11-06T22:00Z";
  const moved = "DTSTART;TZID=Europe/Berlin:20261031T080000\nDTEND;TZID=Europe/Berlin:20261031T120000";

  it.each<[string, string, Ways, string[]]>([
    ["is where it was moved to", `${id}\n${moved}`, {}, [first, "2026-10-31T07:00Z/2026-10-31T11:00Z", last]],
    [
      "is named in UTC",
      `UID:w\nRECURRENCE-ID:20261030T210000Z\n${moved}`,
      {},
      [first, "2026-10-31T07:00Z/2026-10-31T11:00Z", last],
    ],
    ["is cancelled", `${id}\n${moved}\nSTATUS:CANCELLED`, {}, [first, last]],
    ["is transparent", `${id}\n${moved}\nTRANSP:TRANSPARENT`, {}, [first, last]],
    ["no longer matches", `${id}\n${moved}\nSUMMARY:Party`, { match: "migration" }, [first, last]],
    [
      "matches alone",
      `${id}\n${moved}\nSUMMARY:Party`,
      { match: "party" },
      ["2026-10-31T07:00Z/2026-10-31T11:00Z"],
    ],
    [
      "and all that follow",
      `UID:w\nRECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20261030T220000\n${moved}`,
      {},
      [first, "2026-10-31T07:00Z/2026-10-31T11:00Z", "2026-11-07T07:00Z/2026-11-07T11:00Z"],
    ],
    [
      "and all that follow are cancelled",
      `UID:w\nRECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20261030T220000\n${moved}\nSTATUS:CANCELLED`,
      {},
      [first],
    ],
    [
      "and all that follow match alone",
      `UID:w\nRECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20261030T220000\n${moved}\nSUMMARY:Party`,
      { match: "party" },
      ["2026-10-31T07:00Z/2026-10-31T11:00Z", "2026-11-07T07:00Z/2026-11-07T11:00Z"],
    ],
  ])("%s", (_, change, ways, expected) => {
    expect(intervalsOf(toText(event(master), event(change)), ways)).toEqual(expected);
    expect(intervalsOf(toText(event(change), event(master)), ways)).toEqual(expected);
  });

  it("counts without its series", () => {
    expect(intervalsOf(toText(event(`${id}\n${moved}`)))).toEqual(["2026-10-31T07:00Z/2026-10-31T11:00Z"]);
  });

  it("has no business with other events, nor with an event without a UID", () => {
    const other = event(`${id.replace("UID:w", "UID:x")}\n${moved}`);
    expect(intervalsOf(toText(event(master), other))).toHaveLength(4);
  });

  it("gives way to a later revision", () => {
    const old = event(`${master}\nSEQUENCE:1`);
    const newer = event("UID:w\nSEQUENCE:2\nDTSTART:20261201T100000Z\nDTEND:20261201T110000Z");
    expect(intervalsOf(toText(old, newer))).toEqual(["2026-12-01T10:00Z/2026-12-01T11:00Z"]);
  });
});

describe("the zone of an event", () => {
  it.each([
    ["Europe/Berlin", 14],
    ["W. Europe Standard Time", 14],
    ["Eastern Standard Time", 20],
    ["India Standard Time", 9.5],
    ["/mozilla.org/20050126_1/Europe/Berlin", 14],
    ["/citadel.org/20250101_1/America/Argentina/Buenos_Aires", 18],
    ["/freeassociation.sourceforge.net/Europe/Berlin", 14],
    ["US/Eastern", 20],
    ["UTC", 15],
    ["GMT", 15],
    ["Etc/GMT+3", 18],
    ["EST5EDT", 20],
  ])("%s", (name, hours) => {
    const text = toText(event(`DTSTART;TZID=${name}:20261127T150000\nDURATION:PT1H`));
    const start = Date.parse("2026-11-27T00:00:00Z") + hours * 3_600_000;
    expect(intervalsOf(text, { zone: "Asia/Tokyo" })).toEqual([
      `${render(start)}/${render(start + 3_600_000)}`,
    ]);
  });

  it("is the file's own where nobody knows its name", () => {
    const text = toText(
      zone("Our Office"),
      event(
        "DTSTART;TZID=Our Office:20261023T150000\nDTEND;TZID=Our Office:20261023T160000\nRRULE:FREQ=WEEKLY;COUNT=2",
      ),
      event("DTSTART;TZID=Our Office:20260329T010000\nDTEND;TZID=Our Office:20260329T023000"),
    );
    const expected = [
      "2026-03-29T00:00Z/2026-03-29T01:00Z",
      "2026-10-23T13:00Z/2026-10-23T14:00Z",
      "2026-10-30T14:00Z/2026-10-30T15:00Z",
    ];
    expect(intervalsOf(text, { zone: "Asia/Tokyo" })).toEqual(expected);
  });

  it("has one-time changes, and RDATE and UNTIL in its rules", () => {
    const own = zone("Mine")
      .replace("BYMONTH=10", "BYMONTH=10;UNTIL=20251026T010000Z")
      .replace("BYMONTH=3", "BYMONTH=3;UNTIL=20260329T010000Z");
    const text = toText(own, event("DTSTART;TZID=Mine:20261127T150000\nDURATION:PT1H"));
    expect(intervalsOf(text)).toEqual(["2026-11-27T13:00Z/2026-11-27T14:00Z"]);
  });

  it("knows what Windows calls zones", () => {
    const known = Object.fromEntries(
      WINDOWS_TO_IANA_MAP.filter(({ territory }) => territory === "001").map((one) => [
        one.windowsName,
        one.iana[0],
      ]),
    );
    expect(windowsZones).toEqual(known);
  });
});

describe("a calendar that is wrong", () => {
  const whole = toText(event("UID:1", hour));
  it.each<[string, string | Uint8Array, string]>([
    ["empty", "", "not-a-calendar: infra.ics: the calendar is empty"],
    ["white space", " \r\n\r\n", "not-a-calendar: infra.ics: the calendar is empty"],
    ["a web page", "<!DOCTYPE html><html></html>", "not-a-calendar: infra.ics: this is not iCalendar"],
    ["JSON", "{}", "not-a-calendar: infra.ics: this is not iCalendar"],
    [
      "something else inside",
      "BEGIN:VCARD\r\nEND:VCARD\r\n",
      "not-a-calendar: infra.ics: this is not iCalendar",
    ],
    [
      "no UTF-8",
      Uint8Array.from([...Buffer.from("BEGIN:VCALENDAR\r\nX:"), 0xe4]),
      "not-a-calendar: infra.ics: the calendar is not UTF-8",
    ],
    [
      "cut off after an event",
      whole.slice(0, whole.indexOf("END:VCALENDAR")),
      "calendar-cut-off: infra.ics, line 1: the VCALENDAR",
    ],
    [
      "cut off in an event",
      whole.slice(0, whole.indexOf("DTEND")),
      "calendar-cut-off: infra.ics, line 4: the VEVENT",
    ],
    [
      "cut off in a line",
      whole.slice(0, whole.indexOf("DTEND") + 3),
      'calendar-cut-off: infra.ics, line 7: the calendar is cut off in the middle of "DTE"',
    ],
    [
      "damaged",
      whole.replace("END:VEVENT\r\n", ""),
      'infra.ics, line 8: "END:VCALENDAR" where the VEVENT of line 4 must end first',
    ],
    [
      "with a line that is none",
      whole.replace("UID:1", "UID 1"),
      'infra.ics, line 5: "UID 1" is not a line of iCalendar',
    ],
    ["with something behind it", `${whole}X:1\r\n`, 'line 10: "X:1" stands outside of a calendar'],
    [
      "with an unknown zone",
      whole.replaceAll("Europe/Berlin", "Europe/Berlinn"),
      'unknown-timezone: infra.ics, line 6: unknown time zone "Europe/Berlinn"',
    ],
    ["without a start", toText(event("UID:1")), "wrong-event: infra.ics, line 4: the event has no DTSTART"],
    ["with two starts", toText(event(hour, berlin)), "line 7: DTSTART is there twice"],
    [
      "with an impossible start",
      toText(event("DTSTART:20260230T100000Z")),
      'line 5: "20260230T100000Z" is not a time',
    ],
    [
      "that ends before it starts",
      toText(event(berlin, "DTEND:20261127T130000Z")),
      "line 6: the event ends before it starts",
    ],
    [
      "with a day that ends in a time",
      toText(event("DTSTART:20261127\nDTEND:20261127T130000Z")),
      "line 6: DTSTART and DTEND must both be dates",
    ],
    [
      "with a length twice",
      toText(event(hour, "DURATION:PT1H")),
      "line 7: DTEND and DURATION exclude each other",
    ],
    [
      "with a negative length",
      toText(event(berlin, "DURATION:-PT1H")),
      'line 6: "-PT1H" is not a duration of an event',
    ],
    [
      "with hours of a day",
      toText(event("DTSTART:20261127", "DURATION:PT1H")),
      "line 6: an all-day event lasts whole days",
    ],
    [
      "that recurs every second",
      toText(event(hour, "RRULE:FREQ=SECONDLY")),
      "line 7: a rule that recurs every second is too frequent",
    ],
    [
      "that recurs every minute",
      toText(event(hour, "RRULE:FREQ=MINUTELY")),
      'line 7: "FREQ=MINUTELY" recurs more often than every five minutes',
    ],
    [
      "with a rule that is none",
      toText(event(hour, "RRULE:FREQ=NEVER")),
      'line 7: "NEVER" is not a frequency',
    ],
    [
      "with EXRULE",
      toText(event(hour, "RRULE:FREQ=DAILY\nEXRULE:FREQ=WEEKLY")),
      "line 8: EXRULE is not supported",
    ],
    [
      "with an unknown range",
      toText(
        event(hour, "RRULE:FREQ=DAILY\nUID:1"),
        event(hour, "UID:1\nRECURRENCE-ID;RANGE=THISANDPRIOR:20261127T140000Z"),
      ),
      "RANGE=THISANDPRIOR is not supported",
    ],
    [
      "with a range without its series",
      toText(event(hour, "UID:1\nRECURRENCE-ID;RANGE=THISANDFUTURE:20261127T140000Z")),
      "changes a series that is not in the calendar",
    ],
    [
      "with a zone without offsets",
      toText("BEGIN:VTIMEZONE\r\nTZID:Mine\r\nEND:VTIMEZONE", event("DTSTART;TZID=Mine:20261127T150000")),
      "wrong-zone: infra.ics, line 4: the VTIMEZONE has no offsets",
    ],
    [
      "with a zone of 40 hours",
      toText(zone("Mine").replace("+0200", "+4000"), event("DTSTART;TZID=Mine:20261127T150000")),
      "line 8: the zone's part has no TZOFFSETFROM",
    ],
    [
      "with a zone that changes each minute",
      toText(zone("Mine").replace("YEARLY", "MINUTELY"), event("DTSTART;TZID=Mine:20261127T150000")),
      'line 10: "-1SU" has a number',
    ],
  ])("%s", (_, text, expected) => {
    expect(mistakeOf(text)).toContain(expected);
  });

  it("keeps terminal controls and endless lines out of messages", () => {
    const message = mistakeOf(toText(event(`DTSTART:\u001b[31m${"x".repeat(1_000_000)}`)));
    expect(message).toMatch(/line 5: " \[31mx{50,60}…" is not a time$/);
  });
});

it("is valid without an event, with a byte-order mark, and with two calendars in a file", () => {
  expect(toCalendar(toText()).eventCount).toBe(0);
  expect(intervalsOf(`\ufeff${toText(event(hour))}`)).toEqual(once);
  expect(intervalsOf(toText() + toText(event(hour)))).toEqual(once);
});
