import { createSecureServer } from "node:http2";
import { expect, it } from "vitest";
import { listen, makeCertificate } from "../testing/index.ts";
import { flags, frame, headerLine, statusOk, words } from "../testing/http2-frames.ts";
import { endOf, loopbackOutbound } from "../testing/loopback.ts";
import { startAnswering, startServer } from "../testing/raw-server.ts";

const authority = makeCertificate();
const certificate = makeCertificate({ names: ["127.0.0.1"], issuer: authority });
const bodyLimitBytes = 500;
const options = { bodyLimitBytes, extraCa: authority.cert, http2: true };

/** A peer that answers each request with exactly these frames, and may then hang up. */
async function startPeer(frames: readonly Buffer[], then: "stays" | "hangs up" = "stays") {
  return startServer(
    (socket) => {
      socket.once("data", () => {
        socket.write(Buffer.concat([frame("settings", 0, 0), frame("settings", flags.acknowledge, 0)]));
      });
      // The request follows the client's preface and settings; its last byte is not ours to find here.
      let received = 0;
      socket.on("data", (piece: Buffer) => {
        const before = received;
        received += piece.length;
        if (before > 100 || received <= 100) return;
        socket.write(Buffer.concat(frames));
        if (then === "hangs up") socket.end();
      });
    },
    { ...certificate, ALPNProtocols: ["h2"] },
  );
}

const get = (port: number, limits = {}) =>
  loopbackOutbound(limits).get(`https://127.0.0.1:${port}/`, options);

const answerHead = (...lines: Buffer[]) =>
  frame("headers", flags.endHeaders, 1, Buffer.concat([statusOk, ...lines]));
const hello = (flag = flags.endStream) => frame("data", flag, 1, Buffer.from("hello"));

it("an answer over HTTP/2 is read and measured", async () => {
  const server = createSecureServer(certificate, (request, response) => {
    response.setHeader("server", "test");
    response.end(`${request.httpVersion} ${request.headers["user-agent"]} ${request.url}`);
  });
  const port = await listen(server);
  const answer = await loopbackOutbound().get(`https://127.0.0.1:${port}/a?b=c`, options);
  expect(answer.body.toString()).toBe("2.0 Heliograph/test /a?b=c");
  expect(answer.facts).toMatchObject({ httpVersion: "2", server: "test" });
  const measured = ["dnsMs", "connectMs", "tlsMs", "ttfbMs", "totalMs", "sizeBytes", "receivedBytes"];
  expect(measured.filter((measure) => !((answer.measures[measure] ?? NaN) >= 0))).toEqual([]);
  server.close();
});

it("HTTP/1.1 is spoken where HTTP/2 is offered and not taken", async () => {
  const peer = await startAnswering((socket) => socket.end("HTTP/1.1 204 No Content\r\n\r\n"), {
    ...certificate,
    ALPNProtocols: ["http/1.1"],
  });
  const { facts } = await get(peer.port);
  expect(facts["httpVersion"]).toBe("1.1");
});

it.each<[string, Buffer[], string]>([
  ["a plain answer", [answerHead(), hello()], "ok"],
  ["an answer with trailers", [answerHead(), hello(0), frame("headers", 5, 1, headerLine("a", "b"))], "ok"],
  [
    "an answer after the announcement to go away",
    [frame("goAway", 0, 0, words(1, 0)), answerHead(), hello()],
    "ok",
  ],
  [
    "a body shorter than declared",
    [answerHead(headerLine("content-length", "9")), hello()],
    "body_incomplete",
  ],
  ["a body longer than declared", [answerHead(headerLine("content-length", "1")), hello()], "protocol_error"],
  [
    "a declared body over the limit",
    [answerHead(headerLine("content-length", "501")), hello(0)],
    "body_too_large",
  ],
  ["a body over the limit", [answerHead(), frame("data", 0, 1, Buffer.alloc(501))], "body_too_large"],
  ["frames that are none", [Buffer.from("HTTP/1.1 200 OK\r\n\r\n")], "protocol_error"],
  ["a body before the head", [hello()], "protocol_error"],
  ["broken header compression", [frame("headers", 4, 1, Buffer.alloc(9, 0xff))], "protocol_error"],
  ["a header name in capitals", [answerHead(headerLine("X", "y")), hello()], "protocol_error"],
  ["a pushed answer", [frame("push", 4, 1, Buffer.concat([words(2), statusOk]))], "protocol_error"],
  [
    "a flood of pings",
    Array.from({ length: 50_000 }, () => frame("ping", 0, 0, Buffer.alloc(8))),
    "protocol_error",
  ],
  [
    "300 header lines",
    [answerHead(...Array.from({ length: 300 }, () => headerLine("a", "b"))), hello()],
    "headers_too_large",
  ],
  [
    "a head of 60 KiB",
    [
      frame("headers", 0, 1, statusOk),
      ...Array.from({ length: 5 }, () =>
        frame(
          "continuation",
          0,
          1,
          Buffer.concat(Array.from({ length: 120 }, () => headerLine("a", "b".repeat(100)))),
        ),
      ),
      frame("continuation", flags.endHeaders, 1),
    ],
    "headers_too_large",
  ],
  [
    "interim answers without end",
    Array.from({ length: 300 }, () =>
      frame("headers", flags.endHeaders, 1, Buffer.from([0x08, 3, 0x31, 0x30, 0x33])),
    ),
    "headers_too_large",
  ],
])("%s: %#", async (_case, frames, end) => {
  const peer = await startPeer(frames);
  expect(await endOf(get(peer.port))).toBe(end);
  expect(peer.connections).toBe(1);
});

it.each<[string, Buffer[]]>([
  ["without an error", [frame("reset", 0, 1, words(0))]],
  ["for breaking a rule", [frame("reset", 0, 1, words(1))]],
  ["as refused", [frame("reset", 0, 1, words(7))]],
  ["as cancelled", [frame("reset", 0, 1, words(8))]],
  ["to calm us", [frame("reset", 0, 1, words(11))]],
  ["in the middle of the body", [answerHead(), hello(0), frame("reset", 0, 1, words(0))]],
])("a peer that resets every stream %s is asked once more and no oftener", async (_case, frames) => {
  const peer = await startPeer(frames);
  expect(await endOf(get(peer.port))).toBe("connection_reset");
  expect(peer.connections).toBe(2);
});

it.each([0, 1, 11])("a peer that goes away with code %i is asked once more and no oftener", async (code) => {
  const peer = await startPeer([frame("goAway", 0, 0, words(0, code))]);
  expect(await endOf(get(peer.port))).toBe("connection_reset");
  expect(peer.connections).toBe(2);
});

it("a peer that hangs up in the middle of the body leaves it incomplete", async () => {
  const peer = await startPeer([answerHead(), hello(0)], "hangs up");
  expect(await endOf(get(peer.port))).toBe("body_incomplete");
});

it("a peer that falls silent is given up", async () => {
  const beforeHead = await startPeer([]);
  expect(await endOf(get(beforeHead.port, { silenceMs: 1_000 }))).toBe("timeout_headers");
  const withinBody = await startPeer([answerHead(), hello(0)]);
  expect(await endOf(get(withinBody.port, { silenceMs: 1_000 }))).toBe("timeout_body");
});
