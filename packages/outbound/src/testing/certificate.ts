import { generateKeyPairSync, randomBytes, sign, type KeyObject } from "node:crypto";
import { isIPv4 } from "node:net";
import { days } from "@heliograph/core";
import {
  bitString,
  boolean,
  context,
  der,
  integer,
  nothing,
  octetString,
  oid,
  sequence,
  setOf,
  time,
  utf8String,
} from "./der.ts";

/** The keys that a certificate can be made for. */
export type KeyKind = "p256" | "rsa1024" | "rsa2048";

/** A certificate with its private key, ready for `tls.createServer` or to sign others. */
export type Certificate = {
  /** PEM. */
  cert: string;
  /** PEM, PKCS #8. */
  key: string;
  subject: string;
  keyKind: KeyKind;
  privateKey: KeyObject;
};

/**
 * Makes an X.509 certificate (RFC 5280) for host names and IPv4 addresses; an authority when it has none.
 * It signs itself without an `issuer`, and is valid from yesterday for 90 days unless told otherwise.
 */
export function makeCertificate({
  names = [],
  notBefore = new Date(Date.now() - days(1)),
  notAfter = new Date(Date.now() + days(89)),
  key: keyKind = "p256",
  issuer,
}: {
  names?: readonly string[];
  notBefore?: Date;
  notAfter?: Date;
  key?: KeyKind;
  issuer?: Certificate;
} = {}): Certificate {
  const { publicKey, privateKey } = makeKeyPair(keyKind);
  const subject = names[0] ?? "Heliograph test authority";
  const signer = issuer ?? { subject, keyKind, privateKey };
  const algorithm = signatureAlgorithm(signer.keyKind);
  const toBeSigned = sequence(
    context(0, integer(Buffer.from([2]))),
    integer(serialNumber()),
    algorithm,
    commonName(signer.subject),
    sequence(time(notBefore), time(notAfter)),
    commonName(subject),
    publicKey.export({ type: "spki", format: "der" }),
    context(3, sequence(...(names.length === 0 ? authorityExtensions() : serverExtensions(names)))),
  );
  const signature = sign("sha256", toBeSigned, signer.privateKey);
  return {
    cert: pem(sequence(toBeSigned, algorithm, bitString(signature))),
    key: privateKey.export({ type: "pkcs8", format: "pem" }),
    subject,
    keyKind,
    privateKey,
  };
}

function makeKeyPair(kind: KeyKind): { publicKey: KeyObject; privateKey: KeyObject } {
  switch (kind) {
    case "p256":
      return generateKeyPairSync("ec", { namedCurve: "P-256" });
    case "rsa1024":
      return generateKeyPairSync("rsa", { modulusLength: 1_024 });
    case "rsa2048":
      return generateKeyPairSync("rsa", { modulusLength: 2_048 });
  }
}

const signatureAlgorithm = (kind: KeyKind) =>
  kind === "p256" ? sequence(oid("1.2.840.10045.4.3.2")) : sequence(oid("1.2.840.113549.1.1.11"), nothing);

/** Fifteen random octets; the first is kept from 0 and from the sign bit, so that the number has one spelling. */
function serialNumber(): Buffer {
  const octets = randomBytes(15);
  octets[0] = 0x40 | ((octets[0] ?? 0) & 0x3f);
  return octets;
}

const commonName = (name: string) => sequence(setOf(sequence(oid("2.5.4.3"), utf8String(name))));

const extension = (id: string, critical: boolean, value: Buffer) =>
  sequence(oid(id), ...(critical ? [boolean(true)] : []), octetString(value));

const authorityExtensions = () => [
  extension("2.5.29.19", true, sequence(boolean(true))),
  // keyCertSign and cRLSign
  extension("2.5.29.15", true, bitString(Buffer.from([0b0000_0110]), 1)),
];

const serverExtensions = (names: readonly string[]) => [
  // digitalSignature
  extension("2.5.29.15", true, bitString(Buffer.from([0b1000_0000]), 7)),
  // serverAuth
  extension("2.5.29.37", false, sequence(oid("1.3.6.1.5.5.7.3.1"))),
  extension("2.5.29.17", false, sequence(...names.map(alternativeName))),
];

const alternativeName = (name: string) =>
  isIPv4(name) ? der(0x87, Buffer.from(name.split(".").map(Number))) : der(0x82, Buffer.from(name));

function pem(certificate: Buffer): string {
  const lines = certificate.toString("base64").match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`;
}
