// Generated from schema.json by scripts/generate.mjs. Do not edit.
import type { PolicyDocument } from "./document.ts";

/** Whether a value is a policy document, without a word on why not: `validator.js` tells that. */
export declare const validate: (value: unknown) => value is PolicyDocument;
