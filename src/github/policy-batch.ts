import type { GitHubApi } from "./api.ts";
import { loadPolicyFiles, type PolicyFile } from "./policy-file.ts";
import type { PolicyLocation } from "./policy-location.ts";

interface Waiting {
  readonly location: PolicyLocation;
  resolve(file: PolicyFile): void;
  reject(error: unknown): void;
}

/**
 * A reader of policies that puts what is asked for at once, of one commit, into one request: a policy
 * extends several files mostly.
 */
export function toPolicyBatch(api: GitHubApi): (location: PolicyLocation) => Promise<PolicyFile> {
  const batches = new Map<string, Waiting[]>();
  return (location) =>
    new Promise((resolve, reject) => {
      const key = `${location.repository}\n${location.ref}\n${location.isCalendar}`;
      const batch = batches.get(key);
      if (batch !== undefined) return void batch.push({ location, resolve, reject });
      const fresh = [{ location, resolve, reject }];
      batches.set(key, fresh);
      setImmediate(() => {
        batches.delete(key);
        void loadBatch(api, fresh);
      });
    });
}

async function loadBatch(api: GitHubApi, batch: readonly Waiting[]): Promise<void> {
  const [first] = batch;
  if (first === undefined) return;
  try {
    const paths = batch.map(({ location }) => location.path);
    const files = await loadPolicyFiles(api, first.location, paths);
    for (const [index, { resolve, reject }] of batch.entries()) {
      const file = files[index];
      if (file?.status === "fulfilled") resolve(file.value);
      else reject(file?.reason);
    }
  } catch (error) {
    for (const { reject } of batch) reject(error);
  }
}
