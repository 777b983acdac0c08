import { isIP, type Socket } from "node:net";
import { connect as connectTls, type SecureContext, type TLSSocket } from "node:tls";
import { MirrorFailure } from "@heliograph/core";
import { brokenConnection, openConnection, type Connection } from "./connection.ts";
import { doubt } from "./http1/framing.ts";
import { parseHead } from "./http1/head.ts";
import type { Limits } from "./limits.ts";
import type { Proxy } from "./proxy.ts";
import type { Target } from "./target.ts";
import { tlsFailure } from "./tls-failure.ts";
import type { Trip } from "./trip.ts";

type Wanted = { proxy: Proxy; target: Target; secureContext: SecureContext | undefined; limits: Limits };

/** Has a proxy connect us with a host that it resolves itself (RFC 9110 §9.3.6), and shakes hands with that host. */
export async function openTunnel(
  trip: Trip,
  proxyAddresses: readonly string[],
  wanted: Wanted,
): Promise<Connection> {
  const { socket } = await openConnection(trip, proxyAddresses, {
    target: wanted.proxy.target,
    secureContext: undefined,
    http2: false,
    limits: wanted.limits,
  });
  try {
    await askForTunnel(trip, socket, wanted);
    return { socket: await shakeHands(trip, socket, wanted), protocol: "http/1.1" };
  } catch (error) {
    socket.destroy();
    throw error;
  }
}

const askForTunnel = (trip: Trip, socket: Socket, { proxy, target, limits }: Wanted): Promise<void> =>
  trip.take((done, fail) => {
    let received: Buffer = Buffer.alloc(0);
    const timer = setTimeout(() => {
      fail(new MirrorFailure("connect_timeout", `the proxy opened no tunnel within ${limits.connectMs} ms`));
    }, limits.connectMs);
    const stop = () => {
      clearTimeout(timer);
      socket.off("data", take).off("end", end).off("error", broken);
      socket.pause();
    };
    const take = (piece: Buffer) => {
      received = Buffer.concat([received, piece]);
      const ends = received.indexOf("\r\n\r\n");
      if (ends === -1 && received.length <= limits.headBytes) return;
      stop();
      try {
        judgeTunnel(received, ends);
        done();
      } catch (error) {
        fail(error);
      }
    };
    const end = () => {
      stop();
      fail(new MirrorFailure("connection_reset", "the proxy closed the connection without an answer"));
    };
    const broken = (error: Error) => {
      stop();
      fail(brokenConnection(error));
    };
    socket.on("data", take).once("end", end).once("error", broken);
    socket.write(tunnelRequest(proxy, target), "latin1");
    return stop;
  });

function tunnelRequest({ authorization }: Proxy, { hostname, port }: Target): string {
  const host = `${isIP(hostname) === 6 ? `[${hostname}]` : hostname}:${port}`;
  const credentials = authorization === undefined ? "" : `Proxy-Authorization: ${authorization}\r\n`;
  return `CONNECT ${host} HTTP/1.1\r\nHost: ${host}\r\n${credentials}\r\n`;
}

function judgeTunnel(received: Buffer, ends: number): void {
  if (ends === -1) throw new MirrorFailure("headers_too_large", "the proxy's answer has no end");
  const { status } = parseHead(received.toString("latin1", 0, ends));
  if (status < 200 || status > 299) {
    throw new MirrorFailure("connect_refused", `the proxy answered ${status}`);
  }
  if (received.length > ends + 4) throw doubt("bytes follow the proxy's answer");
}

const shakeHands = (
  trip: Trip,
  socket: Socket,
  { target, secureContext, limits }: Wanted,
): Promise<TLSSocket> =>
  trip.take((done, fail) => {
    const startedAt = trip.begin("tlsMs");
    const tls = connectTls({
      socket,
      host: target.hostname,
      servername: isIP(target.hostname) === 0 ? target.hostname : "",
      secureContext,
      ALPNProtocols: ["http/1.1"],
    });
    const timer = setTimeout(() => {
      fail(new MirrorFailure("tls_handshake", `no TLS handshake within ${limits.tlsMs} ms`));
    }, limits.tlsMs);
    const broken = (error: Error) => {
      clearTimeout(timer);
      fail(tlsFailure(error));
    };
    tls.on("error", broken);
    tls.once("secureConnect", () => {
      clearTimeout(timer);
      trip.add("tlsMs", startedAt);
      trip.facts["tlsVersion"] = tls.getProtocol() ?? "";
      done(tls);
    });
    return () => {
      clearTimeout(timer);
    };
  });
