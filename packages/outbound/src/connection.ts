import { connect as connectTcp, isIP, type Socket } from "node:net";
import { connect as connectTls, TLSSocket, type SecureContext } from "node:tls";
import { MirrorFailure, type FailureClass } from "@heliograph/core";
import type { Limits } from "./limits.ts";
import type { Protocol } from "./manner.ts";
import type { Target } from "./target.ts";
import { tlsFailure } from "./tls-failure.ts";
import type { Trip } from "./trip.ts";

/** A connection that is ready for one request. */
export type Connection = { socket: Socket; protocol: Protocol };

/** Most addresses of one host that are tried in turn. */
const addressesTried = 4;

/** Shortest time that an address gets when several share the limit. */
const shortestTryMs = 2_000;

type Wanted = { target: Target; secureContext: SecureContext | undefined; http2: boolean; limits: Limits };

/** Connects to the first of a host's addresses that lets us, within one limit for all; TLS included. */
export async function openConnection(
  trip: Trip,
  addresses: readonly string[],
  wanted: Wanted,
): Promise<Connection> {
  const deadlineAt = performance.now() + wanted.limits.connectMs;
  const tried = addresses.slice(0, addressesTried);
  for (const [at, address] of tried.entries()) {
    const leftMs = deadlineAt - performance.now();
    const isLast = at === tried.length - 1;
    const tryMs = isLast ? leftMs : Math.min(leftMs, Math.max(leftMs / (tried.length - at), shortestTryMs));
    try {
      return await connectTo(trip, address, tryMs, wanted);
    } catch (error) {
      if (isLast || !isUnreachable(error) || performance.now() >= deadlineAt) throw error;
      trip.passesOver(address, error.reason);
    }
  }
  throw new Error("there is no address to connect to");
}

const isUnreachable = (error: unknown): error is MirrorFailure =>
  error instanceof MirrorFailure &&
  (error.reason === "connect_refused" || error.reason === "connect_timeout");

async function connectTo(
  trip: Trip,
  address: string,
  connectMs: number,
  { target, secureContext, http2, limits }: Wanted,
): Promise<Connection> {
  trip.tries(address);
  return trip.take((done, fail) => {
    let startedAt = trip.begin("connectMs");
    let connected = false;
    const carrier = connectTcp({ host: address, port: target.port });
    trip.opens(carrier);
    const socket =
      secureContext === undefined
        ? carrier
        : connectTls({
            socket: carrier,
            host: address,
            servername: isIP(target.hostname) === 0 ? target.hostname : "",
            secureContext,
            ALPNProtocols: http2 ? ["h2", "http/1.1"] : ["http/1.1"],
          });
    const giveUp = (error: unknown) => {
      clearTimeout(timer);
      socket.destroy();
      fail(error);
    };
    let timer = setTimeout(() => {
      giveUp(new MirrorFailure("connect_timeout", `no connection within ${Math.round(connectMs)} ms`));
    }, connectMs);
    const ready = () => {
      clearTimeout(timer);
      socket.off("error", broken);
      // Whoever uses the connection sees that it is broken; an error without listener would end the process.
      socket.on("error", () => {});
      done({
        socket,
        protocol: socket instanceof TLSSocket && socket.alpnProtocol === "h2" ? "h2" : "http/1.1",
      });
    };
    const broken = (error: Error) => {
      trip.add(connected ? "tlsMs" : "connectMs", startedAt);
      giveUp(connected ? tlsFailure(error) : connectFailure(error));
    };
    socket.on("error", broken);
    socket.prependOnceListener("connect", () => {
      clearTimeout(timer);
      trip.add("connectMs", startedAt);
      connected = true;
      trip.reach("connected");
      if (trip.isOver) return;
      if (secureContext === undefined) {
        ready();
        return;
      }
      startedAt = trip.begin("tlsMs");
      timer = setTimeout(() => {
        giveUp(new MirrorFailure("tls_handshake", `no TLS handshake within ${limits.tlsMs} ms`));
      }, limits.tlsMs);
    });
    socket.once("secureConnect", () => {
      trip.add("tlsMs", startedAt);
      if (socket instanceof TLSSocket) trip.facts["tlsVersion"] = socket.getProtocol() ?? "";
      trip.reach("secured");
      ready();
    });
    return () => {
      clearTimeout(timer);
      socket.destroy();
    };
  });
}

const connectClasses: Record<string, FailureClass> = {
  ECONNREFUSED: "connect_refused",
  EHOSTUNREACH: "connect_refused",
  ENETUNREACH: "connect_refused",
  EADDRNOTAVAIL: "connect_refused",
  EHOSTDOWN: "connect_refused",
  ETIMEDOUT: "connect_timeout",
  ECONNRESET: "connection_reset",
};

/** What a failed connection says about the mirror; anything else, such as a lack of sockets, is our own trouble. */
export function connectFailure(error: Error): Error {
  const code = codeOf(error);
  const reason = connectClasses[code];
  return reason === undefined ? error : new MirrorFailure(reason, `no connection: ${code}`, { cause: error });
}

/** The failure of a connection that broke after it was made. */
export const brokenConnection = (error: Error) =>
  new MirrorFailure("connection_reset", `the connection broke: ${codeOf(error)}`, { cause: error });

const codeOf = (error: Error) => ("code" in error ? String(error.code) : error.message);
