import { createServer } from "node:http";

const change = {
  number: 12,
  title: "Ship it",
  url: "https://github.com/acme/shop/pull/12",
  state: "OPEN",
  mergedAt: null,
  isCrossRepository: false,
  baseRefName: "main",
  headRefName: "feature",
  headRefOid: "ffac537e6cbbf934b08745a378932722df287a53",
  body: "",
  baseRepository: { nameWithOwner: "acme/shop" },
  mergeCommit: null,
  author: { __typename: "User", login: "octocat" },
  labels: { totalCount: 1, nodes: [{ name: "bug" }] },
  timelineItems: { pageInfo: { hasPreviousPage: false, startCursor: null }, nodes: [] },
  comments: { pageInfo: { hasPreviousPage: false, startCursor: null }, nodes: [] },
};

/** An API on loopback that answers every request with one pull request without an emergency label. */
export async function startApi() {
  const body = JSON.stringify({ data: { repository: { pullRequest: change } } });
  const server = createServer((request, response) => {
    request.resume().on("end", () => {
      response.writeHead(200, { "content-type": "application/json; charset=utf-8" }).end(body);
    });
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
