import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import { createSecureServer } from "node:http2";
import { pipeline, Readable, type Writable } from "node:stream";
import { gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import { listen, makeCertificate } from "./testing/index.ts";
import { endOf, loopbackOutbound } from "./testing/loopback.ts";
import { startAnswering } from "./testing/raw-server.ts";

const certificate = makeCertificate({ names: ["127.0.0.1"] });
const mebibyte = 1_048_576;

type Serve = (
  answer: Writable & { writeHead: (status: number, headers?: Record<string, string>) => unknown },
) => void;

/** Starts a server of either protocol; returns how to ask it. */
async function starting(protocol: "HTTP/1.1" | "HTTP/2", serve: Serve) {
  const server =
    protocol === "HTTP/2"
      ? createSecureServer(certificate, (_request, response) => {
          serve(response);
        })
      : createServer((_request, response) => {
          serve(response);
        });
  const port = await listen(server);
  onTestFinished(() => {
    server.close();
  });
  return protocol === "HTTP/2"
    ? { url: `https://127.0.0.1:${port}/`, http2: true, extraCa: certificate.cert }
    : { url: `http://127.0.0.1:${port}/` };
}

const pour = (source: Readable, answer: Writable) => {
  // The client may break off; that is what some tests are about.
  pipeline(source, answer, () => {});
};

describe.each(["HTTP/1.1", "HTTP/2"] as const)("over %s, a sink", (protocol) => {
  it.each([
    ["of declared length", false, true],
    ["without declared length", false, false],
    ["in gzip", true, true],
    ["in gzip without declared length", true, false],
  ])("gets a body %s, in order and piece by piece", async (_case, isCoded, isDeclared) => {
    const body = randomBytes(3 * mebibyte);
    const sent = isCoded ? gzipSync(body, { level: 0 }) : body;
    const { url, ...reach } = await starting(protocol, (answer) => {
      answer.writeHead(200, {
        ...(isCoded && { "content-encoding": "gzip" }),
        ...(isDeclared && { "content-length": sent.length.toString() }),
      });
      pour(Readable.from([sent.subarray(0, mebibyte), sent.subarray(mebibyte)]), answer);
    });
    const chunks: Buffer[] = [];
    const answer = await loopbackOutbound().get(url, {
      ...reach,
      bodyLimitBytes: sent.length,
      sink: (chunk) => void chunks.push(chunk),
    });
    expect(Buffer.concat(chunks).equals(body)).toBe(true);
    expect(chunks.length).toBeGreaterThan(1);
    expect(answer.body.length).toBe(0);
    expect(answer.measures["sizeBytes"]).toBe(body.length);
    expect(answer.measures["receivedBytes"]).toBeGreaterThan(sent.length);
  });

  it("that is slow holds the mirror up: of 200 MB, never more than 32 are on their way", async () => {
    const sizeBytes = 200_000_000;
    let producedBytes = 0;
    let takenBytes = 0;
    let mostUnderWay = 0;
    const piece = Buffer.alloc(100_000, "x");
    const { url, ...reach } = await starting(protocol, (answer) => {
      answer.writeHead(200);
      const source = new Readable({
        read() {
          producedBytes += piece.length;
          this.push(producedBytes > sizeBytes ? null : piece);
        },
      });
      pour(source, answer);
    });
    const answer = await loopbackOutbound().get(url, {
      ...reach,
      bodyLimitBytes: 2 * sizeBytes,
      sink: async (chunk) => {
        await new Promise(setImmediate);
        takenBytes += chunk.length;
        mostUnderWay = Math.max(mostUnderWay, producedBytes - takenBytes);
      },
    });
    expect(answer.measures["sizeBytes"]).toBe(sizeBytes);
    expect(takenBytes).toBe(sizeBytes);
    expect(mostUnderWay).toBeLessThan(32_000_000);
  });

  it("that waits longer than a mirror may be silent does not make the mirror silent", async () => {
    const body = Buffer.alloc(8 * mebibyte, "x");
    const { url, ...reach } = await starting(protocol, (answer) => {
      answer.writeHead(200);
      pour(Readable.from([body]), answer);
    });
    let waited = false;
    const { measures } = await loopbackOutbound({ silenceMs: 1_000, slowMs: 1_000 }).get(url, {
      ...reach,
      bodyLimitBytes: body.length,
      sink: async () => {
        if (!waited) await new Promise((resolve) => setTimeout(resolve, 2_500));
        waited = true;
      },
    });
    expect(measures["sizeBytes"]).toBe(body.length);
  });

  it("that throws ends the request, with its own error", async () => {
    const { url, ...reach } = await starting(protocol, (answer) => {
      answer.writeHead(200);
      pour(Readable.from([Buffer.alloc(mebibyte)]), answer);
    });
    const full = Object.assign(new Error("the disk is full"), { code: "ENOSPC" });
    let calls = 0;
    const request = loopbackOutbound().get(url, {
      ...reach,
      bodyLimitBytes: mebibyte,
      sink: () => {
        calls += 1;
        throw full;
      },
    });
    await expect(request).rejects.toBe(full);
    expect(calls).toBe(1);
  });

  it("is given nothing of an answer with another status than 200", async () => {
    const { url, ...reach } = await starting(protocol, (answer) => {
      answer.writeHead(404);
      answer.end("gone");
    });
    const answer = await loopbackOutbound().get(url, {
      ...reach,
      bodyLimitBytes: 4,
      sink: () => {
        throw new Error("called");
      },
    });
    expect(answer.body.toString()).toBe("gone");
  });

  it("gets no more than the limit, and the answer is too large", async () => {
    const { url, ...reach } = await starting(protocol, (answer) => {
      answer.writeHead(200);
      pour(Readable.from([Buffer.alloc(mebibyte)]), answer);
    });
    let takenBytes = 0;
    const request = loopbackOutbound().get(url, {
      ...reach,
      bodyLimitBytes: mebibyte - 1,
      sink: (chunk) => {
        takenBytes += chunk.length;
      },
    });
    expect(await endOf(request)).toBe("body_too_large");
    expect(takenBytes).toBeLessThan(mebibyte);
  });

  it("that is still busy when the time is up is waited for no longer", async () => {
    const { url, ...reach } = await starting(protocol, (answer) => {
      answer.writeHead(200);
      answer.end("hello");
    });
    const request = loopbackOutbound().get(url, {
      ...reach,
      bodyLimitBytes: 5,
      deadlineMs: 200,
      sink: () => new Promise<void>(() => {}),
    });
    expect(await endOf(request)).toBe("deadline");
  });

  it("is not given a body twice when the peer resets within it", async () => {
    let requests = 0;
    const { url, ...reach } = await starting(protocol, (answer) => {
      requests += 1;
      answer.writeHead(200);
      answer.write("hello", () => answer.destroy());
    });
    let taken = "";
    const request = loopbackOutbound().get(url, {
      ...reach,
      bodyLimitBytes: 500,
      sink: (chunk) => {
        taken += chunk.toString();
      },
    });
    expect(await endOf(request)).not.toBe("ok");
    expect(requests).toBe(1);
    expect("hello".startsWith(taken)).toBe(true);
  });
});

const bodyLimitBytes = 65_536;
const coded = (body: Buffer) =>
  Buffer.concat([
    Buffer.from(`HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${body.length}\r\n\r\n`),
    body,
  ]);
const plain = (lines: string, body: string) => Buffer.from(`HTTP/1.1 200 OK\r\n${lines}\r\n\r\n${body}`);

it.each([
  ["nothing in gzip", coded(Buffer.alloc(0)), "ok"],
  ["two layers behind each other", coded(Buffer.concat([gzipSync("he"), gzipSync("llo")])), "ok"],
  ["a bomb", coded(gzipSync(Buffer.alloc(50_000_000))), "body_too_large"],
  ["a ratio of over 100", coded(gzipSync(Buffer.alloc(60_000))), "encoding_refused"],
  ["a layer that ends early", coded(gzipSync("hello").subarray(0, -6)), "body_incomplete"],
  ["text after the layer", coded(Buffer.concat([gzipSync("hello"), Buffer.from("hello")])), "protocol_error"],
  ["zeros after the layer", coded(Buffer.concat([gzipSync("hello"), Buffer.alloc(9)])), "protocol_error"],
  ["another coding", plain("Content-Encoding: br\r\nContent-Length: 5", "hello"), "encoding_refused"],
  ["a cut body", plain("Content-Length: 9", "hello"), "body_incomplete"],
  ["a body longer than declared", plain("Content-Length: 4", "hello"), "protocol_error"],
  ["a cut chunk", plain("Transfer-Encoding: chunked", "5\r\nhel"), "body_incomplete"],
])("for a sink as for anybody, %s is what it is: %#", async (_case, answer, end) => {
  const mirror = await startAnswering((socket) => socket.end(answer));
  const request = loopbackOutbound().get(`http://127.0.0.1:${mirror.port}/`, {
    bodyLimitBytes,
    sink: () => {},
  });
  expect(await endOf(request)).toBe(end);
});

it("bytes that follow the end of a gzip layer are seen however late they come", async () => {
  const zeros = Buffer.alloc(100_000);
  const { url } = await starting("HTTP/1.1", (answer) => {
    answer.writeHead(200, { "content-encoding": "gzip" });
    pour(Readable.from([gzipSync("hello"), zeros, zeros, zeros]), answer);
  });
  const request = loopbackOutbound().get(url, { bodyLimitBytes: 10 * zeros.length, sink: () => {} });
  expect(await endOf(request)).toBe("protocol_error");
});

it("an archive that falls below the floor is too slow, though a sink takes it", async () => {
  const mirror = await startAnswering((socket) => {
    socket.write("HTTP/1.1 200 OK\r\nContent-Length: 60000\r\n\r\n");
    const timer = setInterval(() => socket.write("y"), 5);
    socket.once("close", () => {
      clearInterval(timer);
    });
  });
  const outbound = loopbackOutbound({ slowMs: 300, slowBytes: 3_000 });
  const request = outbound.get(`http://127.0.0.1:${mirror.port}/`, { bodyLimitBytes, sink: () => {} });
  expect(await endOf(request)).toBe("too_slow");
});

it("a redirect is followed before a sink is asked", async () => {
  const mirror = await startAnswering((socket, request) => {
    socket.end(
      request.startsWith("GET /there ")
        ? "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nthere"
        : "HTTP/1.1 302 Found\r\nLocation: /there\r\nContent-Length: 4\r\n\r\nhere",
    );
  });
  let taken = "";
  const { measures } = await loopbackOutbound().get(`http://127.0.0.1:${mirror.port}/`, {
    bodyLimitBytes,
    sink: (chunk) => {
      taken += chunk.toString();
    },
  });
  expect([taken, measures["redirectCount"]]).toEqual(["there", 1]);
});
