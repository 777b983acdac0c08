import { broken, passed, untold, warned, type Rule } from "../judgement.ts";

/** Nothing older than TLS 1.2 is spoken (RFC 8996). */
const versions: Rule = ({ version, oldVersion }) => {
  if (version < "TLSv1.2") return broken(`nothing newer than ${version} is spoken`);
  if (oldVersion === undefined) return untold("older versions could not be tried");
  return oldVersion === ""
    ? passed(`${version} is spoken, and nothing older than 1.2`)
    : warned(`${oldVersion} is spoken too`);
};

export default versions;
