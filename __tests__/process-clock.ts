/**
 * Sets the clock of the process that runs the tests, where the configuration or the environment names
 * an instant: code that asks "which offset holds now?" shows itself under one clock in January and one in July.
 */
declare global {
  var FREEZEGATE_TEST_CLOCK: string | undefined;
}

const clock = globalThis.FREEZEGATE_TEST_CLOCK ?? process.env["FREEZEGATE_TEST_CLOCK"];

if (clock !== undefined) {
  jest.useFakeTimers({
    now: new Date(clock),
    doNotFake: [
      "hrtime",
      "nextTick",
      "performance",
      "queueMicrotask",
      "setImmediate",
      "clearImmediate",
      "setInterval",
      "clearInterval",
      "setTimeout",
      "clearTimeout",
    ],
  });
}

export {};
