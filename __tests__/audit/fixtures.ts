import { createHash } from "node:crypto";
import {
  type Record as AuditRecord,
  type RecordContext,
  toErrorRecord,
  toRecord,
} from "../../src/audit/record.ts";
import { toDecisionJson } from "../../src/decision/decision-json.ts";
import { cases } from "../report/cases.ts";

/** A UUID that belongs to the number alone. */
export function uuid(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, "0")}`;
}

export function sha256(text: string): string {
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}

export function context(number = 1, parts: Partial<RecordContext> = {}): RecordContext {
  return {
    id: uuid(number),
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
      actor: "alice",
      triggeringActor: "alice",
      event: "push",
      sha: "ffac537e6cbbf934b08745a378932722df287a53",
    },
    engine: { name: "freezegate", version: "0.1.0" },
    ...parts,
  };
}

/** The record of a case of the golden files. */
export function record(name: string, number = 1, parts: Partial<AuditRecord> = {}): AuditRecord {
  const fixture = cases[name];
  if (fixture === undefined) throw new Error(`no case ${name}`);
  return { ...toRecord(context(number, { mode: fixture.mode }), toDecisionJson(fixture.decision)), ...parts };
}

export function errorRecord(number = 1, isAllowed = false): AuditRecord {
  const error = { kind: "api", message: "GitHub did not answer." } as const;
  return toErrorRecord(context(number), error, isAllowed);
}
