import type { Entry } from "../audit/entry.ts";
import type { Record as AuditRecord } from "../audit/record.ts";
import { decide } from "../decision/decide.ts";
import { type DecisionJson, toDecisionJson } from "../decision/decision-json.ts";
import type { GitHubApi } from "../github/api.ts";
import type { Host } from "../host.ts";
import type { Policy } from "../policy/policy.ts";
import type { Verification } from "./audit-row.ts";
import type { Progress } from "./progress.ts";
import { SourceError, startReadingSources } from "./verify-source.ts";

/** Computes decisions again, and counts how many match. */
export interface Verifying {
  verify(entry: Entry): Promise<Verification>;
  counts(): { readonly matches: number; readonly differs: number; readonly unchecked: number };
}

/** Checks records against their policies, which are read from clones, through the API, or from the presets of this version. */
export function startVerifying(
  clones: readonly string[],
  api: GitHubApi | null,
  host: Host,
  progress: Progress,
): Verifying {
  const counts = { matches: 0, differs: 0, unchecked: 0 };
  const sources = startReadingSources(clones, api, host, progress);
  return {
    async verify(entry) {
      const verification = await verifyEntry(entry, sources.loadPolicy);
      counts[verification.state === "not checked" ? "unchecked" : verification.state] += 1;
      return verification;
    },
    counts: () => ({ ...counts }),
  };
}

type LoadPolicy = (source: AuditRecord["sources"][number], timezone: string | null) => Promise<Policy>;

async function verifyEntry({ record, integrity }: Entry, loadPolicy: LoadPolicy): Promise<Verification> {
  if (integrity === "altered")
    return differs(["the digest beside the record does not fit: its text was changed"]);
  if (integrity === "masked")
    return unchecked(["the runner put *** for a secret in it, so facts are missing"]);
  const { request } = record;
  // An error claims nothing that could follow from a policy.
  if (record.outcome === "error") return matches;
  if (request === null) return differs(["it has an outcome but no request"]);
  try {
    const policies: Policy[] = [];
    for (const source of record.sources) policies.push(await loadPolicy(source, record.timezone));
    const again = decide(policies, { ...request, at: Date.parse(record.at), durationMs: record.durationMs });
    const differences = findDifferences(record, toDecisionJson(again));
    return differences.length === 0 ? matches : differs(differences);
  } catch (error) {
    if (error instanceof SourceError)
      return error.isMismatch ? differs([error.message]) : unchecked([error.message]);
    if ((error as Error).name === "UndecidedError")
      return differs([`the decision does not follow from the policy: ${(error as Error).message}`]);
    throw error;
  }
}

const matches: Verification = { state: "matches", differences: [] };

function differs(differences: readonly string[]): Verification {
  return { state: "differs", differences };
}

function unchecked(differences: readonly string[]): Verification {
  return { state: "not checked", differences };
}

const KEYS = ["outcome", "allowed", "blockers", "findings", "overrides", "nextOpen", "nextClose"] as const;

/** What a record says otherwise than the decision that was computed again. */
export function findDifferences(record: AuditRecord, again: DecisionJson): readonly string[] {
  const kept = new Set(record.findings.map(({ source, rule }) => `${source} ${rule}`));
  const findings =
    record.omittedFindings === 0
      ? again.findings
      : again.findings.filter(({ source, rule }) => kept.has(`${source} ${rule}`));
  const isCountWrong = again.findings.length !== record.findings.length + record.omittedFindings;
  const expected = { ...again, findings };
  return [
    ...KEYS.flatMap((key) => compare(key, record[key], expected[key])),
    ...(isCountWrong ? [`findings: the policy has ${again.findings.length} rules`] : []),
  ];
}

const MOST_SHOWN = 300;

function compare(key: string, claimed: unknown, computed: unknown): readonly string[] {
  if (isSame(claimed, computed)) return [];
  return [`${key}: the record says ${show(claimed)}, the policy gives ${show(computed)}`];
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

/** Whether two values are the same as JSON: the order of keys does not matter. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(toSorted(a)) === JSON.stringify(toSorted(b));
}

function toSorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toSorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, toSorted(inner)]));
}
