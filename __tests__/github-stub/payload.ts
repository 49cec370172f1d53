import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A part of a payload, to be laid over a real one. */
export type Overlay = Readonly<Record<string, unknown>>;

interface Example {
  readonly name: string;
  readonly examples: readonly Overlay[];
}

let examples: readonly Example[] | null = null;

/** A real payload of the event, of the action where one is named, with the overlay laid over it object by object. */
export function payload(event: string, overlay: Overlay = {}, action?: string): Overlay {
  const file = join(
    import.meta.dirname,
    "../../node_modules/@octokit/webhooks-examples/api.github.com/index.json",
  );
  examples ??= JSON.parse(readFileSync(file, "utf8")) as Example[];
  const found = examples
    .find((one) => one.name === event)
    ?.examples.find((one) => action === undefined || one["action"] === action);
  if (found === undefined) throw new Error(`there is no example of ${event} ${action ?? ""}`);
  return lay(overlay, structuredClone(found)) as Overlay;
}

function lay(over: unknown, under: unknown): unknown {
  if (!isObject(over) || !isObject(under)) return over;
  const result: Record<string, unknown> = { ...under };
  for (const [key, value] of Object.entries(over)) result[key] = lay(value, under[key]);
  return result;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
