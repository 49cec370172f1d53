/**
 * Stands in for the HTTP client that @actions/github asks for a proxy's agent. It answers whether a
 * proxy is configured (by the same code), and leaves the rest to the first request.
 */
import { getProxyUrl } from "github:http-client/lib/proxy";

export class HttpClient {
  /** The agent of node:http, which Octokit's fetch never reads. */
  getAgent() {
    return undefined;
  }

  /** A promise-free token for the real dispatcher: the address it is for, or undefined without a proxy. */
  getAgentDispatcher(destination) {
    return getProxyUrl(new URL(destination))?.hostname ? destination : undefined;
  }
}
