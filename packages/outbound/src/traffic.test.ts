import { connect, createServer, type Socket } from "node:net";
import type { TlsOptions } from "node:tls";
import { addTraffic, noTraffic, type Traffic } from "@heliograph/core";
import { expect, it, onTestFinished } from "vitest";
import { listen, makeCertificate } from "./testing/index.ts";
import { endOf, loopbackOutbound } from "./testing/loopback.ts";
import { startAnswering, startServer } from "./testing/raw-server.ts";

const authority = makeCertificate();
const certificate = makeCertificate({ names: ["localhost"], issuer: authority });
const page = `HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n${"x".repeat(100_000)}`;

/** A server behind a relay that counts the bytes of a connection as they stand on the wire, to its end. */
async function startCounted(answer: string, tls?: TlsOptions) {
  const mirror = await startAnswering((socket) => socket.end(answer), tls);
  const counted = Promise.withResolvers<Omit<Traffic, "requests">>();
  const server = createServer((near) => {
    const seen = { connections: 1, sentBytes: 0, receivedBytes: 0 };
    near.once("close", () => counted.resolve(seen));
    const far = connect(mirror.port, "127.0.0.1");
    handOn(near, far, (bytes) => (seen.sentBytes += bytes));
    handOn(far, near, (bytes) => (seen.receivedBytes += bytes));
  });
  const port = await listen(server);
  onTestFinished(() => void server.close());
  return { url: `${tls === undefined ? "http" : "https"}://localhost:${port}/`, counted: counted.promise };
}

function handOn(from: Socket, to: Socket, count: (bytes: number) => void) {
  from.on("data", (piece: Buffer) => {
    count(piece.length);
    to.write(piece);
  });
  from.on("error", () => to.destroy());
  from.once("close", () => to.end());
}

/** What one request is billed with, however it ends. */
async function billOf(url: string): Promise<Traffic[]> {
  const bills: Traffic[] = [];
  const options = { bodyLimitBytes: 1_000_000, extraCa: authority.cert };
  await endOf(loopbackOutbound().get(url, { ...options, bill: (bill) => bills.push(bill) }));
  return bills;
}

it.each([
  ["plain", undefined],
  ["secured", certificate],
])("a %s request is billed with the bytes of its connection, handshake included", async (_name, tls) => {
  const { url, counted } = await startCounted(page, tls);
  const bills = await billOf(url);
  expect(bills).toEqual([{ requests: 1, ...(await counted) }]);
  expect(bills[0]?.receivedBytes).toBeGreaterThanOrEqual(page.length);
});

it("what a redirect leads to is on the same bill", async () => {
  const goal = await startCounted(page);
  const gate = await startCounted(`HTTP/1.1 302 Found\r\nLocation: ${goal.url}\r\nContent-Length: 0\r\n\r\n`);
  const bills = await billOf(gate.url);
  const parts = await Promise.all([gate.counted, goal.counted]);
  expect(bills).toEqual([parts.map((part) => ({ requests: 1, ...part })).reduce(addTraffic)]);
});

it("a handshake is a connection without a request", async () => {
  const { url, counted } = await startCounted(page, certificate);
  const bills: Traffic[] = [];
  await loopbackOutbound().shake(url, { bill: (bill) => bills.push(bill) });
  expect(bills).toEqual([{ requests: 0, ...(await counted) }]);
  expect(bills[0]?.receivedBytes).toBeGreaterThan(500);
});

it("who does not understand us costs the bytes that came", async () => {
  const port = (await startServer((socket) => socket.end("220 not TLS\r\n"))).port;
  const [bill] = await billOf(`https://localhost:${port}/`);
  expect(bill).toMatchObject({ requests: 0, connections: 1 });
  expect(bill?.sentBytes).toBeGreaterThan(100);
});

it("who is not there costs nothing but the try", async () => {
  const server = createServer();
  const port = await listen(server);
  await new Promise((done) => server.close(done));
  expect(await billOf(`http://localhost:${port}/`)).toEqual([{ ...noTraffic, connections: 1 }]);
});

it("who may not be reached costs nothing", async () => {
  expect(await billOf("http://10.0.0.1:8080/")).toEqual([noTraffic]);
});
