import type { Permission } from "../policy/policy.ts";
import type { Instant } from "../time/interval.ts";

/** A pull request that would ship, or a commit without one: then `number` and what belongs to it is null. */
export interface Change {
  readonly number: number | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly author: string | null;
  /** The names of the labels that it carries now, as GitHub spells them. */
  readonly labels: readonly string[];
  /**
   * How it came by its labels. Null or absent where they were given by hand, on the command line or in a
   * test: then they count as properly granted. What GitHub tells always has one.
   */
  readonly history?: ChangeHistory | null;
}

/** Somebody who did something on GitHub. Deleted accounts are `unknown`; `trusted` is whoever tries a policy out. */
export interface Actor {
  /** The login, of a bot without `[bot]`; null for a deleted account. */
  readonly login: string | null;
  readonly kind: "person" | "bot" | "unknown" | "trusted";
}

/** What happened to a change, by the server's own record. Times are RFC 3339. */
export interface ChangeHistory {
  readonly author: Actor;
  /** Where its commits come from: `owner/name`, branch and newest commit; null where that repository is gone. */
  readonly head: { readonly repository: string; readonly branch: string; readonly commit: string } | null;
  /** For each label that it carries, when it was put on last and by whom. */
  readonly labellings: readonly Labelling[];
  /** Whether the list of labellings goes back to the beginning: a label that it lacks may otherwise be further back. */
  readonly hasAllLabellings: boolean;
  /** The lines `Override-Reason: …` that it was given, without empty ones. */
  readonly reasons: readonly GivenReason[];
  readonly hasAllReasons: boolean;
  /** When it was merged, or null. */
  readonly mergedAt: string | null;
  /** When the server recorded the newest push: null in it where that cannot be known; null or absent while nobody asked. */
  readonly newestPush?: { readonly at: string | null } | null;
}

/** One label put on. */
export interface Labelling {
  readonly label: string;
  readonly at: string;
  readonly by: Actor;
  /** Whether the label may have had another name then. */
  readonly isRenamed: boolean;
}

/** Why an override is needed, as somebody wrote it. */
export interface GivenReason {
  readonly text: string;
  /** The author of the comment; null for the description of the change. */
  readonly by: Actor | null;
}

/** What is known of an account that may have granted something. */
export interface Person {
  readonly login: string;
  /** The highest permission on the repository; null while nobody asked. */
  readonly permission: "none" | "read" | Permission | null;
  /** Whether it is a member of a team (`org/team`); null where the token may not know. */
  readonly teams: readonly { readonly team: string; readonly isMember: boolean | null }[];
}

/** A run that somebody started by hand and that asks for an override, or gives a reason for one. Its attempts after the first keep the rights of that one. */
export interface ManualRun {
  /** The name of the override that it asks for; null where it only gives a reason. */
  readonly override: string | null;
  readonly reason: string | null;
  readonly attempt: number;
  readonly by: Actor;
  /** When the run was created, RFC 3339; null while nobody asked. */
  readonly createdAt: string | null;
}

/** What lies between the environment's last successful deployment and the commit that would be deployed. */
export interface Shipment {
  /** The commit of that deployment; null where there never was one. */
  readonly since: string | null;
  /** `behind` is a rollback, which takes out what lies between; `diverged` does both. */
  readonly direction: "first" | "ahead" | "behind" | "diverged" | "identical";
  readonly changes: readonly Change[];
}

/** The state of a switch: of the rule that is named, or of every rule with this label and repository. */
export interface SwitchState {
  /** The id of a rule, as the command line names it; null where label and repository say which switch it is. */
  readonly rule: string | null;
  readonly label: string | null;
  /** `owner/name`. */
  readonly repository: string | null;
  readonly isOn: boolean;
  /** The open issue that turned it on; null where it is off, or nobody said. */
  readonly issue: { readonly number: number; readonly url: string } | null;
}

/**
 * What wants to deploy, with every fact that a decision may need. Null stands for a fact that is not
 * known: a rule that needs it makes the decision an error, never a guess.
 */
export interface Request {
  readonly at: Instant;
  /** How long the deployment takes, in milliseconds: every instant of `[at, at + durationMs]` is asked for. */
  readonly durationMs: number;
  /** `owner/name`. */
  readonly repository: string | null;
  /** `main`, or `refs/tags/v1` for a tag. */
  readonly branch: string | null;
  /** The 40 hexadecimal digits of the commit that would be deployed. */
  readonly commit: string | null;
  readonly environment: string | null;
  readonly operation: string;
  /** The name of the event that started the run. */
  readonly event: string | null;
  /** Every change that would ship; null while nobody has asked for them. */
  readonly changes: readonly Change[] | null;
  /** What is known of accounts that may have granted an override. */
  readonly people?: readonly Person[];
  /** The manual run that asks for an override; null or absent where none does. */
  readonly manual?: ManualRun | null;
  /** What would ship besides the changes of the commit; null or absent while nobody asked. */
  readonly shipment?: Shipment | null;
  /** Every file that would ship; `unknown` where that cannot be told; null or absent while nobody asked. */
  readonly paths?: readonly string[] | "unknown" | null;
  /** The switches that somebody looked at. A rule whose switch is not among them is off; null while nobody asked. */
  readonly switches?: readonly SwitchState[] | null;
  /** The freeze of the step's own, and the reason that it gives; null or absent where it has none. */
  readonly freeze?: string | null;
}
