import { bytesOf } from "./built.ts";
import { runAction } from "./run-action.ts";

const policy = `version: 1
timezone: Europe/Berlin
freezes:
  - id: long-ago
    reason: The network was migrated.
    dates: 2020-11-27 18:00 to 2020-11-30 06:00
`;

it("an allowed run without a request loads no API client and at most 220 kB", async () => {
  const { code, loaded, stdout } = await runAction({
    inputs: { "policy-source": "workspace" },
    files: { ".github/freezegate.yml": policy },
  });
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining("allowed") });
  expect(loaded).toContain("action.js");
  expect(loaded.filter((name) => /^(client|proxied-fetch)-/.test(name))).toEqual([]);
  expect(bytesOf(loaded)).toBeLessThanOrEqual(220_000);
});
