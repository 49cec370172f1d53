import { isAbsolute, join } from "node:path";
import type { Host } from "../host.ts";

const MOST_BYTES = 256 * 1024;

/** The text of a file in the checked-out repository, or at an absolute path. Throws a `FileError`. */
export async function readWorkspaceFile(path: string, host: Host): Promise<string> {
  const place = isAbsolute(path) ? path : join(host.environment.GITHUB_WORKSPACE ?? "", path);
  return new TextDecoder().decode(await host.readFile(place, MOST_BYTES));
}
