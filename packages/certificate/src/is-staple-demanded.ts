import { Integer } from "asn1js";
import { partsOf, readDer } from "./asn1.ts";
import type { ShownCertificate } from "./shown-certificate.ts";

/** The TLS features that a certificate demands of its server (RFC 7633), of which 5 is a stapled OCSP response. */
const featuresExtension = "1.3.6.1.5.5.7.1.24";
const statusRequest = 5;

/** Whether a server may not show this certificate without a stapled response. */
export const isStapleDemanded = ({ extensions }: ShownCertificate): boolean =>
  partsOf(readDer(extensions.get(featuresExtension) ?? Buffer.alloc(0))).some(
    (feature) => feature instanceof Integer && feature.valueBlock.valueDec === statusRequest,
  );
