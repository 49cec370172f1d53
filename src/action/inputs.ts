import { getInput } from "@actions/core";
import { UndecidedError } from "../decision/undecided.ts";
import { nearestName } from "../policy/nearest-name.ts";
import { parseDuration, toElapsed } from "../time/duration.ts";
import type { Parsed } from "../time/mistake.ts";
import { type Moment, parseMoment } from "../time/moment.ts";
import { zoneMistake } from "../time/zone-name.ts";

/** The inputs of the step, checked; null stands for one that is empty. */
export interface Inputs {
  readonly policies: readonly string[];
  readonly policySource: "default-branch" | "workspace";
  readonly timezone: string | null;
  readonly environment: string | null;
  readonly operation: string;
  readonly commit: string | null;
  readonly durationMs: number;
  readonly mode: "enforce" | "report";
  readonly branch: string | null;
  readonly at: Moment | null;
  readonly onError: "block" | "allow";
  /** Why the step freezes by itself; null where it does not. */
  readonly freeze: string | null;
  readonly override: string | null;
  readonly overrideReason: string | null;
  readonly followUp: boolean;
  readonly followUpTemplate: string | null;
  readonly recordPath: string | null;
  readonly token: string;
  /** For other repositories and for teams; the token where there is none. */
  readonly policyToken: string;
}

const NAMES = [
  "policy",
  "policy-source",
  "timezone",
  "environment",
  "operation",
  "commit",
  "deploy-duration",
  "mode",
  "branch",
  "at",
  "on-error",
  "freeze",
  "override",
  "override-reason",
  "follow-up",
  "follow-up-template",
  "record-path",
  "token",
  "policy-token",
] as const;

type InputName = (typeof NAMES)[number];

/** Reads the step's inputs. Throws an `UndecidedError` that names the first one that is wrong, or misspelt. */
export function readInputs(environment: Readonly<Record<string, string | undefined>>): Inputs {
  rejectMisspelt(environment);
  const mode = readChoice("mode", ["enforce", "report"]);
  const inputs: Inputs = {
    policies: readLines("policy", ".github/freezegate.yml"),
    policySource: readChoice("policy-source", ["default-branch", "workspace"]),
    timezone: readZone(),
    environment: readText("environment"),
    operation: readText("operation") ?? "deploy",
    commit: readText("commit"),
    durationMs: readParsed("deploy-duration", parseDuration, toElapsed) ?? 0,
    mode,
    branch: readText("branch"),
    at: readParsed("at", parseMoment, (moment) => moment),
    onError: readChoice("on-error", ["block", "allow"]),
    freeze: readFreeze(),
    override: readText("override"),
    overrideReason: readText("override-reason"),
    followUp: readChoice("follow-up", ["false", "true"]) === "true",
    followUpTemplate: readText("follow-up-template"),
    recordPath: readText("record-path"),
    token: getInput("token"),
    policyToken: readText("policy-token") ?? getInput("token"),
  };
  rejectTrialOutsideReport(inputs);
  return inputs;
}

function readText(name: InputName): string | null {
  const text = getInput(name);
  return text === "" ? null : text;
}

function readLines(name: InputName, fallback: string): readonly string[] {
  const lines = getInput(name)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return lines.length === 0 ? [fallback] : lines;
}

function readChoice<Choice extends string>(name: InputName, choices: readonly [Choice, ...Choice[]]): Choice {
  const text = getInput(name);
  if (text === "") return choices[0];
  const found = choices.find((choice) => choice === text);
  if (found !== undefined) return found;
  const near = nearestName(text, choices);
  throw wrong(
    name,
    `"${text}" is not one of ${choices.join(", ")}`,
    near === null ? null : `did you mean "${near}"?`,
  );
}

const OFF = ["false", "off", "0", "no"];
const ON = ["true", "on", "1", "yes"];

/** The switch of the step: any value but one that says no freezes, and is shown as the reason. */
function readFreeze(): string | null {
  const text = readText("freeze");
  if (text === null || OFF.includes(text.toLowerCase())) return null;
  return ON.includes(text.toLowerCase()) ? `The step's input "freeze" is "${text}".` : text;
}

function readZone(): string | null {
  const name = readText("timezone");
  const mistake = name === null ? null : zoneMistake(name);
  if (mistake !== null) throw wrong("timezone", mistake.message, mistake.hint);
  return name;
}

function readParsed<T, Value>(
  name: InputName,
  parse: (text: string) => Parsed<T>,
  toValue: (parsed: T) => Value,
): Value | null {
  const text = readText(name);
  if (text === null) return null;
  const result = parse(text);
  if ("mistake" in result) throw wrong(name, result.mistake.message, result.mistake.hint);
  return toValue(result.value);
}

function wrong(name: InputName, message: string, hint: string | null): UndecidedError {
  return new UndecidedError("input", `the input "${name}" is wrong: ${message}`, { hint });
}

/** Whoever may choose the branch or the time could choose ones that nothing freezes. */
function rejectTrialOutsideReport(inputs: Inputs): void {
  if (inputs.mode === "report") return;
  for (const name of ["branch", "at"] as const) {
    if (inputs[name] === null) continue;
    const hint = 'add "mode: report", or leave it out';
    throw new UndecidedError(
      "input",
      `the input "${name}" is for trying a policy out, in mode report alone`,
      { hint },
    );
  }
}

/** The runner only warns about an input that does not exist, and the gate would run without what was meant. */
function rejectMisspelt(environment: Readonly<Record<string, string | undefined>>): void {
  for (const variable of Object.keys(environment)) {
    if (!variable.startsWith("INPUT_")) continue;
    const name = variable.slice("INPUT_".length).toLowerCase();
    const near = (NAMES as readonly string[]).includes(name) ? null : toNearInput(name);
    if (near === null) continue;
    throw new UndecidedError("input", `there is no input "${name}"`, { hint: `did you mean "${near}"?` });
  }
}

function toNearInput(name: string): string | null {
  const same = NAMES.find((known) => known.replaceAll("-", "") === name.replace(/[-_ ]/g, ""));
  return same ?? nearestName(name, NAMES);
}
