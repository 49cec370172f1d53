import { readFile } from "node:fs/promises";
import { isBuiltin } from "node:module";
import { join } from "node:path";

const here = import.meta.dirname;
const githubLib = join(here, "../../node_modules/@actions/github/lib");
const fromGithub = /@actions[\\/]github[\\/]lib[\\/]/;
const fromModules = /[\\/]node_modules[\\/](yaml[\\/]browser|luxon[\\/]src)[\\/]/;
const fromCore = /@actions[\\/]core[\\/]lib[\\/]/;

/**
 * Marks the parts of @actions/core that a gate never calls as free of side effects, so that the bundler
 * drops them and what they bring: OIDC tokens (an HTTP client), the platform's details (processes) and the
 * summary (promises of files).
 */
export const leanCore = {
  name: "lean-core",
  setup(build) {
    build.onResolve(
      { filter: /^\.\/(oidc-utils|platform|summary)\.js$/ },
      ({ path, importer, resolveDir }) =>
        fromCore.test(importer) ? { path: join(resolveDir, path), sideEffects: false } : undefined,
    );
  },
};

/**
 * Takes the single modules of yaml and luxon instead of what they are published as, one CommonJS or one
 * large file: whatever nobody imports is dropped. That leaves a twentieth of luxon, its zones. Of yaml,
 * what writes YAML and what reads YAML 1.1 is left out, though its reader imports them.
 */
export const leanTimeAndText = {
  name: "lean-time-and-text",
  setup(build) {
    const modules = { yaml: "yaml/browser/index.js", luxon: "luxon/src/luxon.js" };
    build.onResolve({ filter: /^(yaml|luxon)$/ }, ({ path }) => ({
      path: join(here, "../../node_modules", modules[path]),
      sideEffects: false,
    }));
    build.onResolve(
      { filter: /\/stringify\/stringify(Collection|Document|Number|Pair|String)?\.js$/ },
      ({ importer }) => (fromModules.test(importer) ? { path: join(here, "yaml-writing.mjs") } : undefined),
    );
    build.onResolve(
      { filter: /\/yaml-1\.1\/(binary|omap|pairs|schema|set|timestamp)\.js$/ },
      ({ importer }) => (fromModules.test(importer) ? { path: join(here, "yaml-1.1.mjs") } : undefined),
    );
    build.onResolve({ filter: /^\.{1,2}\// }, ({ path, importer, resolveDir }) =>
      fromModules.test(importer) ? { path: join(resolveDir, path), sideEffects: false } : undefined,
    );
  },
};

/** Keeps of @actions/github what the API client uses; a fetch that goes through proxies becomes a chunk of its own. */
export const leanGithub = {
  name: "lean-github",
  setup(build) {
    const standIns = {
      undici: "github-fetch.mjs",
      "@actions/http-client": "github-http-client.mjs",
      "@octokit/plugin-rest-endpoint-methods": "rest-endpoint-methods.mjs",
    };
    build.onResolve(
      { filter: /^(undici|@actions\/http-client|@octokit\/plugin-.*)$/ },
      ({ path, importer }) =>
        fromGithub.test(importer) && path in standIns ? { path: join(here, standIns[path]) } : undefined,
    );
    build.onResolve({ filter: /^github:/ }, ({ path, kind }) =>
      build.resolve(path.replace("github:", "").replace("http-client", "@actions/http-client"), {
        kind,
        resolveDir: githubLib,
      }),
    );
    build.onLoad({ filter: /@actions[\\/]github[\\/]lib[\\/]utils\.js$/ }, withoutContext);
  },
};

/** Importing the client would read and parse the event file a second time, for a value that nobody uses. */
async function withoutContext({ path }) {
  const text = await readFile(path, "utf8");
  const parts = text.split("new Context.Context()");
  if (parts.length !== 2)
    throw new Error(`${path} does not make one context: adapt scripts/bundle/plugins.mjs`);
  return { contents: parts.join("/* @__PURE__ */ new Context.Context()"), loader: "js" };
}

/**
 * Takes Node's own modules by `process.getBuiltinModule` instead of an import: an import reads every
 * property of them at once, and so starts what stands behind the lazy ones (web streams, web crypto).
 */
export const leanBuiltins = {
  name: "lean-builtins",
  setup(build) {
    build.onResolve({ filter: /.*/ }, ({ path, kind }) => {
      if (!isBuiltin(path) || kind !== "import-statement") return undefined;
      return { path: path.replace(/^node:/, ""), namespace: "builtin", sideEffects: false };
    });
    build.onLoad({ filter: /.*/, namespace: "builtin" }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
      loader: "js",
    }));
  },
};
