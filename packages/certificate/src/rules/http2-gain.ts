import { inapplicable, passed, untold, type Rule } from "../judgement.ts";

/** Tells, and judges nobody. */
const http2Gain: Rule = ({ firstBytes }) => {
  if (firstBytes === null) return inapplicable("there are no answers over both protocols to compare");
  if (firstBytes === undefined) return untold("one of the protocols was not answered this time");
  const { h2Ms, http1Ms } = firstBytes;
  return passed(
    `once asked for, the first byte takes ${h2Ms.toFixed(1)} ms over HTTP/2 and ${http1Ms.toFixed(1)} ms over HTTP/1.1`,
  );
};

export default http2Gain;
