/** What @actions/github does for every request, for those that go through a proxy. */
import { HttpClient } from "github:http-client";
import { fetch } from "./undici.cjs";

export function proxiedFetch(destination, url, options) {
  return fetch(url, { ...options, dispatcher: new HttpClient().getAgentDispatcher(destination) });
}
