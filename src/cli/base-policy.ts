import { basename, dirname } from "node:path";
import { FileError, type Host } from "../host.ts";
import { loadPolicy } from "../policy/load.ts";
import type { Policy, Source } from "../policy/policy.ts";
import { parsePolicyReference } from "../policy/reference.ts";
import { renderUntrusted } from "../report/untrusted.ts";
import { InvalidPolicyError, UsageError } from "./failure.ts";

/**
 * The policy that a file was at a ref of its git repository. The ref may be hostile: it never reaches a
 * shell, and never stands where git takes options.
 */
export async function loadBasePolicy(
  reference: string,
  ref: string,
  timezone: string | null,
  host: Host,
): Promise<Policy> {
  if (parsePolicyReference(reference).kind !== "file")
    throw new UsageError(`--base goes with the path of a file, not with ${reference}`);
  if (ref.startsWith("-") || /[\0-\x20\x7f:]/.test(ref))
    throw new UsageError(`"${renderUntrusted(ref, 100)}" is no commit, branch or tag`);
  const bytes = await readAt(reference, ref, host);
  const path = `${reference} at ${ref}`;
  const source: Source = {
    kind: "policy",
    repository: null,
    path,
    ref,
    commit: null,
    digest: host.digest(bytes),
  };
  const { policy, problems } = await loadPolicy(bytes, source, { timezone });
  if (policy === null) throw new InvalidPolicyError(problems);
  return policy;
}

async function readAt(path: string, ref: string, host: Host): Promise<Uint8Array> {
  // The blob as it is: `git show` would run the filters that the repository's configuration names.
  const object = `${ref}:./${basename(path)}`;
  const { code, stdout, stderr } = await host.runProgram("git", ["cat-file", "blob", object], dirname(path));
  if (code === 0) return stdout;
  const reason =
    stderr
      .trim()
      .split("\n")
      .at(-1)
      ?.replace(/^fatal: /, "") ?? "";
  throw new FileError(path, "missing", `git has no ${path} at ${ref}: ${reason}`);
}
