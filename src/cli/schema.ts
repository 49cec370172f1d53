import type { Command } from "commander";
import type { Shell } from "./program.ts";

/** `freezegate schema`: the JSON Schema of a policy, for editors. */
export function addSchema(program: Command, { host }: Pick<Shell, "host">): void {
  program
    .command("schema")
    .description("print the JSON Schema of a policy, with which an editor completes and explains its keys")
    .action(async () => {
      // As a string of its own chunk, so that no other command carries it.
      const { policySchema } = await import("../policy/schema-text.ts");
      host.stdout.write(`${JSON.stringify(policySchema, null, 2)}\n`);
    });
}
