import { isStapleDemanded } from "../is-staple-demanded.ts";
import { broken, inapplicable, ofEachChain, passed } from "../judgement.ts";

/** A certificate that demands a stapled response of its server gets one. */
export default ofEachChain(({ leaf, staple }) => {
  if (!isStapleDemanded(leaf)) return inapplicable();
  return staple === null
    ? broken("the certificate demands a stapled OCSP response, and none is sent")
    : passed();
});
