import { AUDIT_COLUMNS, type AuditRow } from "./audit-row.ts";
import { renderUntrusted } from "./untrusted.ts";

/** The first line of the CSV (RFC 4180, but lines end in LF). */
export function renderCsvHeader(): string {
  return `${AUDIT_COLUMNS.join(",")}\n`;
}

/** A row as a line of CSV. Lists are joined by "; ", null is empty, hidden characters are escapes. */
export function renderCsvRow(row: AuditRow): string {
  return `${AUDIT_COLUMNS.map((column) => renderCell(row[column])).join(",")}\n`;
}

const MOST_CELL = 10_000;

function renderCell(value: AuditRow[keyof AuditRow]): string {
  const text = Array.isArray(value) ? value.join("; ") : String(value ?? "");
  const visible = renderUntrusted(text, MOST_CELL);
  // A spreadsheet takes a cell that begins so for a formula, quoted or not (OWASP, CSV Injection).
  const guarded = /^\s*[=+\-@|%＝＋－＠]/.test(visible) ? `'${visible}` : visible;
  return /[",;\n\r']/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
