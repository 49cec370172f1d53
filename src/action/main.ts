import { loadHost } from "../host.ts";
import { run } from "./run.ts";

process.exitCode = await run(loadHost());
