import type { Entry } from "./entry.ts";
import type { Record } from "./record.ts";

/** Which records an audit shows. An empty list selects everything; of one that is not empty, any may apply. */
export interface Selection {
  readonly outcomes: readonly Record["outcome"][];
  readonly rules: readonly string[];
  /** Ignoring case, as GitHub does. */
  readonly environments: readonly string[];
  /** Decided in `[since, until)`, in milliseconds since 1970; null for a side without a boundary. */
  readonly since: number | null;
  readonly until: number | null;
}

/** Whether a record is selected. A rule counts where it blocked, lifted or not. */
export function isSelected({ record }: Entry, selection: Selection): boolean {
  const { outcomes, rules, environments, since, until } = selection;
  const at = Date.parse(record.evaluatedAt);
  const environment = record.request?.environment?.toLowerCase();
  return (
    (since === null || at >= since) &&
    (until === null || at < until) &&
    (outcomes.length === 0 || outcomes.includes(record.outcome)) &&
    (environments.length === 0 || environments.some((one) => one.toLowerCase() === environment)) &&
    (rules.length === 0 || toRules(record).some((rule) => rules.includes(rule)))
  );
}

/** The ids of the rules that blocked, lifted or not, each once. */
export function toRules({ blockers }: Record): readonly string[] {
  return [...new Set(blockers.flatMap(({ rules }) => rules))];
}
