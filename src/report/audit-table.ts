import type { AuditRow } from "./audit-row.ts";
import { sayOutcomeWord } from "./audit-words.ts";
import type { Style } from "./style.ts";
import { renderLogLine, renderUntrusted } from "./untrusted.ts";
import { toColumns } from "./width.ts";

interface Column {
  readonly title: string;
  readonly width: number;
  readonly toText: (row: AuditRow) => string;
}

// Widths are fixed, so that a row can be printed as soon as it is read.
const COLUMNS: readonly Column[] = [
  { title: "DECIDED (UTC)", width: 16, toText: ({ decidedAt }) => decidedAt.slice(0, 16).replace("T", " ") },
  { title: "OUTCOME", width: 12, toText: sayOutcomeWord },
  { title: "REPOSITORY", width: 24, toText: ({ repository }) => repository ?? "-" },
  { title: "ENVIRONMENT", width: 14, toText: ({ environment }) => environment ?? "-" },
  {
    title: "RULES",
    width: 26,
    toText: ({ rules, reason }) => (rules.length > 0 ? rules.join(", ") : reason),
  },
  { title: "RUN", width: 14, toText: ({ run, attempt }) => `${run ?? "-"}/${attempt ?? "-"}` },
  { title: "BY", width: 14, toText: ({ actor }) => actor ?? "-" },
  { title: "", width: 90, toText: sayOverride },
];

/** The titles of the table's columns, and a line feed. */
export function renderTableHeader(style: Style): string {
  return `${style.bold(toLine(COLUMNS.map(({ title, width }) => pad(title, width))))}\n`;
}

/** A row of the table as one line, and a line feed. What is too long for its column ends in "…". */
export function renderTableRow(row: AuditRow, style: Style): string {
  const colour =
    { blocked: style.red, overridden: style.yellow, allowed: style.green }[row.outcome] ?? style.bold;
  const cells = COLUMNS.map(({ width, toText }) => pad(renderUntrusted(toText(row)), width));
  const [decided = "", outcome = "", ...rest] = cells;
  const lines = [toLine([decided, colour(outcome), ...rest]), ...toDifferences(row, style)];
  return lines.map((line) => `${renderLogLine(line)}\n`).join("");
}

// A record that does not match needs its name: somebody will look for it.
function toDifferences({ verification, differences, id, origin }: AuditRow, style: Style): readonly string[] {
  if (verification !== "differs" && verification !== "not checked") return [];
  const words = verification === "differs" ? style.red("does not match") : "not checked";
  const head = `  ${words}: record ${renderUntrusted(id)} in ${renderUntrusted(origin)}`;
  return [head, ...differences.map((one) => `    ${renderUntrusted(one, 1000)}`)];
}

function sayOverride(row: AuditRow): string {
  const parts = [
    row.overrides.length === 0 ? [] : `${row.overrides.join(", ")} by ${row.grantedBy.join(", ")}`,
    row.overrideReason === "" ? [] : `"${row.overrideReason}"`,
    row.review === null ? [] : `review: ${row.review}`,
    row.integrity === "sound" || row.integrity === "unchecked" ? [] : `record ${row.integrity}`,
  ].flat();
  return parts.join("; ");
}

function toLine(cells: readonly string[]): string {
  return cells.join("  ").trimEnd();
}

function pad(text: string, width: number): string {
  const gap = width - toColumns(text);
  if (gap >= 0) return text + " ".repeat(gap);
  let cut = "";
  let columns = 0;
  for (const character of text) {
    columns += toColumns(character);
    if (columns >= width) break;
    cut += character;
  }
  return pad(`${cut}…`, width);
}
