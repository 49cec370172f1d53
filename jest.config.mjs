import { readFileSync } from "node:fs";

const { version } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));

/** How results are printed: of whole runs only, and not a setting of a project. */
export const reporters = ["default", "<rootDir>/scripts/count-reporter.mjs"];

/**
 * The tests run as CommonJS: swc turns the project's and the packages' modules into it, so that
 * `npx jest` works on every Node version without flags.
 */
export const base = {
  rootDir: import.meta.dirname,
  testEnvironment: "node",
  resolver: "<rootDir>/__tests__/resolver.cjs",
  transform: {
    "\\.m?[jt]s$": [
      "@swc/jest",
      {
        jsc: { target: "es2022", parser: { syntax: "typescript" } },
        module: { type: "commonjs" },
        swcrc: false,
      },
    ],
  },
  transformIgnorePatterns: [],
  testMatch: ["<rootDir>/__tests__/**/*.test.ts"],
  modulePathIgnorePatterns: ["<rootDir>/dist/"],
  globals: { FREEZEGATE_VERSION: version },
  testTimeout: 30_000,
  setupFiles: ["<rootDir>/__tests__/process-clock.ts"],
};

/** Most tests wait for programs that they start, so that every core can have one. */
export const maxWorkers = "100%";

export default { ...base, reporters, maxWorkers };
