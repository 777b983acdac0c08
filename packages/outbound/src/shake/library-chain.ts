import { getCACertificates, type DetailedPeerCertificate, type TLSSocket } from "node:tls";

/** The chain as OpenSSL ordered it, without the root that it may have added from those that are known here. */
export function libraryChain(tls: TLSSocket): Buffer[] {
  const chain: Buffer[] = [];
  let next: DetailedPeerCertificate | undefined = tls.getPeerCertificate(true);
  // Without a certificate there is an empty object; a root is its own issuer.
  while (next?.raw !== undefined && !chain.some((known) => known.equals(next?.raw ?? known))) {
    chain.push(next.raw);
    next = next.issuerCertificate;
  }
  return chain.length > 1 && isKnownRoot(chain.at(-1)) ? chain.slice(0, -1) : chain;
}

const isKnownRoot = (der: Buffer | undefined) =>
  getCACertificates("default").some((pem) => base64Of(pem) === der?.toString("base64"));

/** What a PEM text holds, on one line. */
const base64Of = (pem: string) => pem.replaceAll(/-----[^-]+-----|\s/g, "");
