import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { startApi } from "./api.mjs";

const rules = `
windows:
  - id: whenever
    reason: Somebody is always here.
    weekly: daily 00:00-24:00
    environments: production
  - id: early-week
    reason: Standard rollouts go out while everybody is here to watch them.
    weekly: mon-wed 09:00-16:00
    environments: production
overrides:
  emergency:
    labels: emergency
`;

const allowing = `version: 1
timezone: Europe/Berlin
environments: [staging, production]
contact: "#release-engineering"
freezes:
  - id: migration
    reason: The network was migrated.
    dates: 2020-11-27 18:00 to 2020-11-30 06:00
    environments: production
  - id: staging-nights
    reason: The nightly load test needs staging as it is.
    weekly: daily 22:00-06:00
    environments: staging
${rules}`;

const blocking = allowing.replace("2020-11-27 18:00 to 2020-11-30 06:00", "2020-11-27 to 2095-12-31");

/** The commands that `npm run bench` compares, the bare start of Node first, and what closes their API. */
export async function makeActionRuns(root, node) {
  const folder = mkdtempSync(join(tmpdir(), "freezegate-bench-"));
  const api = await startApi();
  const action = { node, args: [join(root, "dist/action.js")], cwd: folder };
  return {
    runs: [
      { name: "bare", node, args: ["-e", "0"], cwd: folder, env: {} },
      {
        ...action,
        ...prepare(root, join(folder, "allowed"), allowing, api.url, "workflow_dispatch"),
        name: "allowed",
        title: "allowed, policy-source: workspace, no request",
        limit: 2.5,
      },
      {
        ...action,
        ...prepare(root, join(folder, "blocked"), blocking, api.url, "pull_request"),
        name: "blocked",
        title: "blocked, then one label request",
        limit: 4.5,
        code: 1,
      },
    ],
    close() {
      api.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The files and variables of a step, as a runner makes them. */
function prepare(root, folder, policy, apiUrl, event) {
  mkdirSync(join(folder, ".github"), { recursive: true });
  mkdirSync(join(folder, "temp"));
  writeFileSync(join(folder, ".github/freezegate.yml"), policy);
  const payload = event === "pull_request" ? pullRequest() : { ref: "refs/heads/main" };
  const files = {
    GITHUB_EVENT_PATH: JSON.stringify(payload),
    GITHUB_OUTPUT: "",
    GITHUB_STEP_SUMMARY: "",
    GITHUB_ENV: "",
  };
  const env = { ...inputVariables(root), ...runnerVariables(folder, apiUrl, event) };
  for (const [name, text] of Object.entries(files)) {
    env[name] = join(folder, "temp", name.toLowerCase());
    writeFileSync(env[name], text);
  }
  return { env, cwd: folder };
}

function inputVariables(root) {
  const { inputs } = parse(readFileSync(join(root, "action.yml"), "utf8"));
  const chosen = { "policy-source": "workspace", environment: "production", token: "ghs_stub" };
  return Object.fromEntries(
    Object.entries(inputs).map(([name, input]) => [
      `INPUT_${name.toUpperCase()}`,
      chosen[name] ?? input.default ?? "",
    ]),
  );
}

function runnerVariables(folder, apiUrl, event) {
  return {
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_ACTOR: "octocat",
    GITHUB_API_URL: apiUrl,
    GITHUB_EVENT_NAME: event,
    GITHUB_GRAPHQL_URL: `${apiUrl}/graphql`,
    GITHUB_JOB: "deploy",
    GITHUB_REF: event === "pull_request" ? "refs/pull/12/merge" : "refs/heads/main",
    GITHUB_REF_NAME: event === "pull_request" ? "12/merge" : "main",
    GITHUB_REPOSITORY: "acme/shop",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_RUN_ID: "1658821493",
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_SHA: "ffac537e6cbbf934b08745a378932722df287a53",
    GITHUB_TRIGGERING_ACTOR: "octocat",
    GITHUB_WORKFLOW: "Deploy",
    GITHUB_WORKSPACE: folder,
    RUNNER_OS: "Linux",
    RUNNER_TEMP: join(folder, "temp"),
  };
}

function pullRequest() {
  const repository = { full_name: "acme/shop", default_branch: "main" };
  return {
    action: "synchronize",
    number: 12,
    pull_request: {
      number: 12,
      title: "Ship it",
      html_url: "https://github.com/acme/shop/pull/12",
      user: { login: "octocat" },
      labels: [],
      base: { ref: "main", sha: "1".repeat(40), repo: repository },
      head: { ref: "feature", sha: "ffac537e6cbbf934b08745a378932722df287a53", repo: repository },
    },
    repository,
  };
}
