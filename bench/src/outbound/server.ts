import { createServer as createTcpServer, type Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { listen, makeCertificate } from "@heliograph/outbound/testing";

/** What the server tells the process that started it. */
export type Started = { httpPorts: number[]; httpsPorts: number[]; ca: string };

/** Mirrors to pretend to be, so that a limit per host does not shape the result. */
const mirrors = 250;

const body = '{"Version":"v1.0.0","Time":"2026-01-01T00:00:00Z"}';

/**
 * Answers `GET /<delay in ms>` after that delay, and says in `x-held-ms` how long it really held the answer back.
 * It is no more than bytes on a socket, so that its own work does not count as delay.
 */
function serve(socket: Socket): void {
  // Clients close as soon as they have their answer.
  socket.on("error", () => {});
  socket.once("data", (request: Buffer) => {
    const receivedAt = performance.now();
    const reply = () => {
      const heldMs = performance.now() - receivedAt;
      socket.end(
        `HTTP/1.1 200 OK\r\nconnection: close\r\nx-held-ms: ${heldMs}\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
      );
    };
    const delayMs = Number.parseInt(request.toString("latin1", "GET /".length, 16), 10);
    if (delayMs === 0) reply();
    else setTimeout(reply, delayMs);
  });
}

const authority = makeCertificate();
const certificate = makeCertificate({ names: ["127.0.0.1"], issuer: authority });
const each = Array.from({ length: mirrors });
const started: Started = {
  httpPorts: await Promise.all(each.map(() => listen(createTcpServer(serve)))),
  httpsPorts: await Promise.all(each.map(() => listen(createTlsServer(certificate, serve)))),
  ca: authority.cert,
};
process.send?.(started);
