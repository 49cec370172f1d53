import type {
  CronPattern,
  GrantedBy,
  HolidayChoice,
  Override,
  PolicyDocument,
  Rule,
  Switch,
  Times,
} from "./document.ts";
import type { Path } from "./outline.ts";

/** A kind of mapping in a policy: what messages call it, and the keys that it may have. */
export interface Place {
  readonly noun: string;
  readonly keys: readonly string[];
}

// The types are generated from the schema: a key that is missing here, or too many, does not compile.
const POLICY_KEYS = {
  version: true,
  timezone: true,
  default: true,
  environments: true,
  contact: true,
  freezes: true,
  windows: true,
  overrides: true,
  override: true,
} satisfies Record<keyof PolicyDocument, true>;

const SCHEDULE_KEYS = {
  weekly: true,
  monthly: true,
  yearly: true,
  dates: true,
  cron: true,
  holidays: true,
  always: true,
} satisfies Record<ScheduleKey, true>;

/** The keys of a schedule, which a rule and what narrows it have alike. */
export type ScheduleKey = Exclude<keyof Times, "timezone">;

/** The keys of a schedule, in the order in which messages list them. */
export const scheduleKeys = Object.keys(SCHEDULE_KEYS) as readonly ScheduleKey[];

const RULE_KEYS = {
  id: true,
  reason: true,
  link: true,
  ...SCHEDULE_KEYS,
  during: true,
  except: true,
  environments: true,
  branches: true,
  repositories: true,
  events: true,
  operations: true,
  paths: true,
  while: true,
  override: true,
  mode: true,
  timezone: true,
} satisfies Record<keyof Rule, true>;

const OVERRIDE_KEYS = {
  labels: true,
  "granted-by": true,
  "self-grant": true,
  reason: true,
  "expires-after": true,
  "relabel-after-push": true,
  "every-change": true,
  dispatch: true,
} satisfies Record<keyof Override, true>;

const GRANTED_BY_KEYS = { permission: true, users: true, teams: true } satisfies Record<
  keyof GrantedBy,
  true
>;

const SWITCH_KEYS = { "issue-labeled": true, repository: true } satisfies Record<keyof Switch, true>;

const TIMES_KEYS = { ...SCHEDULE_KEYS, timezone: true } satisfies Record<keyof Times, true>;

const CRON_KEYS = { at: true, for: true } satisfies Record<keyof CronPattern, true>;

const HOLIDAY_KEYS = {
  in: true,
  types: true,
  "days-before": true,
  "days-after": true,
} satisfies Record<keyof Exclude<HolidayChoice, string | readonly unknown[]>, true>;

const RULE_LISTS: readonly Path[] = [
  ["freezes", "*"],
  ["windows", "*"],
];

const PLACES: readonly { readonly at: Path; readonly noun: string; readonly keys: object }[] = [
  { at: [], noun: "a policy", keys: POLICY_KEYS },
  { at: ["freezes", "*"], noun: "a freeze", keys: RULE_KEYS },
  { at: ["windows", "*"], noun: "a window", keys: RULE_KEYS },
  { at: ["overrides", "*"], noun: "an override", keys: OVERRIDE_KEYS },
  { at: ["overrides", "*", "granted-by"], noun: '"granted-by"', keys: GRANTED_BY_KEYS },
  { at: ["freezes", "*", "while"], noun: '"while"', keys: SWITCH_KEYS },
  { at: ["windows", "*", "while"], noun: '"while"', keys: SWITCH_KEYS },
  ...RULE_LISTS.flatMap((rule) => [
    { at: [...rule, "during"], noun: '"during"', keys: TIMES_KEYS },
    { at: [...rule, "except"], noun: '"except"', keys: TIMES_KEYS },
    ...[rule, [...rule, "during"], [...rule, "except"]].flatMap((times) => [
      { at: [...times, "cron"], noun: '"cron"', keys: CRON_KEYS },
      { at: [...times, "cron", "*"], noun: 'an entry of "cron"', keys: CRON_KEYS },
      { at: [...times, "holidays"], noun: '"holidays"', keys: HOLIDAY_KEYS },
      { at: [...times, "holidays", "*"], noun: 'an entry of "holidays"', keys: HOLIDAY_KEYS },
    ]),
  ]),
];

/** The kind of mapping that stands at a path, or null where the schema wants something else there. */
export function placeAt(path: Path): Place | null {
  const place = PLACES.find(
    ({ at }) => at.length === path.length && at.every((step, index) => step === "*" || step === path[index]),
  );
  return place === undefined ? null : { noun: place.noun, keys: Object.keys(place.keys) };
}
