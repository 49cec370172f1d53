/**
 * The examples of RFC 5545 §3.8.5.3, all in America/New_York. DTSTART is 1997-09-02 09:00 unless it is named.
 * What the RFC lists is written out: whole where the rule ends (`isWhole`), else as far as the RFC goes or further.
 */
export interface RfcExample {
  readonly name: string;
  readonly rule: string;
  readonly from?: string;
  readonly isWhole?: true;
  /** `1997-09-02`, or `1997-09-02 10:30` where the time is not that of DTSTART. */
  readonly starts: readonly string[];
}

/** `1997-09: 2 4 9` and the like: several days of one month. */
function days(...months: readonly string[]): string[] {
  return months.flatMap((text) => {
    const [month = "", list = ""] = text.split(":");
    return list
      .trim()
      .split(" ")
      .map((day) => `${month}-${day.padStart(2, "0")}`);
  });
}

/** Every day from one to another, both included. */
function every(first: string, last: string, step = 1): string[] {
  const found: string[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += step * 86_400_000) {
    found.push(new Date(at).toISOString().slice(0, 10));
  }
  return found;
}

const januaries = ["1998", "1999", "2000"].flatMap((year) => every(`${year}-01-01`, `${year}-01-31`));
const tuesdaysAndThursdays = days("1997-09:2 4 9 11 16 18 23 25 30", "1997-10:2");
const monthStartsAndEnds = days(
  "1997-09:30",
  "1997-10:1 31",
  "1997-11:1 30",
  "1997-12:1 31",
  "1998-01:1 31",
  "1998-02:1",
);
const everyTwentyMinutes = ["1997-09-02", "1997-09-03"].flatMap((day) =>
  [9, 10, 11, 12, 13, 14, 15, 16].flatMap((hour) =>
    ["00", "20", "40"].map((minute) => `${day} ${String(hour).padStart(2, "0")}:${minute}`),
  ),
);

