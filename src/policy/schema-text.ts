import schema from "./schema.json" with { type: "json" };

/** The JSON Schema of a policy, as it is published: `dist/policy.schema.json`. */
export const policySchema: unknown = schema;
