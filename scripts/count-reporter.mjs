import { appendFileSync } from "node:fs";

/** Appends `passed failed` of a run to the file that FREEZEGATE_TEST_COUNTS names, for the sum over several runs. */
export default class CountReporter {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    const file = process.env["FREEZEGATE_TEST_COUNTS"];
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    if (file) appendFileSync(file, `${numPassedTests} ${failed}\n`);
  }
}
