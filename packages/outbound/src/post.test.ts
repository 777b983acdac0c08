import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { expect, it, onTestFinished } from "vitest";
import type { EndedExchange } from "./leg.ts";
import { createOutbound } from "./outbound.ts";
import { listen } from "./testing/index.ts";
import { endOf, loopbackOutbound } from "./testing/loopback.ts";
import { startServer } from "./testing/raw-server.ts";

const ping = { body: '{"type":"ping"}', headers: { "content-type": "application/json" } };

type Serve = (request: IncomingMessage, response: ServerResponse, body: string) => void;

/** Starts a receiver that reads each request to its end; returns its origin. */
async function startReceiver(serve: Serve): Promise<string> {
  const server = createServer((request, response) => {
    void text(request).then((body) => serve(request, response, body));
  });
  const port = await listen(server);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${port}`;
}

it("a body goes out byte for byte, with its length and who sends it", async () => {
  const seen: unknown[] = [];
  const origin = await startReceiver(({ method, headers }, response, body) => {
    seen.push(method, body, headers);
    response.end("taken");
  });
  const { status, body } = await loopbackOutbound().post(`${origin}/`, { ...ping, body: '{ "a" : "中" }\n' });
  expect([status, body.toString()]).toEqual([200, "taken"]);
  expect(seen).toEqual([
    "POST",
    '{ "a" : "中" }\n',
    {
      host: origin.slice(7),
      "user-agent": "Heliograph/test",
      accept: "*/*",
      "accept-encoding": "identity",
      connection: "close",
      "content-type": "application/json",
      "content-length": "16",
    },
  ]);
});

it.each([
  ["", "/"],
  ["?a=b", "/?a=b"],
  ["/robot/send?access_token=x&sign=a%2Fb%2b%3D", "/robot/send?access_token=x&sign=a%2Fb%2b%3D"],
  ["/a/../b/./%2e%2E//c", "/a/../b/./%2e%2E//c"],
  ["/x?sig=a+b/c=&sp=%2Ftriggers%2F&q={'\"|`^[]}", "/x?sig=a+b/c=&sp=%2Ftriggers%2F&q={'\"|`^[]}"],
])("the request's target is kept byte for byte: %s", async (spelled, sent) => {
  let seen: string | undefined;
  const origin = await startReceiver(({ url }, response) => {
    seen = url;
    response.end();
  });
  await loopbackOutbound().post(`${origin}${spelled}`, ping);
  expect(seen).toBe(sent);
});

it.each(["/中", "/a b", "/a#b", "/\u{7f}"])(
  "a target that can't be sent as it is is refused: %j",
  async (spelled) => {
    expect(await endOf(loopbackOutbound().post(`http://127.0.0.1:8080${spelled}`, ping))).toBe(
      "target_refused",
    );
  },
);

it("a redirect is the answer", async () => {
  let requests = 0;
  const origin = await startReceiver((_request, response) => {
    requests += 1;
    response.writeHead(307, { location: "/there" }).end();
  });
  const { status } = await loopbackOutbound().post(`${origin}/here`, ping);
  expect([status, requests]).toEqual([307, 1]);
});

it.each([
  ["declared", { "content-length": "1048576" }],
  ["in chunks", { "transfer-encoding": "chunked" }],
  ["until the connection ends", { connection: "close" }],
])("of a long answer the first 64 KiB are read and the rest is dropped: %s", async (_case, headers) => {
  const origin = await startReceiver((_request, response) => {
    response.writeHead(200, headers).end(Buffer.alloc(1_048_576, "x"));
  });
  const { status, body, measures } = await loopbackOutbound().post(`${origin}/`, ping);
  expect([status, body.length]).toEqual([200, 65_536]);
  expect(measures["receivedBytes"]).toBeLessThan(262_144);
});

it("an answer of exactly 64 KiB is whole", async () => {
  const origin = await startReceiver((_request, response) => response.end(Buffer.alloc(65_536, "x")));
  expect((await loopbackOutbound().post(`${origin}/`, ping)).body.length).toBe(65_536);
});

it("an answer that is nearly all framing ends at 128 KiB", async () => {
  const chunk = `1;${"a".repeat(200)}\r\nx\r\n`;
  const receiver = await startServer((socket) => {
    socket.write(`HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${chunk.repeat(10_000)}`);
  });
  const { body } = await loopbackOutbound().post(`http://127.0.0.1:${receiver.port}/`, ping);
  expect(body.length).toBeLessThan(131_072 / 200);
});

it("an answer that is cut off is none", async () => {
  const receiver = await startServer((socket) => {
    socket.end("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{");
  });
  expect(await endOf(loopbackOutbound().post(`http://127.0.0.1:${receiver.port}/`, ping))).toBe(
    "body_incomplete",
  );
});

it("an answer is read as it was sent, whatever it is coded in", async () => {
  const coded = gzipSync(Buffer.alloc(10_000_000));
  const origin = await startReceiver((_request, response) => {
    response.writeHead(200, { "content-encoding": "gzip" }).end(coded);
  });
  const { body } = await loopbackOutbound().post(`${origin}/`, ping);
  expect(body.equals(coded)).toBe(true);
});

it("nothing is posted in the clear but to what an operator has opened", async () => {
  const outbound = createOutbound({ userAgent: "Heliograph/test" });
  await expect(outbound.post("http://8.8.8.8/hook", ping)).rejects.toMatchObject({
    reason: "target_refused",
    message: "only https:// may be posted to",
  });
  expect(await endOf(outbound.post("https://127.0.0.1:8443/hook", ping))).toBe("target_refused");
});

it.each([
  ["nobody listens", "connect_refused", false, () => Promise.resolve({ port: 1_024 })],
  ["it is silent", "timeout_headers", true, () => startServer(() => {})],
  [
    "it hangs up",
    "connection_reset",
    true,
    () => startServer((socket) => socket.once("data", () => socket.destroy())),
  ],
])("when %s, it is known whether the request has gone out", async (_case, end, isSent, start) => {
  const { port } = await start();
  const exchanges: EndedExchange[] = [];
  const request = loopbackOutbound({ silenceMs: 200 }).post(`http://127.0.0.1:${port}/secret?token=x`, {
    ...ping,
    record: (exchange) => void exchanges.push(exchange),
  });
  expect(await endOf(request)).toBe(end);
  expect(exchanges.map(({ phases }) => phases.ttfbMs !== undefined)).toEqual([isSent]);
  expect(JSON.stringify(exchanges)).not.toMatch(/secret|token/);
});

it("a host is posted to four times at once, and does not wait for what is asked of it", async () => {
  let open = 0;
  let most = 0;
  const origin = await startReceiver((_request, response) => {
    open += 1;
    most = Math.max(most, open);
    setImmediate(() => {
      open -= 1;
      response.end();
    });
  });
  const outbound = loopbackOutbound();
  await Promise.all(Array.from({ length: 20 }, () => outbound.post(`${origin}/`, ping)));
  expect(most).toBeLessThanOrEqual(4);
});

it("who gives up gets his own reason", async () => {
  const caller = new AbortController();
  const origin = await startReceiver(() => {
    caller.abort(new Error("shutting down"));
  });
  const request = loopbackOutbound().post(`${origin}/`, { ...ping, signal: caller.signal });
  await expect(request).rejects.toThrow("shutting down");
});
