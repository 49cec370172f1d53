/** Writes the tables of inputs and outputs in README.md from action.yml; `--check` compares instead. */
import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parse } from "yaml";

const root = resolve(import.meta.dirname, "..");
const path = join(root, "README.md");
const { inputs, outputs } = parse(await readFile(join(root, "action.yml"), "utf8"));
const present = await readFile(path, "utf8");
const text = fill(fill(present, "inputs", renderInputs()), "outputs", renderOutputs());

if (!process.argv.includes("--check")) await writeFile(path, text);
else if (text !== present) {
  console.error('README.md does not have the inputs and outputs of action.yml: run "npm run generate"');
  process.exitCode = 1;
}

function renderInputs() {
  const rows = Object.entries(inputs).map(([name, input]) => {
    const value = input.default === undefined ? "" : `\`${input.default}\``;
    return `| \`${name}\` | ${value} | ${toCell(input.description)} |`;
  });
  return ["| input | default | |", "|---|---|---|", ...rows].join("\n");
}

function renderOutputs() {
  const rows = Object.entries(outputs).map(
    ([name, { description }]) => `| \`${name}\` | ${toCell(description)} |`,
  );
  return ["| output | |", "|---|---|", ...rows].join("\n");
}

function toCell(description) {
  return description.trim().replace(/\s+/g, " ").replaceAll("|", "\\|");
}

function fill(document, name, table) {
  const parts = document.split(new RegExp(`(<!-- /?${name} -->)`));
  if (parts.length !== 5) throw new Error(`README.md has no place for ${name}`);
  const [before, begin, , end, after] = parts;
  return `${before}${begin}\n${table}\n${end}${after}`;
}
