import { type EventFacts, PayloadError, toEventFacts } from "../github/event.ts";
import type { Host } from "../host.ts";
import type { GitHub } from "./github.ts";

// GitHub caps payloads at 25 MB.
const MOST_BYTES = 26 * 1024 * 1024;

const COMMIT = /^[0-9a-f]{40}$/i;

/** What the event that started the run says of the request; the commit is the one of the input, where there is one. */
export async function loadEvent(commit: string | null, github: GitHub, host: Host): Promise<EventFacts> {
  const event = toEventFacts(host.environment, await loadPayload(host));
  if (commit === null) return event;
  const isWhole = COMMIT.test(commit);
  if (!isWhole && event.repository === null) throw new PayloadError("GITHUB_REPOSITORY is not set");
  const found = isWhole ? commit.toLowerCase() : await github.loadCommitNamed(event.repository ?? "", commit);
  return { ...event, commit: found, changes: { kind: "commit", commit: found } };
}

async function loadPayload(host: Host): Promise<unknown> {
  const path = host.environment.GITHUB_EVENT_PATH ?? "";
  if (path === "") return null;
  const bytes = await host.readFile(path, MOST_BYTES);
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new PayloadError(`the event payload at ${path} is not JSON; has another step edited it?`);
  }
}
