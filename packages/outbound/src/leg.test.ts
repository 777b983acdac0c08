import { MirrorFailure, exchangeSchema } from "@heliograph/core";
import { createServer, type Socket } from "node:net";
import { expect, it } from "vitest";
import type { GetOptions } from "./get-options.ts";
import type { EndedExchange } from "./leg.ts";
import type { Limits } from "./limits.ts";
import { listen, makeCertificate } from "./testing/index.ts";
import { endOf, loopbackOutbound } from "./testing/loopback.ts";
import { startAnswering, startServer } from "./testing/raw-server.ts";

const ok = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
const redirect = (location: string) =>
  `HTTP/1.1 302 Found\r\nLocation: ${location}\r\nContent-Length: 0\r\n\r\n`;
const pathOf = (request: string) => request.split(" ")[1] ?? "";

/** What is told of a request, however it ends. */
async function exchangesOf(url: string, options: Partial<GetOptions> = {}, limits: Partial<Limits> = {}) {
  const exchanges: EndedExchange[] = [];
  const record = (exchange: EndedExchange) => exchanges.push(exchange);
  await endOf(loopbackOutbound(limits).get(url, { bodyLimitBytes: 100, record, ...options }));
  for (const { startedAt: _, ...exchange } of exchanges) exchangeSchema.parse({ ...exchange, startedMs: 0 });
  return exchanges;
}

it("of an answer all is told, with each phase", async () => {
  const mirror = await startAnswering((socket) => socket.end(ok));
  const url = `http://127.0.0.1:${mirror.port}/a?b`;
  const [exchange, ...more] = await exchangesOf(url);
  expect(more).toEqual([]);
  expect(exchange).toMatchObject({
    method: "GET",
    url,
    sent: {
      "user-agent": "Heliograph/test",
      accept: "*/*",
      "accept-encoding": "identity",
      connection: "close",
    },
    address: "127.0.0.1",
    httpVersion: "1.1",
    status: 200,
    receivedBytes: ok.length,
    error: "ok",
  });
  expect(Object.keys(exchange?.phases ?? {})).toEqual(["dnsMs", "connectMs", "ttfbMs", "bodyMs"]);
});

it("each hop is told by itself, and what is measured is their sum", async () => {
  const mirror = await startAnswering((socket, request) => {
    const left = Number(pathOf(request).slice(1));
    socket.end(left === 0 ? ok : redirect(`/${left - 1}`));
  });
  const exchanges: EndedExchange[] = [];
  const { measures } = await loopbackOutbound().get(`http://127.0.0.1:${mirror.port}/2`, {
    bodyLimitBytes: 100,
    record: (exchange) => exchanges.push(exchange),
  });
  expect(exchanges.map(({ url, status, error }) => [new URL(url).pathname, status, error])).toEqual([
    ["/2", 302, "ok"],
    ["/1", 302, "ok"],
    ["/0", 200, "ok"],
  ]);
  for (const phase of ["dnsMs", "connectMs", "ttfbMs"] as const) {
    const sum = exchanges.reduce((total, { phases }) => total + (phases[phase] ?? 0), 0);
    expect(sum).toBeCloseTo(measures[phase] ?? 0, 2);
  }
  const starts = exchanges.map(({ startedAt }) => startedAt);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
});

const silent = () => {};
const hangUp = (socket: Socket) => socket.end();
const stall = (socket: Socket) => socket.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhe");

it.each([
  { how: "says nothing", serve: silent, error: "timeout_headers", status: null, last: "ttfbMs" },
  { how: "hangs up", serve: hangUp, error: "connection_reset", status: null, last: "ttfbMs" },
  { how: "stalls", serve: stall, error: "timeout_body", status: 200, last: "bodyMs" },
])("where a mirror $how, the phase in which it failed has the time spent in it", async (one) => {
  const mirror = await startAnswering(one.serve);
  const [exchange] = await exchangesOf(`http://127.0.0.1:${mirror.port}/`, {}, { silenceMs: 2_000 });
  expect(exchange).toMatchObject({ error: one.error, status: one.status });
  expect(Object.keys(exchange?.phases ?? {}).at(-1)).toBe(one.last);
});

it("a port where nobody is ends while it is connected to, before anything was sent", async () => {
  const server = createServer();
  const port = await listen(server);
  server.close();
  const [exchange] = await exchangesOf(`http://127.0.0.1:${port}/`);
  expect(exchange).toMatchObject({
    error: "connect_refused",
    address: "127.0.0.1",
    sent: {},
    httpVersion: "",
  });
  expect(Object.keys(exchange?.phases ?? {})).toEqual(["dnsMs", "connectMs"]);
});

it.each([
  { how: "a certificate of nobody", tls: makeCertificate({ names: ["127.0.0.1"] }), error: "tls_untrusted" },
  { how: "no TLS at all", tls: undefined, error: "tls_handshake" },
])("$how ends in the handshake", async ({ tls, error }) => {
  const mirror = await startServer((socket) => socket.end("no"), tls);
  const [exchange] = await exchangesOf(`https://127.0.0.1:${mirror.port}/`);
  expect(exchange).toMatchObject({ error, sent: {}, status: null });
  expect(Object.keys(exchange?.phases ?? {})).toEqual(["dnsMs", "connectMs", "tlsMs"]);
});

it("a redirect to where we may not go is an exchange that failed", async () => {
  const mirror = await startAnswering((socket) => socket.end(redirect("http://10.0.0.1/")));
  const exchanges = await exchangesOf(`http://127.0.0.1:${mirror.port}/`);
  expect(exchanges.map(({ url, status, error }) => [url, status, error])).toEqual([
    [`http://127.0.0.1:${mirror.port}/`, 302, "ok"],
    ["http://10.0.0.1/", null, "redirect_refused"],
  ]);
});

it("what may be a secret is sent and not told", async () => {
  let seen = "";
  const mirror = await startAnswering((socket, request) => {
    seen = request;
    socket.end(ok);
  });
  const headers = { authorization: "secret", "X-Token": "secret", Range: "bytes=0-9" };
  const [exchange] = await exchangesOf(`http://127.0.0.1:${mirror.port}/`, { headers });
  expect(seen).toContain("Authorization: secret");
  expect(JSON.stringify(exchange)).not.toContain("secret");
  expect(exchange?.sent).toMatchObject({ range: "bytes=0-9" });
});

it("an exchange that is ended on purpose is told like any other", async () => {
  const mirror = await startAnswering((socket) => socket.end(ok));
  const failure = new MirrorFailure("connection_reset", "on purpose");
  const [exchange] = await exchangesOf(`http://127.0.0.1:${mirror.port}/`, {
    endsAt: { milestone: "head", failure },
  });
  expect(exchange).toMatchObject({ status: 200, error: "connection_reset" });
});

it("an exchange that we gave up is no failure of the mirror's", async () => {
  const caller = new AbortController();
  const mirror = await startAnswering(() => {
    caller.abort(new MirrorFailure("internal", "leaving"));
  });
  const [exchange] = await exchangesOf(`http://127.0.0.1:${mirror.port}/`, { signal: caller.signal });
  expect(exchange).toMatchObject({ status: null, error: "internal" });
});
