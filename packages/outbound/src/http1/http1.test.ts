import type { Socket } from "node:net";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { endOf, loopbackOutbound } from "../testing/loopback.ts";
import { startAnswering, startServer } from "../testing/raw-server.ts";

const bodyLimitBytes = 65_536;

/** How a request ends when the mirror's answer is exactly this and the connection is closed after it. */
async function endOfAnswer(answer: string | Buffer, limitBytes = bodyLimitBytes): Promise<string> {
  const mirror = await startAnswering((socket) => socket.end(answer));
  return endOf(loopbackOutbound().get(`http://127.0.0.1:${mirror.port}/`, { bodyLimitBytes: limitBytes }));
}

/** Repeats a piece for as long as the other side reads. */
function pour(socket: Socket, piece: Buffer | string): void {
  const more = () => {
    while (!socket.destroyed && socket.write(piece));
  };
  socket.on("drain", more);
  more();
}

/** Sends a piece every few milliseconds. */
function drip(socket: Socket, piece: () => string): void {
  const timer = setInterval(() => socket.write(piece()), 5);
  socket.once("close", () => {
    clearInterval(timer);
  });
}

const head = (...lines: string[]) => `HTTP/1.1 200 OK\r\n${lines.map((line) => `${line}\r\n`).join("")}\r\n`;

it.each([
  ["a declared length", `${head("Content-Length: 5")}hello`, "hello"],
  ["an empty body", head("Content-Length: 0"), ""],
  ["chunks", `${head("Transfer-Encoding: chunked")}2\r\nhe\r\n3;x=y\r\nllo\r\n0\r\n\r\n`, "hello"],
  ["chunks and trailers", `${head("Transfer-Encoding: chunked")}5\r\nhello\r\n0\r\nX: y\r\n\r\n`, "hello"],
  ["the end of the connection", `${head()}hello`, "hello"],
  ["HTTP/1.0", "HTTP/1.0 200 OK\r\n\r\nhello", "hello"],
  [
    "an interim answer before",
    `HTTP/1.1 103 Early Hints\r\nlink: x\r\n\r\n${head("Content-Length: 5")}hello`,
    "hello",
  ],
  ["no reason phrase", "HTTP/1.1 200\r\nContent-Length: 5\r\n\r\nhello", "hello"],
])("an answer framed by %s is read", async (_case, answer, body) => {
  const mirror = await startAnswering((socket) => socket.end(answer));
  const got = await loopbackOutbound().get(`http://127.0.0.1:${mirror.port}/`, { bodyLimitBytes });
  expect(got.body.toString()).toBe(body);
});

it("an answer that arrives byte by byte is read like any other", async () => {
  const answer = `${head("Transfer-Encoding: chunked", "X: y")}5\r\nhello\r\n0\r\nX: y\r\n\r\n`;
  const mirror = await startAnswering((socket) => {
    const bytes = answer[Symbol.iterator]();
    const next = () => {
      const { value, done } = bytes.next();
      if (done !== true) socket.write(value, next);
    };
    next();
  });
  const got = await loopbackOutbound().get(`http://127.0.0.1:${mirror.port}/`, { bodyLimitBytes });
  expect(got.body.toString()).toBe("hello");
});

