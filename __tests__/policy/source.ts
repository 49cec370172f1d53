import { type LoadedPolicy, loadPolicy } from "../../src/policy/load.ts";
import type { Policy, Source } from "../../src/policy/policy.ts";

export const source: Source = {
  kind: "policy",
  repository: null,
  path: "policy.yml",
  ref: null,
  commit: null,
  digest: `sha256:${"0".repeat(64)}`,
};

export const header = "version: 1\ntimezone: Europe/Berlin\n";

export async function load(text: string | Uint8Array, timezone: string | null = null): Promise<LoadedPolicy> {
  return loadPolicy(text, source, { timezone });
}

export async function loadGood(text: string, timezone: string | null = null): Promise<Policy> {
  const { policy, problems } = await load(text, timezone);
  expect(problems).toEqual([]);
  if (policy === null) throw new Error("no policy");
  return policy;
}

/** The problems of a policy, a line each: `line:column+length code: message. hint`. */
export async function problemsOf(
  text: string | Uint8Array,
  timezone: string | null = null,
): Promise<string[]> {
  const { policy, problems } = await load(text, timezone);
  if (problems.length > 0) expect(policy).toBeNull();
  return problems.map(
    ({ line, column, length, code, message, hint }) =>
      `${line}:${column}+${length} ${code}: ${message}${hint === null ? "" : `. ${hint}`}`,
  );
}
