import type { X509Certificate } from "node:crypto";

/** Longest path that is looked for. */
const mostLinks = 8;

/**
 * Where the way from a certificate through its issuers leads: to an authority that we know, to one that vouches for itself
 * alone, or nowhere, because the issuer of the last is neither known nor sent. `links` begins with the certificate.
 */
export type Path = { end: "known" | "self-signed" | "gap"; links: readonly X509Certificate[] };

const rank = { known: 2, "self-signed": 1, gap: 0 };

/** Looks for the best way from a leaf over what was sent beside it to a known root. Dates and names are no matter here. */
export function findPath(
  leaf: X509Certificate,
  sent: readonly X509Certificate[],
  roots: readonly X509Certificate[],
): Path {
  const isKnown = (one: X509Certificate) => roots.some((root) => root.fingerprint256 === one.fingerprint256);

  const follow = (links: readonly X509Certificate[], last: X509Certificate): Path => {
    if (isKnown(last)) return { end: "known", links };
    if (isSelfSigned(last)) return { end: "self-signed", links };
    const root = roots.find((one) => isIssuedBy(last, one));
    if (root !== undefined) return { end: "known", links: [...links, root] };
    if (links.length === mostLinks) return { end: "gap", links };
    const onward = sent
      .filter((one) => one.ca && !links.includes(one) && isIssuedBy(last, one))
      .map((one) => follow([...links, one], one))
      .toSorted((one, other) => rank[other.end] - rank[one.end]);
    return onward[0] ?? { end: "gap", links };
  };

  return follow([leaf], leaf);
}

/** Whether one certificate names the other as its issuer and is signed by it. */
export const isIssuedBy = (one: X509Certificate, issuer: X509Certificate) =>
  one.checkIssued(issuer) && one.verify(issuer.publicKey);

/** Whether a certificate is signed with its own key, whatever that may sign. */
export const isSelfSigned = (one: X509Certificate) => one.subject === one.issuer && one.verify(one.publicKey);
