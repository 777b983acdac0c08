import { Socket } from "node:net";

/** Where the driver wants to connect to: a socket's path, or hosts with their ports. */
type Destination = { path?: string | false | undefined; host: string[]; port: number[] };

/**
 * Opens sockets that are closed when the server, asked something, says nothing for so long. The server's own limits
 * end a long statement, but not a wait for a machine that has frozen or a cable that was cut. Several hosts take turns.
 * The watch ends where TLS begins, for the driver then keeps the socket to itself.
 */
export function impatientSockets(answerTimeoutMs: number): (destination: Destination) => Socket {
  let turn = 0;
  return ({ path, host, port }) => {
    const socket = new Socket();
    if (answerTimeoutMs > 0) watch(socket, answerTimeoutMs);
    if (path) return socket.connect(path);
    const at = turn++ % host.length;
    const address = { host: host[at] ?? "localhost", port: port[at] ?? 5432 };
    // The driver checks certificates against the `host` it finds on its socket.
    return Object.assign(socket, address).connect(address);
  };
}

function watch(socket: Socket, answerTimeoutMs: number): void {
  let writtenWhenAnswered = 0;
  socket.on("data", () => {
    writtenWhenAnswered = socket.bytesWritten;
  });
  socket.setTimeout(answerTimeoutMs, () => {
    if (socket.bytesWritten <= writtenWhenAnswered) return;
    const silence = new Error(`the database did not answer for ${answerTimeoutMs / 1_000} s`);
    socket.destroy(Object.assign(silence, { code: "ETIMEDOUT" }));
  });
}
