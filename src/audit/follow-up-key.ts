import { createHash } from "node:crypto";
import type { Record } from "./record.ts";
import { toRepository } from "./repository.ts";

/**
 * What a review is found by: a key for each change that an override let through and each rule that it let it
 * pass. A re-run has the same keys, another change or rule has others. They tell nothing: they are digests.
 */
export function toFollowUpKeys(record: Record): readonly string[] {
  const { request, blockers } = record;
  const numbers = (request?.changes ?? []).map(({ number }) => (number === null ? null : `#${number}`));
  const changes = numbers.length === 0 ? [null] : numbers;
  const names = changes.map((name) => name ?? request?.commit ?? record.run.sha ?? "");
  const rules = blockers
    .filter(({ liftedBy }) => liftedBy !== null)
    .flatMap(({ rules: ids, kind }) => (ids.length === 0 ? [kind] : ids));
  const repository = toRepository(record)?.toLowerCase() ?? "";
  const pairs = names.flatMap((name) => rules.map((rule) => [repository, name, rule]));
  return [...new Set(pairs.map(toKey))];
}

function toKey(pair: readonly string[]): string {
  return `fg-${createHash("sha256").update(JSON.stringify(pair)).digest("hex").slice(0, 20)}`;
}

const KEY = /\bfg-[0-9a-f]{20}\b/g;

/** The keys in the text of an issue. */
export function parseFollowUpKeys(body: string): readonly string[] {
  return [...new Set(body.match(KEY) ?? [])];
}
