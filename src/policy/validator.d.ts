// Generated from schema.json by scripts/generate.mjs. Do not edit.
import type { ErrorObject } from "ajv";
import type { PolicyDocument } from "./document.ts";

/** Whether a value is a policy document; if not, `validate.errors` has every violation, without messages. */
export declare const validate: {
  (value: unknown): value is PolicyDocument;
  errors?: ErrorObject[] | null;
};
