import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runCli } from "./run-cli.ts";

const docs = join(import.meta.dirname, "../../docs");
const text = readFileSync(join(docs, "commands.md"), "utf8");
const examples = [...text.matchAll(/```console\n\$ freezegate (.*)\n([\s\S]*?)```/g)].map(
  ([, command = "", output = ""]) => [command, output] as const,
);

it("finds the examples", () => {
  expect(examples.length).toBeGreaterThan(5);
});

it.each(examples)("freezegate %s prints what docs/commands.md shows", async (command, output) => {
  const args = [...command.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
  const { stdout, stderr } = await runCli(args, { cwd: join(docs, "example") });
  expect(stdout + stderr).toBe(output);
});
