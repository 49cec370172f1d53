import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { runAction } from "./run-action.ts";

// The action asks an API that only a proxy can find: the name does not exist.
const hidden = "http://api.example.invalid";

/** An API that knows nothing, and a proxy that leads every tunnel to it and writes down where it should lead. */
async function startProxy() {
  const asked: string[] = [];
  const api = createServer((request, response) => {
    request.resume();
    response.writeHead(401, { "content-type": "application/json" }).end('{"message":"Bad credentials"}');
  });
  await listen(api);
  const proxy = createServer((_, response) => response.writeHead(400).end());
  proxy.on("connect", (request, socket) => {
    asked.push(request.url ?? "");
    const tunnel = connect(portOf(api), "127.0.0.1", () => socket.write("HTTP/1.1 200 OK\r\n\r\n"));
    tunnel.on("error", () => socket.destroy()).pipe(socket);
    socket.on("error", () => tunnel.destroy()).pipe(tunnel);
  });
  await listen(proxy);
  return { url: `http://127.0.0.1:${portOf(proxy)}`, asked, close: () => [api.close(), proxy.close()] };
}

function listen(server: Server): Promise<void> {
  return new Promise((done) => server.listen(0, "127.0.0.1", done));
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

it("reaches the API through the proxy that the environment names", async () => {
  const proxy = await startProxy();
  const { loaded, outputs } = await runAction({ apiUrl: hidden, env: { http_proxy: proxy.url } });
  proxy.close();
  expect(proxy.asked).toContain("api.example.invalid:80");
  expect(loaded.some((name) => name.startsWith("proxied-fetch-"))).toBe(true);
  expect(outputs["outcome"]).toBe("error");
});

it("loads nothing for a proxy where none is named", async () => {
  const { loaded } = await runAction();
  expect(loaded.some((name) => name.startsWith("client-"))).toBe(true);
  expect(loaded.some((name) => name.startsWith("proxied-fetch-"))).toBe(false);
});
