import { commit, oid, pull, repository } from "./model.ts";
import { type GitHubStub, startGitHub } from "./server.ts";

let stub: GitHubStub;

beforeAll(async () => {
  const shop = repository("acme/shop");
  commit(shop, "first", { branch: "main" });
  pull(shop, 1, { labels: ["a", "b", "c"] });
  stub = await startGitHub([shop]);
});

beforeEach(() => void stub.violations.splice(0));

afterAll(() => stub.stop());

function get(path: string, token = stub.token): Promise<Response> {
  return fetch(stub.apiUrl + path, { headers: { authorization: `Bearer ${token}` } });
}

async function query(text: string): Promise<unknown> {
  const headers = { authorization: `bearer ${stub.token}` };
  const body = JSON.stringify({ query: text, variables: {} });
  return (await fetch(stub.graphqlUrl, { method: "POST", headers, body })).json();
}

describe("the stub of GitHub's API", () => {
  it.each([
    ['{ repository(owner:"acme",name:"shop"){ nope } }', 'Cannot query field "nope"'],
    ['{ repository(owner:"acme"){ id } }', 'argument "name"'],
    ["{ repository(", "Syntax Error"],
    [
      '{ repository(owner:"acme",name:"shop"){ ...F } } fragment F on Repository{id} fragment G on Repository{id}',
      'Fragment "G" is never used',
    ],
    ['{ repository(owner:"acme",name:"shop"){ diskUsage } }', "the stub does not know Repository.diskUsage"],
    ['{ repository(owner:"acme",name:"shop"){ pullRequests{ totalCount } } }', "needs first or last"],
    [
      '{ repository(owner:"acme",name:"shop"){ pullRequests(first:101){ totalCount } } }',
      "needs first or last",
    ],
  ])("GraphQL %s is a violation", async (text, message) => {
    expect(await query(text)).toHaveProperty("errors");
    expect(stub.violations).toEqual([expect.stringContaining(message)]);
  });

  it("pages through a connection", async () => {
    const labels = 'labels(first:2,after:"0"){totalCount nodes{name} pageInfo{hasNextPage hasPreviousPage}}';
    const answer = await query(
      `{ repository(owner:"acme",name:"shop"){ pullRequest(number:1){ ${labels} } } }`,
    );
    const pageInfo = { hasNextPage: false, hasPreviousPage: true };
    const connection = { totalCount: 3, nodes: [{ name: "b" }, { name: "c" }], pageInfo };
    expect(answer).toEqual({ data: { repository: { pullRequest: { labels: connection } } } });
  });

  it.each([
    ["/repos/acme/shop/nope", "GitHub has no GET /repos/acme/shop/nope"],
    ["/repos/acme/shop/commits/main?nope=1", 'has no query parameter "nope"'],
    ["/repos/acme/shop/commits/main?page=two", 'has no value two for the query parameter "page"'],
    ["/repos/acme/shop/tags", "the stub does not know GET /repos/{owner}/{repo}/tags"],
  ])("REST %s is a violation", async (path, message) => {
    expect((await get(path)).status).toBe(404);
    expect(stub.violations).toEqual([expect.stringContaining(message)]);
  });

  it("answers what it knows", async () => {
    const response = await get("/repos/acme/shop/commits/main");
    expect(await response.json()).toMatchObject({ sha: oid("first") });
    expect(stub.violations).toEqual([]);
  });

  it("refuses another token", async () => {
    expect((await get("/repos/acme/shop/commits/main", "other")).status).toBe(401);
  });
});
