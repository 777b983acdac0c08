import { connect as connectTcp, isIP } from "node:net";
import { connect as connectTls, type TLSSocket } from "node:tls";
import { MirrorFailure } from "@heliograph/core";
import { connectFailure } from "../connection.ts";
import type { Gate } from "../gate.ts";
import type { Guard } from "../guard.ts";
import type { Limits } from "../limits.ts";
import type { Resolver } from "../resolver.ts";
import { TappedSocket } from "../tapped-socket.ts";
import type { Target } from "../target.ts";
import { tlsFailure } from "../tls-failure.ts";
import { toMicroseconds } from "../to-microseconds.ts";
import type { Trip } from "../trip.ts";
import { CertificateMessage } from "./certificate-message.ts";
import type { Handshake, ShakeOptions } from "./handshake.ts";
import { libraryChain } from "./library-chain.ts";

type Means = { limits: Limits; gate: Gate; guard: Guard; resolver: Resolver };

/** A server that lets clients go on with a session of TLS 1.3 says so within this time after the handshake. */
const ticketMs = 1_000;

/** Resolves and judges a host, shakes hands with its first address and hangs up. */
export async function shakeHands(
  { limits, gate, guard, resolver }: Means,
  trip: Trip,
  target: Target,
  options: ShakeOptions,
): Promise<Handshake> {
  const { family } = options;
  const addresses = await trip.wait(resolver(target.hostname));
  guard(addresses, target.port);
  const address = addresses.find((one) => family === undefined || isIP(one) === family);
  if (address === undefined) {
    throw new MirrorFailure("dns_error", `${target.hostname} has no IPv${family} address`);
  }
  const leave = await trip.queue(gate.enter());
  try {
    return await shakeWith(trip, address, { ...options, target, limits });
  } finally {
    leave();
  }
}

type Wanted = ShakeOptions & { target: Target; limits: Limits };

const shakeWith = (trip: Trip, address: string, wanted: Wanted): Promise<Handshake> =>
  trip.take((done, fail) => {
    const { target, limits } = wanted;
    const message = new CertificateMessage();
    const startedAt = performance.now();
    let connectedAt = Number.NaN;
    let secured: TLSSocket | undefined;
    const socket = connectTcp({ host: address, port: target.port });
    trip.opens(socket);
    const end = () => {
      clearTimeout(timer);
      secured?.destroy();
      socket.destroy();
    };
    const giveUp = (error: unknown) => {
      end();
      fail(error);
    };
    let timer = setTimeout(() => {
      giveUp(new MirrorFailure("connect_timeout", `no connection within ${limits.connectMs} ms`));
    }, limits.connectMs);
    socket.on("error", (error) => giveUp(secured === undefined ? connectFailure(error) : tlsFailure(error)));
    socket.once("connect", () => {
      clearTimeout(timer);
      connectedAt = performance.now();
      timer = setTimeout(() => {
        giveUp(new MirrorFailure("tls_handshake", `no TLS handshake within ${limits.tlsMs} ms`));
      }, limits.tlsMs);
      const isInTheClear = wanted.maxVersion !== undefined && wanted.maxVersion !== "TLSv1.3";
      const carrier = isInTheClear ? new TappedSocket(socket, (piece) => message.take(piece)) : socket;
      const tls = connectTls({ ...tlsOptionsOf(wanted), socket: carrier });
      secured = tls;
      let staple: Buffer | null = null;
      let session: Buffer | null = null;
      tls.on("error", (error) => giveUp(tlsFailure(error)));
      tls.on("OCSPResponse", (response: Buffer | null) => {
        staple = response;
      });
      tls.on("session", (given: Buffer) => {
        session = given;
      });
      tls.once("secureConnect", () => {
        clearTimeout(timer);
        const tlsMs = toMicroseconds(performance.now() - connectedAt);
        const tell = () => {
          const handshake = {
            address,
            family: isIP(address) === 6 ? (6 as const) : (4 as const),
            connectMs: toMicroseconds(connectedAt - startedAt),
            tlsMs,
            ...whatCameOf(tls, message),
            staple,
            session,
          };
          end();
          done(handshake);
        };
        if (wanted.keepsSession !== true || session !== null) {
          tell();
          return;
        }
        timer = setTimeout(tell, ticketMs);
        tls.once("session", tell);
        tls.once("end", tell);
      });
    });
    return end;
  });

const tlsOptionsOf = ({ target, minVersion, maxVersion, alpn, signatures, session }: Wanted) => ({
  servername: isIP(target.hostname) === 0 ? target.hostname : "",
  host: target.hostname,
  // What is shown is judged by others, after the handshake; whatever the server can do is to be seen.
  rejectUnauthorized: false,
  requestOCSP: true,
  ciphers: "DEFAULT@SECLEVEL=0",
  minVersion: minVersion ?? "TLSv1.2",
  maxVersion: maxVersion ?? "TLSv1.3",
  ALPNProtocols: [...(alpn ?? ["h2", "http/1.1"])],
  ...(signatures !== undefined && { sigalgs: signatureAlgorithms[signatures] }),
  ...(session !== undefined && { session }),
});

const signatureAlgorithms = {
  ECDSA: "ecdsa_secp256r1_sha256:ecdsa_secp384r1_sha384:ecdsa_secp521r1_sha512",
  RSA: "rsa_pss_rsae_sha256:rsa_pss_rsae_sha384:rsa_pss_rsae_sha512:rsa_pkcs1_sha256:rsa_pkcs1_sha384:rsa_pkcs1_sha512",
};

function whatCameOf(tls: TLSSocket, { chain }: CertificateMessage) {
  const { authorizationError } = tls;
  return {
    version: tls.getProtocol() ?? "",
    cipher: tls.getCipher().standardName,
    group: groupOf(tls),
    alpn: tls.alpnProtocol === false || tls.alpnProtocol === null ? "" : tls.alpnProtocol,
    chain: chain ?? libraryChain(tls),
    isAsSent: chain !== undefined,
    isResumed: tls.isSessionReused(),
    verdict: verdictOf(authorizationError),
  };
}

function groupOf(tls: TLSSocket): string {
  const key = tls.getEphemeralKeyInfo();
  return key !== null && "name" in key && typeof key.name === "string" ? key.name : "";
}

/** Node has the code where its types promise an error. */
const verdictOf = (error: unknown) =>
  typeof error === "string" ? error : error instanceof Error && "code" in error ? String(error.code) : "";
