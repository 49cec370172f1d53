import { type AuditTotals, sayFound, sayReading, toSections } from "./audit-words.ts";
import type { Style } from "./style.ts";
import { renderLogLine, renderUntrusted } from "./untrusted.ts";
import { toColumns } from "./width.ts";

const WIDEST = 50;
const MOST_LINE = 4000;

/** The sums below the table. Ends with a line feed. */
export function renderTotals(totals: AuditTotals, style: Style): string {
  const sections = toSections(totals).flatMap(({ title, columns, rows }) => {
    const names = rows.map(({ name }) => renderUntrusted(name, WIDEST));
    const width = Math.max(toColumns(title), ...names.map(toColumns));
    const lines = rows.map(({ counts }, index) => {
      const name = names[index] ?? "";
      return name + " ".repeat(width - toColumns(name)) + toCells(counts);
    });
    return ["", style.bold(title.padEnd(width) + toCells(columns)), ...lines];
  });
  const reading = sayReading(totals).map((line) => renderUntrusted(line, MOST_LINE));
  const lines = [style.bold(sayFound(totals)), ...sections, "", ...reading];
  return lines.map((line) => `${renderLogLine(line)}\n`).join("");
}

function toCells(cells: readonly (string | number)[]): string {
  return cells.map((cell) => String(cell).padStart(13)).join("");
}
