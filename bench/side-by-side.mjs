import { spawn } from "node:child_process";

/**
 * The median duration of each command in milliseconds, by name. The commands take turns, so that what
 * else the machine does falls on all of them. A command that ends with another code than it should throws.
 */
export async function measureSideBySide(commands, runs) {
  const durations = new Map(commands.map(({ name }) => [name, []]));
  for (const command of commands) await measure(command);
  for (let turn = 0; turn < runs; turn++) {
    for (const command of commands) durations.get(command.name).push(await measure(command));
  }
  return new Map([...durations].map(([name, times]) => [name, median(times)]));
}

/** Runs a command once and returns its duration in milliseconds. */
export async function measure({ name, node, args, env, cwd, code = 0 }) {
  const start = process.hrtime.bigint();
  const child = spawn(node, args, { env, cwd, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
  const ended = await new Promise((done, fail) => child.on("error", fail).on("close", done));
  const duration = Number(process.hrtime.bigint() - start) / 1e6;
  if (ended !== code) throw new Error(`${name} ended with ${ended} instead of ${code}:\n${said}`);
  return duration;
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
