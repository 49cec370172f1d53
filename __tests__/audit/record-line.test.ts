import { renderRecordLine } from "../../src/audit/record.ts";
import { renderArchiveLine, toFileSightings } from "../../src/audit/record-file.ts";
import { parseJson, parseRecordLine } from "../../src/audit/record-line.ts";
import { toWeek } from "../../src/audit/sums.ts";
import { record, sha256 } from "./fixtures.ts";

const blocked = record("blocked-by-one");
const line = renderRecordLine(blocked, sha256);

it.each([
  ["as it was printed", line],
  ["with the runner's time", `2026-11-27T14:00:00.1234567Z ${line}`],
  ["after a byte order mark", `\ufeff2026-11-27T14:00:00.1234567Z ${line}`],
  ["from gh run view --log", `deploy\tRun freezegate\t\ufeff2026-11-27T14:00:00.1234567Z ${line}`],
  ["in colours", `2026-11-27T14:00:00Z \u001b[36;1m${line}\u001b[0m`],
])("reads a line %s", (_, text) => {
  expect(parseRecordLine(text, "a log")).toEqual({
    kind: "entry",
    entry: { record: blocked, integrity: "sound", digest: line.slice(-71), origin: "a log" },
  });
});

it.each([
  ["speaks of records", "see freezegate-record: {…} in the log"],
  ["searches for them", '2026-11-27T14:00:00Z grep "freezegate-record: {" log'],
  ["has the word alone", "freezegate-record: "],
  ["is something else", "hello"],
])("passes over a line that %s", (_, text) => {
  expect(parseRecordLine(text, "a log")).toBeNull();
});

it.each([
  ["altered", line.replace("alice", "mallory"), "altered"],
  ["altered in its digest", line.replace(/.$/, (last) => (last === "0" ? "1" : "0")), "altered"],
  ["masked", line.replaceAll("production", "***"), "masked"],
  ["masked in its digest", `${line.slice(0, -4)}***`, "masked"],
])("tells what is %s", (_, text, integrity) => {
  expect(parseRecordLine(text, "a log")).toMatchObject({ kind: "entry", entry: { integrity } });
});

it("keeps a record sound that has *** of its own", () => {
  const own = renderRecordLine({ ...blocked, timezone: "***" }, sha256);
  expect(parseRecordLine(own, "a log")).toMatchObject({ entry: { integrity: "sound" } });
});

it.each([
  ["cut off", line.slice(0, -80), "cut-off"],
  ["cut off at once", "freezegate-record: {", "cut-off"],
  ["no JSON any more, masked", `freezegate-record: ***"id" ${line.slice(-71)}`, "damaged"],
  ["without a field", line.replace('"mode":"enforce",', ""), "damaged"],
  ["of a wrong time", line.replaceAll("2026-11-27T14:00:00.000Z", "2026-13-27T14:00:00.000Z"), "damaged"],
  ["of a newer version", line.replace('"version":1,', '"version":2,'), "newer"],
])("names what is %s", (_, text, loss) => {
  expect(parseRecordLine(text, "a log")).toEqual({ kind: "lost", loss, origin: "a log" });
});

it.each(["sound", "altered", "masked"])(
  "an archive keeps what is known of a record that was %s",
  (integrity) => {
    const text = {
      sound: line,
      altered: line.replace("alice", "mallory"),
      masked: line.replaceAll("main", "***"),
    };
    const sighting = parseRecordLine(text[integrity as "sound"], "a log");
    if (sighting?.kind !== "entry") throw new Error("no entry");
    const [again] = toFileSightings(parseJson(renderArchiveLine(sighting.entry)), "a file");
    expect(again).toEqual(sighting);
  },
);

it("an archive that was altered shows", () => {
  const sighting = parseRecordLine(line, "a log");
  if (sighting?.kind !== "entry") throw new Error("no entry");
  const [again] = toFileSightings(
    parseJson(renderArchiveLine(sighting.entry).replace("alice", "bob")),
    "a file",
  );
  expect(again).toMatchObject({ entry: { integrity: "altered" } });
});

it.each([
  ["2026-11-27T14:00:00.000Z", "2026-W48"],
  ["2027-01-03T23:59:59.999Z", "2026-W53"],
  ["2027-01-04T00:00:00.000Z", "2027-W01"],
  ["2024-12-30T00:00:00.000Z", "2025-W01"],
])("%s is in week %s", (at, week) => {
  expect(toWeek(at)).toBe(week);
});
