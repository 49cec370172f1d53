import type { Duration } from "../time/duration.ts";
import type { Occurrences } from "../time/occurrences.ts";

/** Where something that judged was read: enough to find the same bytes again. */
export interface Source {
  readonly kind: "policy" | "calendar" | "switch";
  /** `owner/name`, or null for a file of the machine or a preset. */
  readonly repository: string | null;
  /** A path, `preset:NAME` or an https address; what messages call it. */
  readonly path: string;
  readonly ref: string | null;
  readonly commit: string | null;
  /** `sha256:` and the hexadecimal digest of the bytes that were read. */
  readonly digest: string;
}

/** The requests that a rule covers: each key is a list of patterns, and an absent key matches everything. */
export interface Scope {
  readonly environments: readonly string[] | null;
  readonly branches: readonly string[] | null;
  readonly repositories: readonly string[] | null;
  readonly events: readonly string[] | null;
  readonly operations: readonly string[] | null;
  readonly paths: readonly string[] | null;
}

/** What turns a freeze on and off without a commit: on while an open issue has the label. */
export interface Switch {
  readonly label: string;
  /** `owner/name`, or null for the repository that deploys. */
  readonly repository: string | null;
}

/** One freeze or one window, compiled. */
export interface Rule {
  readonly id: string;
  readonly kind: "freeze" | "window";
  readonly reason: string;
  readonly link: string | null;
  readonly mode: "enforce" | "report";
  readonly scope: Scope;
  /** The switch that narrows a freeze; null where it has none, and always so for a window. */
  readonly switch: Switch | null;
  /** When the rule is active. */
  readonly occurrences: Occurrences;
  /** The zone of the rule's own times, an IANA name or `UTC`. */
  readonly timezone: string;
  /** The schedule in words: "Fridays from 12:00 to Mondays 06:00, Europe/Berlin". */
  readonly description: string;
  /** The overrides that lift it, in alphabetical order of their names; empty for `never`. */
  readonly overrides: readonly Override[];
  /** Where the rule stands in its file, from 1. */
  readonly line: number;
  readonly column: number;
}

/** A named way to lift blockers, and the conditions under which it is granted. */
export interface Override {
  readonly name: string;
  /** A change with any of these labels asks for the override; names ignore case. Empty where only `dispatch` asks. */
  readonly labels: readonly string[];
  /** Who may grant it; null for whoever can label. */
  readonly grantedBy: GrantedBy | null;
  /** Whether the author of a change may grant it for that change. */
  readonly selfGrant: boolean;
  readonly reason: "required" | "optional";
  /** How long a label counts; its days are calendar days of the policy's zone. Null for no limit. */
  readonly expiresAfter: Duration | null;
  readonly relabelAfterPush: boolean;
  readonly everyChange: boolean;
  /** Whether a manual run may ask for it. */
  readonly dispatch: boolean;
}

/** A permission on a repository that may be asked for; each includes those before it. */
export type Permission = "triage" | "write" | "maintain" | "admin";

/** Who may grant an override: any one of these suffices. */
export interface GrantedBy {
  /** At least this permission; null where permissions do not count. */
  readonly permission: Permission | null;
  /** Logins; `name[bot]` is a bot's. Case does not matter. */
  readonly users: readonly string[];
  /** `org/team`. */
  readonly teams: readonly string[];
}

/** One policy file, compiled. It is judged by itself: nothing in it depends on another file. */
export interface Policy {
  readonly source: Source;
  /** The calendars that its rules read, each once. */
  readonly calendars: readonly Source[];
  readonly timezone: string;
  readonly default: "open" | "closed";
  /** The patterns of the top-level `environments`, as written. */
  readonly environments: readonly string[];
  readonly contact: string | null;
  readonly freezes: readonly Rule[];
  readonly windows: readonly Rule[];
  readonly overrides: readonly Override[];
  /** The overrides that lift the blocker of `default: closed`. */
  readonly override: readonly Override[];
}
