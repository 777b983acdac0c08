import { verify, X509Certificate } from "node:crypto";
import { BasicOCSPResponse, Certificate, OCSPResponse } from "pkijs";
import { isIssuedBy } from "./path.ts";

/** What a stapled OCSP response (RFC 6960) says of a certificate. */
export type Staple = { status: "good" | "revoked" | "unknown" | "worthless"; why: string };

const worthless = (why: string): Staple => ({ status: "worthless", why });

/** Reads a stapled response and holds it against the certificate and its issuer. */
export async function readStaple(
  octets: Buffer,
  leaf: X509Certificate,
  issuer: X509Certificate | undefined,
  now: number,
): Promise<Staple> {
  if (issuer === undefined) return worthless("who signed it is not known");
  try {
    return await judgeStaple(octets, leaf, issuer, now);
  } catch (error) {
    // Each layer of what a server may have made up throws in its own way.
    if (error instanceof Error) return worthless("it cannot be read");
    throw error;
  }
}

async function judgeStaple(
  octets: Buffer,
  leaf: X509Certificate,
  issuer: X509Certificate,
  now: number,
): Promise<Staple> {
  const { responseBytes } = OCSPResponse.fromBER(octets);
  if (responseBytes === undefined) return worthless("its authority gave no answer");
  const basic = BasicOCSPResponse.fromBER(responseBytes.response.valueBlock.valueHexView);
  const { isForCertificate, status } = await basic.getCertificateStatus(
    Certificate.fromBER(leaf.raw),
    Certificate.fromBER(issuer.raw),
  );
  if (!isForCertificate) return worthless("it is about another certificate");
  if (!isSignedFor(basic, issuer)) return worthless("its issuer has not signed it");
  const [single] = basic.tbsResponseData.responses;
  if (single?.nextUpdate !== undefined && single.nextUpdate.getTime() < now) {
    return worthless(`it ended at ${single.nextUpdate.toISOString()}`);
  }
  return { status: (["good", "revoked"] as const)[status] ?? "unknown", why: "" };
}

const digests: Readonly<Record<string, string | undefined>> = {
  "1.2.840.113549.1.1.5": "sha1",
  "1.2.840.113549.1.1.11": "sha256",
  "1.2.840.113549.1.1.12": "sha384",
  "1.2.840.113549.1.1.13": "sha512",
  "1.2.840.10045.4.3.2": "sha256",
  "1.2.840.10045.4.3.3": "sha384",
  "1.2.840.10045.4.3.4": "sha512",
};

/** Whether the issuer, or one whom it has appointed for that (RFC 6960 §4.2.2.2), has signed a response. */
function isSignedFor(basic: BasicOCSPResponse, issuer: X509Certificate): boolean {
  const { tbsResponseData, signatureAlgorithm, signature, certs = [] } = basic;
  const appointed = certs
    .map((one) => new X509Certificate(Buffer.from(one.toSchema(true).toBER())))
    .filter((one) => isIssuedBy(one, issuer) && one.keyUsage.includes(ocspSigning));
  const digest = digests[signatureAlgorithm.algorithmId] ?? null;
  const signed = Buffer.from(tbsResponseData.tbsView);
  const signatureOctets = Buffer.from(signature.valueBlock.valueHexView);
  return [issuer, ...appointed].some(({ publicKey }) => verify(digest, signed, publicKey, signatureOctets));
}

const ocspSigning = "1.3.6.1.5.5.7.3.9";
