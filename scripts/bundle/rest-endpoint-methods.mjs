/**
 * Stands in for Octokit's table of 900 REST methods: the API client names its few routes in full,
 * `octokit.request("GET /repos/{owner}/{repo}/…")`.
 */
export function restEndpointMethods() {
  return {};
}
