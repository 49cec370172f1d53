import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";

const file = join(import.meta.dirname, "../../src/audit/record.schema.json");

/** The published schema of a record. */
export const schema = JSON.parse(readFileSync(file, "utf8"));

const validate = new Ajv({
  allErrors: true,
  strict: true,
  allowUnionTypes: true,
  validateFormats: false,
}).compile(schema);

/** What is wrong with a record by the published schema; empty where it is valid. */
export function recordErrors(record: unknown): readonly string[] {
  return validate(record) ? [] : (validate.errors ?? []).map((one) => `${one.instancePath} ${one.message}`);
}
