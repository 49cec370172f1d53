import type { lookup } from "node:dns";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, connect, type NetConnectOpts } from "node:net";
import { isPublicAddress } from "../../src/host/address.ts";
import { download, type Network } from "../../src/host/download.ts";

describe("a public address", () => {
  it.each([
    "8.8.8.8",
    "1.1.1.1",
    "140.82.112.3",
    "172.15.255.255",
    "172.32.0.0",
    "100.63.255.255",
    "2606:4700::1111",
    "2a00:1450:4001::200e",
  ])("is %s", (address) => expect(isPublicAddress(address)).toBe(true));

  it.each([
    ...["127.0.0.1", "127.255.255.254", "0.0.0.0", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1"],
    ...[
      "169.254.169.254",
      "100.64.0.1",
      "100.127.255.255",
      "192.0.0.1",
      "198.18.0.1",
      "224.0.0.1",
      "240.0.0.1",
    ],
    ...["255.255.255.255", "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12:3456::1", "ff02::1"],
    // IPv4 in IPv6: mapped, compatible, NAT64, 6to4, Teredo.
    ...[
      "::ffff:127.0.0.1",
      "::ffff:7f00:1",
      "::ffff:8.8.8.8",
      "::127.0.0.1",
      "64:ff9b::7f00:1",
      "2002:7f00:1::",
      "2001::1",
    ],
    ...["2001:db8::1", "localhost", "", "8.8.8.8.8", "2130706433"],
  ])("is not %s", (address) => expect(isPublicAddress(address)).toBe(false));
});

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let answer: Answer;
let asked: string[];
let port: number;

beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  port = (server.address() as AddressInfo).port;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

/** A network in which every name is this machine, connections are not encrypted, and 127.0.0.1 is allowed. */
function toNetwork(parts: Partial<Network> = {}): Network {
  return {
    lookup: toLookup(["127.0.0.1"]),
    isAllowed: (address) => address === "127.0.0.1" || isPublicAddress(address),
    options: { agent: undefined, createConnection: (options: unknown) => connect(options as NetConnectOpts) },
    timeoutMs: 2_000,
    ...parts,
  } as Network;
}

function toLookup(addresses: readonly string[]): typeof lookup {
  const answer = addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
  return ((_host: string, _options: unknown, callback: (error: null, found: unknown) => void) =>
    callback(null, answer)) as never;
}

function fetchIt(path = "/infra.ics", parts: Partial<Network> = {}, most = 1000): Promise<string> {
  return download(`https://calendar.example.com:${port}${path}`, most, toNetwork(parts)).then(
    (bytes) => Buffer.from(bytes).toString(),
    (error) => `${error.name} ${error.kind}: ${error.message}`,
  );
}

function send(status: number, headers: Record<string, string> = {}, body = ""): Answer {
  return (_, response) => response.writeHead(status, headers).end(body);
}

it("brings the bytes", async () => {
  answer = send(200, {}, "BEGIN:VCALENDAR");
  expect(await fetchIt()).toBe("BEGIN:VCALENDAR");
  expect(asked).toEqual(["/infra.ics"]);
});

describe("redirects", () => {
  it("are followed three times", async () => {
    answer = (request, response) => {
      const step = Number((request.url ?? "").slice(2));
      if (step < 3) send(302, { location: `/r${step + 1}` })(request, response);
      else send(200, {}, "here")(request, response);
    };
    expect(await fetchIt("/r0")).toBe("here");
    expect(await fetchIt("/r-1")).toContain("DownloadError missing: calendar.example.com");
  });

  it.each([
    ["http://calendar.example.com/", "does not begin with https://"],
    ["file:///etc/passwd", "does not begin with https://"],
    ["https://10.0.0.1/", "10.0.0.1 is an address of this machine"],
    ["https://[::1]/", "::1 is an address of this machine"],
    ["https://user:secret@calendar.example.com/", "contains a user name or a password"],
    ["https://exa mple/", "is not a URL"],
  ])("to %s are refused", async (location, expected) => {
    answer = send(302, { location });
    const message = await fetchIt();
    expect(message).toMatch(/^DownloadError refused: /);
    expect(message).toContain(expected);
    expect(message).not.toContain("secret");
    expect(asked).toHaveLength(1);
  });
});

describe("addresses that are refused", () => {
  it.each([
    "https://127.0.0.1/x.ics",
    "https://2130706433/x.ics",
    "https://0x7f.1/x.ics",
    "https://0177.0.0.1/x.ics",
    "https://127.1/x.ics",
    "https://[::ffff:127.0.0.1]/x.ics",
    "https://169.254.169.254/latest/meta-data",
    "https://[fe80::1]/x.ics",
    "http://calendar.example.com/x.ics",
    "ftp://calendar.example.com/x.ics",
    "calendar.example.com/x.ics",
    "https://me@calendar.example.com/x.ics",
  ])("%s", async (address) => {
    const network = toNetwork({ isAllowed: isPublicAddress });
    await expect(download(address, 1000, network)).rejects.toMatchObject({
      name: "DownloadError",
      kind: "refused",
    });
  });

  it.each([[["127.0.0.1"]], [["::1"]], [["8.8.8.8", "10.0.0.1"]], [["::ffff:10.0.0.1"]]])(
    "a name that resolves to %j",
    async (addresses) => {
      const message = await fetchIt("/", { lookup: toLookup(addresses), isAllowed: isPublicAddress });
      expect(message).toMatch(
        /^DownloadError refused: calendar\.example\.com \(.*\) is an address of this machine/,
      );
      expect(asked).toEqual([]);
    },
  );

  it("one that was connected to in spite of the look-up", async () => {
    answer = send(200, {}, "secret");
    const createConnection = () => connect({ host: "127.0.0.1", port });
    const options = { agent: undefined, createConnection } as never;
    const message = await fetchIt("/", { options, isAllowed: isPublicAddress });
    expect(message).toMatch(/^DownloadError refused: calendar\.example\.com \(127\.0\.0\.1\)/);
  });

  it("localhost, by the machine's own look-up", async () => {
    await expect(download(`https://localhost:${port}/`, 1000)).rejects.toMatchObject({ kind: "refused" });
  });
});

describe("what does not arrive", () => {
  it.each([
    [404, "missing"],
    [401, "missing"],
    [204, "failed"],
    [429, "failed"],
    [500, "failed"],
    [503, "failed"],
  ])("status %d is %s", async (status, kind) => {
    answer = send(status, {}, status === 204 ? "" : "\u001b[31mgo away");
    expect(await fetchIt()).toBe(
      `DownloadError ${kind}: calendar.example.com:${port} answered with status ${status}`,
    );
  });

  it("a server that hangs", async () => {
    answer = () => {};
    expect(await fetchIt("/", { timeoutMs: 200 })).toMatch(
      /^DownloadError failed: .* did not answer within 0.2 seconds$/,
    );
  });

  it("a body that trickles", async () => {
    answer = (_, response) => {
      const timer = setInterval(() => response.write("x"), 20);
      response.on("close", () => clearInterval(timer));
    };
    expect(await fetchIt("/", { timeoutMs: 200 })).toMatch(/^DownloadError failed: .* did not answer within/);
  });

  it("a body that breaks off", async () => {
    answer = (_, response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write("half", () => response.destroy());
    };
    expect(await fetchIt()).toMatch(/^DownloadError failed: /);
  });

  it("too much, however it is announced", async () => {
    answer = send(200, {}, "x".repeat(1000));
    expect(await fetchIt()).toHaveLength(1000);
    answer = send(200, {}, "x".repeat(1001));
    expect(await fetchIt()).toMatch(/^DownloadError oversize: /);
    answer = (_, response) => {
      const timer = setInterval(() => response.write("x".repeat(500)), 5);
      response.on("close", () => clearInterval(timer));
    };
    expect(await fetchIt()).toMatch(/^DownloadError oversize: /);
  });

  it("a compressed body", async () => {
    answer = send(200, { "content-encoding": "gzip" }, "bomb");
    expect(await fetchIt()).toMatch(/^DownloadError missing: .* compressed/);
  });

  it("a server that is not there", async () => {
    await new Promise((done) => server.close(done));
    expect(await fetchIt()).toMatch(/^DownloadError failed: .* cannot be reached \(ECONNREFUSED\)$/);
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  });
});
