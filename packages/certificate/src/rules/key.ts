import { keyName } from "../facts.ts";
import { broken, ofEachChain, passed, warned } from "../judgement.ts";

const fewestBits = 2_048;

/** What public authorities sign and every client takes (CA/Browser Forum, Baseline Requirements §6.1.5). */
const common = /^(?:ECDSA P-(?:256|384)|RSA \d+)$/;

/** No key on the way is weak, and that of the leaf is one that every client takes. */
export default ofEachChain(({ leaf, sent }) => {
  const weak = sent.find(({ x509: { publicKey } }) => bitsOf(publicKey) < fewestBits);
  if (weak !== undefined) {
    const whose = weak === leaf ? "its key" : "the key of one that vouches for it";
    return broken(`${whose} is ${keyName(weak.x509.publicKey)}: fewer than ${fewestBits} bits`);
  }
  const key = keyName(leaf.x509.publicKey);
  return common.test(key)
    ? passed(`its key is ${key}`)
    : warned(`its key is ${key}: go takes it, browsers and public authorities do not`);
});

const bitsOf = ({ asymmetricKeyDetails }: { asymmetricKeyDetails?: { modulusLength?: number } }) =>
  asymmetricKeyDetails?.modulusLength ?? Infinity;
