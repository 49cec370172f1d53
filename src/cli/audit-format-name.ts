/** The names of the formats that an audit can be printed in. */
export const AUDIT_FORMATS = ["table", "json", "ndjson", "csv", "markdown"] as const;

export type AuditFormatName = (typeof AUDIT_FORMATS)[number];
