import { once } from "node:events";
import { ServerResponse } from "node:http";
import type { Writable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import type { OrderedFault } from "./fault.ts";
import type { Response } from "./listener.ts";
import type { Reply } from "./reply.ts";

/** How well an answer is sent. */
export type Delivery = {
  delayMs: number;
  bytesPerSecond: number;
  ending: "whole" | "stall" | "reset";
  /** How much of the body goes out before it stalls or is reset; without it not even the headers do. */
  afterBytes: number | undefined;
};

/** Where an answer goes: `reset` ends the connection, `signal` says that the other side has. */
export type Outlet = {
  response: Response;
  reset: () => void;
  signal: AbortSignal;
};

/** How often a paced answer is carried on. */
const tickMs = 10;

/** How long what is sent gets before a reset, which would overtake it. */
const headStartMs = 20;

/** How faults make an answer go out; of two of a kind the later counts, but delays add up. */
export function deliveryUnder(faults: readonly OrderedFault[]): Delivery {
  const delivery: Delivery = { delayMs: 0, bytesPerSecond: Infinity, ending: "whole", afterBytes: undefined };
  for (const fault of faults) {
    if (fault.kind === "delay") delivery.delayMs += fault.delayMs + Math.random() * fault.jitterMs;
    if (fault.kind === "pace") delivery.bytesPerSecond = fault.bytesPerSecond;
    if (fault.kind === "stall" || fault.kind === "reset") {
      delivery.ending = fault.kind;
      delivery.afterBytes = fault.afterBytes;
    }
  }
  return delivery;
}

/** Sends an answer, as well as it is to be sent. Throws an `AbortError` when the other side goes first. */
export async function deliver(reply: Reply, delivery: Delivery, outlet: Outlet): Promise<void> {
  const { delayMs, bytesPerSecond, ending, afterBytes } = delivery;
  const { response, reset, signal } = outlet;
  if (delayMs > 0) await sleep(delayMs, undefined, { signal });
  if (ending === "whole" || afterBytes !== undefined) {
    sendHead(response, reply);
    await write(reply.body.subarray(0, afterBytes), bytesPerSecond, response, signal);
  }
  if (ending === "whole") response.end();
  if (ending === "reset") {
    if (afterBytes !== undefined) await sleep(headStartMs, undefined, { signal });
    reset();
  }
}

/** HTTP/1.1 would keep the head back until the body begins. */
function sendHead(response: Response, { status, headers }: Reply): void {
  if (response instanceof ServerResponse) response.writeHead(status, headers).flushHeaders();
  else response.writeHead(status, headers);
}

async function write(body: Buffer, bytesPerSecond: number, to: Writable, signal: AbortSignal): Promise<void> {
  const startedAt = performance.now();
  let sent = 0;
  while (sent < body.length) {
    const due =
      bytesPerSecond === Infinity ? body.length : ((performance.now() - startedAt) * bytesPerSecond) / 1_000;
    const chunk = body.subarray(sent, Math.max(sent, Math.floor(due)));
    sent += chunk.length;
    if (chunk.length > 0 && !to.write(chunk)) await once(to, "drain", { signal });
    if (sent < body.length) await sleep(tickMs, undefined, { signal });
  }
}
