import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { onTestFinished } from "vitest";

/** What a server says: written out as it stands, whatever it declares. */
export type Said = { status: number; headers: Record<string, string>; body: Buffer };

/** What it is asked, and the answer of a server that does well. */
export type Asked = { method: string; path: string; headers: IncomingMessage["headers"]; said: Said };

/** What a mirror has: bytes, of what kind, and what caches are told of them. */
export type Stock = Record<string, { body: Buffer; type: string; cacheControl: string }>;

const modifiedAt = new Date("2026-11-01T00:00:00Z").toUTCString();

/** Starts a server on loopback that answers as caches like it, unless a test spoils an answer; until the end of that test. */
export async function startCaching(stock: Stock, spoil: (asked: Asked) => Said): Promise<string> {
  const server = createServer(({ method = "", url: path = "", headers, socket }) => {
    const said = answer(stock, { method, path, headers });
    socket.end(written(spoil({ method, path, headers, said })));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("not listening on TCP");
  return `http://127.0.0.1:${address.port}`;
}

function written({ status, headers, body }: Said): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status} Said\r\n${lines.join("")}\r\n`), body]);
}

function answer(stock: Stock, { method, path, headers }: Omit<Asked, "said">): Said {
  const found = stock[path.replaceAll("%21", "!")];
  if (found === undefined) {
    return whole(404, Buffer.from("not found: unknown"), {
      "content-type": "text/plain",
      "cache-control": "max-age=60",
    });
  }
  const { body, type, cacheControl } = found;
  const etag = `"${createHash("sha256").update(body).digest("hex")}"`;
  const known = { "cache-control": cacheControl, etag, "last-modified": modifiedAt, age: "10" };
  const isUnmodified =
    headers["if-none-match"] === undefined
      ? headers["if-modified-since"] === modifiedAt
      : headers["if-none-match"] === etag;
  if (isUnmodified) return { status: 304, headers: known, body: Buffer.alloc(0) };
  const said = whole(200, body, { ...known, "content-type": type });
  if (method === "HEAD") return { ...said, body: Buffer.alloc(0) };
  const { range, "if-range": ifRange = etag } = headers;
  return range === undefined || ifRange !== etag ? said : partOf(said, range);
}

function partOf({ headers, body }: Said, range: string): Said {
  const [, from = 0, to = 0] = (/^bytes=(\d+)-(\d+)$/.exec(range) ?? []).map(Number);
  if (from >= body.length) return whole(416, Buffer.alloc(0), { "content-range": `bytes */${body.length}` });
  const part = body.subarray(from, to + 1);
  const named = `bytes ${from}-${from + part.length - 1}/${body.length}`;
  return whole(206, part, { ...headers, "content-range": named });
}

const whole = (status: number, body: Buffer, headers: Record<string, string>): Said => ({
  status,
  headers: { ...headers, "content-length": String(body.length) },
  body,
});
