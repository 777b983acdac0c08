import { createServer as createHttpsServer } from "node:https";
import { connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { expect, it, onTestFinished } from "vitest";
import { listen, makeCertificate } from "./testing/index.ts";
import { endOf, loopbackOutbound } from "./testing/loopback.ts";
import { startAnswering, startServer } from "./testing/raw-server.ts";

const certificate = makeCertificate({ names: ["hooks.example"] });
const ping = { body: "ping", headers: {}, extraCa: certificate.cert };

/** A receiver on TLS that answers with what it was asked. */
async function startReceiver(): Promise<number> {
  const server = createHttpsServer(certificate, (request, response) => {
    void text(request).then((body) => response.end(`${request.url} ${request.headers.host} ${body}`));
  });
  const port = await listen(server);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return port;
}

/** A proxy that takes every host to be this machine; its requests are kept. */
async function startProxy() {
  const requests: string[] = [];
  const { port } = await startAnswering((socket, request) => {
    requests.push(request);
    tunnel(socket, Number(/^CONNECT [^:]+:(\d+)/.exec(request)?.[1]));
  });
  return { requests, at: `127.0.0.1:${port}` };
}

function tunnel(socket: Socket, port: number): void {
  const beyond = connect({ host: "127.0.0.1", port }, () => {
    socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
    socket.pipe(beyond).pipe(socket);
  });
  for (const end of [socket, beyond]) end.on("error", () => {});
}

it("a proxy is told the name, and the host behind it proves it", async () => {
  const port = await startReceiver();
  const proxy = await startProxy();
  const { body } = await loopbackOutbound().post(`https://hooks.example:${port}/a?b=%2f`, {
    ...ping,
    proxy: `http://me:p%40ss@${proxy.at}`,
  });
  expect(body.toString()).toBe(`/a?b=%2f hooks.example:${port} ping`);
  expect(proxy.requests).toEqual([
    `CONNECT hooks.example:${port} HTTP/1.1\r\nHost: hooks.example:${port}\r\nProxy-Authorization: Basic bWU6cEBzcw==\r\n\r\n`,
  ]);
});

it("a host behind a proxy that can't prove its name gets nothing", async () => {
  const port = await startReceiver();
  const { at } = await startProxy();
  const request = loopbackOutbound().post(`https://other.example:${port}/`, {
    ...ping,
    proxy: `http://${at}`,
  });
  expect(await endOf(request)).toBe("tls_name");
});

it.each([
  ["refuses", "HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n", "connect_refused"],
  ["says more than it was asked", "HTTP/1.1 200 OK\r\n\r\nhello", "protocol_error"],
  ["is none", "SSH-2.0-x\r\n\r\n", "protocol_error"],
  ["never ends", `HTTP/1.1 200 OK\r\nx: ${"x".repeat(20_000)}`, "headers_too_large"],
])("a proxy that %s", async (_case, answer, end) => {
  const { port } = await startAnswering((socket) => socket.end(answer));
  const phases: unknown[] = [];
  const request = loopbackOutbound().post("https://hooks.example/", {
    ...ping,
    proxy: `http://127.0.0.1:${port}`,
    record: (exchange) => void phases.push(exchange.phases.ttfbMs),
  });
  expect(await endOf(request)).toBe(end);
  expect(phases).toEqual([undefined]);
});

it.each([
  ["hangs up", () => startAnswering((socket) => socket.end()), "connection_reset"],
  ["stays silent", () => startServer(() => {}), "connect_timeout"],
])("a proxy that %s is given up", async (_case, start, end) => {
  const { port } = await start();
  const request = loopbackOutbound({ connectMs: 200 }).post("https://hooks.example/", {
    ...ping,
    proxy: `http://127.0.0.1:${port}`,
  });
  expect(await endOf(request)).toBe(end);
});

it.each([
  ["in the clear", "http://hooks.example/", "http://127.0.0.1:3128"],
  ["to an address that is not open", "https://10.0.0.1/", "http://127.0.0.1:3128"],
  ["to localhost", "https://localhost/", "http://127.0.0.1:3128"],
  ["through a proxy that is not open", "https://hooks.example/", "http://10.0.0.1:3128"],
  ["through a proxy of another kind", "https://hooks.example/", "socks5://127.0.0.1:3128"],
  ["through a proxy with a path", "https://hooks.example/", "http://127.0.0.1:3128/x"],
  ["through a proxy with half an escape", "https://hooks.example/", "http://a%4:b@127.0.0.1:3128"],
])("nothing is posted %s", async (_case, url, proxy) => {
  expect(await endOf(loopbackOutbound().post(url, { ...ping, proxy }))).toBe("target_refused");
});
