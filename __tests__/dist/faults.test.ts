import type { Fault } from "../github-stub/server.ts";
import { startEmergency, withCondition } from "./emergency.ts";
import { recordOf } from "./record.ts";
import type { ActionResult } from "./run-action.ts";
import { events, friday, runIn } from "./world.ts";

/** One fault of the API, and how a run ends that needs it. The budget for all requests is 30 s. */
interface Faulty {
  readonly title: string;
  /** What befalls the requests in their order, or all of them. */
  readonly faults?: readonly (Fault | null)[];
  readonly fault?: Fault;
  /** `api` is what on-error: allow covers; `input` is not; null stands for a run that the fault does not hinder. */
  readonly kind: "api" | "input" | null;
  readonly withinMs: number;
}

/** GitHub believes that it is an hour later than the machine, which believes that it is that Friday. */
const hourOff: Fault = { dateOffsetMs: Date.parse(friday) - Date.now() + 3_600_000 };

const json = (value: unknown): Fault => ({ body: JSON.stringify(value) });

/** Each stands at the second request, which asks for the permission of whoever put the label on. */
const onPermission: readonly Faulty[] = [
  {
    title: "500 for good",
    faults: [null, ...times(4, { status: 500, body: "{}" })],
    kind: "api",
    withinMs: 12_000,
  },
  { title: "502, then good", faults: [null, { status: 502, body: "<html>" }], kind: null, withinMs: 8000 },
  {
    title: "429 with retry-after",
    faults: [null, { status: 429, headers: { "retry-after": "1" }, body: "{}" }],
    kind: null,
    withinMs: 8000,
  },
  {
    title: "429 that asks to wait for an hour",
    faults: [null, { status: 429, headers: { "retry-after": "3600" }, body: "{}" }],
    kind: "api",
    withinMs: 8000,
  },
  {
    title: "a secondary rate limit",
    faults: [
      null,
      {
        status: 403,
        headers: { "retry-after": "1" },
        body: JSON.stringify({ message: "You have exceeded a secondary rate limit." }),
      },
    ],
    kind: null,
    withinMs: 8000,
  },
  {
    title: "401",
    faults: [null, { status: 401, body: '{"message":"Bad credentials"}' }],
    kind: "input",
    withinMs: 8000,
  },
  {
    title: "403",
    faults: [null, { status: 403, body: '{"message":"Not accessible"}' }],
    kind: "input",
    withinMs: 8000,
  },
  { title: "HTML", faults: [null, { body: "<html>Sign in</html>" }], kind: "api", withinMs: 8000 },
  { title: "truncated JSON", faults: [null, { body: '{"permission":"adm' }], kind: "api", withinMs: 8000 },
  { title: "null", faults: [null, { body: "null" }], kind: "api", withinMs: 8000 },
  {
    title: "an empty object in place of the booleans",
    faults: [null, json({ user: { login: "maya", permissions: {} } })],
    kind: "api",
    withinMs: 8000,
  },
  {
    title: "null in place of the booleans",
    faults: [null, json({ user: { login: "maya", permissions: null } })],
    kind: "api",
    withinMs: 8000,
  },
  {
    title: "somebody else's permission",
    faults: [null, json({ user: { login: "eve", permissions: { admin: true, push: true, pull: true } } })],
    kind: "api",
    withinMs: 8000,
  },
  {
    title: "a reset in the middle, for good",
    faults: [null, ...times(4, { reset: "middle" as const })],
    kind: "api",
    withinMs: 12_000,
  },
  {
    title: "a reset in the middle, then good",
    faults: [null, { reset: "middle" }],
    kind: null,
    withinMs: 8000,
  },
];

/** Each stands at the first request, which brings policy, change and history. */
const onFacts: readonly Faulty[] = [
  {
    title: "GraphQL errors with partial data: no labels",
    faults: [{ change: (data) => withoutLabels(data) }],
    kind: "input",
    withinMs: 8000,
  },
  {
    title: "null where the pull request belongs",
    faults: [{ change: (data) => lay(data, null) }],
    kind: "input",
    withinMs: 8000,
  },
  {
    title: "null where the timeline belongs",
    faults: [{ change: (data) => lay(data, { timelineItems: null }) }],
    kind: null,
    withinMs: 8000,
  },
  {
    title: "a GraphQL rate limit, then good",
    faults: [json({ data: null, errors: [{ type: "RATE_LIMITED", message: "x" }] })],
    kind: null,
    withinMs: 8000,
  },
  { title: "a Date header an hour off", fault: hourOff, kind: null, withinMs: 8000 },
  {
    title: "a response that trickles a byte a second",
    fault: { trickleMs: 1000 },
    kind: "api",
    withinMs: 45_000,
  },
  { title: "connections that are refused", fault: { reset: "before" }, kind: "api", withinMs: 15_000 },
];

