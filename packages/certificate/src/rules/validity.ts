import { broken, ofEachChain, passed } from "../judgement.ts";

/** The leaf and everything that vouches for it: a root that is known has no dates for clients. */
export default ofEachChain(({ path, leaf }, { now }) => {
  const links = path.end === "known" ? path.links.slice(0, -1) : path.links;
  for (const link of [leaf.x509, ...links]) {
    const whose = link === leaf.x509 ? "it" : "one that vouches for it";
    if (link.validFromDate.getTime() > now) {
      return broken(`${whose} is not valid before ${link.validFromDate.toISOString()}`);
    }
    if (link.validToDate.getTime() < now) {
      return broken(`${whose} expired at ${link.validToDate.toISOString()}`);
    }
  }
  return passed();
});
