import { signatureName } from "../facts.ts";
import { isSelfSigned } from "../path.ts";
import { broken, ofEachChain, passed } from "../judgement.ts";

/** A signature of what vouches for itself means nothing. */
export default ofEachChain(({ sent, leaf }) => {
  const weak = sent.find(
    ({ x509 }) => /md[25]|sha-?1(?!\d)/i.test(x509.signatureAlgorithm ?? "") && !isSelfSigned(x509),
  );
  if (weak === undefined) return passed(`it is signed by ${signatureName(leaf.x509)}`);
  const what = weak === leaf ? "it" : "one that vouches for it";
  return broken(`${what} is signed by ${signatureName(weak.x509)}`);
});