function times<T>(count: number, value: T): T[] {
  return Array.from({ length: count }, () => value);
}

type Answer = { data: { changes: { pullRequest: Record<string, unknown> } }; errors?: unknown[] };

function lay(data: unknown, over: Record<string, unknown> | null): unknown {
  const answer = structuredClone(data) as Answer;
  const { pullRequest } = answer.data.changes;
  const changes = { ...answer.data.changes, pullRequest: over === null ? null : { ...pullRequest, ...over } };
  return { ...answer, data: { ...answer.data, changes } };
}

function withoutLabels(data: unknown): unknown {
  const path = ["changes", "pullRequest", "labels"];
  const errors = [{ type: "FORBIDDEN", path, message: "Resource not accessible by integration" }];
  return { ...(lay(data, { labels: null }) as object), errors };
}

async function run(
  { faults = [], fault }: Faulty,
  onError: "block" | "allow",
): Promise<{ result: ActionResult; tookMs: number }> {
  const world = await startEmergency(withCondition("granted-by: { permission: maintain }"));
  world.stub.faults.push(...faults);
  world.stub.fault = fault ?? null;
  const started = Date.now();
  const given = { ...events["pull_request"]!(world).run, inputs: { "on-error": onError }, now: friday };
  const result = await runIn(world, { ...given, timeoutMs: 55_000 }).finally(world.stub.stop);
  return { result, tookMs: Date.now() - started };
}

/** A fault that hinders nobody passes only where the facts carry it: all others are errors, or blocked. */
function expectEnd(result: ActionResult, { kind, title }: Faulty, onError: "block" | "allow"): void {
  const outcome = kind !== null ? "error" : /timeline/.test(title) ? "blocked" : "overridden";
  const isAllowed = outcome === "overridden" || (kind === "api" && onError === "allow");
  expect({ ...result.outputs, code: result.code, stderr: result.stderr }).toMatchObject({
    outcome,
    allowed: String(isAllowed),
    code: isAllowed ? 0 : 1,
    stderr: "",
  });
  expect(recordOf(result)).toMatchObject({ outcome, allowed: isAllowed });
  expect(result.stdout).not.toMatch(/^\s+at .*:\d+/m);
}

const table = [...onPermission, ...onFacts].flatMap((faulty) =>
  (["block", "allow"] as const).map((onError) => ({ ...faulty, onError })),
);

it.concurrent.each(table)(
  "$title, on-error: $onError",
  async ({ onError, ...faulty }) => {
    const { result, tookMs } = await run(faulty, onError);
    expectEnd(result, faulty, onError);
    // A busy machine starts a process late: what counts is that no run hangs.
    expect(tookMs).toBeLessThan(faulty.withinMs + 10_000);
  },
  70_000,
);

it.concurrent("takes GitHub's time where the machine's is an hour off, and says so", async () => {
  const { result } = await run({ title: "", fault: hourOff, kind: null, withinMs: 0 }, "block");
  expect(recordOf(result)).toMatchObject({ clock: "github" });
  expect(result.stdout).toContain("::warning title=The machine's clock is wrong::");
});

it.concurrent("names the permission that a team needs, where GitHub refuses", async () => {
  const world = await startEmergency(withCondition("granted-by: { teams: acme/sre }"));
  world.stub.forbidden.add("/orgs/{org}/teams/{team_slug}/memberships/{username}");
  const result = await runIn(world, events["pull_request"]!(world).run).finally(world.stub.stop);
  expect(result.outputs["outcome"]).toBe("error");
  expect(result.stdout).toContain('the organization permission "members: read"');
});

it.concurrent("asks twice at most where a permission grants, and lists each request in a debug run", async () => {
  const world = await startEmergency(withCondition("granted-by: { permission: maintain }"));
  const run = { ...events["pull_request"]!(world).run, env: { RUNNER_DEBUG: "1" } };
  const result = await runIn(world, run).finally(world.stub.stop);
  expect(result.outputs["outcome"]).toBe("overridden");
  expect(world.stub.requests).toHaveLength(2);
  expect(result.stdout.match(/^::debug::(POST|GET) .* 200 \d+ ms$/gm)).toHaveLength(2);
});

it.concurrent("asks once where the author labelled, since nothing more can change that", async () => {
  const world = await startEmergency(
    withCondition("granted-by: { permission: maintain }\n    self-grant: false"),
  );
  world.open.labelEvents.push({
    label: "emergency",
    at: "2026-11-27T13:00:00Z",
    by: { type: "User", login: "ada" },
  });
  const result = await runIn(world, events["pull_request"]!(world).run).finally(world.stub.stop);
  expect(result.outputs["outcome"]).toBe("blocked");
  expect(world.stub.requests).toHaveLength(1);
});
