import type { Entry } from "../audit/entry.ts";
import { renderRecord } from "../audit/record.ts";
import { renderArchiveLine } from "../audit/record-file.ts";
import { renderCsvHeader, renderCsvRow } from "../report/audit-csv.ts";
import { renderMarkdownHeader, renderMarkdownRow, renderMarkdownTotals } from "../report/audit-markdown.ts";
import type { AuditRow } from "../report/audit-row.ts";
import { renderTableHeader, renderTableRow } from "../report/audit-table.ts";
import { renderTotals } from "../report/audit-totals.ts";
import type { AuditTotals } from "../report/audit-words.ts";
import type { Style } from "../report/style.ts";
import type { AuditFormatName } from "./audit-format-name.ts";

/** How an audit is printed: something before the rows, each row as it is read, and something after them. */
export interface AuditFormat {
  readonly head: string;
  toRow(entry: Entry, row: AuditRow, index: number): string;
  toFoot(totals: AuditTotals): string;
}

/** The format of a name. Colours are for the table alone. */
export function toAuditFormat(name: AuditFormatName, style: Style): AuditFormat {
  switch (name) {
    case "table":
      return {
        head: renderTableHeader(style),
        toRow: (_, row) => renderTableRow(row, style),
        toFoot: (totals) => `\n${renderTotals(totals, style)}`,
      };
    case "markdown":
      return {
        head: renderMarkdownHeader(),
        toRow: (_, row) => renderMarkdownRow(row),
        toFoot: renderMarkdownTotals,
      };
    case "csv":
      return { head: renderCsvHeader(), toRow: (_, row) => renderCsvRow(row), toFoot: () => "" };
    case "ndjson":
      return { head: "", toRow: (entry) => `${renderArchiveLine(entry)}\n`, toFoot: () => "" };
    case "json":
      return {
        head: '{"version":1,"deployments":[',
        toRow: (_, row, index) => `${index === 0 ? "\n" : ",\n"}${toAscii(row)}`,
        toFoot: ({ sums, reading, verification }) =>
          `\n],\n"sums":${toAscii(toSumsJson(sums))},\n"reading":${toAscii({ ...reading, verification })}}\n`,
      };
  }
}

/** JSON that is harmless wherever it is shown: in a log, and in a terminal. */
function toAscii(value: object): string {
  return renderRecord(value as Parameters<typeof renderRecord>[0]);
}

function toSumsJson(sums: AuditTotals["sums"]): object {
  const toObjects = (counts: AuditTotals["sums"]["rules"]) =>
    counts.map(([name, count]) => ({ name, ...count }));
  const { rules, environments, weeks, people } = sums;
  return {
    ...sums,
    rules: toObjects(rules),
    environments: toObjects(environments),
    weeks: toObjects(weeks),
    people: toObjects(people),
  };
}
