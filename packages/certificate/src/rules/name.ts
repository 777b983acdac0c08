import type { X509Certificate } from "node:crypto";
import { isIP } from "node:net";
import { broken, ofEachChain, passed } from "../judgement.ts";

/** Only alternative names count (RFC 9525 §2). */
export default ofEachChain(({ leaf: { x509 } }, { hostname }) => {
  const match =
    isIP(hostname) === 0 ? x509.checkHost(hostname, { subject: "never" }) : x509.checkIP(hostname);
  return match === undefined
    ? broken(`it is for ${namesOf(x509) || "no name at all"}, not for ${hostname}`)
    : passed();
});

/** The first few names, which tell enough. */
const namesOf = ({ subjectAltName = "" }: X509Certificate) =>
  subjectAltName.split(", ").slice(0, 5).join(", ");
