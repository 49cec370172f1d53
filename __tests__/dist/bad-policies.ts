import { policyText } from "./world.ts";

/** A policy that is wrong, and what a person is told of it: the place, what is wrong, and the way out. */
export interface BadPolicy {
  readonly text: string | Buffer;
  readonly says: string | RegExp;
}

function changed(from: string, to: string): string {
  if (!policyText.includes(from)) throw new Error(`the policy has no ${from}`);
  return policyText.replace(from, to);
}

function weekly(text: string): string {
  return changed("weekly: fri 12:00 to mon 06:00", `weekly: ${text}`);
}

function dates(text: string): string {
  return changed("weekly: fri 12:00 to mon 06:00", `dates: ${text}`);
}

/** Nine levels of nine aliases each: four hundred million strings. */
function aliasBomb(): string {
  const levels = Array.from({ length: 9 }, (_, level) => {
    const inner = level === 0 ? Array(9).fill('"ha"') : Array(9).fill(`*a${level - 1}`);
    return `a${level}: &a${level} [${inner.join(", ")}]`;
  });
  return `${levels.join("\n")}\n${policyText}`;
}

/** What the text of a policy may be, as the sentence "it is …". */
export const badPolicies: Readonly<Record<string, BadPolicy>> = {
  empty: { text: "", says: '1:1 the policy is empty. begin with "version: 1"' },
  "comments alone": { text: "# nothing yet\n", says: '1:1 the policy is empty. begin with "version: 1"' },
  "not YAML": {
    text: "version: 1\nfreezes: [\n",
    says: "3:1 not valid YAML: flow sequence in block collection must be sufficiently indented and end with a ]. check the indentation",
  },
  "a word": {
    text: "closed\n",
    says: '1:1 a policy must be a mapping, not text. begin the file with "version: 1"',
  },
  "two documents": {
    text: `${policyText}---\n${policyText}`,
    says: "16:1 a second YAML document begins here. a policy is one document: remove the line ---",
  },
  "over 1 MiB": {
    text: `${policyText}# ${"x".repeat(1024 * 1024)}\n`,
    says: /policy \S+ in acme\/shop is over 1 MiB. split it|1:1 the policy has \d+ bytes, and 1048576 \(1 MiB\) is the most. split it/,
  },
  "an alias bomb": {
    text: aliasBomb(),
    says: "2:15 the aliases up to here repeat more than 10000 values. write the values out",
  },
  "not UTF-8": {
    text: Buffer.from([0x76, 0xff, 0xfe, 0x0a]),
    says: /policy \S+ in acme\/shop is not UTF-8. save it as UTF-8|1:2 the file is not UTF-8 from here on. save it as UTF-8/,
  },
  "of duplicate keys": {
    text: `${policyText}timezone: UTC\n`,
    says: '16:1 duplicate key "timezone". remove one of the two',
  },
  "of a key __proto__": {
    text: `${policyText}__proto__: { default: open }\n`,
    says: '16:1 unknown key "__proto__" in a policy. known are version, timezone',
  },
  "of a key constructor": {
    text: `${policyText}constructor: 1\n`,
    says: '16:1 unknown key "constructor" in a policy. known are version, timezone',
  },
  "of a number for a text": {
    text: changed("environments: production", "environments: 12"),
    says: '11:19 "environments" must be text or a list of texts, not the number 12. quote it: "12"',
  },
  "of a null for a text": {
    text: changed("labels: emergency", "labels:"),
    says: '15:5 "labels" is empty. # begins a comment and ! a tag: quote a value that begins with either',
  },
  "of a tag for a text": {
    text: changed("environments: production", "branches: !docs/**"),
    says: '11:15 "!docs/**" is a YAML tag, and a policy has none. quote a value that begins with !',
  },
  "of an unknown zone": {
    text: changed("Europe/Berlin", "Europe/Berlim"),
    says: '2:11 unknown time zone "Europe/Berlim". did you mean "Europe/Berlin"?',
  },
  "of the zone EST": {
    text: changed("Europe/Berlin", "EST"),
    says: '2:11 "EST" is not the name of a time zone. did you mean "America/New_York"?',
  },
  "without a zone": {
    text: changed("timezone: Europe/Berlin\n", ""),
    says: '1:1 "timezone" is missing in a policy. add one, such as "timezone: Europe/Berlin"',
  },
  "of 25:00": {
    text: weekly("fri 25:00 to mon 06:00"),
    says: '10:17 "25:00" is not a time of the day. times run from 00:00 to 24:00',
  },
  "of 2026-02-30": { text: dates("2026-02-30"), says: "10:12 February 2026 has no day 30" },
  "of an end before its start": {
    text: dates("2027-01-03 to 2026-12-19"),
    says: '10:12 "2027-01-03 to 2026-12-19" ends before it starts',
  },
  "of equal start and end": {
    text: weekly("mon 09:00-09:00"),
    says: '10:17 "09:00-09:00" starts and ends at the same time. write "00:00-24:00" for a whole day',
  },
  "of duplicate ids": {
    text: changed("\noverrides:", "  - { id: no-friday, reason: Again., weekly: sat }\n\noverrides:"),
    says: '12:11 the id "no-friday" is used twice. it stands on line 7 already',
  },
  "of an override that is not defined": {
    text: changed("    environments: production", "    override: emergancy"),
    says: '11:15 the override "emergancy" is not defined. did you mean "emergency"?',
  },
  "of an unknown key": {
    text: changed("weekly:", "wekly:"),
    says: '10:5 unknown key "wekly" in a freeze. did you mean "weekly"?',
  },
  "of another version": {
    text: changed("version: 1", "version: 2"),
    says: "1:10 version 2 of the policy language needs a newer freezegate",
  },
};
