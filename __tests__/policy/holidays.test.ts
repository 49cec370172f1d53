import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadHolidayPlaces } from "../../src/time/holiday-place.ts";
import { header, load, loadGood, problemsOf } from "./source.ts";

/** A policy with one freeze whose `holidays` is what is given. */
function freeze(holidays: string): string {
  return `${header}freezes:\n  - id: a\n    reason: r\n    holidays: ${holidays}\n`;
}

describe("holidays", () => {
  it.each([
    ["DE", "on public holidays in Germany, Europe/Berlin"],
    ["us-la-no", "on public holidays in New Orleans, Louisiana, United States of America, Europe/Berlin"],
    ["NO", "on public holidays in Norway, Europe/Berlin"],
    ["{ in: CH-ZH, types: school }", null],
    ["{ in: DE, types: [bank, public, bank] }", "on bank and public holidays in Germany, Europe/Berlin"],
    [
      "{ in: IT-32, days-before: 1 }",
      "on public holidays in Südtirol, Italia and the day before, Europe/Berlin",
    ],
    [
      "[FR, { in: BE, days-after: 2 }]",
      "on public holidays in France and on public holidays in Belgium and the 2 days after, Europe/Berlin",
    ],
  ])("reads %s", async (holidays, description) => {
    if (description === null) expect(await problemsOf(freeze(holidays))).toHaveLength(1);
    else expect((await loadGood(freeze(holidays))).freezes[0]?.description).toBe(description);
  });

  it.each([
    ["XX", /^6:15\+2 unknown-country: the holidays of "XX" are not known\. did you mean "\w\w" \(/],
    [
      "QQQ",
      /^6:15\+3 unknown-country: the holidays of "QQQ" are not known\. write a code of ISO 3166, such as "DE" or "US-CA"$/,
    ],
    ["UK", '6:15+2 unknown-country: the holidays of "UK" are not known. did you mean "GB" (United Kingdom)?'],
    [
      "germany",
      '6:15+7 unknown-country: the holidays of "germany" are not known. did you mean "DE" (Germany)?',
    ],
    ["__proto__", /^6:15\+9 unknown-country: the holidays of "__proto__" are not known/],
    ["constructor", /^6:15\+11 unknown-country: /],
    ["DE-constructor", /^6:18\+11 unknown-region: /],
    ["DE_BY", /^6:15\+5 unknown-country: /],
    [
      "DE-BX",
      /^6:18\+2 unknown-region: the holidays of "DE-BX" are not known\. did you mean .*"DE-BY" \(Bayern\).*\? DE has BB, BE, BW, BY, HB, HE, HH, MV, NI, NW, RP, SH, SL, SN, ST, TH$/,
    ],
    [
      "DE-Bayern",
      /^6:18\+6 unknown-region: the holidays of "DE-Bayern" are not known\. did you mean "DE-BY" \(Bayern\)\? DE has /,
    ],
    ["FR-IDF-75", /^6:18\+3 unknown-region: /],
    [
      "IN-MH-X",
      '6:21+1 unknown-region: the holidays of "IN-MH-X" are not known. write "IN-MH": it has no regions',
    ],
    ["SM-1", '6:18+1 unknown-region: the holidays of "SM-1" are not known. write "SM": it has no regions'],
    ["CK-Atiu", /^6:18\+4 unknown-region: /],
    ["DE-", /^6:1[58]\+\d unknown-region: the holidays of "DE-" are not known/],
    ['""', '6:15+2 empty-value: "holidays" is empty. fill it in, or leave it out'],
    ["[]", /^6:15\+\d empty-value: "holidays" is empty/],
    ["5", '6:15+1 not-text: "holidays" must be text, a mapping or a list, not the number 5. quote it: "5"'],
    ["[[DE]]", /^6:16\+\d wrong-type: an entry of "holidays" must be text or a mapping, not a list$/],
    [
      "{ types: bank }",
      '6:15+1 missing-key: "in" is missing in "holidays". name the country or the region, such as "in: DE-BY"',
    ],
    [
      "{ in: DE, day-before: 1 }",
      '6:25+10 unknown-key: unknown key "day-before" in "holidays". did you mean "days-before"?',
    ],
    ["{ in: DE, days-before: -1 }", '6:38+2 out-of-range: "days-before" must be 0 to 31, not -1'],
    ["{ in: DE, days-after: 32 }", '6:37+2 out-of-range: "days-after" must be 0 to 31, not 32'],
    ["{ in: DE, days-after: 1.5 }", /^6:37\+3 wrong-type: "days-after" must be a whole number/],
    [
      "{ in: DE, types: publik }",
      '6:32+6 unknown-value: "publik" is not a type of holidays. write public, bank, school, optional or observance',
    ],
    [
      "{ in: FR, types: [public, school] }",
      "6:41+6 no-such-holidays: the data has no school holidays of FR. it has public and observance holidays",
    ],
  ])("refuses %s", async (holidays, expected) => {
    const found = await problemsOf(freeze(holidays));
    expect(found).toEqual([typeof expected === "string" ? expected : expect.stringMatching(expected)]);
  });

  it("reports a wrong place among good ones, and every one", async () => {
    const { problems } = await load(freeze("[DE, QQ-1, { in: DE-XX, days-after: 99 }, { in: 7 }]"));
    expect(problems.map(({ code }) => code).sort()).toEqual([
      "not-text",
      "out-of-range",
      "unknown-country",
      "unknown-region",
    ]);
  });

  it("are known this year in every country, but where a list of dates has ended", async () => {
    const parse = await loadHolidayPlaces();
    const { default: Holidays } = await import("date-holidays");
    const gaps = Object.keys(new Holidays().getCountries("en")).flatMap((code) => {
      const result = parse(code);
      if ("mistake" in result) throw new Error(result.mistake.message);
      const { gap } = result.value.yearOf(2026, ["public"]);
      return gap === null ? [] : [`${code}: ${gap}`];
    });
    expect(gaps).toEqual([
      'FJ: the data has "Diwali" up to 2025 only',
      'GY: the data has "Phagwah" up to 2024 only',
    ]);
  });
});

describe("docs/holidays.md", () => {
  const text = readFileSync(join(import.meta.dirname, "../../docs/holidays.md"), "utf8");
  const examples = [...text.matchAll(/```yaml\n(.*?)```/gs)].map(([, yaml = ""]) => yaml);

  it("has examples", () => expect(examples.length).toBeGreaterThan(2));

  it.each(examples)("has an example that works: %#", async (yaml) => {
    expect((await loadGood(header + yaml)).freezes).toHaveLength(1);
  });

  it("shows the error of a year that is not known as it is", async () => {
    const { freezes } = await loadGood(freeze("SG"));
    const at = Date.parse("2027-03-15T12:00Z");
    expect(text).toContain(`cannot be decided: ${freezes[0]?.occurrences.unknownIn?.(at, at)}.`);
  });
});
