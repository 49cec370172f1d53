import type { Fault } from "../github-stub/server.ts";
import { expectError, runPull } from "./expect-error.ts";
import { recordOf } from "./record.ts";
import { policyPath, policyText, wednesday } from "./world.ts";

interface Failing {
  readonly title: string;
  readonly fault: Fault;
  readonly kind: "api" | "input";
  readonly says: string;
}

const faults: readonly Failing[] = [
  {
    title: "503",
    fault: { status: 503, body: "" },
    kind: "api",
    says: "it answered 503. try again later; https://www.githubstatus.com",
  },
  {
    title: "502 in HTML",
    fault: { status: 502, body: "<html>Bad Gateway</html>" },
    kind: "api",
    says: "it answered 502",
  },
  {
    title: "404",
    fault: { status: 404, body: '{"message":"Not Found"}' },
    kind: "input",
    says: "it answered 404 (Not Found). check the name",
  },
  {
    title: "401",
    fault: { status: 401, body: '{"message":"Bad credentials"}' },
    kind: "input",
    says: "it answered 401 (Bad credentials). the token is not valid",
  },
  {
    title: "403",
    fault: { status: 403, body: '{"message":"Resource not accessible by integration"}' },
    kind: "input",
    says: 'give the job "permissions: {',
  },
  {
    title: "garbage",
    fault: { body: "<html>hello</html>" },
    kind: "api",
    says: "is there a proxy in between",
  },
  { title: "an empty object", fault: { body: "{}" }, kind: "api", says: "is there a proxy in between" },
  { title: "null", fault: { body: "null" }, kind: "api", says: "is there a proxy in between" },
  { title: "a broken connection", fault: { reset: "before" }, kind: "api", says: "the connection failed" },
  { title: "half of an answer", fault: { reset: "middle" }, kind: "api", says: "the connection failed" },
  { title: "nothing", fault: { delayMs: 600_000 }, kind: "api", says: "it did not answer within" },
  { title: "a byte a second", fault: { trickleMs: 1000 }, kind: "api", says: "it did not answer within" },
];

describe("an API that fails ends in an error, and in good time", () => {
  const timeoutMs = 50_000;

  it.concurrent.each(faults)(
    "$title",
    async ({ fault, kind, says }) => {
      const result = await runPull({ timeoutMs }, ({ stub }) => {
        stub.fault = fault;
      });
      expectError(result, kind, says);
    },
    60_000,
  );

  it.concurrent.each(
    faults.filter(({ kind }) => kind === "input").map(({ title, fault }) => ({ title, fault })),
  )("$title is no failure that on-error: allow covers", async ({ fault }) => {
    const result = await runPull({ inputs: { "on-error": "allow" } }, ({ stub }) => {
      stub.fault = fault;
    });
    expect({ code: result.code, allowed: result.outputs["allowed"] }).toEqual({ code: 1, allowed: "false" });
  });

  it.concurrent("goes on with a loud warning where on-error says to allow", async () => {
    const result = await runPull({ inputs: { "on-error": "allow" }, timeoutMs }, ({ stub }) => {
      stub.fault = { body: "garbage" };
    });
    expect({ code: result.code, outputs: result.outputs }).toMatchObject({
      code: 0,
      outputs: { outcome: "error", allowed: "true" },
    });
    expect(result.stdout).toMatch(/::warning title=NOT CHECKED%3A /);
    expect(recordOf(result)).toMatchObject({ outcome: "error", allowed: true, error: { kind: "api" } });
  });

  it.concurrent("does not ask for labels where no override can lift what blocks", async () => {
    const text = policyText.replace(
      "environments: production\n",
      "environments: production\n    override: never\n",
    );
    const files = { [policyPath]: text };
    const given = { inputs: { "policy-source": "workspace" }, files };
    const result = await runPull(given, ({ stub }) => {
      stub.fault = { status: 503 };
    });
    expect({ code: result.code, outcome: result.outputs["outcome"] }).toEqual({
      code: 1,
      outcome: "blocked",
    });
  });

  it.concurrent("needs no labels while nothing blocks", async () => {
    const result = await runPull({ now: wednesday }, ({ stub }) => {
      stub.forbidden.add("Repository.pullRequest");
    });
    expect({ code: result.code, outcome: result.outputs["outcome"] }).toEqual({
      code: 0,
      outcome: "allowed",
    });
  });

  it.concurrent("says which permission is missing where labels matter", async () => {
    const result = await runPull({}, ({ stub }) => {
      stub.forbidden.add("Repository.pullRequest");
    });
    expectError(result, "input", "pull-requests: read");
  });
});
