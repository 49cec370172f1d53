import { readFile } from "node:fs/promises";
import { join } from "node:path";

const CORE = "freezegate:core";

/**
 * Keeps what every run of the action loads in one chunk. The bundler would cut it into one piece for each
 * set of entries that share it, fifty files for fifty small parts; so each entry imports it whole, first of all.
 */
export function oneCore(root, paths, { outputs }) {
  const entries = Object.values(outputs).flatMap(({ entryPoint }) => entryPoint ?? []);
  const files = new Set(entries.map((path) => join(root, path)));
  return {
    name: "one-core",
    setup(build) {
      build.onResolve({ filter: /^freezegate:core$/ }, () => ({ path: CORE, namespace: "core" }));
      build.onLoad({ filter: /.*/, namespace: "core" }, () => ({
        contents: paths.map((path) => `import ${JSON.stringify(`./${path}`)};`).join("\n"),
        resolveDir: root,
      }));
      build.onLoad({ filter: /\.(ts|m?js)$/ }, async ({ path }) => {
        if (!files.has(path)) return undefined;
        const contents = `import "${CORE}";\n${await readFile(path, "utf8")}`;
        return { contents, loader: path.endsWith(".ts") ? "ts" : "js" };
      });
    },
  };
}

/** The sources that an entry imports at once, without the entry itself. */
export function toCorePaths({ inputs }, entry) {
  const found = new Set();
  const waiting = [entry];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    for (const { path: imported, kind, external } of inputs[path]?.imports ?? []) {
      if (kind === "import-statement" && !external) waiting.push(imported);
    }
  }
  found.delete(entry);
  return [...found].filter((path) => path.startsWith("src/") && path.endsWith(".ts")).sort();
}
