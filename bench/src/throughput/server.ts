import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { dueAfter, type Road } from "./road.ts";

/** What every zip is: longer than any part of it that is asked for. */
const zip = Buffer.concat([Buffer.from("PK"), Buffer.alloc(64_000_000)]);

/** How often what is due is sent. */
const tickMs = 4;

/** What the server tells the process that started it: where it is, how long it really held a small answer, how fast it really sent. */
export type Told = { port: number } | { isLoaded: boolean; heldMs: number } | { mbps: number };

/** A mirror of one road in a process of its own, so that what it does costs the prober nothing: `node server.ts <road as JSON>`. */
const road: Road = JSON.parse(process.argv[2] ?? "");
let underWay = 0;

const server = createServer((request, response) => {
  const { url = "", headers } = request;
  void (url.endsWith(".zip") ? sendZip(headers.range, response) : sendInfo(response));
});
await once(server.listen(0, "127.0.0.1"), "listening");
const address = server.address();
if (address === null || typeof address === "string") throw new Error("not listening on TCP");
tell({ port: address.port });

function tell(told: Told): void {
  process.send?.(told);
}

async function sendInfo(response: ServerResponse): Promise<void> {
  const isLoaded = underWay > 0;
  const receivedAt = performance.now();
  await sleep(isLoaded ? road.loadedMs : road.idleMs);
  tell({ isLoaded, heldMs: performance.now() - receivedAt });
  response.end('{"Version":"v1.0.0","Time":"2020-01-01T00:00:00Z"}');
}

async function sendZip(range: string | undefined, response: ServerResponse): Promise<void> {
  const last = Number(/^bytes=0-(\d+)$/.exec(range ?? "")?.[1] ?? zip.length - 1);
  const body = zip.subarray(0, last + 1);
  await sleep(road.idleMs);
  response.writeHead(206, {
    "Content-Length": body.length,
    "Content-Range": `bytes 0-${last}/${zip.length}`,
  });
  response.flushHeaders();
  response.socket?.setNoDelay(true);
  underWay += 1;
  const startedAt = performance.now();
  for (let sent = 0; sent < body.length && !response.destroyed;) {
    await sleep(tickMs);
    const due = Math.min(body.length, dueAfter(road, performance.now() - startedAt));
    response.write(body.subarray(sent, due));
    sent = due;
  }
  response.end();
  tell({ mbps: (body.length * 8) / (performance.now() - startedAt) / 1_000 });
  underWay -= 1;
}
