import { loadHost, toDirectOutput } from "../host.ts";
import { run } from "./run.ts";

process.exitCode = await run({ ...loadHost(), stdout: toDirectOutput(1) });
