import { createServer as createTcpServer, type Server, type Socket } from "node:net";
import { createServer as createTlsServer, type TlsOptions } from "node:tls";
import { onTestFinished } from "vitest";
import { listen } from "./listen.ts";

/** A loopback server that says byte by byte what a test wants, until the end of that test. */
export type RawServer = { port: number; connections: number };

/** Starts a server that hands each connection to the test at once. */
export async function startServer(serve: (socket: Socket) => void, tls?: TlsOptions): Promise<RawServer> {
  const open = new Set<Socket>();
  const accept = (socket: Socket) => {
    open.add(socket);
    running.connections += 1;
    // Clients break off at will; that is what many tests are about.
    socket.on("error", () => {});
    socket.once("close", () => open.delete(socket));
    serve(socket);
  };
  const server: Server = tls === undefined ? createTcpServer(accept) : createTlsServer(tls, accept);
  const running: RawServer = { port: await listen(server), connections: 0 };
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  return running;
}

/** Starts a server that waits for a request's head before it answers. */
export const startAnswering = (answer: (socket: Socket, request: string) => void, tls?: TlsOptions) =>
  startServer((socket) => {
    let request = "";
    socket.on("data", (piece: Buffer) => {
      if (request.endsWith("\r\n\r\n")) return;
      request += piece.toString("latin1");
      if (request.endsWith("\r\n\r\n")) answer(socket, request);
    });
  }, tls);
