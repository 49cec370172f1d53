import type { Command } from "commander";
import type { Host } from "../host.ts";

/** What the starter policy says, as far as the command line says it; undefined is asked for. */
export interface InitOptions {
  readonly timezone?: string;
  readonly environment?: string;
  /** False for `--no-friday`: no deployments from Friday noon to Monday morning. */
  readonly friday?: boolean;
  readonly hours?: string;
  readonly holidays?: string;
  readonly label?: string;
  readonly yes?: boolean;
}

/** `freezegate init`: writes a starter policy with its tests and a workflow that checks them. */
export function addInit(program: Command, host: Host): void {
  program
    .command("init")
    .description("write a starter policy, tests for it and a workflow; asks what is not said, on a terminal")
    .option("--timezone <zone>", "the zone of the times (default: the machine's)")
    .option("--environment <name>", "the environment that is protected (default: all)")
    .option("--friday", "deployments may go out on Fridays and at the weekend")
    .option("--no-friday", "nothing goes out from Friday noon to Monday morning (default)")
    .option(
      "--hours <schedule>",
      'when deployments go out, such as "mon-thu 09:00-16:00" (default: any time)',
    )
    .option(
      "--holidays <place>",
      "freeze the public holidays of a country or region, such as DE-BY (default: none)",
    )
    .option("--label <label>", "the label that lets an emergency through (default: emergency)")
    .option("-y, --yes", "ask nothing")
    .action(async (options: InitOptions) => {
      const { init } = await import("./init-files.ts");
      await init(options, host);
    });
}
