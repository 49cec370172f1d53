import { githubFetch } from "./client.ts";

/** A log in GitHub's storage that could not be had. */
export class DownloadError extends Error {
  override readonly name = "DownloadError";
  /** Whether the storage says that there is no such log. */
  readonly isGone: boolean;

  constructor(message: string, isGone: boolean) {
    super(message);
    this.isGone = isGone;
  }
}

const IDLE_MS = 60_000;

/**
 * The bytes at an address that GitHub redirected to, as they come. Nothing that could tell who asks is sent:
 * the address itself is the permission. Throws a DownloadError, and where nothing comes for a minute.
 */
export async function* download(address: string, idleMs: number = IDLE_MS): AsyncGenerator<Uint8Array> {
  const controller = new AbortController();
  let timer = setTimeout(() => controller.abort(), idleMs);
  try {
    const response = await githubFetch()(address, { signal: controller.signal, redirect: "follow" });
    if (response.status !== 200) {
      const isGone = response.status === 404 || response.status === 410;
      throw new DownloadError(`GitHub's storage answered ${response.status}`, isGone);
    }
    for await (const chunk of response.body ?? []) {
      clearTimeout(timer);
      timer = setTimeout(() => controller.abort(), idleMs);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof DownloadError) throw error;
    throw new DownloadError("the connection to GitHub's storage failed", false);
  } finally {
    clearTimeout(timer);
    controller.abort();
  }
}
