import { createHash } from "node:crypto";
import {
  type RecordContext,
  renderRecord,
  renderRecordLine,
  toErrorRecord,
  toRecord,
} from "../../src/audit/record.ts";
import { toDecisionJson } from "../../src/decision/decision-json.ts";
import { change, decision, request } from "../report/fixtures.ts";

const context: RecordContext = {
  id: "3ebbd492-94c3-452d-b6c0-1108b066bd74",
  evaluatedAt: "2026-11-27T14:00:00.000Z",
  clock: "machine",
  mode: "enforce",
  timezone: null,
  run: {
    id: "1658821493",
    attempt: 1,
    workflow: "Deploy",
    job: "deploy",
    url: "https://github.com/acme/shop/actions/runs/1658821493",
    actor: "octocat",
    triggeringActor: "octocat",
    event: "push",
    sha: "1".repeat(40),
  },
  engine: { name: "freezegate", version: "1.2.3" },
};

function digest(text: string): string {
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}

function recordOf(title: string) {
  return toRecord(
    context,
    toDecisionJson(decision({ request: request({ changes: [{ ...change, title }] }) })),
  );
}

it("is the decision and the run around it", () => {
  expect(recordOf("Ship it")).toMatchObject({
    ...context,
    version: 1,
    outcome: "allowed",
    allowed: true,
    at: "2026-11-27T14:00:00.000Z",
    request: { repository: "acme/shop", changes: [{ number: 12, title: "Ship it" }] },
    error: null,
  });
});

it.each([false, true])("of an error decides nothing, and is allowed only where it is said: %j", (allowed) => {
  const error = { kind: "api", message: "could not read the policy" } as const;
  expect(toErrorRecord(context, error, allowed)).toMatchObject({
    outcome: "error",
    allowed,
    at: context.evaluatedAt,
    request: null,
    blockers: [],
    sources: [],
    error,
  });
});

describe("a line of the job log", () => {
  const hostile = "##[error]x\n::set-env::\r\u2028\u0085é😀\u007f\ud800 #1";

  it("is one line of ASCII in which no workflow command can stand", () => {
    const line = renderRecordLine(recordOf(hostile), digest);
    expect(line).toMatch(/^freezegate-record: \{[ -~]*\} sha256:[0-9a-f]{64}$/);
    expect(line).not.toContain("#");
  });

  it("is read back as it was", () => {
    expect(JSON.parse(renderRecord(recordOf(hostile)))).toEqual(recordOf(hostile));
  });

  it("ends with the digest of the JSON as it stands there, so that one masked letter shows", () => {
    const line = renderRecordLine(recordOf("to production"), digest);
    const [, json = "", found] = /^freezegate-record: (.*) (sha256:.*)$/.exec(line) ?? [];
    expect(digest(json)).toBe(found);
    expect(digest(json.replace("production", "***"))).not.toBe(found);
  });
});
