import { decide } from "../../src/decision/decide.ts";
import type { Blocker, Decision } from "../../src/decision/decision.ts";
import type { Request } from "../../src/decision/request.ts";
import { loadPolicy } from "../../src/policy/load.ts";
import type { Policy, Source } from "../../src/policy/policy.ts";
import type { OraclePolicy } from "./oracle.ts";
import { renderPolicy } from "./policy-text.ts";

function sourceAt(path: string): Source {
  return { kind: "policy", repository: null, path, ref: null, commit: null, digest: "sha256:00" };
}

/** The policy that the text of a generated one loads as; a generated policy has no mistakes, so a problem is thrown. */
export async function loadGenerated(policy: OraclePolicy): Promise<Policy> {
  const text = renderPolicy(policy);
  const loaded = await loadPolicy(text, sourceAt("generated.yml"), { timezone: null });
  if (loaded.policy !== null) return loaded.policy;
  const problems = loaded.problems.map(
    ({ line, column, message, hint }) => `${line}:${column} ${message} (${hint})`,
  );
  throw new Error(`the generated policy does not load:\n${problems.join("\n")}\n${text}`);
}

/** All of them, in their order. */
export function loadAllGenerated(policies: readonly OraclePolicy[]): Promise<Policy[]> {
  return Promise.all(policies.map(loadGenerated));
}

function requestAt(at: number, durationMs: number): Request {
  return {
    at,
    durationMs,
    repository: "acme/shop",
    branch: "main",
    commit: "0123456789abcdef0123456789abcdef01234567",
    environment: "production",
    operation: "deploy",
    event: "push",
    changes: [],
  };
}

/** What is decided of a deployment that every generated rule covers. */
export function decideAt(policies: readonly Policy[], at: number, durationMs: number): Decision {
  return decide(policies, requestAt(at, durationMs));
}

/** The blockers as the oracle names them, in alphabetical order. */
export function blockerNames(blockers: readonly Blocker[]): string[] {
  return blockers.map(({ kind, rules }) => (kind === "freeze" ? (rules[0] ?? "") : kind)).sort();
}
