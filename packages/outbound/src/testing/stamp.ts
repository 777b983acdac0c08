import { createHash, sign, type KeyObject } from "node:crypto";
import { octetString } from "./der.ts";
import { extension } from "./extension.ts";
import { makeKeyPair } from "./key.ts";

/** A certificate before it has stamps, and the key of who issues it. */
type Precertificate = { toBeSigned: Buffer; issuerKey: Buffer };

/** Makes a signed certificate timestamp. */
export type MakeStamp = (precertificate: Precertificate) => Buffer;

/** A Certificate Transparency log of a test. */
export type TestLog = { id: Buffer; publicKey: Buffer; privateKey: KeyObject };

/** Makes a log with a key of its own. */
export function makeLog(kind: "p256" | "rsa2048" = "p256"): TestLog {
  const { publicKey, privateKey } = makeKeyPair(kind);
  const spki = publicKey.export({ type: "spki", format: "der" });
  return { id: sha256(spki), publicKey: spki, privateKey };
}

/** A log's promise to have taken a precertificate in (RFC 6962 §3.2); `forged` signs something else. */
export const stampBy =
  (log: TestLog, { at = Date.now(), forged = false }: { at?: number; forged?: boolean } = {}): MakeStamp =>
  ({ toBeSigned, issuerKey }) => {
    const [version, kind] = [Buffer.from([0]), Buffer.from([0])];
    const entry = Buffer.concat([Buffer.from([0, 1]), sha256(issuerKey), counted(toBeSigned, 3)]);
    const extensions = Buffer.alloc(2);
    const signed = Buffer.concat([version, kind, number(at, 8), entry, extensions]);
    const signature = sign("sha256", forged ? Buffer.alloc(1) : signed, log.privateKey);
    // SHA-256, and RSA or ECDSA: RFC 5246 §7.4.1.4.1.
    const algorithm = Buffer.from([4, log.privateKey.asymmetricKeyType === "rsa" ? 1 : 3]);
    return Buffer.concat([version, log.id, number(at, 8), extensions, algorithm, counted(signature, 2)]);
  };

/** Stamps as an extension of a certificate (RFC 6962 §3.3). */
export const stampList = (stamps: readonly Buffer[]) =>
  extension(
    "1.3.6.1.4.1.11129.2.4.2",
    false,
    octetString(counted(Buffer.concat(stamps.map((stamp) => counted(stamp, 2))), 2)),
  );

const sha256 = (octets: Buffer) => createHash("sha256").update(octets).digest();

/** Octets behind their number, which takes so many octets itself. */
const counted = (octets: Buffer, width: number) => Buffer.concat([number(octets.length, width), octets]);

function number(value: number, width: number): Buffer {
  const octets = Buffer.alloc(8);
  octets.writeBigUInt64BE(BigInt(value));
  return octets.subarray(8 - width);
}
