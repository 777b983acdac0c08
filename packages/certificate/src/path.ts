import type { X509Certificate } from "node:crypto";

/**
 * Where the way from a certificate through its issuers leads: to an authority that we know, to one that vouches for itself
 * alone, or nowhere, because the issuer of the last is neither known nor sent. `links` begins with the certificate.
 */
export type Path = { end: "known" | "self-signed" | "gap"; links: readonly X509Certificate[] };

const rank = { known: 2, "self-signed": 1, gap: 0 };

/**
 * Looks for the best and shortest way from a leaf over what was sent beside it to a known root, through each certificate once,
 * however many of them vouch for each other. Dates and names are no matter here.
 */
export function findPath(
  leaf: X509Certificate,
  sent: readonly X509Certificate[],
  roots: readonly X509Certificate[],
): Path {
  const knownPrints = new Set(roots.map(({ fingerprint256 }) => fingerprint256));
  const left = new Set(sent.filter((one) => one !== leaf && one.ca));
  const ends: Path[] = [];
  const begun = [[leaf]];
  for (const links of begun) {
    const last = links.at(-1) ?? leaf;
    if (knownPrints.has(last.fingerprint256)) return { end: "known", links };
    const root = roots.find((one) => isIssuedBy(last, one));
    if (root !== undefined) return { end: "known", links: [...links, root] };
    const issuers = isSelfSigned(last) ? [] : [...left].filter((one) => isIssuedBy(last, one));
    for (const issuer of issuers) {
      left.delete(issuer);
      begun.push([...links, issuer]);
    }
    if (issuers.length === 0) ends.push({ end: isSelfSigned(last) ? "self-signed" : "gap", links });
  }
  return ends.toSorted((one, other) => rank[other.end] - rank[one.end])[0] ?? { end: "gap", links: [leaf] };
}

/** Whether one certificate names the other as its issuer and is signed by it. */
export const isIssuedBy = (one: X509Certificate, issuer: X509Certificate) =>
  one.checkIssued(issuer) && one.verify(issuer.publicKey);

/** Whether a certificate is signed with its own key, whatever that may sign. */
export const isSelfSigned = (one: X509Certificate) => one.subject === one.issuer && one.verify(one.publicKey);
