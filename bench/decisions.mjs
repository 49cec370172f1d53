/** How fast decisions are: per second, as policies grow, to load, and where all is blocked for years. */
import { blockedForYears, mixedPolicy } from "./policies.mjs";

const YEAR = 366 * 86_400_000;
const START = Date.parse("2026-01-01T00:00:00Z");
const NOTHING = { code: null, message: null };

const facts = {
  durationMs: 0,
  repository: "acme/shop",
  branch: "main",
  commit: null,
  environment: "production",
  operation: "deploy",
  event: "push",
  changes: [],
};

async function load({ loadPolicy }, text) {
  const source = { kind: "policy", repository: null, path: "p.yml", ref: null, commit: null, digest: "" };
  const { policy, problems } = await loadPolicy(text, source, { timezone: null });
  if (policy === null) throw new Error((problems[0] ?? NOTHING).message);
  return policy;
}

/** Decisions a second, at instants spread over a year in no order. */
function measureRate({ judge }, policy, count) {
  const ats = Array.from({ length: count }, (_, i) => START + ((i * 7_919 * 60_000) % YEAR));
  for (const at of ats.slice(0, 20_000)) judge([policy], { at, ...facts });
  const started = performance.now();
  let blocked = 0;
  for (const at of ats) if (judge([policy], { at, ...facts }).outcome === "blocked") blocked += 1;
  const rate = (count / (performance.now() - started)) * 1000;
  if (blocked === 0 || blocked === count) throw new Error("the benchmark's policy decides nothing");
  return Math.round(rate);
}

/** The median of five searches, each in policies that were loaded afresh and know no occurrences yet. */
async function measureSearch(source) {
  const times = [];
  for (let run = 0; run < 5; run += 1) {
    const policy = await load(source, blockedForYears());
    const started = performance.now();
    const timeline = source.compileTimeline([policy], { at: START, ...facts });
    const open = timeline.nextOpen(START, source.toHorizon(START));
    times.push(performance.now() - started);
    if (open !== null) throw new Error("the benchmark's policy opens");
  }
  return times.sort((a, b) => a - b)[2];
}

/** Measures all of it; a line each: title, value, limit and whether it holds. */
export async function measureDecisions(source) {
  const results = [];
  const rate = measureRate(source, await load(source, mixedPolicy(50)), 400_000);
  results.push(["decisions a second, 50 mixed rules over a year", rate, "at least 200000", rate >= 200_000]);
  const few = measureRate(source, await load(source, mixedPolicy(10, 10)), 200_000);
  const text = mixedPolicy(10_000, 10);
  const started = performance.now();
  const large = await load(source, text);
  const loading = Math.round(performance.now() - started);
  const many = measureRate(source, large, 200_000);
  const ratio = few / many;
  results.push([
    "a decision of 10 among 10,000 rules to one of 10",
    `${ratio.toFixed(2)}×`,
    "at most 1.5×",
    ratio <= 1.5,
  ]);
  results.push(["loading a policy of 10,000 rules", `${loading} ms`, "at most 1000 ms", loading <= 1000]);
  const search = await measureSearch(source);
  results.push([
    "nextOpen over five blocked years",
    `${search.toFixed(1)} ms`,
    "at most 20 ms",
    search <= 20,
  ]);
  return results;
}
