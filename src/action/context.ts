import type { RecordContext, RecordedRun } from "../audit/record.ts";
import { toInstantText } from "../decision/decision-json.ts";
import type { Host } from "../host.ts";
import type { Instant } from "../time/interval.ts";

/** What the record tells of the run and of the clock. */
export function toRecordContext(
  host: Host,
  { mode, timezone }: Pick<RecordContext, "mode" | "timezone">,
  now: Instant,
  clock: RecordContext["clock"],
): RecordContext {
  return {
    id: host.createId(),
    evaluatedAt: toInstantText(now),
    clock,
    mode,
    timezone,
    run: toRun(host.environment),
    engine: { name: "freezegate", version: FREEZEGATE_VERSION },
  };
}

function toRun(environment: Host["environment"]): RecordedRun {
  const read = (name: string) => environment[`GITHUB_${name}`] || null;
  const server = read("SERVER_URL") ?? "https://github.com";
  const repository = read("REPOSITORY");
  const id = read("RUN_ID");
  const attempt = read("RUN_ATTEMPT");
  return {
    id,
    attempt: attempt === null ? null : Number(attempt),
    workflow: read("WORKFLOW"),
    job: read("JOB"),
    url: id === null || repository === null ? null : `${server}/${repository}/actions/runs/${id}`,
    actor: read("ACTOR"),
    triggeringActor: read("TRIGGERING_ACTOR"),
    event: read("EVENT_NAME"),
    sha: read("SHA"),
  };
}
