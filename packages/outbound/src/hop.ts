import { MirrorFailure } from "@heliograph/core";
import type { SecureContext } from "node:tls";
import { PassedBody, type Body } from "./body.ts";
import { openConnection, type Connection } from "./connection.ts";
import type { Question, Reply, ReplyHead } from "./exchange.ts";
import type { Gate } from "./gate.ts";
import { exchangeHttp1 } from "./http1/exchange.ts";
import { exchangeHttp2 } from "./http2/exchange.ts";
import type { Proxy } from "./proxy.ts";
import type { Trip } from "./trip.ts";
import { openTunnel } from "./tunnel.ts";

/** How to get to one host whose addresses have been judged. */
export type Route = {
  addresses: readonly string[];
  secureContext: SecureContext | undefined;
  http2: boolean;
  gate: Gate;
  /** Whose the addresses are, where we don't go to the host itself. */
  proxy?: Proxy;
};

/**
 * Asks one question on a fresh connection, in its turn at the gate; the place is kept to the end of the answer, if that comes
 * soon, because answers compete for the processor as set-ups do.
 */
export async function askHop(trip: Trip, route: Route, question: Question): Promise<Reply> {
  const leave = await trip.queue(route.gate.enter());
  try {
    return await ask(trip, route, question);
  } finally {
    leave();
  }
}

/**
 * A peer that resets our HTTP/2 stream, or says that it goes away, is asked once more: both are ordinary when a server
 * restarts (RFC 9113 §6.8). Not so once its body has begun to be passed on.
 */
async function ask(trip: Trip, route: Route, question: Question): Promise<Reply> {
  const first = await connect(trip, route, question);
  if (first.protocol === "http/1.1") return exchangeHttp1(trip, first.socket, question);
  let body: Body | undefined;
  const bodyOf = (head: ReplyHead) => (body = question.bodyOf(head));
  try {
    return await exchangeHttp2(trip, first.socket, { ...question, bodyOf });
  } catch (error) {
    const wasReset = error instanceof MirrorFailure && error.reason === "connection_reset";
    if (!wasReset || body instanceof PassedBody) throw error;
  }
  const second = await connect(trip, route, question);
  return second.protocol === "h2"
    ? exchangeHttp2(trip, second.socket, question)
    : exchangeHttp1(trip, second.socket, question);
}

async function connect(
  trip: Trip,
  route: Route,
  { target, headersOver, limits }: Question,
): Promise<Connection> {
  const { addresses, proxy, ...rest } = route;
  const wanted = { target, limits, ...rest };
  const connection = await (proxy === undefined
    ? openConnection(trip, addresses, wanted)
    : openTunnel(trip, addresses, { ...wanted, proxy }));
  trip.asks(headersOver(connection.protocol));
  return connection;
}
