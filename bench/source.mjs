/** The program's own modules, bundled in memory from src, so that a benchmark measures what is there. */
import { createRequire } from "node:module";
import { build } from "esbuild";

const EXPORTS = `
export { decide, judge } from "./src/decision/decide.ts";
export { compileTimeline, toHorizon } from "./src/decision/timeline.ts";
export { loadPolicy } from "./src/policy/load.ts";
`;

/** The modules that the benchmarks call. */
export async function loadSource(root) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: { contents: EXPORTS, resolveDir: root, loader: "ts" },
    bundle: true,
    format: "cjs",
    platform: "node",
    target: "node20",
    tsconfigRaw: {},
    write: false,
  });
  const module = { exports: {} };
  new Function("module", "exports", "require", outputFiles[0].text)(
    module,
    module.exports,
    createRequire(import.meta.url),
  );
  return module.exports;
}
