import { inapplicable, passed, warned, type Rule } from "../judgement.ts";

/** TLS 1.3 is spoken. */
const newest: Rule = ({ version }) => {
  if (version < "TLSv1.2") return inapplicable("even 1.2 is not spoken");
  return version === "TLSv1.3" ? passed() : warned(`${version} is the newest that is spoken`);
};

export default newest;
