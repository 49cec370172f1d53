/** Past deployments as NDJSON, spread over a year: the same for the same count, on every machine. */
export function* deploymentLines(count) {
  const start = Date.parse("2026-01-01T00:00:00Z");
  const step = (365 * 86_400_000) / count;
  for (let from = 0; from < count; from += 1000) {
    let text = "";
    for (let i = from; i < Math.min(count, from + 1000); i += 1) {
      const at = new Date(start + Math.round(i * step)).toISOString();
      const environment = "production";
      const labels = i % 50 === 0 ? ["emergency"] : ["bug"];
      text += `${JSON.stringify({ id: i, at, branch: "main", environment, repository: "acme/shop", event: "push", labels })}\n`;
    }
    yield text;
  }
}
