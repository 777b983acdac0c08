import { createHash, sign } from "node:crypto";
import { days } from "@heliograph/core";
import { commonName, type Certificate } from "./certificate.ts";
import {
  bitString,
  context,
  der,
  generalizedTime,
  integer,
  nothing,
  octetString,
  oid,
  sequence,
} from "./der.ts";
import { digestOf, signatureAlgorithm } from "./key.ts";

/** An OCSP response (RFC 6960 §4.2.1) about a certificate, signed by its issuer, as a server staples it. */
export function makeStaple(
  certificate: Certificate,
  issuer: Certificate,
  { revoked = false, nextUpdate = new Date(Date.now() + days(3)) } = {},
): Buffer {
  const thisUpdate = new Date(Date.now() - days(4));
  // The key itself is what follows the algorithm: behind the last bit string's tag, length and count of unused bits.
  const issuerKey = issuer.publicKey.subarray(issuer.publicKey.length - keyBytes(issuer));
  const data = sequence(
    context(2, octetString(sha1(issuerKey))),
    generalizedTime(thisUpdate),
    sequence(
      sequence(
        sequence(
          sequence(oid("1.3.14.3.2.26"), nothing),
          octetString(sha1(commonName(issuer.subject))),
          octetString(sha1(issuerKey)),
          integer(certificate.serial),
        ),
        revoked ? context(1, generalizedTime(thisUpdate)) : der(0x80),
        generalizedTime(thisUpdate),
        context(0, generalizedTime(nextUpdate)),
      ),
    ),
  );
  const signature = sign(digestOf(issuer.keyKind), data, issuer.privateKey);
  const basic = sequence(data, signatureAlgorithm(issuer.keyKind), bitString(signature));
  const successful = der(0x0a, Buffer.from([0]));
  return sequence(successful, context(0, sequence(oid("1.3.6.1.5.5.7.48.1.1"), octetString(basic))));
}

/** How long an uncompressed point of P-256 is; authorities of tests that staple have such keys. */
function keyBytes({ keyKind }: Certificate): number {
  if (keyKind !== "p256") throw new Error("only an authority with a P-256 key can staple");
  return 65;
}

const sha1 = (octets: Buffer) => createHash("sha1").update(octets).digest();