it.each([
  ["a length and a second one", `${head("Content-Length: 5", "Content-Length: 5")}hello`, "protocol_error"],
  ["two lengths in one line", `${head("Content-Length: 5, 5")}hello`, "protocol_error"],
  [
    "a length with chunks",
    `${head("Content-Length: 5", "Transfer-Encoding: chunked")}0\r\n\r\n`,
    "protocol_error",
  ],
  ["a negative length", `${head("Content-Length: -5")}hello`, "protocol_error"],
  ["a length with a sign", `${head("Content-Length: +5")}hello`, "protocol_error"],
  ["a hexadecimal length", `${head("Content-Length: 0x5")}hello`, "protocol_error"],
  ["an empty length", `${head("Content-Length:")}hello`, "protocol_error"],
  ["a length that is too long", `${head("Content-Length: 9")}hello`, "body_incomplete"],
  ["a length that is too short", `${head("Content-Length: 4")}hello`, "protocol_error"],
  ["bytes after the last chunk", `${head("Transfer-Encoding: chunked")}0\r\n\r\nx`, "protocol_error"],
  ["a body where there is none", "HTTP/1.1 204 No Content\r\n\r\nx", "protocol_error"],
  ["a chunk without size", `${head("Transfer-Encoding: chunked")}\r\nhello\r\n`, "protocol_error"],
  ["a chunk of size 5g", `${head("Transfer-Encoding: chunked")}5g\r\nhello\r\n`, "protocol_error"],
  ["a chunk of size -5", `${head("Transfer-Encoding: chunked")}-5\r\nhello\r\n`, "protocol_error"],
  ["a chunk of size 0x5", `${head("Transfer-Encoding: chunked")}0x5\r\nhello\r\n`, "protocol_error"],
  [
    "a chunk longer than declared",
    `${head("Transfer-Encoding: chunked")}4\r\nhello\r\n0\r\n\r\n`,
    "protocol_error",
  ],
  [
    "a chunk that ends in a bare line feed",
    `${head("Transfer-Encoding: chunked")}5\nhello\n`,
    "body_incomplete",
  ],
  ["a chunk line without end", `${head("Transfer-Encoding: chunked")}5;${"x".repeat(300)}`, "protocol_error"],
  ["no last chunk", `${head("Transfer-Encoding: chunked")}5\r\nhello\r\n`, "body_incomplete"],
  ["a cut chunk", `${head("Transfer-Encoding: chunked")}5\r\nhel`, "body_incomplete"],
  ["cut trailers", `${head("Transfer-Encoding: chunked")}0\r\nX: y\r\n`, "body_incomplete"],
  ["an unknown transfer coding", `${head("Transfer-Encoding: x")}hello`, "protocol_error"],
  ["chunks twice", `${head("Transfer-Encoding: chunked, chunked")}0\r\n\r\n`, "protocol_error"],
  [
    "chunks over HTTP/1.0",
    "HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "protocol_error",
  ],
  ["an unasked transfer coding", `${head("Transfer-Encoding: gzip, chunked")}0\r\n\r\n`, "encoding_refused"],
  ["another protocol", "SSH-2.0-OpenSSH_9.9\r\n", "protocol_error"],
  ["HTTP/0.9", "<html>hello</html>", "protocol_error"],
  ["HTTP/2 without being asked", "HTTP/2 200 OK\r\n\r\n", "protocol_error"],
  ["a status of two digits", "HTTP/1.1 20 OK\r\n\r\n", "protocol_error"],
  ["a switch of protocol", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n", "protocol_error"],
  ["a header without name", `${head(": x")}hello`, "protocol_error"],
  ["a header without colon", `${head("x")}hello`, "protocol_error"],
  ["a blank before the colon", `${head("Content-Length : 5")}hello`, "protocol_error"],
  ["a folded header", `${head("X: y", " z")}hello`, "protocol_error"],
  ["a zero byte in a header", `${head("X: y\0z")}hello`, "protocol_error"],
  ["a bare carriage return in a header", `${head("X: y\rz")}hello`, "protocol_error"],
  ["a cut head", "HTTP/1.1 200 OK\r\nX: y", "protocol_error"],
  ["nothing", "", "connection_reset"],
])("%s: %#", async (_case, answer, reason) => {
  expect(await endOfAnswer(answer)).toBe(reason);
});

it("bytes after the end are seen when they come apart from it", async () => {
  const mirror = await startAnswering((socket) => {
    socket.write(`${head("Content-Length: 5")}hello`);
    socket.end("HTTP/1.1 200 OK\r\n\r\n");
  });
  const request = loopbackOutbound().get(`http://127.0.0.1:${mirror.port}/`, { bodyLimitBytes });
  expect(await endOf(request)).toBe("protocol_error");
});

it("a reset in the middle of the body is told from a mere end", async () => {
  const mirror = await startAnswering((socket) => {
    socket.write(`${head("Content-Length: 5")}hel`, () => socket.resetAndDestroy());
  });
  const request = loopbackOutbound().get(`http://127.0.0.1:${mirror.port}/`, { bodyLimitBytes });
  expect(await endOf(request)).toBe("connection_reset");
});

const framed = (bytes: number) => [
  `${head(`Content-Length: ${bytes}`)}${"x".repeat(bytes)}`,
  `${head("Transfer-Encoding: chunked")}${bytes.toString(16)}\r\n${"x".repeat(bytes)}\r\n0\r\n\r\n`,
  `${head()}${"x".repeat(bytes)}`,
];

it("a body of exactly the limit is whole, one byte more is too large, declared, chunked or neither", async () => {
  for (const answer of framed(1_000)) expect(await endOfAnswer(answer, 1_000)).toBe("ok");
  for (const answer of framed(1_001)) expect(await endOfAnswer(answer, 1_000)).toBe("body_too_large");
});

it.each([
  ["an endless body", (socket: Socket) => pour(socket, Buffer.alloc(65_536, "x"))],
  ["endless small chunks", (socket: Socket) => pour(socket, "1\r\nx\r\n".repeat(1_000))],
])("%s is cut at the limit, and what is read stays within it", async (kind, send) => {
  const mirror = await startAnswering((socket) => {
    socket.write(kind === "an endless body" ? head() : head("Transfer-Encoding: chunked"));
    send(socket);
  });
  const request = loopbackOutbound().get(`http://127.0.0.1:${mirror.port}/`, { bodyLimitBytes: 1_000_000 });
  await expect(request).rejects.toMatchObject({ reason: "body_too_large" });
  const { measures } = await request.catch((error: { measures: Record<string, number> }) => error);
  // What is read beyond the limit is at most the piece in which it was passed.
  expect(measures["receivedBytes"]).toBeLessThan(1_000_000 + 65_536 * 2);
});

it.each([
  ["one header of 1 MiB", `HTTP/1.1 200 OK\r\nX: ${"y".repeat(1_048_576)}\r\n\r\n`],
  ["20,000 headers", head(...Array.from({ length: 20_000 }, (_, at) => `X-${at}: y`))],
  ["201 short headers", head(...Array.from({ length: 201 }, () => "X: y"))],
  [
    "a flood of cookies",
    head(...Array.from({ length: 1_000 }, (_, at) => `Set-Cookie: ${at}=${"y".repeat(100)}`)),
  ],
  ["interim answers without end", "HTTP/1.1 103 Early Hints\r\nX: y\r\n\r\n".repeat(1_000)],
  ["trailers of 1 MiB", `${head("Transfer-Encoding: chunked")}0\r\nX: ${"y".repeat(65_000)}\r\n\r\n`],
])("%s are too large", async (_case, answer) => {
  expect(await endOfAnswer(answer)).toBe("headers_too_large");
});

it("headers without end are cut", async () => {
  const mirror = await startAnswering((socket) => {
    socket.write("HTTP/1.1 200 OK\r\n");
    pour(socket, `X: ${"y".repeat(1_000)}\r\n`);
  });
  const request = loopbackOutbound().get(`http://127.0.0.1:${mirror.port}/`, { bodyLimitBytes });
  expect(await endOf(request)).toBe("headers_too_large");
});

const gzipped = (body: Buffer, coding = "gzip") =>
  Buffer.concat([
    Buffer.from(`HTTP/1.1 200 OK\r\nContent-Encoding: ${coding}\r\nContent-Length: ${body.length}\r\n\r\n`),
    body,
  ]);

it.each([
  ["one layer of gzip", gzipped(gzipSync("hello")), "ok"],
  ["gzip by its old name", gzipped(gzipSync("hello"), "x-gzip"), "ok"],
  ["identity", gzipped(Buffer.from("hello"), "identity"), "ok"],
  ["a bomb", gzipped(gzipSync(Buffer.alloc(50_000_000))), "body_too_large"],
  ["a ratio of over 100", gzipped(gzipSync(Buffer.alloc(60_000))), "encoding_refused"],
  ["two layers", gzipped(gzipSync(gzipSync("hello")), "gzip, gzip"), "encoding_refused"],
  ["brotli", gzipped(Buffer.from("hello"), "br"), "encoding_refused"],
  ["zstd", gzipped(Buffer.from("hello"), "zstd"), "encoding_refused"],
  ["a coding that does not exist", gzipped(Buffer.from("hello"), "x-made-up"), "encoding_refused"],
  ["a layer that ends early", gzipped(gzipSync("hello").subarray(0, -6)), "body_incomplete"],
  [
    "text after the layer",
    gzipped(Buffer.concat([gzipSync("hello"), Buffer.from("hello")])),
    "protocol_error",
  ],
  ["zeros after the layer", gzipped(Buffer.concat([gzipSync("hello"), Buffer.alloc(9)])), "protocol_error"],
  ["a layer that is none", gzipped(Buffer.from("hello")), "protocol_error"],
])("a body in %s: %#", async (_case, answer, end) => {
  expect(await endOfAnswer(answer)).toBe(end);
});

const limits = { silenceMs: 1_000, deadlineMs: 3_000 };

it.each<[string, (socket: Socket) => void, string]>([
  ["accepts and never answers", () => {}, "timeout_headers"],
  ["stalls within the head", (socket) => socket.write("HTTP/1.1 200 OK\r\nX"), "timeout_headers"],
  ["stalls within the body", (socket) => socket.write(`${head("Content-Length: 9")}he`), "timeout_body"],
  ["sends the status line drop by drop", (socket) => drip(socket, () => "H"), "protocol_error"],
  [
    "sends headers drop by drop",
    (socket) => {
      socket.write("HTTP/1.1 200 OK\r\nX: ");
      drip(socket, () => "y");
    },
    "deadline",
  ],
  [
    "sends the body drop by drop",
    (socket) => {
      socket.write(head("Content-Length: 60000"));
      drip(socket, () => "y");
    },
    "deadline",
  ],
])("a mirror that %s is given up", async (_case, serve, reason) => {
  const mirror = await startServer(serve);
  const request = loopbackOutbound(limits).get(`http://127.0.0.1:${mirror.port}/`, { bodyLimitBytes });
  expect(await endOf(request)).toBe(reason);
});

it("a large answer that falls below the floor is too slow", async () => {
  const mirror = await startServer((socket) => {
    socket.write(head("Content-Length: 60000"));
    drip(socket, () => "y");
  });
  const outbound = loopbackOutbound({ slowMs: 300, slowBytes: 3_000 });
  expect(await endOf(outbound.get(`http://127.0.0.1:${mirror.port}/`, { bodyLimitBytes }))).toBe("too_slow");
});

it("silent mirrors do not hold up another", async () => {
  const silent = await Promise.all(Array.from({ length: 31 }, () => startServer(() => {})));
  const mirror = await startAnswering((socket) => socket.end(head("Content-Length: 0")));
  const outbound = loopbackOutbound({ silenceMs: 2_000 });
  const ended: string[] = [];
  const stuck = silent.map(async ({ port }) => {
    await endOf(outbound.get(`http://127.0.0.1:${port}/`, { bodyLimitBytes }));
    ended.push("silent");
  });
  await outbound.get(`http://127.0.0.1:${mirror.port}/`, { bodyLimitBytes });
  ended.push("mirror");
  await Promise.all(stuck);
  expect(ended[0]).toBe("mirror");
});
