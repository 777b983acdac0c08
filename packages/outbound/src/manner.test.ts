import { createSecureServer } from "node:http2";
import { expect, it, onTestFinished } from "vitest";
import { listen, makeCertificate } from "./testing/index.ts";
import { endOf, loopbackOutbound } from "./testing/loopback.ts";
import { startAnswering } from "./testing/raw-server.ts";

const asGoCommand = { asGoCommand: true, bodyLimitBytes: 100 };
const certificate = makeCertificate({ names: ["127.0.0.1"] });

it("asked as the go command asks, a mirror sees its headers and no others", async () => {
  const seen: string[] = [];
  const mirror = await startAnswering((socket, request) => {
    seen.push(request);
    socket.end("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
  });
  await loopbackOutbound().get(`http://127.0.0.1:${mirror.port}/%21a/@v/list`, asGoCommand);
  expect(seen).toEqual([
    `GET /%21a/@v/list HTTP/1.1\r\nHost: 127.0.0.1:${mirror.port}\r\n` +
      "User-Agent: Go-http-client/1.1\r\nAccept-Encoding: gzip\r\n\r\n",
  ]);
});

it("asked as the go command asks, HTTP/2 is offered over TLS, and named", async () => {
  const seen: Record<string, unknown>[] = [];
  const server = createSecureServer(certificate, ({ headers }, response) => {
    seen.push(Object.fromEntries(Object.entries(headers)));
    response.end("ok");
  });
  const port = await listen(server);
  onTestFinished(() => void server.close());
  const { facts } = await loopbackOutbound().get(`https://127.0.0.1:${port}/`, {
    ...asGoCommand,
    extraCa: certificate.cert,
  });
  expect(facts["httpVersion"]).toBe("2");
  expect(seen).toEqual([
    {
      ":method": "GET",
      ":scheme": "https",
      ":authority": `127.0.0.1:${port}`,
      ":path": "/",
      "user-agent": "Go-http-client/2.0",
      "accept-encoding": "gzip",
    },
  ]);
});

it.each([
  { redirects: 9, end: "ok" },
  { redirects: 10, end: "redirect_loop" },
])("asked as the go command asks, $redirects redirects are $end", async ({ redirects, end }) => {
  const mirror = await startAnswering((socket, request) => {
    const at = Number(/^GET \/(\d+)/.exec(request)?.[1]);
    socket.end(
      at === redirects
        ? "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
        : `HTTP/1.1 302 Found\r\nLocation: /${at + 1}\r\nContent-Length: 0\r\n\r\n`,
    );
  });
  const request = loopbackOutbound().get(`http://127.0.0.1:${mirror.port}/0`, asGoCommand);
  expect(await endOf(request)).toBe(end);
  expect(mirror.connections).toBe(10);
});
