import { base, maxWorkers, reporters } from "./jest.config.mjs";

/** What depends on time runs under a process clock in winter and one in summer; `npm test` adds several zones. */
const testMatch = ["time", "decision", "oracle"].map(
  (folder) => `<rootDir>/__tests__/${folder}/**/*.test.ts`,
);

function under(displayName, clock) {
  // What is only large needs no second clock.
  const testPathIgnorePatterns = ["-size\\.test\\.ts$"];
  return {
    ...base,
    displayName,
    testMatch,
    testPathIgnorePatterns,
    globals: { ...base.globals, FREEZEGATE_TEST_CLOCK: clock },
  };
}

export default {
  rootDir: base.rootDir,
  reporters,
  maxWorkers,
  projects: [under("january", "2026-01-15T12:00:00Z"), under("july", "2026-07-15T12:00:00Z")],
};
