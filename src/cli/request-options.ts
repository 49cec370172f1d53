import { type Command, InvalidArgumentError, Option } from "commander";
import type { Request, SwitchState } from "../decision/request.ts";
import { UndecidedError } from "../decision/undecided.ts";
import type { Host } from "../host.ts";
import { nearestName } from "../policy/nearest-name.ts";
import type { Policy } from "../policy/policy.ts";
import { parseDuration, toElapsed } from "../time/duration.ts";
import type { Parsed } from "../time/mistake.ts";
import { type Moment, parseMoment, resolveMoment } from "../time/moment.ts";
import { zoneMistake } from "../time/zone-name.ts";
import { addRepositoryPath, type RepositoryPaths } from "./repository-path.ts";

/** The options of a request, alike in every command that takes one. */
export interface RequestOptions {
  readonly at?: Moment;
  readonly timezone?: string;
  readonly branch?: string;
  readonly environment?: string;
  readonly repository?: string;
  readonly event?: string;
  readonly operation: string;
  readonly label: readonly string[];
  readonly path: readonly string[];
  readonly on: readonly string[];
  readonly duration: number;
  readonly repositoryPath: RepositoryPaths;
}

/** Adds the options of a request to a command. */
export function addRequestOptions(command: Command): Command {
  return addRepositoryPath(command)
    .addOption(
      new Option(
        "--at <time>",
        "when: RFC 3339, or a local time in the policy's zone (default: now)",
      ).argParser(toMoment),
    )
    .addOption(
      new Option("--timezone <zone>", "the zone of a policy that names none, such as a preset").argParser(
        toZone,
      ),
    )
    .option("--branch <branch>", "the branch that deploys; refs/tags/NAME for a tag", toText)
    .option("--environment <name>", "what is deployed to", toText)
    .option("--repository <owner/name>", "the repository that deploys", toText)
    .option("--event <event>", "the event that starts the deployment, such as push", toText)
    .option("--operation <word>", "deploy, rollback, or a word of your own", toText, "deploy")
    .option("--path <path>", "a file that would ship, for rules with paths; repeatable", toList, [])
    .option("--on <rule>", "a freeze whose switch is on; the others are off; repeatable", toList, [])
    .option("--label <label>", "a label on the change, properly granted; repeatable", toList, [])
    .addOption(
      new Option("--duration <duration>", "how long the deployment takes, such as 45m")
        .argParser(toMilliseconds)
        .default(0, "0m"),
    );
}

/** The request that the options describe. A local time is one of the first policy's zone; what is odd about it goes to stderr. */
export function toRequest(options: RequestOptions, policies: readonly Policy[], host: Host): Request {
  return {
    at: toInstant(options.at, policies, host),
    durationMs: options.duration,
    repository: options.repository ?? null,
    branch: options.branch ?? null,
    commit: null,
    environment: options.environment ?? null,
    operation: options.operation,
    event: options.event ?? null,
    changes:
      options.label.length === 0
        ? []
        : [{ number: null, title: null, url: null, author: null, labels: options.label }],
    paths: options.path.length === 0 ? null : options.path,
    switches: toSwitches(options.on, policies),
  };
}

/** The switches that are on. A rule that has none, or that does not exist, is a slip of the finger. */
function toSwitches(rules: readonly string[], policies: readonly Policy[]): SwitchState[] {
  const known = policies.flatMap(({ freezes }) => freezes).filter((rule) => (rule.switch ?? null) !== null);
  const ids = known.map(({ id }) => id);
  return rules.map((rule) => {
    if (ids.includes(rule)) return { rule, label: null, repository: null, isOn: true, issue: null };
    const near = nearestName(rule, ids);
    const hint = near === null ? null : `did you mean "${near}"?`;
    throw new UndecidedError("input", `--on: no freeze "${rule}" with a switch ("while")`, { hint });
  });
}

function toInstant(moment: Moment | undefined, policies: readonly Policy[], host: Host): number {
  if (moment === undefined) return host.now();
  const { at, note } = resolveMoment(moment, policies[0]?.timezone ?? "UTC");
  if (note !== null) host.stderr.write(`note: ${note}\n`);
  return at;
}

function toMoment(text: string): Moment {
  return toValue(parseMoment(text));
}

function toMilliseconds(text: string): number {
  return toElapsed(toValue(parseDuration(text)));
}

function toZone(name: string): string {
  const mistake = zoneMistake(name);
  if (mistake !== null) throw new InvalidArgumentError(`${mistake.message}. ${mistake.hint}`);
  return name;
}

function toText(text: string): string {
  if (text.trim() === "") throw new InvalidArgumentError("It is empty.");
  return text;
}

function toList(text: string, before: readonly string[]): readonly string[] {
  return [...before, toText(text)];
}

function toValue<T>(result: Parsed<T>): T {
  if ("value" in result) return result.value;
  const { message, hint } = result.mistake;
  throw new InvalidArgumentError(hint === null ? message : `${message}. ${hint}`);
}
