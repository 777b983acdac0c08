import { ofEachChain, passed, untold, warned } from "../judgement.ts";

/** Each certificate is followed by its issuer's (RFC 5246 §7.4.2); later versions ask clients to bear with other orders. */
export default ofEachChain(({ sent, isAsSent }) => {
  if (!isAsSent) return untold("TLS 1.3 does not show in which order certificates come");
  const astray = sent.findIndex(({ x509 }, at) => {
    const next = sent[at + 1];
    return next !== undefined && !x509.checkIssued(next.x509);
  });
  return astray === -1
    ? passed()
    : warned(`certificate ${astray + 2} of ${sent.length} is not the issuer of the one before it`);
});
