import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from "node:http2";
import { createServer as createTlsServer } from "node:https";
import type { Server, Socket } from "node:net";

/** A certificate to serve https with, PEM, and whether HTTP/2 is offered beside HTTP/1.1. */
export type Secure = { cert: string; key: string; http2: boolean };

export type Request = IncomingMessage | Http2ServerRequest;
export type Response = ServerResponse | Http2ServerResponse;

/** A server on loopback. */
export type Listener = {
  origin: string;
  /** Ends the connection that a request came on with a TCP reset. */
  reset: (request: Request) => void;
  close: () => Promise<void>;
};

/** Listens on 127.0.0.1; port 0 is any free one. Throws node's error when the port is taken. */
export async function listen(
  { port, secure }: { port: number; secure: Secure | undefined },
  receive: (request: Request, response: Response) => void,
): Promise<Listener> {
  const server = createFor(secure, receive);
  const connections = new Map<number, Socket>();
  server.on("connection", (socket: Socket) => {
    const clientPort = socket.remotePort ?? 0;
    connections.set(clientPort, socket);
    socket.once("close", () => connections.delete(clientPort));
  });
  await once(server.listen(port, "127.0.0.1"), "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("not listening on TCP");
  return {
    origin: `${secure === undefined ? "http" : "https"}://127.0.0.1:${address.port}`,
    reset: ({ socket }) => connections.get(socket.remotePort ?? 0)?.resetAndDestroy(),
    async close() {
      const closed = once(server, "close");
      server.close();
      for (const socket of connections.values()) socket.destroy();
      await closed;
    },
  };
}

function createFor(
  secure: Secure | undefined,
  receive: (request: Request, response: Response) => void,
): Server {
  if (secure === undefined) return createServer(receive);
  const { cert, key, http2 } = secure;
  return http2
    ? createSecureServer({ cert, key, allowHTTP1: true }, receive)
    : createTlsServer({ cert, key }, receive);
}
