/** Builds dist: what a runner and a fresh clone execute. The same sources give the same bytes, wherever they lie. */
import { existsSync } from "node:fs";
import { chmod, copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { leanHolidays } from "./bundle/holidays.mjs";
import { leanBuiltins, leanCore, leanGithub, leanTimeAndText } from "./bundle/plugins.mjs";
import { renderLicenses } from "./licenses.mjs";

const root = resolve(import.meta.dirname, "..");
const dist = resolve(root, process.argv[2] ?? "dist");
const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));

// CommonJS packages ask for Node's modules with `require`, which modules do not have.
const requireForModules =
  'import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);';

const { metafile, outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: { action: "src/action/main.ts", cli: "src/cli/main.ts" },
  outdir: "dist",
  chunkNames: "[name]-[hash]",
  bundle: true,
  // A checkout whose node_modules is a link gives the same bytes.
  preserveSymlinks: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  minify: true,
  charset: "utf8",
  legalComments: "none",
  metafile: true,
  write: false,
  tsconfigRaw: {},
  banner: { js: requireForModules },
  define: { FREEZEGATE_VERSION: JSON.stringify(version) },
  plugins: [leanBuiltins, leanCore, leanGithub, leanTimeAndText, leanHolidays],
});

await rm(dist, { recursive: true, force: true });
await writeOutputs();
await writeFile(join(dist, "licenses.txt"), await renderLicenses(root, metafile));
const schema = join(root, "src/policy/schema.json");
if (existsSync(schema)) await copyFile(schema, join(dist, "policy.schema.json"));
report();

async function writeOutputs() {
  await mkdir(dist, { recursive: true });
  for (const { path, text } of outputFiles) {
    const name = path.slice(join(root, "dist").length + 1);
    const isCommandLine = name === "cli.js";
    const shebang = isCommandLine && !text.startsWith("#!") ? "#!/usr/bin/env node\n" : "";
    await writeFile(join(dist, name), shebang + text);
    if (isCommandLine) await chmod(join(dist, name), 0o755);
  }
}

function report() {
  for (const [path, output] of Object.entries(metafile.outputs).sort((a, b) => b[1].bytes - a[1].bytes)) {
    const text = outputFiles.find((file) => file.path.endsWith(path.slice("dist".length)))?.contents ?? "";
    console.log(
      `${String(output.bytes).padStart(8)} ${String(gzipSync(text, { level: 9 }).length).padStart(8)} gz  ${path}`,
    );
  }
  for (const entry of ["dist/action.js", "dist/cli.js"]) {
    const bytes = [...closure(entry)].reduce((sum, path) => sum + metafile.outputs[path].bytes, 0);
    console.log(`${String(bytes).padStart(8)}              ${entry} with all that it imports at once`);
  }
}

function closure(path, seen = new Set()) {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const { path: imported, kind, external } of metafile.outputs[path].imports) {
    if (kind === "import-statement" && !external) closure(imported, seen);
  }
  return seen;
}
