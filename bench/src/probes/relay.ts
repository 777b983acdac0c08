import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** What has passed so far, both ways, as TCP carries it. */
export type Passed = { connections: number; bytes: number };

/** Listens on loopback, hands everything on to a port there, and counts it. */
export async function startRelay(port: number): Promise<{ port: number; passed: () => Passed }> {
  const accepted: Socket[] = [];
  const server = createServer((near) => {
    accepted.push(near);
    const far = connect(port, "127.0.0.1");
    near.pipe(far).pipe(near);
    near.on("error", () => far.destroy());
    far.on("error", () => near.destroy());
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("not listening on TCP");
  return {
    port: address.port,
    passed: () => ({
      connections: accepted.length,
      bytes: accepted.reduce((sum, { bytesRead, bytesWritten }) => sum + bytesRead + bytesWritten, 0),
    }),
  };
}
