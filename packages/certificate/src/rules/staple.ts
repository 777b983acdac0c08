import { authorityAccessOf } from "../authority-access.ts";
import { isStapleDemanded } from "../is-staple-demanded.ts";
import { broken, inapplicable, ofEachChain, passed, warned } from "../judgement.ts";

/** None is due where nobody could be asked for one, as with most public authorities since 2025. */
export default ofEachChain(({ leaf, staple }) => {
  if (staple === null) {
    if (isStapleDemanded(leaf)) return inapplicable("it has to be there: another rule asks for that");
    return authorityAccessOf(leaf.x509).ocsp === undefined
      ? inapplicable("its authority answers nobody who asks")
      : warned("no response is sent, though the certificate names who gives them");
  }
  switch (staple.status) {
    case "good":
      return passed();
    case "revoked":
      return broken("the certificate is revoked");
    case "unknown":
      return warned("its authority does not know the certificate");
    case "worthless":
      return warned(`the response is worth nothing: ${staple.why}`);
  }
});
