import type { X509Certificate } from "node:crypto";

/** Where a certificate says that its status and its issuer's certificate are to be had. */
export function authorityAccessOf({ infoAccess = "" }: X509Certificate): {
  ocsp: string | undefined;
  issuer: string | undefined;
} {
  const find = (method: string) => new RegExp(`^${method} - URI:(.*)$`, "m").exec(infoAccess)?.[1];
  return { ocsp: find("OCSP"), issuer: find("CA Issuers") };
}
