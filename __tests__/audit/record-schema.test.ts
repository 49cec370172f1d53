import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { renderRecord, renderRecordLine, toRecord } from "../../src/audit/record.ts";
import { toDecisionJson } from "../../src/decision/decision-json.ts";
import { cases } from "../report/cases.ts";
import { context, errorRecord, record, sha256 } from "./fixtures.ts";
import { recordErrors, schema } from "./schema.ts";

const root = join(import.meta.dirname, "../..");

describe("the schema", () => {
  it.each(Object.keys(cases))("accepts the record of %s", (name) => {
    expect(recordErrors(record(name))).toEqual([]);
  });

  it.each([true, false])("accepts the record of an error, allowed: %s", (isAllowed) => {
    expect(recordErrors(errorRecord(1, isAllowed))).toEqual([]);
  });

  it("accepts further facts of a change, a blocker, an override, the request, the run and a source", () => {
    const { request, blockers, overrides, sources, run, ...rest } = record("overridden");
    const wider = {
      ...rest,
      run: { ...run, runner: "x" },
      request: {
        ...request,
        grants: [],
        changes: request!.changes!.map((one) => ({ ...one, mergedAt: null })),
      },
      blockers: blockers.map((one) => ({ ...one, kept: true })),
      overrides: overrides.map((one) => ({ ...one, grantedBy: ["bob"] })),
      sources: sources.map((one) => ({ ...one, lines: 1 })),
    };
    expect(recordErrors(wider)).toEqual([]);
  });

  it.each(Object.keys(schema.properties))("needs the field %s", (key) => {
    const { [key as "id"]: _, ...rest } = record("blocked-by-one");
    expect(recordErrors(rest)).toEqual([` must have required property '${key}'`]);
  });

  it.each([
    ["an unknown field", { more: 1 }],
    ["another version", { version: 2 }],
    ["another outcome", { outcome: "passed" }],
    ["an instant without milliseconds", { at: "2026-11-27T14:00:00Z" }],
    ["an id that is no UUID", { id: "1" }],
  ])("refuses %s", (_, parts) => {
    expect(recordErrors({ ...record("blocked-by-one"), ...parts })).not.toEqual([]);
  });

  it("says of every field what it is, and the page says the same", () => {
    const check = () => execFileSync(process.execPath, [join(root, "scripts/render-records.mjs"), "--check"]);
    expect(check).not.toThrow();
    const undescribed = [schema, ...(Object.values(schema.$defs) as (typeof schema)[])]
      .flatMap((part) => Object.entries<{ description?: string; $ref?: string }>(part.properties ?? {}))
      .filter(([, field]) => field.description === undefined && field.$ref === undefined);
    expect(undescribed).toEqual([]);
  });
});

describe("a record that is too large for an output", () => {
  const { decision } = cases["blocked-by-three"]!;
  const many = Array.from({ length: 100 }, (_, index) => ({
    rule: `rule-${index}`,
    kind: "freeze" as const,
    source: 0,
    status: "not-covered" as const,
  }));
  const json = toDecisionJson({ ...decision, findings: [...decision.findings, ...many] });

  it("is whole where it fits exactly", () => {
    const whole = toRecord(context(), json);
    const size = renderRecord(whole).length;
    expect(whole.omittedFindings).toBe(0);
    expect(toRecord(context(), json, size)).toEqual(whole);
    expect(toRecord(context(), json, size - 1).omittedFindings).toBe(100);
  });

  it("leaves out the findings of rules that do not cover it, and says so", () => {
    const cut = toRecord(context(), json, 4000);
    expect(cut.findings).toEqual(decision.findings);
    expect(recordErrors(cut)).toEqual([]);
  });

  it("leaves out every finding where that is not enough", () => {
    const cut = toRecord(context(), json, 10);
    expect(cut).toMatchObject({ findings: [], omittedFindings: 103 });
  });
});

it("is one line of ASCII without a workflow command, with its digest", () => {
  const hostile = record("blocked-by-one", 1, { timezone: "##[error]\n::set-output::\u2028ü#" });
  const line = renderRecordLine(hostile, sha256);
  expect(line).toMatch(/^freezegate-record: \{[ -~]+\} sha256:[0-9a-f]{64}$/);
  expect(line).not.toContain("#");
  expect(JSON.parse(line.slice(line.indexOf("{"), line.lastIndexOf(" ")))).toEqual(hostile);
});
