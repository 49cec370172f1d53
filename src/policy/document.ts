/* Generated from schema.json by scripts/generate.mjs. Do not edit. */

/**
 * UTC or an IANA Area/City name.
 */
export type Timezone = string;
/**
 * A pattern or a list of patterns: * stands for anything but /, ** for anything.
 *
 * @minItems 1
 */
export type Patterns = string | string[];
/**
 * Text.
 */
export type Text = string;
/**
 * A kebab-case name.
 */
export type Id = string;
/**
 * A name or a list of names.
 *
 * @minItems 1
 */
export type Names = string | string[];
/**
 * A schedule or a list of schedules, which add up.
 *
 * @minItems 1
 */
export type Schedule = string | string[];
/**
 * Days of every month, in local time: 1 to 31, negative from the month's end, or the nth weekday (first to fifth, last). In a span an absent end is the month's last day and an absent start the next month's first; a single day that a month lacks is skipped.
 *
 * @minItems 1
 */
export type Monthly = string | number | (string | number)[];
/**
 * Cron patterns, in local time: each match of the wall clock starts an occurrence that lasts for a while.
 *
 * @minItems 1
 */
export type Cron =
  | {
      at: Text;
      for: Duration;
    }
  | CronPattern[];
/**
 * A duration: a number and a unit, or several, such as 64h or 1d12h. w and d are calendar days of the zone and count first, h and m are elapsed time.
 */
export type Duration = string;
/**
 * Public holidays of a country or region, in whole days of the rule's zone: the day and its substitute. A year for which the holidays are not known is an error.
 *
 * @minItems 1
 */
export type HolidayChoice =
  | string
  | {
      in: Text;
      types?: HolidayTypes;
      /**
       * How many days of the calendar before each holiday count with it, 0 to 31.
       */
      "days-before"?: number;
      /**
       * How many days of the calendar after each holiday count with it, 0 to 31.
       */
      "days-after"?: number;
    }
  | HolidayChoice[];
/**
 * A type of holidays or a list of types.
 *
 * @minItems 1
 */
export type HolidayTypes = string | string[];
/**
 * Active at every time.
 */
export type Always = true;

/**
 * When deployments are frozen, when they are allowed, and who may override it in an emergency.
 */
export interface PolicyDocument {
  /**
   * The version of the policy language. It is 1.
   */
  version: 1;
  timezone?: Timezone;
  /**
   * What holds for a request that no window covers: open lets it through unless a freeze blocks it, closed blocks it.
   */
  default?: "open" | "closed";
  environments?: Patterns;
  contact?: Text;
  /**
   * Rules inside whose times deployments are blocked.
   *
   * @minItems 1
   */
  freezes?: Rule[];
  /**
   * Rules inside whose times deployments are allowed. Where windows cover a request, it is blocked outside all of them.
   *
   * @minItems 1
   */
  windows?: Rule[];
  /**
   * The emergency paths, by name: each lifts the rules that accept it. A name is kebab-case; never is reserved.
   */
  overrides?: {
    [k: string]: Override | undefined;
  };
  override?: Names;
}
/**
 * A freeze or a window: when it is active, which requests it covers, and why it is there.
 */
export interface Rule {
  id: Id;
  reason: Text;
  /**
   * Where the rule comes from: the http or https address of the review or the ticket.
   */
  link?: string;
  /**
   * enforce, or report: the rule is evaluated and shown, and never blocks.
   */
  mode?: "enforce" | "report";
  timezone?: Timezone;
  override?: Names;
  weekly?: Schedule;
  monthly?: Monthly;
  yearly?: Schedule;
  dates?: Schedule;
  cron?: Cron;
  holidays?: HolidayChoice;
  always?: Always;
  during?: Times;
  except?: Times;
  environments?: Patterns;
  branches?: Patterns;
  repositories?: Patterns;
  events?: Patterns;
  operations?: Patterns;
  while?: Switch;
  paths?: Patterns;
}
/**
 * A cron pattern, each match of which on the wall clock starts an occurrence.
 */
export interface CronPattern {
  at: Text;
  for: Duration;
}
/**
 * Schedules whose union is meant, in the zone of the rule unless they name one of their own.
 */
export interface Times {
  weekly?: Schedule;
  monthly?: Monthly;
  yearly?: Schedule;
  dates?: Schedule;
  cron?: Cron;
  holidays?: HolidayChoice;
  always?: Always;
  timezone?: Timezone;
}
/**
 * What turns a freeze on and off without a commit.
 */
export interface Switch {
  "issue-labeled": Text;
  repository?: Text;
}
/**
 * A named way to lift the rules that accept it.
 */
export interface Override {
  labels?: Names;
  "granted-by"?: GrantedBy;
  /**
   * Whether the pull request's author may be the one who labels.
   */
  "self-grant"?: boolean;
  /**
   * Whether somebody has to say why, in a line Override-Reason: in the pull request's description, in a comment by someone who may grant, or in the input override-reason of a manual run.
   */
  reason?: "required" | "optional";
  "expires-after"?: Text;
  /**
   * Whether the label counts only when it was put on after the newest push to the pull request, as GitHub's server recorded it.
   */
  "relabel-after-push"?: boolean;
  /**
   * Whether every change that would ship since the environment's last successful deployment must carry the label, so that nothing rides along.
   */
  "every-change"?: boolean;
  /**
   * Whether a manual run (workflow_dispatch) may ask with the input override, on its first attempt.
   */
  dispatch?: boolean;
}
/**
 * Who may put the label on; any one of the keys suffices. Bots count only where users names them.
 */
export interface GrantedBy {
  /**
   * Whoever has at least this permission on the repository.
   */
  permission?: "triage" | "write" | "maintain" | "admin";
  users?: Names;
  teams?: Names;
}
