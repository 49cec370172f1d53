/**
 * Prints as JSON every place of which the built holidays differ from those of the package as it is published, in
 * the years of the arguments: `node compare-holidays.mjs DIST 2024 2028`.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import Published from "date-holidays";

const [dist, first, last] = process.argv.slice(2);
const chunk = readdirSync(dist).find((name) => name.startsWith("date-holidays-"));
const { default: Built } = await import(pathToFileURL(join(dist, chunk)).href);
const options = { languages: ["en"], timezone: "UTC" };
const world = new Published(options);

const differing = [];
let count = 0;
for (const country of Object.keys(world.getCountries("en"))) {
  compare([country]);
  for (const state of Object.keys(world.getStates(country, "en") ?? {})) {
    compare([country, state]);
    for (const region of Object.keys(world.getRegions(country, state, "en") ?? {}))
      compare([country, state, region]);
  }
}
process.stdout.write(JSON.stringify({ count, differing }));

function compare(codes) {
  count += 1;
  const [built, published] = [Built, Published].map((Class) => render(Class, codes));
  if (built !== published) differing.push(codes.join("-"));
}

function render(Class, [country, state = "", region]) {
  const holidays = new Class(country, state, region, options);
  const years = Array.from({ length: last - first + 1 }, (_, index) => Number(first) + index);
  return JSON.stringify([
    years.flatMap((year) => holidays.getHolidays(year)).map(renderDay),
    holidays.getRules().map(({ rule, type }) => [rule, type]),
    holidays.getCountries("en")[country],
    holidays.getStates(country, "en"),
    holidays.getRegions(country, state, "en"),
  ]);
}

function renderDay({ date, start, end, type, rule, substitute }) {
  return [date, end - start, type, rule, substitute];
}