export const rfcExamples: readonly RfcExample[] = [
  {
    name: "daily for 10 occurrences",
    rule: "FREQ=DAILY;COUNT=10",
    isWhole: true,
    starts: every("1997-09-02", "1997-09-11"),
  },
  {
    name: "daily until 24 December",
    rule: "FREQ=DAILY;UNTIL=19971224T000000Z",
    isWhole: true,
    starts: every("1997-09-02", "1997-12-23"),
  },
  { name: "every other day", rule: "FREQ=DAILY;INTERVAL=2", starts: every("1997-09-02", "1997-12-03", 2) },
  {
    name: "every 10 days, 5 occurrences",
    rule: "FREQ=DAILY;INTERVAL=10;COUNT=5",
    isWhole: true,
    starts: days("1997-09:2 12 22", "1997-10:2 12"),
  },
  {
    name: "every day in January, for 3 years, yearly",
    rule: "FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA",
    from: "1998-01-01 09:00",
    isWhole: true,
    starts: januaries,
  },
  {
    name: "every day in January, for 3 years, daily",
    rule: "FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1",
    from: "1998-01-01 09:00",
    isWhole: true,
    starts: januaries,
  },
  {
    name: "weekly for 10 occurrences",
    rule: "FREQ=WEEKLY;COUNT=10",
    isWhole: true,
    starts: every("1997-09-02", "1997-11-04", 7),
  },
  {
    name: "weekly until 24 December",
    rule: "FREQ=WEEKLY;UNTIL=19971224T000000Z",
    isWhole: true,
    starts: every("1997-09-02", "1997-12-23", 7),
  },
  {
    name: "every other week",
    rule: "FREQ=WEEKLY;INTERVAL=2;WKST=SU",
    starts: every("1997-09-02", "1998-02-17", 14),
  },
  {
    name: "weekly on Tuesday and Thursday for five weeks, until",
    rule: "FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH",
    isWhole: true,
    starts: tuesdaysAndThursdays,
  },
  {
    name: "weekly on Tuesday and Thursday for five weeks, count",
    rule: "FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH",
    isWhole: true,
    starts: tuesdaysAndThursdays,
  },
  {
    name: "every other week on Monday, Wednesday and Friday until 24 December",
    rule: "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR",
    from: "1997-09-01 09:00",
    isWhole: true,
    starts: days(
      "1997-09:1 3 5 15 17 19 29",
      "1997-10:1 3 13 15 17 27 29 31",
      "1997-11:10 12 14 24 26 28",
      "1997-12:8 10 12 22",
    ),
  },
  {
    name: "every other week on Tuesday and Thursday, for 8 occurrences",
    rule: "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH",
    isWhole: true,
    starts: days("1997-09:2 4 16 18 30", "1997-10:2 14 16"),
  },
  {
    name: "monthly on the first Friday for 10 occurrences",
    rule: "FREQ=MONTHLY;COUNT=10;BYDAY=1FR",
    from: "1997-09-05 09:00",
    isWhole: true,
    starts: days(
      "1997-09:5",
      "1997-10:3",
      "1997-11:7",
      "1997-12:5",
      "1998-01:2",
      "1998-02:6",
      "1998-03:6",
      "1998-04:3",
      "1998-05:1",
      "1998-06:5",
    ),
  },
  {
    name: "monthly on the first Friday until 24 December",
    rule: "FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR",
    from: "1997-09-05 09:00",
    isWhole: true,
    starts: days("1997-09:5", "1997-10:3", "1997-11:7", "1997-12:5"),
  },
  {
    name: "every other month on the first and last Sunday for 10 occurrences",
    rule: "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU",
    from: "1997-09-07 09:00",
    isWhole: true,
    starts: days("1997-09:7 28", "1997-11:2 30", "1998-01:4 25", "1998-03:1 29", "1998-05:3 31"),
  },
  {
    name: "monthly on the second-to-last Monday for 6 months",
    rule: "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO",
    from: "1997-09-22 09:00",
    isWhole: true,
    starts: days("1997-09:22", "1997-10:20", "1997-11:17", "1997-12:22", "1998-01:19", "1998-02:16"),
  },
  {
    name: "monthly on the third-to-the-last day",
    rule: "FREQ=MONTHLY;BYMONTHDAY=-3",
    from: "1997-09-28 09:00",
    starts: days("1997-09:28", "1997-10:29", "1997-11:28", "1997-12:29", "1998-01:29", "1998-02:26"),
  },
  {
    name: "monthly on the 2nd and 15th for 10 occurrences",
    rule: "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15",
    isWhole: true,
    starts: days("1997-09:2 15", "1997-10:2 15", "1997-11:2 15", "1997-12:2 15", "1998-01:2 15"),
  },
  {
    name: "monthly on the first and last day for 10 occurrences",
    rule: "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1",
    from: "1997-09-30 09:00",
    isWhole: true,
    starts: monthStartsAndEnds,
  },
  {
    name: "every 18 months on the 10th to 15th for 10 occurrences",
    rule: "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15",
    from: "1997-09-10 09:00",
    isWhole: true,
    starts: days("1997-09:10 11 12 13 14 15", "1999-03:10 11 12 13"),
  },
  {
    name: "every Tuesday, every other month",
    rule: "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU",
    starts: days("1997-09:2 9 16 23 30", "1997-11:4 11 18 25", "1998-01:6 13 20 27", "1998-03:3 10 17 24 31"),
  },
  {
    name: "yearly in June and July for 10 occurrences",
    rule: "FREQ=YEARLY;COUNT=10;BYMONTH=6,7",
    from: "1997-06-10 09:00",
    isWhole: true,
    starts: days(
      "1997-06:10",
      "1997-07:10",
      "1998-06:10",
      "1998-07:10",
      "1999-06:10",
      "1999-07:10",
      "2000-06:10",
      "2000-07:10",
      "2001-06:10",
      "2001-07:10",
    ),
  },
  {
    name: "every other year on January, February and March for 10 occurrences",
    rule: "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3",
    from: "1997-03-10 09:00",
    isWhole: true,
    starts: days(
      "1997-03:10",
      "1999-01:10",
      "1999-02:10",
      "1999-03:10",
      "2001-01:10",
      "2001-02:10",
      "2001-03:10",
      "2003-01:10",
      "2003-02:10",
      "2003-03:10",
    ),
  },
  {
    name: "every third year on the 1st, 100th and 200th day for 10 occurrences",
    rule: "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200",
    from: "1997-01-01 09:00",
    isWhole: true,
    starts: days(
      "1997-01:1",
      "1997-04:10",
      "1997-07:19",
      "2000-01:1",
      "2000-04:9",
      "2000-07:18",
      "2003-01:1",
      "2003-04:10",
      "2003-07:19",
      "2006-01:1",
    ),
  },
  {
    name: "every 20th Monday of the year",
    rule: "FREQ=YEARLY;BYDAY=20MO",
    from: "1997-05-19 09:00",
    starts: ["1997-05-19", "1998-05-18", "1999-05-17"],
  },
  {
    name: "Monday of week number 20",
    rule: "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
    from: "1997-05-12 09:00",
    starts: ["1997-05-12", "1998-05-11", "1999-05-17"],
  },
  {
    name: "every Thursday in March",
    rule: "FREQ=YEARLY;BYMONTH=3;BYDAY=TH",
    from: "1997-03-13 09:00",
    starts: days("1997-03:13 20 27", "1998-03:5 12 19 26", "1999-03:4 11 18 25"),
  },
  {
    name: "every Thursday, but only during June, July and August",
    rule: "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8",
    from: "1997-06-05 09:00",
    starts: [
      ...every("1997-06-05", "1997-08-28", 7),
      ...every("1998-06-04", "1998-08-27", 7),
      ...every("1999-06-03", "1999-08-26", 7),
    ],
  },
  {
    name: "every Friday the 13th",
    rule: "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
    starts: ["1998-02-13", "1998-03-13", "1998-11-13", "1999-08-13", "2000-10-13"],
  },
  {
    name: "the first Saturday that follows the first Sunday of the month",
    rule: "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13",
    from: "1997-09-13 09:00",
    starts: days(
      "1997-09:13",
      "1997-10:11",
      "1997-11:8",
      "1997-12:13",
      "1998-01:10",
      "1998-02:7",
      "1998-03:7",
      "1998-04:11",
      "1998-05:9",
      "1998-06:13",
    ),
  },
  {
    name: "every 4 years, the first Tuesday after a Monday in November",
    rule: "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
    from: "1996-11-05 09:00",
    starts: ["1996-11-05", "2000-11-07", "2004-11-02"],
  },
  {
    name: "the third Tuesday, Wednesday or Thursday, for 3 months",
    rule: "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3",
    from: "1997-09-04 09:00",
    isWhole: true,
    starts: ["1997-09-04", "1997-10-07", "1997-11-06"],
  },
  {
    name: "the second-to-last weekday of the month",
    rule: "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
    from: "1997-09-29 09:00",
    starts: [
      "1997-09-29",
      "1997-10-30",
      "1997-11-27",
      "1997-12-30",
      "1998-01-29",
      "1998-02-26",
      "1998-03-30",
    ],
  },
  {
    name: "every 3 hours from 9:00 to 17:00 on a day",
    rule: "FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z",
    isWhole: true,
    starts: ["1997-09-02 09:00", "1997-09-02 12:00"],
  },
  {
    name: "every 15 minutes for 6 occurrences",
    rule: "FREQ=MINUTELY;INTERVAL=15;COUNT=6",
    isWhole: true,
    starts: ["09:00", "09:15", "09:30", "09:45", "10:00", "10:15"].map((time) => `1997-09-02 ${time}`),
  },
  {
    name: "every hour and a half for 4 occurrences",
    rule: "FREQ=MINUTELY;INTERVAL=90;COUNT=4",
    isWhole: true,
    starts: ["09:00", "10:30", "12:00", "13:30"].map((time) => `1997-09-02 ${time}`),
  },
  {
    name: "every 20 minutes from 9:00 to 16:40, daily",
    rule: "FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40",
    starts: everyTwentyMinutes,
  },
  {
    name: "every 20 minutes from 9:00 to 16:40, minutely",
    rule: "FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16",
    starts: everyTwentyMinutes,
  },
  {
    name: "weeks that begin on Monday",
    rule: "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO",
    from: "1997-08-05 09:00",
    isWhole: true,
    starts: ["1997-08-05", "1997-08-10", "1997-08-19", "1997-08-24"],
  },
  {
    name: "weeks that begin on Sunday",
    rule: "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU",
    from: "1997-08-05 09:00",
    isWhole: true,
    starts: ["1997-08-05", "1997-08-17", "1997-08-19", "1997-08-31"],
  },
  {
    name: "an invalid date is ignored",
    rule: "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5",
    from: "2007-01-15 09:00",
    isWhole: true,
    starts: ["2007-01-15", "2007-01-30", "2007-02-15", "2007-03-15", "2007-03-30"],
  },
];
