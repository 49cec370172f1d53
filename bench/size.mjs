import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { measure } from "./side-by-side.mjs";

/** The size of the archive that a runner downloads, in bytes, as `gzip -9` makes it. */
export function measureArchive(root) {
  const tar = execFileSync("git", ["archive", "HEAD"], { cwd: root, maxBuffer: 2 ** 28 });
  return gzipSync(tar, { level: 9 }).length;
}

/** The files of dist that a run loads, and their bytes: V8's coverage names every script of a process. */
export async function measureFirstPath(root, command) {
  const coverage = mkdtempSync(join(tmpdir(), "freezegate-coverage-"));
  await measure({ ...command, env: { ...command.env, NODE_V8_COVERAGE: coverage } });
  const urls = readdirSync(coverage).flatMap((file) =>
    JSON.parse(readFileSync(join(coverage, file), "utf8")).result.map(({ url }) => url),
  );
  rmSync(coverage, { recursive: true });
  const paths = urls.filter((url) => url.startsWith("file:")).map((url) => fileURLToPath(url));
  const loaded = [...new Set(paths)].filter((path) => dirname(path) === join(root, "dist")).sort();
  const bytes = loaded.reduce((sum, path) => sum + statSync(path).size, 0);
  return { bytes, files: loaded.map((path) => basename(path)) };
}
