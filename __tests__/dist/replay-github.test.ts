import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { golden } from "./golden-cli.ts";
import { runCli } from "./run-cli.ts";

/** GitHub's list of deployments in two pages, for one token; what was asked of it. */
async function startGitHub(token: string) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://localhost");
    asked.push(`${request.method} ${request.url}`);
    response.setHeader("content-type", "application/json; charset=utf-8");
    if (!request.headers.authorization?.endsWith(token)) {
      response.writeHead(401).end('{"message":"Bad credentials"}');
    } else if (pathname !== "/repos/acme/shop/deployments") {
      response.writeHead(404).end('{"message":"Not Found"}');
    } else if (searchParams.get("page") === "2") {
      response.end(JSON.stringify([deployment(7, "2026-11-25T10:00:00Z")]));
    } else {
      response.setHeader("link", '<http://localhost/next>; rel="next"');
      response.end(
        JSON.stringify([deployment(9, "2026-11-27T14:00:00Z"), deployment(8, "2026-11-26T14:00:00Z")]),
      );
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return { url: `http://127.0.0.1:${portOf(server)}`, asked, stop: () => server.close() };
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function deployment(id: number, created_at: string): object {
  return { id, sha: "1a2b", ref: "main", task: "deploy", environment: "production", created_at };
}

function replay(args: readonly string[], env: Record<string, string>) {
  return runCli(["replay", "policy.yml", ...args, "--json"], { cwd: golden, env });
}

describe("replay --github", () => {
  it("decides every deployment that GitHub lists, the oldest first", async () => {
    const github = await startGitHub("ghp_secret");
    const env = { GITHUB_TOKEN: "ghp_secret", GITHUB_API_URL: github.url };
    const { code, stdout, stderr } = await replay(["--github", "acme/shop"], env);
    github.stop();
    expect(
      stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { id: 7, at: "2026-11-25T10:00:00.000Z", outcome: "allowed", blockers: [] },
      { id: 8, at: "2026-11-26T14:00:00.000Z", outcome: "blocked", blockers: ["early-week"] },
      { id: 9, at: "2026-11-27T14:00:00.000Z", outcome: "blocked", blockers: ["no-friday", "early-week"] },
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(github.asked).toEqual([
      "GET /repos/acme/shop/deployments?per_page=100&page=1",
      "GET /repos/acme/shop/deployments?per_page=100&page=2",
    ]);
  });

  it.each([
    ["acme/shop", {}, /^error: --github needs a token that may read deployments, in GITHUB_TOKEN\n$/],
    ["acme", { GITHUB_TOKEN: "ghp_secret" }, /^error: "acme" is no repository; write owner\/name\n$/],
    [
      "acme/shop",
      { GITHUB_TOKEN: "ghp_wrong" },
      /^error: could not read the deployments of acme\/shop from GitHub: .*401/,
    ],
    [
      "acme/other",
      { GITHUB_TOKEN: "ghp_secret" },
      /^error: could not read the deployments of acme\/other from GitHub: .*404/,
    ],
  ])("of %s with %j exits with 2", async (repository, given, message) => {
    const github = await startGitHub("ghp_secret");
    const { code, stdout, stderr } = await replay(["--github", repository], {
      GITHUB_API_URL: github.url,
      ...given,
    } as Record<string, string>);
    github.stop();
    expect(stderr).toMatch(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });
});
