/**
 * `npm test`: every test once, then those of time and decision in zones on both sides of UTC, each
 * under a clock in January and one in July. Arguments go to Jest, which then runs once.
 */
import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const jest = join(root, "node_modules/jest/bin/jest.js");
// A dependency brings a `node` of its own, which npm's scripts would find first.
const node = process.env["npm_node_execpath"] ?? process.execPath;
const zones = ["UTC", "America/New_York", "Pacific/Apia"];
const chosen = process.argv.slice(2);

let failed = !run("the machine's own zone and clock", chosen, {});
if (chosen.length === 0) {
  for (const zone of zones) {
    const config = ["--config", join(root, "jest.time.config.mjs")];
    // The properties run in full once, and briefly under each clock.
    const environment = { TZ: zone, FREEZEGATE_TEST_RUNS: "8" };
    failed = !run(`in ${zone}, in January and in July`, config, environment) || failed;
  }
}
process.exitCode = failed ? 1 : 0;

function run(title, args, environment) {
  console.log(`\n# ${title}`);
  const { status } = spawnSync(node, [jest, ...args], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...environment },
  });
  return status === 0;
}
