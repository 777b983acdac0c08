import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { seconds } from "@heliograph/core";

const mostConnections = 2_000;
const mostConnectionsOfAddress = 200;

/** The address cannot be listened on, for a reason that an operator can mend. */
export class AddressRefused extends Error {
  override readonly name = "AddressRefused";
}

type Fetch = Parameters<typeof getRequestListener>[0];

/**
 * Serves requests at an address; slow senders and slow readers are cut off.
 * @throws AddressRefused when the port is taken or not ours to take
 */
export async function listen(fetch: Fetch, port: number, host: string | undefined): Promise<Server> {
  const answer = getRequestListener(fetch);
  const server = createServer(
    {
      headersTimeout: seconds(10),
      requestTimeout: seconds(30),
      keepAliveTimeout: seconds(5),
      connectionsCheckingInterval: seconds(1),
      maxHeaderSize: 16_384,
      noDelay: true,
    },
    (incoming, outgoing) => void answer(incoming, outgoing),
  );
  server.maxConnections = mostConnections;
  // A reader that takes nothing for so long is gone or means ill.
  server.setTimeout(seconds(30));
  limitConnections(server);
  server.listen({ port, host });
  try {
    await once(server, "listening");
  } catch (error) {
    throw refusalOf(error, port, host);
  }
  return server;
}

/** The port that a server was given, when any would do. */
export function portOf(server: Server): number {
  const address: string | AddressInfo | null = server.address();
  if (address === null || typeof address === "string") throw new TypeError("a TCP server has a port");
  return address.port;
}

/** Ends a server: requests under way may finish, for so long. */
export async function drain(server: Server, patienceMs: number): Promise<void> {
  const closed = once(server, "close");
  server.close();
  const giveUp = setTimeout(() => server.closeAllConnections(), patienceMs);
  await closed;
  clearTimeout(giveUp);
}

function limitConnections(server: Server): void {
  const open = new Map<string, number>();
  server.on("connection", (socket: Socket) => {
    const address = socket.remoteAddress ?? "";
    const count = (open.get(address) ?? 0) + 1;
    if (count > mostConnectionsOfAddress) {
      socket.destroy();
      return;
    }
    open.set(address, count);
    socket.once("close", () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left === 0) open.delete(address);
      else open.set(address, left);
    });
  });
}

function refusalOf(error: unknown, port: number, host: string | undefined): unknown {
  if (!(error instanceof Error && "code" in error)) return error;
  const place = host === undefined ? `port ${port}` : `${host}:${port}`;
  switch (error.code) {
    case "EADDRINUSE":
      return new AddressRefused(`${place} is taken by another program; set PORT to another one`);
    case "EACCES":
      return new AddressRefused(`${place} is not ours to listen on; set PORT to one above 1023`);
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new AddressRefused(`${place} is no address of this machine; check HOST`);
    default:
      return error;
  }
}
