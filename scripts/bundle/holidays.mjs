import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const here = import.meta.dirname;
const packages = join(here, "../../node_modules");
const fromAstronomia = /[\\/]node_modules[\\/]astronomia[\\/]src[\\/]/;

/**
 * Takes of date-holidays what tells days: its rules with English names, and of the astronomy the few
 * modules that it needs. moment and its zones, two thirds of the weight, are left out.
 */
export const leanHolidays = {
  name: "lean-holidays",
  setup(build) {
    build.onResolve({ filter: /^date-holidays$/ }, () => ({ path: join(here, "date-holidays.mjs") }));
    build.onResolve({ filter: /^moment-timezone$/ }, () => ({ path: join(here, "moment-timezone.mjs") }));
    build.onResolve({ filter: /^astronomia$/ }, () => ({
      path: join(packages, "astronomia/src/index.js"),
      sideEffects: false,
    }));
    build.onResolve({ filter: /^\.\// }, ({ path, importer, resolveDir }) =>
      fromAstronomia.test(importer) ? { path: join(resolveDir, path), sideEffects: false } : undefined,
    );
    build.onLoad({ filter: /[\\/]date-holidays[\\/]src[\\/]data\.js$/ }, loadLeanData);
    build.onLoad({ filter: /[\\/]astronomia[\\/]data[\\/]vsop87Bearth\.js$/ }, loadPlanet);
  },
};

async function loadLeanData() {
  const data = JSON.parse(await readFile(join(packages, "date-holidays/data/holidays.json"), "utf8"));
  return { contents: `export const data = ${renderParsed(toLean(data, []))};`, loader: "js" };
}

async function loadPlanet({ path }) {
  const { default: planet } = await import(pathToFileURL(path).href);
  return { contents: `export default ${renderParsed(planet)};`, loader: "js" };
}

/** Text is read much faster as data than as a program that builds the same. */
function renderParsed(value) {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}

const UNUSED = new Set(["coord", "dayoff", "langs", "note", "sources", "weekend", "zones"]);

function toLean(value, languages) {
  if (Array.isArray(value) || value === null || typeof value !== "object") return value;
  const own = Array.isArray(value.langs) ? value.langs : languages;
  const entries = Object.entries(value)
    .filter(([key]) => !UNUSED.has(key))
    .map(([key, inner]) => [
      key,
      isNames(key, inner) ? toEnglish(inner, key === "name" ? own : []) : toLean(inner, own),
    ])
    // Where a name is not in English, the table of common names has one that is.
    .filter(([key]) => !(key === "name" && "_name" in value && value.name.en === undefined));
  return Object.fromEntries(entries);
}

/** `{ en: "Easter", de: "Ostern" }`; the `names` of the whole are a table of such. */
function isNames(key, value) {
  return (
    (key === "name" || key === "names") && Object.values(value).every((name) => typeof name === "string")
  );
}

/** The name that date-holidays shows where it is asked for English: of a holiday, else in a language of the place. */
function toEnglish(names, languages) {
  if (typeof names === "string") return names;
  const language = ["en", ...languages, ...Object.keys(names)].find((known) => known in names);
  return { en: names[language] };
}
