/**
 * Stands in for moment and its table of all zones in date-holidays: the program asks it for days of the
 * calendar in UTC alone, and for the day on which an equinox or a solstice falls, which Node's own zones tell.
 */
// biome-ignore lint/style/noDefaultExport: it stands in for a module that has one.
export default function moment(text) {
  const at = Date.parse(text);
  return {
    utcOffset: (offset) => toDay(at + toMinutes(offset) * 60_000, "UTC"),
    tz: (zone) => toDay(at, zone === "GMT" ? "UTC" : zone),
  };
}

/** The instant of a wall time in UTC. */
moment.tz = (text, zone) => {
  if (zone !== "UTC")
    throw new Error(`date-holidays asks for ${zone}: adapt scripts/bundle/moment-timezone.mjs`);
  return { format: () => `${text.replace(" ", "T")}Z` };
};

function toDay(at, timeZone) {
  const format = new Intl.DateTimeFormat("en-US", { timeZone, month: "numeric", day: "numeric" });
  const [month, day] = format.format(at).split("/").map(Number);
  return { month: () => month - 1, date: () => day };
}

function toMinutes(offset) {
  const [, sign, hours, minutes = "0"] = /^([+-])(\d\d):?(\d\d)?$/.exec(offset);
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
