import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { type Ended, freshFolder, root, runBuilt } from "./built.ts";

/** A run of the action, as a workflow and the runner describe it. */
export interface ActionRun {
  /** What stands in the step's `with`. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** The name of the event; `workflow_dispatch` unless set. */
  readonly eventName?: string;
  /** The event's payload: a value, or the text of the event file as it is. */
  readonly event?: unknown;
  /** Files of the checked-out repository, path → text. */
  readonly files?: Readonly<Record<string, string>>;
  /** Where the API is: the address of a stub. Without it nothing can be reached. */
  readonly apiUrl?: string;
  /** Where GraphQL is; `apiUrl` and `/graphql` unless set. */
  readonly graphqlUrl?: string;
  readonly serverUrl?: string;
  /** `github.token`, of which the input `token` is made; `ghs_stub` unless set. */
  readonly token?: string;
  readonly repository?: string;
  /** `GITHUB_REF`; `refs/heads/main` unless set. `GITHUB_REF_NAME` and `GITHUB_REF_TYPE` follow from it. */
  readonly ref?: string;
  readonly sha?: string;
  readonly runAttempt?: number;
  /** Variables that come on top of (or, as `undefined`, are taken from) those that a runner sets. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly now?: string;
  readonly timeoutMs?: number;
}

/** What a run of the action left behind. */
export interface ActionResult extends Ended {
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** The runner's temporary folder, where the record is written. */
  readonly temp: string;
  readonly workspace: string;
}

interface Manifest {
  readonly inputs: Record<string, { readonly default?: string }>;
  readonly runs: { readonly main: string };
}

/** Runs the built action in a process of its own, as a runner starts it. */
export async function runAction(run: ActionRun = {}): Promise<ActionResult> {
  const folder = freshFolder();
  const workspace = join(folder, "work");
  const temp = join(folder, "temp");
  for (const path of [workspace, temp]) mkdirSync(path);
  for (const [path, text] of Object.entries(run.files ?? {})) writeInside(workspace, path, text);
  const runnerFiles = writeRunnerFiles(folder, run);
  const manifest = readManifest();
  const ended = await runBuilt(manifest.runs.main.replace(/^dist\//, ""), {
    args: [],
    cwd: workspace,
    env: withoutUndefined({
      ...toInputVariables(manifest, run),
      ...toRunnerVariables(run),
      ...runnerFiles,
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: temp,
      ...run.env,
    }),
    now: run.now,
    timeoutMs: run.timeoutMs,
  });
  const outputs = parseOutputs(readFileSync(runnerFiles.GITHUB_OUTPUT, "utf8"));
  const summary = readFileSync(runnerFiles.GITHUB_STEP_SUMMARY, "utf8");
  return { ...ended, outputs, summary, temp, workspace };
}

/** The name of an input's variable: upper case, spaces become `_`, hyphens stay. */
export function toInputVariable(name: string): string {
  return `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
}

/** Reads `name=value` and `name<<delimiter` entries, as a runner reads an output file. */
export function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split("\n");
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? "";
    const [, name, delimiter] = line.match(/^([^=]+?)<<(.+)$/) ?? [];
    if (name !== undefined && delimiter !== undefined) {
      const end = lines.indexOf(delimiter, index + 1);
      if (end === -1) throw new Error(`no end of output ${name}`);
      outputs[name] = lines.slice(index + 1, end).join("\n");
      index = end;
    } else if (line !== "") {
      const equals = line.indexOf("=");
      if (equals === -1) throw new Error(`not an output: ${line}`);
      outputs[line.slice(0, equals)] = line.slice(equals + 1);
    }
  }
  return outputs;
}

function readManifest(): Manifest {
  return parse(readFileSync(join(root, "action.yml"), "utf8")) as Manifest;
}

/** Every input that action.yml declares, with its default, and what the workflow says, declared or not. */
function toInputVariables(manifest: Manifest, run: ActionRun): Record<string, string> {
  const token = run.token ?? "ghs_stub";
  const variables: Record<string, string> = {};
  for (const [name, input] of Object.entries(manifest.inputs)) {
    variables[toInputVariable(name)] = (input.default ?? "").replace("${{ github.token }}", token);
  }
  for (const [name, value] of Object.entries(run.inputs ?? {})) variables[toInputVariable(name)] = value;
  return variables;
}

function toRunnerVariables(run: ActionRun): Record<string, string> {
  const ref = run.ref ?? "refs/heads/main";
  const repository = run.repository ?? "acme/shop";
  const serverUrl = run.serverUrl ?? "https://github.com";
  // Port 9 of the own machine answers nobody: a test that reaches the network fails.
  const apiUrl = run.apiUrl ?? "http://127.0.0.1:9";
  return {
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_ACTION: "__freezegate_freezegate",
    GITHUB_ACTION_PATH: root,
    GITHUB_ACTION_REPOSITORY: "freezegate/freezegate",
    GITHUB_ACTOR: "octocat",
    GITHUB_TRIGGERING_ACTOR: "octocat",
    GITHUB_API_URL: apiUrl,
    GITHUB_GRAPHQL_URL: run.graphqlUrl ?? `${apiUrl}/graphql`,
    GITHUB_SERVER_URL: serverUrl,
    GITHUB_EVENT_NAME: run.eventName ?? "workflow_dispatch",
    GITHUB_JOB: "deploy",
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.replace(/^refs\/(heads|tags|pull)\//, ""),
    GITHUB_REF_TYPE: ref.startsWith("refs/tags/") ? "tag" : "branch",
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_OWNER: repository.split("/")[0] ?? "",
    GITHUB_RUN_ATTEMPT: String(run.runAttempt ?? 1),
    GITHUB_RUN_ID: "1658821493",
    GITHUB_RUN_NUMBER: "17",
    GITHUB_SHA: run.sha ?? "ffac537e6cbbf934b08745a378932722df287a53",
    GITHUB_WORKFLOW: "Deploy",
    GITHUB_WORKFLOW_REF: `${repository}/.github/workflows/deploy.yml@${ref}`,
    RUNNER_ARCH: "X64",
    RUNNER_OS: "Linux",
    RUNNER_ENVIRONMENT: "github-hosted",
  };
}

/** The files that a runner makes for each step: the event, and empty ones to write to. */
function writeRunnerFiles(folder: string, run: ActionRun) {
  const files = {
    GITHUB_EVENT_PATH: join(folder, "event.json"),
    GITHUB_OUTPUT: join(folder, "output"),
    GITHUB_STEP_SUMMARY: join(folder, "summary.md"),
    GITHUB_ENV: join(folder, "env"),
    GITHUB_PATH: join(folder, "path"),
    GITHUB_STATE: join(folder, "state"),
  };
  for (const path of Object.values(files)) writeFileSync(path, "");
  const event = typeof run.event === "string" ? run.event : JSON.stringify(run.event ?? {});
  writeFileSync(files.GITHUB_EVENT_PATH, event);
  return files;
}

function writeInside(folder: string, path: string, text: string): void {
  const file = join(folder, path);
  if (!existsSync(dirname(file))) mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function withoutUndefined(variables: Record<string, string | undefined>): Record<string, string> {
  const entries = Object.entries(variables).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Record<string, string>;
}
