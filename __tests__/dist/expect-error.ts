import { commandsIn, recordOf } from "./record.ts";
import type { ActionResult, ActionRun } from "./run-action.ts";
import { events, runIn, startWorld, type World } from "./world.ts";

/** Runs the action on a pull request in a world of its own. */
export async function runPull(
  given: ActionRun = {},
  prepare: (world: World) => void = () => {},
): Promise<ActionResult> {
  const world = await startWorld();
  prepare(world);
  const result = await runIn(world, { ...events["pull_request"]!(world).run, ...given });
  await world.stub.stop();
  expect(world.stub.violations).toEqual([]);
  return result;
}

function plain(text: string): string {
  // biome-ignore lint/complexity/useRegexLiterals: a literal would hold a control character.
  return text.replace(new RegExp("\\u001b\\[[0-9;]*m", "g"), "");
}

export function expectWords(text: string, says: string | RegExp): void {
  if (typeof says === "string") expect(plain(text)).toContain(says);
  else expect(plain(text)).toMatch(says);
  expect(text).not.toMatch(/^\s+at .*:\d+/m);
  expect(text).not.toMatch(/\bNaN\b|\[object Object\]|: undefined\b/);
}

/** An error: exit code 1, an outcome of its own, one error for the run, and the words in log, annotation and summary. */
export function expectError(result: ActionResult, kind: string, says: string | RegExp): void {
  const { code, stderr, outputs, stdout } = result;
  expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
  expect(outputs).toMatchObject({ outcome: "error", allowed: "false", rules: "", "next-open": "" });
  const [log = ""] = stdout.split("::group::");
  expect(log).toMatch(/freezegate could not decide: /);
  expect(log).toContain("Nothing was decided, so the deployment does not go on.");
  expectWords(log, says);
  const record = recordOf(result);
  expect({ outcome: record.outcome, allowed: record.allowed, kind: record.error?.kind }).toEqual({
    outcome: "error",
    allowed: false,
    kind,
  });
  expect(result.summary).toMatch(/^### freezegate could not decide: /);
  expect(commandsIn(stdout).at(-1)).toBe("error");
}
