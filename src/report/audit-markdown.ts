import type { AuditRow } from "./audit-row.ts";
import { type AuditTotals, sayFound, sayOutcomeWord, sayReading, toSections } from "./audit-words.ts";
import { markdownMarkup } from "./markup.ts";
import { renderMarkdown } from "./untrusted.ts";

const MOST_LINE = 4000;

/** The head of the table, in GitHub's Markdown. */
export function renderMarkdownHeader(): string {
  return `${toRow(["decided (UTC)", "outcome", "deployment", "rules", "override", "run", "by"])}${toRow(Array(7).fill("---"))}`;
}

/** A row of the table, and a line feed. */
export function renderMarkdownRow(row: AuditRow): string {
  const run = `${row.run ?? "-"}, attempt ${row.attempt ?? "-"}`;
  return toRow([
    renderMarkdown(row.decidedAt.slice(0, 16).replace("T", " ")),
    renderMarkdown(sayOutcomeWord(row)) + sayIntegrity(row),
    renderMarkdown([row.repository ?? "-", row.environment ?? "-", ...row.changes].join(" ")),
    row.rules.length > 0 ? row.rules.map(markdownMarkup.name).join(" ") : renderMarkdown(row.reason),
    sayOverride(row),
    row.url === null ? renderMarkdown(run) : markdownMarkup.link(row.url, run),
    renderMarkdown(row.actor ?? "-"),
  ]);
}

function sayIntegrity({ integrity, verification, differences, id }: AuditRow): string {
  const record = integrity === "altered" || integrity === "masked" ? `, record ${integrity}` : "";
  if (verification !== "differs" && verification !== "not checked") return record;
  const why = differences.map((one) => renderMarkdown(one, 1000)).join("<br>");
  return `${record}; ${verification}: ${renderMarkdown(id)}<br>${why}`;
}

function sayOverride(row: AuditRow): string {
  if (row.overrides.length === 0) return "";
  const by = `${row.overrides.map(markdownMarkup.name).join(" ")} by ${renderMarkdown(row.grantedBy.join(", "))}`;
  const why = row.overrideReason === "" ? "" : `: ${renderMarkdown(row.overrideReason)}`;
  if (row.review === null) return by + why;
  const words = `review ${row.review}`;
  return `${by}${why}, ${row.reviewUrl === null ? words : markdownMarkup.link(row.reviewUrl, words)}`;
}

/** The sums below the table, in GitHub's Markdown. */
export function renderMarkdownTotals(totals: AuditTotals): string {
  const sections = toSections(totals).map(({ title, columns, rows }) => {
    const head = toRow([title.toLowerCase(), ...columns]) + toRow(["---", ...columns.map(() => "--:")]);
    return `\n${head}${rows.map(({ name, counts }) => toRow([renderMarkdown(name), ...counts.map(String)])).join("")}`;
  });
  const reading = sayReading(totals).map((line) => `- ${renderMarkdown(line, MOST_LINE)}\n`);
  return `\n**${sayFound(totals)}**\n${sections.join("")}\n${reading.join("")}`;
}

function toRow(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |\n`;
}
