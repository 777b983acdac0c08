import { randomBytes, sign, type KeyObject } from "node:crypto";
import { isIPv4 } from "node:net";
import { days } from "@heliograph/core";
import { bitString, boolean, context, der, integer, oid, sequence, setOf, time, utf8String } from "./der.ts";
import { extension } from "./extension.ts";
import { digestOf, makeKeyPair, signatureAlgorithm, type KeyKind } from "./key.ts";
import { stampList, type MakeStamp } from "./stamp.ts";

/** A certificate with its private key, ready for `tls.createServer` or to sign others. */
export type Certificate = {
  /** PEM. */
  cert: string;
  /** PEM, PKCS #8. */
  key: string;
  der: Buffer;
  subject: string;
  serial: Buffer;
  keyKind: KeyKind;
  publicKey: Buffer;
  privateKey: KeyObject;
};

/**
 * Makes an X.509 certificate (RFC 5280) for host names and IPv4 addresses; an authority when it has none.
 * It signs itself without an `issuer`, and is valid from yesterday for 90 days unless told otherwise.
 */
export function makeCertificate({
  names = [],
  subject = names[0] ?? "Heliograph test authority",
  notBefore = new Date(Date.now() - days(1)),
  notAfter = new Date(Date.now() + days(89)),
  key: keyKind = "p256",
  issuer,
  digest,
  extensions = [],
  stamps = [],
}: {
  names?: readonly string[];
  subject?: string;
  notBefore?: Date;
  notAfter?: Date;
  key?: KeyKind;
  issuer?: Certificate;
  /** What is hashed with to sign it, where the issuer's key leaves that open. */
  digest?: "sha1";
  /** Further extensions, as `extension` makes them. */
  extensions?: readonly Buffer[];
  /** What logs promise of it, each given what it signs (RFC 6962 §3.2); as one extension. */
  stamps?: readonly MakeStamp[];
} = {}): Certificate {
  const { publicKey: publicKeyObject, privateKey } = makeKeyPair(keyKind);
  const publicKey = publicKeyObject.export({ type: "spki", format: "der" });
  const signer = issuer ?? { subject, keyKind, privateKey, publicKey };
  const algorithm = signatureAlgorithm(signer.keyKind, digest);
  const serial = serialNumber();
  const usual = names.length === 0 ? authorityExtensions() : serverExtensions(names);
  const toBeSignedWith = (more: readonly Buffer[]) =>
    sequence(
      context(0, integer(Buffer.from([2]))),
      integer(serial),
      algorithm,
      commonName(signer.subject),
      sequence(time(notBefore), time(notAfter)),
      commonName(subject),
      publicKey,
      context(3, sequence(...usual, ...more, ...extensions)),
    );
  const precertificate = { toBeSigned: toBeSignedWith([]), issuerKey: signer.publicKey };
  const list = stamps.map((stamp) => stamp(precertificate));
  const toBeSigned = list.length === 0 ? precertificate.toBeSigned : toBeSignedWith([stampList(list)]);
  const signature = sign(digest ?? digestOf(signer.keyKind), toBeSigned, signer.privateKey);
  const whole = sequence(toBeSigned, algorithm, bitString(signature));
  return {
    cert: pem(whole),
    key: privateKey.export({ type: "pkcs8", format: "pem" }),
    der: whole,
    subject,
    serial,
    keyKind,
    publicKey,
    privateKey,
  };
}

/** Fifteen random octets; the first is kept from 0 and from the sign bit, so that the number has one spelling. */
function serialNumber(): Buffer {
  const octets = randomBytes(15);
  octets[0] = 0x40 | ((octets[0] ?? 0) & 0x3f);
  return octets;
}

/** A name that has nothing but a common name. */
export const commonName = (name: string) => sequence(setOf(sequence(oid("2.5.4.3"), utf8String(name))));

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
