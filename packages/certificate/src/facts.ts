import type { KeyObject, X509Certificate } from "node:crypto";

const curves: Readonly<Record<string, string>> = {
  prime256v1: "P-256",
  secp384r1: "P-384",
  secp521r1: "P-521",
};

const otherKeys: Readonly<Record<string, string>> = { ed25519: "Ed25519", ed448: "Ed448" };

/** What a key is: `RSA 2048`, `ECDSA P-256`, `Ed25519`. */
export function keyName({ asymmetricKeyType: kind, asymmetricKeyDetails = {} }: KeyObject): string {
  const { modulusLength, namedCurve = "" } = asymmetricKeyDetails;
  if (modulusLength !== undefined) return `RSA ${modulusLength}`;
  if (kind === "ec") return `ECDSA ${curves[namedCurve] ?? namedCurve}`;
  return kind === undefined ? "" : (otherKeys[kind] ?? kind);
}

/** How a certificate is signed: `SHA256 with RSA`, `SHA384 with ECDSA`; as OpenSSL calls it where that is something else. */
export function signatureName({ signatureAlgorithm = "" }: X509Certificate): string {
  const [, rsaDigest] = /^(\w+)WithRSAEncryption$/.exec(signatureAlgorithm) ?? [];
  if (rsaDigest !== undefined) return `${rsaDigest.toUpperCase()} with RSA`;
  const [, digest] = /^ecdsa-with-(\w+)$/.exec(signatureAlgorithm) ?? [];
  return digest === undefined ? signatureAlgorithm : `${digest} with ECDSA`;
}

/** A distinguished name as RFC 4514 writes it, from Node's line for each part. */
export const distinguishedName = (lines: string) => lines.split("\n").toReversed().join(",");

/** The share of a certificate's lifetime that is left; below 0 where it is over, above 1 where it has not begun. */
export function leftOf({ validFromDate, validToDate }: X509Certificate, now: number): number {
  return (validToDate.getTime() - now) / (validToDate.getTime() - validFromDate.getTime());
}
