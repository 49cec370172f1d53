import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { GitHubApi } from "../github/api.ts";
import type { Host } from "../host.ts";
import { loadPolicy } from "../policy/load.ts";
import type { Policy, Source } from "../policy/policy.ts";
import { loadApi } from "./api.ts";
import type { Progress } from "./progress.ts";

/** A policy that a record names and that is not what it says (`isMismatch`), or that cannot be had. */
export class SourceError extends Error {
  override readonly name = "SourceError";
  readonly isMismatch: boolean;

  constructor(message: string, isMismatch: boolean) {
    super(message);
    this.isMismatch = isMismatch;
  }
}

/** Reads the policies that records name. */
export interface SourceReading {
  /** The policy of a source, after its digest was found to fit. Throws a `SourceError`. */
  loadPolicy(source: Source, timezone: string | null): Promise<Policy>;
}

const MOST_BYTES = 1024 * 1024 + 1;
const MOST_KEPT = 200;
const COMMIT = /^[0-9a-f]{40}$/;
const REPOSITORY = /^[\w.-]{1,100}\/[\w.-]{1,100}$/;

/** Sources out of clones (`owner/repo=folder`), else through the API, and presets out of this version. */
export function startReadingSources(
  clones: readonly string[],
  given: GitHubApi | null,
  host: Host,
  progress: Progress,
): SourceReading {
  const folders = new Map(clones.map((text) => toClone(text)));
  const kept = new Map<string, Promise<Policy>>();
  let api = given;

  async function readText(source: Source): Promise<Uint8Array | string> {
    const { repository, path, commit } = source;
    if (path.startsWith("preset:")) return readPreset(path.slice("preset:".length), host);
    if (repository === null || commit === null)
      throw new SourceError(
        `${path} is a file of the machine that decided: there is no commit to read it at`,
        false,
      );
    if (!COMMIT.test(commit) || !REPOSITORY.test(repository))
      throw new SourceError(`${path} is said to be of ${repository} at ${commit}, which cannot be`, true);
    const folder = folders.get(repository.toLowerCase());
    if (folder !== undefined) return readClone(folder, commit, path);
    if (api === null && (host.environment.GITHUB_TOKEN || host.environment.GH_TOKEN || "") === "")
      throw new SourceError(
        `${repository} is not at hand. pass --repository-path ${repository}=FOLDER, or set GITHUB_TOKEN`,
        false,
      );
    api ??= await loadApi(host, progress);
    return readRemote(api, repository, path, commit);
  }

  async function load(source: Source, timezone: string | null): Promise<Policy> {
    if (source.kind !== "policy")
      throw new SourceError(`the ${source.kind} ${source.path} is not read again by this version`, false);
    const text = await readText(source);
    const digest = host.digest(text);
    if (digest !== source.digest)
      throw new SourceError(
        `${source.path} at ${source.commit ?? "this version"} has the digest ${digest}, not ${source.digest}`,
        true,
      );
    const { policy, problems } = await loadPolicy(text, source, { timezone });
    if (policy !== null) return policy;
    throw new SourceError(
      `${source.path} is no valid policy for this version: ${problems[0]?.message ?? ""}`,
      false,
    );
  }

  return {
    loadPolicy(source, timezone) {
      const key = JSON.stringify([source, timezone]);
      const known = kept.get(key);
      if (known !== undefined) return known;
      const [oldest] = kept.keys();
      if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
      const loading = load(source, timezone);
      kept.set(key, loading);
      return loading;
    },
  };
}

function toClone(text: string): readonly [string, string] {
  const equals = text.indexOf("=");
  return [text.slice(0, equals).toLowerCase(), text.slice(equals + 1)];
}

async function readPreset(name: string, host: Host): Promise<Uint8Array> {
  const presets = await host.listPresets();
  if (!presets.includes(name)) throw new SourceError(`this version has no preset:${name}`, false);
  return host.readFile(host.toPresetPath(name), MOST_BYTES);
}

/** The bytes as git has them: no filter and no setting of the clone changes them. */
async function readClone(folder: string, commit: string, path: string): Promise<Uint8Array> {
  const git = (...args: string[]) =>
    promisify(execFile)("git", ["-C", folder, ...args], { encoding: "buffer", maxBuffer: MOST_BYTES });
  const object = `${commit}:${path}`;
  try {
    return (await git("cat-file", "blob", object)).stdout;
  } catch {
    const hasCommit = await git("cat-file", "-e", `${commit}^{commit}`).then(
      () => true,
      () => false,
    );
    if (hasCommit) throw new SourceError(`${commit} has no file ${path}`, true);
    throw new SourceError(`${folder} does not have the commit ${commit}. fetch it first`, false);
  }
}

async function readRemote(api: GitHubApi, repository: string, path: string, commit: string): Promise<string> {
  const { loadPolicyFile } = await import("../github/policy-file.ts");
  try {
    const file = await loadPolicyFile(api, { repository, path, ref: commit });
    return file.text;
  } catch (error) {
    const { name, kind, message } = error as Error & { kind?: string };
    if (name === "FactError") throw new SourceError(message, true);
    if (name === "ApiError" && kind !== "unavailable") throw new SourceError(message, false);
    throw error;
  }
}
