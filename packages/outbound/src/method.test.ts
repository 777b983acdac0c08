import { createSecureServer } from "node:http2";
import { expect, it, onTestFinished } from "vitest";
import { listen, makeCertificate } from "./testing/index.ts";
import { endOf, loopbackOutbound } from "./testing/loopback.ts";
import { startAnswering } from "./testing/raw-server.ts";

const options = { bodyLimitBytes: 10 };
const urlOf = ({ port }: { port: number }, path = "/") => `http://127.0.0.1:${port}${path}`;
const firstLineOf = (request: string) => request.slice(0, request.indexOf("\r\n"));

it("the answer to HEAD has no body, whatever its head declares", async () => {
  const mirror = await startAnswering((socket, request) => {
    expect(firstLineOf(request)).toBe("HEAD / HTTP/1.1");
    socket.end("HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 1000\r\n\r\n");
  });
  const { status, body, headers } = await loopbackOutbound().get(urlOf(mirror), {
    ...options,
    method: "HEAD",
    sink: () => expect.unreachable(),
  });
  expect([status, body.length, headers.get("content-length")]).toEqual([200, 0, "1000"]);
});

it("a body behind the answer to HEAD is none", async () => {
  const mirror = await startAnswering((socket) =>
    socket.end("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"),
  );
  expect(await endOf(loopbackOutbound().get(urlOf(mirror), { ...options, method: "HEAD" }))).toBe(
    "protocol_error",
  );
});

it.each(["HEAD", "DELETE"] as const)("%s is asked over HTTP/2 too", async (method) => {
  const certificate = makeCertificate({ names: ["127.0.0.1"] });
  const server = createSecureServer(certificate, (request, response) => {
    response.setHeader("content-length", request.method === "HEAD" ? 1_000 : 6);
    response.end(request.method === "HEAD" ? "" : request.method);
  });
  const port = await listen(server);
  onTestFinished(() => void server.close());
  const { status, body } = await loopbackOutbound().get(`https://127.0.0.1:${port}/`, {
    ...options,
    method,
    http2: true,
    extraCa: certificate.cert,
  });
  expect([status, body.toString()]).toEqual([200, method === "HEAD" ? "" : "DELETE"]);
});

it("a method that means a body says that there is none", async () => {
  const seen: string[] = [];
  const mirror = await startAnswering((socket, request) => {
    seen.push(request);
    socket.end("HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD\r\nContent-Length: 0\r\n\r\n");
  });
  const { status } = await loopbackOutbound().get(urlOf(mirror), { ...options, method: "POST" });
  expect(status).toBe(405);
  expect(firstLineOf(seen[0] ?? "")).toBe("POST / HTTP/1.1");
  expect(seen[0]).toContain("\r\nContent-Length: 0\r\n");
});

it.each([
  { method: "HEAD", status: 200, connections: 2 },
  { method: "POST", status: 302, connections: 1 },
] as const)("$method at a redirect ends at $status", async ({ method, status, connections }) => {
  const mirror = await startAnswering((socket, request) => {
    const isFirst = request.includes(" / ");
    socket.end(
      isFirst
        ? "HTTP/1.1 302 Found\r\nLocation: /there\r\nContent-Length: 0\r\n\r\n"
        : "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
    );
  });
  const answer = await loopbackOutbound().get(urlOf(mirror), { ...options, method });
  expect([answer.status, mirror.connections]).toEqual([status, connections]);
});
