import { authorityAccessOf } from "../authority-access.ts";
import { broken, ofEachChain, passed } from "../judgement.ts";

/** A gap is one where the last certificate says where its issuer's is to be had: nobody does of a root that is left out on purpose. */
export default ofEachChain(({ path, sent }) => {
  const last = path.links.at(-1);
  if (path.end === "gap" && last !== undefined && authorityAccessOf(last).issuer !== undefined) {
    return broken(
      `the certificate of ${nameOf(last.issuer)}, which issued the last of ${sent.length}, is not sent`,
    );
  }
  return passed();
});

const nameOf = (name: string) => name.split("\n").at(-1) ?? "";
