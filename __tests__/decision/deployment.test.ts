import { type DeploymentDefaults, parseDeployment } from "../../src/decision/deployment.ts";

const defaults: DeploymentDefaults = {
  durationMs: 60_000,
  repository: "acme/shop",
  branch: null,
  commit: null,
  environment: "production",
  operation: "deploy",
  event: null,
  changes: [],
};

function parse(value: unknown) {
  return parseDeployment(typeof value === "string" ? value : JSON.stringify(value), defaults);
}

describe("a line of deployments", () => {
  it("has every fact, or its default", () => {
    expect(
      parse({
        id: "a",
        at: "2026-11-27T15:00:00+01:00",
        branch: "refs/tags/v1",
        environment: null,
        repository: "acme/other",
        event: "release",
        operation: "rollback",
        labels: ["bug"],
        paths: ["docs/a.md"],
        durationMs: 0,
        sha: "ours to ignore",
      }),
    ).toEqual({
      id: "a",
      request: {
        at: Date.parse("2026-11-27T14:00:00Z"),
        durationMs: 0,
        repository: "acme/other",
        branch: "refs/tags/v1",
        commit: null,
        environment: "production",
        operation: "rollback",
        event: "release",
        changes: [{ number: null, title: null, url: null, author: null, labels: ["bug"] }],
        paths: ["docs/a.md"],
      },
    });
    expect(parse({ at: "2026-11-27T14:00:00Z" })).toEqual({
      id: null,
      request: { at: Date.parse("2026-11-27T14:00:00Z"), ...defaults },
    });
  });

  it.each([
    ["2026-11-27T14:00:00Z", "2026-11-27T14:00:00Z"],
    ["2026-11-27T14:00:00.123Z", "2026-11-27T14:00:00.123Z"],
    ["2028-02-29T23:59:59Z", "2028-02-29T23:59:59Z"],
    ["2026-12-31T23:59:59.999Z", "2026-12-31T23:59:59.999Z"],
    ["2026-11-27t14:00:00z", "2026-11-27T14:00:00Z"],
    ["2026-11-27T14:00Z", "2026-11-27T14:00:00Z"],
    ["2026-11-27T00:00:00-05:30", "2026-11-27T05:30:00Z"],
  ])("reads %s", (text, at) => {
    expect(parse({ at: text })).toMatchObject({ request: { at: Date.parse(at) } });
  });

  it.each([
    "2026-02-29T14:00:00Z",
    "2026-02-30T14:00:00Z",
    "2026-11-31T14:00:00Z",
    "2026-11-27T24:00:00Z",
    "2026-11-27T14:60:00Z",
    "2026-11-27T14:00:60Z",
    "2026-13-27T14:00:00Z",
    "2026-11-27 14:00",
    "2026-11-27T14:00:00",
    "yesterday",
    "",
    null,
    1764252000000,
  ])("refuses %s as a time", (at) => {
    expect(parse({ at })).toEqual({
      mistake: '"at" is not a time of RFC 3339 such as "2026-11-27T14:00:00Z"',
    });
  });

  it.each([
    ["", "it is not a JSON object"],
    ["null", "it is not a JSON object"],
    ["[]", "it is not a JSON object"],
    ['{"at":', "it is not a JSON object"],
    [{ id: {} }, '"id" is neither text nor a number'],
    [{ branch: 1 }, '"branch" is not text'],
    [{ environment: ["a"] }, '"environment" is not text'],
    [{ repository: false }, '"repository" is not text'],
    [{ event: {} }, '"event" is not text'],
    [{ operation: 0 }, '"operation" is not text'],
    [{ labels: "bug" }, '"labels" is not a list of texts'],
    [{ labels: [1] }, '"labels" is not a list of texts'],
    [{ durationMs: "1h" }, '"durationMs" is not a whole number of milliseconds up to a year'],
    [{ durationMs: -1 }, '"durationMs" is not a whole number of milliseconds up to a year'],
    [{ durationMs: 0.5 }, '"durationMs" is not a whole number of milliseconds up to a year'],
    [{ durationMs: 1e300 }, '"durationMs" is not a whole number of milliseconds up to a year'],
  ])("%j: %s", (value, mistake) => {
    const line = typeof value === "string" ? value : { at: "2026-11-27T14:00:00Z", ...value };
    expect(parse(line)).toEqual({ mistake });
  });
});
