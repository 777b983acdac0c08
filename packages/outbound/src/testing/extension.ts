import { boolean, der, integer, octetString, oid, sequence } from "./der.ts";

/** An extension (RFC 5280 §4.1) with a value of DER. */
export const extension = (id: string, critical: boolean, value: Buffer) =>
  sequence(oid(id), ...(critical ? [boolean(true)] : []), octetString(value));

/** A server must staple an OCSP response to this certificate (RFC 7633). */
export const mustStaple = () => extension("1.3.6.1.5.5.7.1.24", false, sequence(integer(Buffer.from([5]))));

/** Where the certificate's status, and its issuer's certificate, are to be had (RFC 5280 §4.2.2.1). */
export const authorityAccess = ({ ocsp, issuer }: { ocsp?: string; issuer?: string }) =>
  extension(
    "1.3.6.1.5.5.7.1.1",
    false,
    sequence(...access("1.3.6.1.5.5.7.48.1", ocsp), ...access("1.3.6.1.5.5.7.48.2", issuer)),
  );

const access = (method: string, url: string | undefined) =>
  url === undefined ? [] : [sequence(oid(method), der(0x86, Buffer.from(url)))];
