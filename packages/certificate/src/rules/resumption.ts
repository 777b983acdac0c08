import { passed, untold, warned, type Rule } from "../judgement.ts";

/** A second connection goes on where the first one left off. */
const resumption: Rule = ({ isResumable }) => {
  if (isResumable === undefined) return untold("a second connection could not be made");
  return isResumable ? passed() : warned("each connection costs a whole handshake");
};

export default resumption;
