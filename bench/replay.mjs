/** A million past deployments through the built command line: seconds, and the most memory that it takes. */
import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deploymentLines } from "./deployments.mjs";
import { mixedPolicy } from "./policies.mjs";

const COUNT = 1_000_000;

/** Says on stderr how much memory the process took at most, in KiB. */
const METER = `data:text/javascript,process.on("exit",()=>process.stderr.write(String(process.resourceUsage().maxRSS)))`;

/** Measures all of it; a line each: title, value, limit and whether it holds. */
export function measureReplay(root, node) {
  const folder = mkdtempSync(join(tmpdir(), "freezegate-bench-"));
  try {
    const [policy, file] = [join(folder, "policy.yml"), join(folder, "deployments.ndjson")];
    writeFileSync(policy, mixedPolicy(10));
    writeLines(file);
    return [
      ["replay of a million deployments", []],
      ["replay of a million deployments, --json", ["--json"]],
      ["replay of a million deployments, --json --next", ["--json", "--next"]],
    ].flatMap(([title, options]) =>
      measureRun(title, [policy, "--deployments", file, ...options], root, node),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writeLines(file) {
  const descriptor = openSync(file, "w");
  for (const text of deploymentLines(COUNT)) writeSync(descriptor, text);
  closeSync(descriptor);
}

function measureRun(title, args, root, node) {
  const started = performance.now();
  const { status, stderr } = spawnSync(
    node,
    ["--import", METER, join(root, "dist/cli.js"), "replay", ...args, "--environment", "production"],
    { stdio: ["ignore", "ignore", "pipe"], encoding: "utf8" },
  );
  const seconds = (performance.now() - started) / 1000;
  const megabytes = Math.round(Number(stderr) / 1024);
  if (status !== 0) throw new Error(`replay failed: ${stderr}`);
  return [
    [title, `${seconds.toFixed(1)} s`, "at most 10 s", seconds <= 10],
    [`${title}: memory`, `${megabytes} MB`, "at most 300 MB", megabytes <= 300],
  ];
}
