/**
 * Writes the tables of docs/records.md from src/audit/record.schema.json, between its two markers.
 * `--check` compares instead of writing.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const page = join(root, "docs/records.md");
const [begin, end] = ["<!-- fields: written by scripts/render-records.mjs -->", "<!-- end of fields -->"];

const schema = JSON.parse(await readFile(join(root, "src/audit/record.schema.json"), "utf8"));
const text = await readFile(page, "utf8");
const before = text.slice(0, text.indexOf(begin) + begin.length);
const written = `${before}\n\n${renderSections()}\n\n${text.slice(text.indexOf(end))}`;
if (!process.argv.includes("--check")) await writeFile(page, written);
else if (written !== text) {
  console.error('docs/records.md is not what the schema says: run "node scripts/render-records.mjs"');
  process.exitCode = 1;
}

function renderSections() {
  const parts = Object.entries(schema.$defs).filter(([, part]) => part.properties !== undefined);
  return [["record", schema], ...parts].map(([name, part]) => renderSection(name, part)).join("\n\n");
}

function renderSection(name, part) {
  const rows = Object.entries(part.properties).flatMap(([key, field]) => renderRows(key, field));
  const head = `### ${name === "record" ? "The record" : `\`${name}\``}\n\n${part.description}`;
  return `${head}\n\n| field | | |\n|---|---|---|\n${rows.join("\n")}`;
}

function renderRows(key, field) {
  const words = field.description ?? resolveReference(field.$ref).description;
  const row = `| \`${key}\` | ${renderType(field)} | ${words.replaceAll("|", "\\|")} |`;
  const inner = field.$ref === undefined ? Object.entries(field.properties ?? {}) : [];
  return [row, ...inner.flatMap(([name, one]) => renderRows(`${key}.${name}`, one))];
}

function renderType(field) {
  if (field.$ref !== undefined) return renderReference(field.$ref);
  if (field.enum !== undefined) return field.enum.map((value) => `\`${value}\``).join(", ");
  if (field.const !== undefined) return `\`${JSON.stringify(field.const)}\``;
  if (field.anyOf !== undefined) return field.anyOf.map(renderType).join(" or ");
  const types = [field.type].flat().map((type) => (type === "array" ? renderList(field.items) : type));
  return types.join(" or ");
}

function renderList(items) {
  return `list of ${items.$ref === undefined ? items.type : renderReference(items.$ref)}`;
}

function renderReference(ref) {
  const name = ref.split("/").at(-1);
  if (name === "instant") return "instant";
  const kinds = [resolveReference(ref).type].flat();
  return `[${name}](#${name})${kinds.includes("null") ? " or null" : ""}`;
}

function resolveReference(ref) {
  return schema.$defs[ref.split("/").at(-1)];
}
