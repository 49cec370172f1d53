import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** What a licence wants to be said of a package that is not here as it was published. */
const CHANGES = {
  "date-holidays":
    "Changed: of the data, the names in other languages than English and what tells no days were left out.\n" +
    "The data is under the Creative Commons licence that the text below names, and so are the changes.\n\n",
};

/** The licences of every package of which something is in the bundle, sorted by name and version. */
export async function renderLicenses(root, metafile) {
  const folders = new Set();
  for (const output of Object.values(metafile.outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(output.inputs)) {
      const folder = packageFolder(path);
      if (folder !== null && bytesInOutput > 0) folders.add(folder);
    }
  }
  const sections = await Promise.all([...folders].map((folder) => renderLicense(root, folder)));
  return `${sections.sort().join(`\n${"-".repeat(80)}\n\n`)}`;
}

/** `node_modules/a/node_modules/@b/c` of a path inside it; ajv for the validator that it wrote. */
function packageFolder(path) {
  if (/^src\/policy\/(quick-)?validator\.js$/.test(path)) return "node_modules/ajv";
  return path.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? null;
}

async function renderLicense(root, folder) {
  const { name, version, license } = JSON.parse(await readFile(join(root, folder, "package.json"), "utf8"));
  const file = (await readdir(join(root, folder)))
    .sort()
    .find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const text = file === undefined ? "" : await readFile(join(root, folder, file), "utf8");
  return `${name} ${version} (${license})\n\n${CHANGES[name] ?? ""}${text.replaceAll("\r\n", "\n").trim()}\n`;
}
