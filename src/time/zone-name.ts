import { IANAZone } from "luxon";

// What people write for a zone that has a better name. An abbreviation stands for several zones or for a
// fixed offset, so it is never taken, only used to suggest.
const SUGGESTIONS: Readonly<Record<string, string>> = {
  EST: "America/New_York",
  EDT: "America/New_York",
  EST5EDT: "America/New_York",
  ET: "America/New_York",
  CST: "America/Chicago",
  CDT: "America/Chicago",
  CST6CDT: "America/Chicago",
  CT: "America/Chicago",
  MST: "America/Denver",
  MDT: "America/Denver",
  MST7MDT: "America/Denver",
  MT: "America/Denver",
  PST: "America/Los_Angeles",
  PDT: "America/Los_Angeles",
  PST8PDT: "America/Los_Angeles",
  PT: "America/Los_Angeles",
  AKST: "America/Anchorage",
  HST: "Pacific/Honolulu",
  AST: "America/Halifax",
  NST: "America/St_Johns",
  BRT: "America/Sao_Paulo",
  GMT: "UTC",
  Z: "UTC",
  ZULU: "UTC",
  UCT: "UTC",
  UNIVERSAL: "UTC",
  GREENWICH: "UTC",
  GB: "Europe/London",
  "GB-EIRE": "Europe/London",
  BST: "Europe/London",
  WET: "Europe/Lisbon",
  WEST: "Europe/Lisbon",
  PORTUGAL: "Europe/Lisbon",
  EIRE: "Europe/Dublin",
  CET: "Europe/Berlin",
  CEST: "Europe/Berlin",
  MEZ: "Europe/Berlin",
  MESZ: "Europe/Berlin",
  MET: "Europe/Berlin",
  POLAND: "Europe/Warsaw",
  EET: "Europe/Athens",
  EEST: "Europe/Athens",
  TURKEY: "Europe/Istanbul",
  TRT: "Europe/Istanbul",
  MSK: "Europe/Moscow",
  "W-SU": "Europe/Moscow",
  ISRAEL: "Asia/Jerusalem",
  EGYPT: "Africa/Cairo",
  SAST: "Africa/Johannesburg",
  IRAN: "Asia/Tehran",
  IST: "Asia/Kolkata",
  SGT: "Asia/Singapore",
  SINGAPORE: "Asia/Singapore",
  HKT: "Asia/Hong_Kong",
  HONGKONG: "Asia/Hong_Kong",
  PRC: "Asia/Shanghai",
  ROC: "Asia/Taipei",
  ROK: "Asia/Seoul",
  KST: "Asia/Seoul",
  JST: "Asia/Tokyo",
  JAPAN: "Asia/Tokyo",
  AWST: "Australia/Perth",
  ACST: "Australia/Adelaide",
  AEST: "Australia/Sydney",
  AEDT: "Australia/Sydney",
  NZ: "Pacific/Auckland",
  NZST: "Pacific/Auckland",
  NZDT: "Pacific/Auckland",
  "NZ-CHAT": "Pacific/Chatham",
  CUBA: "America/Havana",
  JAMAICA: "America/Jamaica",
  NAVAJO: "America/Denver",
  ICELAND: "Atlantic/Reykjavik",
  LIBYA: "Africa/Tripoli",
  KWAJALEIN: "Pacific/Kwajalein",
};

/** What is wrong with the name of a zone, and which one was probably meant; null where it is `UTC` or an IANA `Area/City` name. */
export function zoneMistake(name: string): { message: string; hint: string } | null {
  if (name === "UTC") return null;
  const isOffset = /^(?:UTC|GMT)?\s*[+-]\s*\d/i.test(name);
  const isEtc = /^etc\//i.test(name);
  if (!isOffset && !isEtc && name.includes("/") && IANAZone.create(name).isValid) return null;
  return { message: toMessage(name, isOffset || isEtc), hint: toHint(name, isOffset || isEtc) };
}

function toMessage(name: string, isOffset: boolean): string {
  if (isOffset) return `"${name}" is an offset, not a time zone`;
  return name.includes("/") ? `unknown time zone "${name}"` : `"${name}" is not the name of a time zone`;
}

function toHint(name: string, isOffset: boolean): string {
  const suggestion = SUGGESTIONS[name.trim().toUpperCase()] ?? (isOffset ? null : toNearestZone(name));
  if (/^etc\/(?:utc|gmt|uct|zulu|universal|greenwich)$/i.test(name)) return 'write "UTC"';
  if (suggestion === "UTC") return 'write "UTC"';
  if (suggestion !== null) return `did you mean "${suggestion}"?`;
  const why = isOffset ? "an offset is wrong for half the year where clocks change; " : "";
  return `${why}write "UTC" or a name such as "Europe/Berlin" or "America/New_York"`;
}

function toNearestZone(name: string): string | null {
  const wanted = toLetters(name);
  const city = toLetters(name.split("/").at(-1) ?? "");
  const names = Intl.supportedValuesOf("timeZone");
  const sameCity = names.find((known) => toLetters(known.split("/").at(-1) ?? "") === city);
  return sameCity ?? names.find((known) => isOneLetterOff(toLetters(known), wanted)) ?? null;
}

function toLetters(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, "");
}

function isOneLetterOff(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const restA = a.slice(start);
  const restB = b.slice(start);
  const swapped = restB.slice(1, 2) + restB.slice(0, 1) + restB.slice(2);
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    restA === swapped
  );
}
