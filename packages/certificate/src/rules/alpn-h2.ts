import { passed, warned, type Rule } from "../judgement.ts";

/** HTTP/2 is chosen where it is offered. */
const alpnH2: Rule = ({ alpn }) =>
  alpn === "h2"
    ? passed()
    : warned(
        alpn === "" ? "no protocol is chosen, so HTTP/1.1 is spoken" : `${alpn} is chosen in place of h2`,
      );

export default alpnH2;
