import type { Record } from "./record.ts";

/** The repository of a record, `owner/name`; of an error, out of the address of its run. Null where nothing says it. */
export function toRepository({ request, run }: Record): string | null {
  if (request !== null && request.repository !== null) return request.repository;
  const [, repository] = /^https?:\/\/[^/]+\/([^/]+\/[^/]+)\/actions\/runs\//.exec(run.url ?? "") ?? [];
  return repository ?? null;
}
