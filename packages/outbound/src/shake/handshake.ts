import type { SecureVersion } from "node:tls";
import type { Bill } from "../trip.ts";

/** What a caller wants of one handshake. */
export type ShakeOptions = {
  /** Shakes hands over IPv4 or IPv6 alone; a host without such an address is a `dns_error`. */
  family?: 4 | 6;
  minVersion?: SecureVersion;
  maxVersion?: SecureVersion;
  /** The protocols that are offered, `h2` and `http/1.1` when left out. */
  alpn?: readonly string[];
  /** How the server may sign, which decides which of its certificates it shows; whatever it likes when left out. */
  signatures?: "ECDSA" | "RSA";
  /** What an earlier handshake left to go on with. */
  session?: Buffer;
  /** Waits for what a later handshake can go on with. */
  keepsSession?: boolean;
  /** Its reason is thrown when the caller gives up. */
  signal?: AbortSignal;
  /** Is told what went over the wire for it once it has ended, however that was. */
  bill?: Bill;
};

/** How one handshake went. Nothing was believed, and nothing but the handshake was sent. */
export type Handshake = {
  address: string;
  family: 4 | 6;
  connectMs: number;
  tlsMs: number;
  /** `TLSv1.3`. */
  version: string;
  /** As IANA names it: `TLS_AES_128_GCM_SHA256`. */
  cipher: string;
  /** What the key was agreed on with: `X25519`; empty where that is not told. */
  group: string;
  /** The protocol that the server chose; empty where it chose none. */
  alpn: string;
  /** Its certificates in DER, the leaf first; empty where it went on with a session. */
  chain: readonly Buffer[];
  /** Whether `chain` is what was sent, in that order: up to TLS 1.2. Else it is ordered, and a root may be left out. */
  isAsSent: boolean;
  /** The OCSP response that was stapled; null where there was none. */
  staple: Buffer | null;
  session: Buffer | null;
  isResumed: boolean;
  /** OpenSSL's last word on the certificates, by its code; empty where it has nothing against them. */
  verdict: string;
};
