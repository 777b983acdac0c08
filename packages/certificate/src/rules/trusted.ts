import { broken, inapplicable, ofEachChain, passed } from "../judgement.ts";
import chainComplete from "./chain-complete.ts";

/** What OpenSSL says of dates and names, which have rules of their own. */
const judgedElsewhere = new Set([
  "",
  "CERT_HAS_EXPIRED",
  "CERT_NOT_YET_VALID",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "HOSTNAME_MISMATCH",
]);

/** The chain leads to a root that is known here. */
export default ofEachChain((chain, seen) => {
  const { path, verdict } = chain;
  switch (path.end) {
    case "known":
      return judgedElsewhere.has(verdict) ? passed() : broken(`OpenSSL refuses the chain: ${verdict}`);
    case "self-signed":
      return broken(path.links.length === 1 ? "it is signed by itself" : "its root is none that we know");
    case "gap":
      return chainComplete({ ...seen, chains: [chain] }).grade === "fail"
        ? inapplicable("what is missing from the chain decides that")
        : broken("it is issued by none that we know");
  }
});
