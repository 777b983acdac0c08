import { X509Certificate } from "node:crypto";
import type { AsnType } from "asn1js";
import { constructed, dotted, heldBy, isContext, octetsOf, partsOf, readDer } from "./asn1.ts";

/** A certificate that a server showed, with what Node does not tell of it. */
export type ShownCertificate = {
  der: Buffer;
  x509: X509Certificate;
  /** What each extension holds, by its dotted identifier. */
  extensions: ReadonlyMap<string, Buffer>;
};

/** Reads a certificate of DER; undefined of one that OpenSSL does not know how to read, or with a key that it does not know. */
export function readCertificate(der: Buffer): ShownCertificate | undefined {
  const x509 = readX509(der);
  if (x509 === undefined) return undefined;
  const extensions = extensionsOf(toBeSignedOf(der)).map((extension) => {
    const parts = partsOf(extension);
    return [dotted(parts[0]), heldBy(parts.at(-1))] as const;
  });
  return { der, x509, extensions: new Map(extensions) };
}

function readX509(der: Buffer): X509Certificate | undefined {
  try {
    const x509 = new X509Certificate(der);
    const isDated = !Number.isNaN(x509.validFromDate.getTime() + x509.validToDate.getTime());
    return isDated && x509.publicKey.type === "public" ? x509 : undefined;
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}

/** What an issuer signs, without one of the extensions; the others stay as they are, octet by octet. */
export function toBeSignedWithout({ der }: ShownCertificate, identifier: string): Buffer {
  const toBeSigned = toBeSignedOf(der);
  const kept = extensionsOf(toBeSigned).filter((extension) => dotted(partsOf(extension)[0]) !== identifier);
  const parts = partsOf(toBeSigned).flatMap((part) => {
    if (!isContext(part, 3)) return [octetsOf(part)];
    return kept.length === 0 ? [] : [constructed(0xa3, [constructed(0x30, kept.map(octetsOf))])];
  });
  return constructed(0x30, parts);
}

const toBeSignedOf = (der: Buffer) => partsOf(readDer(der))[0];

function extensionsOf(toBeSigned: AsnType | undefined): readonly AsnType[] {
  const explicit = partsOf(toBeSigned).find((part) => isContext(part, 3));
  return partsOf(partsOf(explicit)[0]);
}
